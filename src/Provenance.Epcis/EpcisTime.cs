using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Provenance.Epcis;

/// <summary>An instant, and the offset from UTC with which it was written.</summary>
/// <remarks>
/// Years 0001 to 9999, to the nanosecond; further digits of the second are cut off. Equal when instant and offset are equal: <c>12:00Z</c> and <c>13:00+01:00</c>
/// differ. The default value is 1970-01-01T00:00:00 without an offset.
/// </remarks>
public readonly record struct EpcisTime
{
    // 0001-01-01T00:00:00Z, and the second behind 9999-12-31T23:59:59Z.
    private const long First = -62_135_596_800;
    private const long End = 253_402_300_800;

    // Seconds of the offset plus a day; 0 where none was written, so that the default value needs no flag.
    private readonly int _offset;

    /// <summary>An instant with an offset.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="offset">The offset, -14:00 to +14:00 in whole minutes; <see langword="null"/> where none was written, in which case the instant is read as UTC.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is beyond 14 hours or no whole minutes; the instant is beyond the years 0001 to 9999, in UTC or at the offset.</exception>
    public EpcisTime(Instant instant, Offset? offset)
    {
        if (offset is { } given && (Math.Abs(given.Seconds) > 14 * 3600 || given.Seconds % 60 != 0))
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "An offset is -14:00 to +14:00, in whole minutes.");
        if (!IsInRange(instant, offset ?? NodaTime.Offset.Zero))
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "A time is of the years 0001 to 9999, in UTC and at its offset.");
        Instant = instant;
        _offset = offset is { } o ? o.Seconds + 86_400 : 0;
    }

    /// <summary>The instant; of a time without an offset, that of UTC.</summary>
    public Instant Instant { get; }

    /// <summary>The offset; <see langword="null"/> where none was written.</summary>
    public Offset? Offset => _offset == 0 ? null : NodaTime.Offset.FromSeconds(_offset - 86_400);

    /// <summary>Reads a time (XML Schema <c>dateTime</c>; RFC 3339).</summary>
    /// <param name="text">The text: <c>2020-03-04T11:00:30.000+01:00</c>. A fraction and the offset may lack; <c>24:00:00</c> is the next midnight.</param>
    /// <param name="time">The time; the default value where there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out EpcisTime time)
    {
        time = default;
        if (text is null || text.Length > 64)
            return false;
        Span<byte> utf8 = stackalloc byte[64];
        return Encoding.UTF8.TryGetBytes(text, utf8, out var written) && TryParse(utf8[..written], out time);
    }

    /// <summary>The time of a text.</summary>
    /// <param name="text">As <see cref="TryParse(string?, out EpcisTime)"/> takes it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no time.</exception>
    public static EpcisTime Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var time)
            ? time
            : throw new FormatException($"{Shown(text)} is no time. Write a date, a time and an offset, such as 2020-03-04T11:00:30.000+01:00.");
    }

    /// <summary>As EPCIS writes it: <c>2020-03-04T11:00:30.5+01:00</c>; <c>Z</c> for the offset 0; no offset where none was written.</summary>
    public override string ToString()
    {
        Span<byte> utf8 = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(utf8[..Format(utf8)]);
    }

    /// <summary>The most bytes that <see cref="Format"/> writes.</summary>
    internal const int MaxLength = 36;

    /// <summary>Whether an instant is of the years 0001 to 9999, in UTC and at an offset.</summary>
    internal static bool IsInRange(Instant instant, Offset offset)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return seconds is >= First and < End && seconds + offset.Seconds is >= First and < End;
    }

    /// <summary>Reads from ASCII without allocating.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out EpcisTime time)
    {
        time = default;
        if (text.Length < 19 || text[4] != '-' || text[7] != '-' || (text[10] | 0x20) != 't' || text[13] != ':' || text[16] != ':')
            return false;
        if (!Digits(text[..4], out var year) || !Digits(text.Slice(5, 2), out var month) || !Digits(text.Slice(8, 2), out var day)
            || !Digits(text.Slice(11, 2), out var hour) || !Digits(text.Slice(14, 2), out var minute) || !Digits(text.Slice(17, 2), out var second))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || minute > 59 || second > 60)
            return false;
        // A leap second stands only at the end of an hour of UTC, at whatever offset.
        if (second == 60 && minute % 15 != 14)
            return false;
        var at = 19;
        var nanoseconds = 0;
        if (at < text.Length && text[at] == '.')
        {
            var start = ++at;
            var scale = 100_000_000;
            while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9')
            {
                nanoseconds += (text[at] - '0') * scale;
                scale /= 10;
                at++;
            }

            if (at == start)
                return false;
        }

        if (hour > 24 || (hour == 24 && (minute != 0 || second != 0 || nanoseconds != 0)))
            return false;
        if (!ReadOffset(text[at..], out var offset))
            return false;
        // .NET's calendar arithmetic, because it is the cheapest way to a day number; the range 0001 to 9999 is the same.
        var days = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks / TimeSpan.TicksPerDay - 719_162;
        var seconds = (days * 86_400) + (hour * 3600) + (minute * 60) + second - offset.GetValueOrDefault();
        if (seconds is < First or >= End)
            return false;
        time = new(Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(nanoseconds), offset is { } o ? NodaTime.Offset.FromSeconds(o) : null);
        return true;
    }

    /// <summary>Writes ASCII.</summary>
    /// <param name="utf8">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    internal int Format(Span<byte> utf8)
    {
        var offset = _offset == 0 ? 0 : _offset - 86_400;
        var local = Instant + Duration.FromSeconds(offset);
        var seconds = local.ToUnixTimeSeconds();
        var date = DateTime.UnixEpoch.AddTicks(seconds * TimeSpan.TicksPerSecond);
        var nanoseconds = (local - Instant.FromUnixTimeSeconds(seconds)).SubsecondNanoseconds;
        Two(utf8, 0, date.Year / 100);
        Two(utf8, 2, date.Year % 100);
        utf8[4] = (byte)'-';
        Two(utf8, 5, date.Month);
        utf8[7] = (byte)'-';
        Two(utf8, 8, date.Day);
        utf8[10] = (byte)'T';
        Two(utf8, 11, date.Hour);
        utf8[13] = (byte)':';
        Two(utf8, 14, date.Minute);
        utf8[16] = (byte)':';
        Two(utf8, 17, date.Second);
        var at = 19;
        if (nanoseconds != 0)
        {
            utf8[at++] = (byte)'.';
            var digits = nanoseconds % 1_000_000 == 0 ? 3 : nanoseconds % 1_000 == 0 ? 6 : 9;
            for (var scale = 100_000_000; digits > 0; digits--, scale /= 10)
                utf8[at++] = (byte)('0' + (nanoseconds / scale % 10));
        }

        if (_offset == 0)
            return at;
        if (offset == 0)
        {
            utf8[at++] = (byte)'Z';
            return at;
        }

        var minutes = Math.Abs(offset) / 60;
        utf8[at] = (byte)(offset < 0 ? '-' : '+');
        Two(utf8, at + 1, minutes / 60);
        utf8[at + 3] = (byte)':';
        Two(utf8, at + 4, minutes % 60);
        return at + 6;
    }

    private static bool ReadOffset(ReadOnlySpan<byte> text, out int? offset)
    {
        offset = null;
        if (text.IsEmpty)
            return true;
        if (text.Length == 1)
        {
            offset = 0;
            return (text[0] | 0x20) == 'z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !Digits(text.Slice(1, 2), out var hours) || !Digits(text.Slice(4, 2), out var minutes)
            || minutes > 59 || (hours * 60) + minutes > 14 * 60)
            return false;
        offset = ((hours * 3600) + (minutes * 60)) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;
            value = (value * 10) + b - '0';
        }

        return true;
    }

    private static void Two(Span<byte> utf8, int at, int value)
    {
        utf8[at] = (byte)('0' + (value / 10));
        utf8[at + 1] = (byte)('0' + (value % 10));
    }

    private static string Shown(string text) => string.Create(CultureInfo.InvariantCulture, $"\"{(text.Length > 64 ? text[..64] + "…" : text)}\"");
}
