using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;

namespace Provenance.Values;

/// <summary>
/// Reads the part of EDTF (ISO 8601-2:2019) that says when something happened: dates and times of level 0, a year before 0 and the
/// qualifiers of level 1, one-of-a-set intervals of level 2; and, our addition, a zone in brackets as RFC 9557 writes it.
/// </summary>
internal static class EdtfParser
{
    /// <summary>Longer than any text it accepts.</summary>
    public const int MaxLength = 256;

    public static bool TryParse(ReadOnlySpan<byte> text, out EdtfBound start, out EdtfBound end, [NotNullWhen(false)] out string? problem)
    {
        if (text.Length > 0 && text[0] == '[')
            return TryParseSet(text, out start, out end, out problem);
        var read = TryParseBound(text, out start, out problem);
        end = start;
        return read;
    }

    /// <summary>One date or time: neither a set nor open.</summary>
    public static bool TryParseBound(ReadOnlySpan<byte> text, out EdtfBound bound, [NotNullWhen(false)] out string? problem)
    {
        bound = default;
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var year = Number(text, at, 4);
        if (year < 0 || text.Length > MaxLength)
            return Fail(EdtfProblem.Of(text), out problem);
        if (at == 1 && (year == 0 || year > -EdtfCalendar.MinYear))
            return Fail(EdtfProblem.YearOutOfRange(text), out problem);
        year = at == 1 ? -year : year;
        at += 4;

        int month = 0, day = 0;
        if (Next(text, at) == '-' && (month = Number(text, at + 1, 2)) >= 0)
        {
            at += 3;
            if (month is < 1 or > 12)
                return Fail(EdtfProblem.NoSuchMonth(text, month), out problem);
            if (Next(text, at) == '-' && (day = Number(text, at + 1, 2)) >= 0)
            {
                at += 3;
                if (day < 1 || day > EdtfCalendar.DaysInMonth(year, month))
                    return Fail(EdtfProblem.NoSuchDay(text, year, month), out problem);
            }
        }

        if (day > 0 && Next(text, at) == 'T')
        {
            if (!TryParseTime(text, ref at, EdtfCalendar.StartOf(year, month, day), out var kind, out var ticks, out problem))
                return false;
            var approximate = IsQualifier(Next(text, at)) ? 1 : 0;
            at += approximate;
            ticks = EdtfCalendar.Clamp(ticks);
            var (from, to) = (ticks - (approximate * EdtfCalendar.TicksPerSecond), ticks + (approximate * EdtfCalendar.TicksPerSecond));
            bound = new(kind, EdtfCalendar.Clamp(from), EdtfCalendar.Clamp(to), approximate == 1, null);
        }
        else
        {
            var approximate = IsQualifier(Next(text, at)) ? 1 : 0;
            at += approximate;
            bound = Date(year, month, day, approximate);
        }

        if (at == text.Length)
        {
            problem = null;
            return true;
        }

        return TryParseZone(text, at, ref bound, out problem);
    }

    private static bool TryParseSet(ReadOnlySpan<byte> text, out EdtfBound start, out EdtfBound end, [NotNullWhen(false)] out string? problem)
    {
        (start, end) = (default, default);
        var dots = text.IndexOf(".."u8);
        if (dots < 0 || text[^1] != ']' || text.Length == "[..]".Length || text.Length > MaxLength || text.Contains((byte)','))
            return Fail(EdtfProblem.Of(text), out problem);
        var first = text[1..dots];
        var last = text[(dots + 2)..^1];
        if ((first.Length > 0 && !TryParseBound(first, out start, out problem)) || (last.Length > 0 && !TryParseBound(last, out end, out problem)))
            return false;
        if (EdtfBound.IsReversed(start, end))
            return Fail(EdtfProblem.Reversed(text, first, last), out problem);
        problem = null;
        return true;
    }

