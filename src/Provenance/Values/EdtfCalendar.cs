using System.Globalization;
using NodaTime;

namespace Provenance.Values;

/// <summary>Day arithmetic in the proleptic Gregorian calendar of ISO 8601, in ticks of 100 ns since 1970-01-01T00:00:00 of the same clock.</summary>
/// <remarks>Written out because a date of the common form must parse in tens of nanoseconds, also for years that <see cref="DateTime"/> does not have.</remarks>
internal static class EdtfCalendar
{
    public const long TicksPerSecond = NodaConstants.TicksPerSecond;
    public const long TicksPerHour = NodaConstants.TicksPerHour;
    public const long TicksPerDay = NodaConstants.TicksPerDay;

    public const int MinYear = -9998;
    public const int MaxYear = 9999;

    /// <summary>The first and the last tick that an <see cref="Instant"/> can have; local times are kept within the same numbers.</summary>
    public static readonly long MinTicks = Instant.MinValue.ToUnixTimeTicks();

    public static readonly long MaxTicks = Instant.MaxValue.ToUnixTimeTicks();

    private static readonly long Epoch = DaysBeforeYear(1970);

    private static ReadOnlySpan<short> DaysBeforeMonth => [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    public static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The first tick of a day that exists.</summary>
    public static long StartOf(int year, int month, int day)
    {
        var days = DaysBeforeYear(year) + DaysBeforeMonth[month - 1] + day - 1 - Epoch;
        return (month > 2 && IsLeap(year) ? days + 1 : days) * TicksPerDay;
    }

    public static long Clamp(long ticks) => Math.Clamp(ticks, MinTicks, MaxTicks);

    public static Instant At(long ticks) => Instant.FromUnixTimeTicks(Clamp(ticks));

    public static string Date(long ticks)
    {
        var date = At(ticks).InUtc().Date;
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");
    }

    /// <summary>Date and time to the second, and as many digits of the fraction as it has, at most seven.</summary>
    public static string Time(long ticks, string offset)
    {
        var time = At(ticks).InUtc().LocalDateTime;
        var fraction = time.TickOfSecond == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{time.TickOfSecond:0000000}").TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{time.Year:0000}-{time.Month:00}-{time.Day:00}T{time.Hour:00}:{time.Minute:00}:{time.Second:00}{fraction}{offset}");
    }

    // Years are moved up by 25 cycles of 400, so that division never sees a negative number.
    private static long DaysBeforeYear(int year)
    {
        long past = year + 9999;
        return (past * 365) + (past / 4) - (past / 100) + (past / 400);
    }
}