    private static bool TryParseTime(ReadOnlySpan<byte> text, ref int at, long date, out EdtfKind kind, out long ticks, [NotNullWhen(false)] out string? problem)
    {
        (kind, ticks) = (EdtfKind.LocalTime, 0);
        int hour = Number(text, at + 1, 2), minute = Number(text, at + 4, 2), second = Number(text, at + 7, 2);
        if ((hour | minute | second) < 0 || text[at + 3] != ':' || text[at + 6] != ':')
            return Fail(EdtfProblem.Of(text), out problem);
        if (hour > 23 || minute > 59 || second > 59)
            return Fail(EdtfProblem.NoSuchTime(text, hour, second), out problem);
        ticks = date + (((((hour * 60L) + minute) * 60L) + second) * EdtfCalendar.TicksPerSecond);
        at += "T00:00:00".Length;

        if (Next(text, at) == '.')
        {
            var scale = EdtfCalendar.TicksPerSecond;
            var from = ++at;
            for (; at < text.Length && char.IsAsciiDigit((char)text[at]); at++)
                ticks += (text[at] - '0') * (scale /= 10);
            if (at == from || at > from + 7)
                return Fail(EdtfProblem.Fraction(text), out problem);
        }

        problem = null;
        var sign = (char)Next(text, at);
        if (sign == 'Z')
        {
            (kind, at) = (EdtfKind.Instant, at + 1);
            return true;
        }

        if (sign is not ('+' or '-'))
            return true;
        int hours = Number(text, at + 1, 2), minutes = Number(text, at + 4, 2);
        if (hours < 0 || minutes is < 0 or > 59 || text[at + 3] != ':' || (hours * 60) + minutes > 18 * 60)
            return Fail(EdtfProblem.Offset(text), out problem);
        var offset = ((hours * 60L) + minutes) * 60 * EdtfCalendar.TicksPerSecond;
        ticks += sign == '+' ? -offset : offset;
        (kind, at) = (EdtfKind.Instant, at + "+00:00".Length);
        return true;
    }

    private static bool TryParseZone(ReadOnlySpan<byte> text, int at, ref EdtfBound bound, [NotNullWhen(false)] out string? problem)
    {
        if (text[at] != '[' || text[^1] != ']')
            return Fail(EdtfProblem.Of(text), out problem);
        if (bound.Kind == EdtfKind.Instant)
            return Fail(EdtfProblem.OffsetAndZone(text[..at]), out problem);
        var id = Encoding.UTF8.GetString(text[(at + 1)..^1]);
        if (id.Length == 0 || FindZone(id) is not { } zone)
            return Fail(EdtfProblem.UnknownZone(id), out problem);
        bound = bound with { Zone = zone };
        // A zone that moved across the date line skipped a whole day: Pacific/Apia has no 2011-12-30.
        if (bound.Earliest > bound.Latest)
            return Fail(EdtfProblem.SkippedDay(text[..at], id), out problem);
        problem = null;
        return true;
    }

    /// <summary>The zone of the tz database; <see langword="null"/> for an id that it does not have (fixed offsets are not ids of it).</summary>
    public static DateTimeZone? FindZone(string id) =>
        id.StartsWith("UTC", StringComparison.Ordinal) && id.Length > 3 ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    private static EdtfBound Date(int year, int month, int day, int approximate)
    {
        long first, last;
        if (day > 0)
        {
            first = EdtfCalendar.StartOf(year, month, day) - (approximate * EdtfCalendar.TicksPerDay);
            last = first + ((1 + (2 * approximate)) * EdtfCalendar.TicksPerDay);
        }
        else if (month > 0)
        {
            (first, last) = (StartOfMonth(year, month - approximate), StartOfMonth(year, month + 1 + approximate));
        }
        else
        {
            (first, last) = (EdtfCalendar.StartOf(year - approximate, 1, 1), EdtfCalendar.StartOf(year + 1 + approximate, 1, 1));
        }

        return new(EdtfKind.Date, EdtfCalendar.Clamp(first), EdtfCalendar.Clamp(last - 1), approximate == 1, null);
    }

    private static long StartOfMonth(int year, int month) => month switch
    {
        < 1 => EdtfCalendar.StartOf(year - 1, month + 12, 1),
        > 12 => EdtfCalendar.StartOf(year + 1, month - 12, 1),
        _ => EdtfCalendar.StartOf(year, month, 1),
    };

    private static bool IsQualifier(byte letter) => letter is (byte)'~' or (byte)'?' or (byte)'%';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Next(ReadOnlySpan<byte> text, int at) => (uint)at < (uint)text.Length ? text[at] : (byte)0;

    /// <summary>The number of exactly <paramref name="count"/> digits at <paramref name="at"/>; -1 where there are not as many.</summary>
    private static int Number(ReadOnlySpan<byte> text, int at, int count)
    {
        if (at + count > text.Length)
            return -1;
        var number = 0;
        foreach (var letter in text.Slice(at, count))
        {
            var digit = (uint)(letter - '0');
            if (digit > 9)
                return -1;
            number = (number * 10) + (int)digit;
        }

        return number;
    }

    private static bool Fail(string sentence, out string problem)
    {
        problem = sentence;
        return false;
    }
}
