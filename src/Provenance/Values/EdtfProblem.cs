using System.Globalization;
using System.Text;

namespace Provenance.Values;

/// <summary>Why a text is no time, and what to write instead: one sentence for each way people write one.</summary>
internal static class EdtfProblem
{
    private const string Accepted =
        "Write a date (2020-02-03, 2020-02 or 2020), a time with its offset (2020-02-03T10:00:00+09:00), or some time within ([2020-01-24..2020-02-01], [..2020-02-03], [2020-01-24..]).";

    private const int Quoted = 40;

    /// <summary>A text whose shape is not accepted.</summary>
    public static string Of(ReadOnlySpan<byte> text) => Of(Encoding.UTF8.GetString(text));

    /// <summary>A text whose shape is not accepted.</summary>
    public static string Of(string text) => text switch
    {
        "" => $"The time is empty. {Accepted} If nobody said, leave it out or write {{\"unknown\": \"notStated\"}}.",
        "unknown" or ".." or "[..]" or "/" => $"{Quote(text)} states no time. Leave it out, or write {{\"unknown\": \"notStated\"}}.",
        _ when text.Length > EdtfParser.MaxLength => $"{Quote(text)} is too long for a time. {Accepted}",
        _ when text.AsSpan().Trim().Length != text.Length => $"{Quote(text)} has white space around it. Leave it out.",
        _ when Slash(text) >= 0 => Slashes(text),
        _ when text.Contains(',') || text.Contains('{') => $"{Quote(text)} is a list, or has a comma. A list of dates is not accepted: write the range it lies in, [2020-01-24..2020-02-01]. A fraction of a second takes a point.",
        _ when text[0] == '[' => $"{Quote(text)} is not a range. Write [2020-01-24..2020-02-01], [..2020-02-03] or [2020-01-24..].",
        _ when text.Contains("..", StringComparison.Ordinal) => $"{Quote(text)} is a range without brackets. Write [{Short(text)}].",
        _ when text[0] is '~' or '?' or '%' => $"{Quote(text)} has the {text[0]} in front. Write it at the end: {Short(text[1..])}{text[0]}.",
        _ when text[0] is 'Y' or 'y' => $"{Quote(text)} is a year of more than four digits. Years run from -9998 to 9999.",
        _ => Shape(text),
    };

    public static string YearOutOfRange(ReadOnlySpan<byte> text) => $"{Quote(text)} is outside the calendar: years run from -9998 to 9999, and 0000 has no sign.";

    public static string NoSuchMonth(ReadOnlySpan<byte> text, int month) => month is >= 21 and <= 41
        ? $"{Quote(text)} is a season or a part of a year, which differs by place. Write the months: [2020-03..2020-05]."
        : $"{Quote(text)} is not a date: months run from 01 to 12. Write year-month-day: 2020-02-03.";

    public static string NoSuchDay(ReadOnlySpan<byte> text, int year, int month) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Quote(text)} is not a date: {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {EdtfCalendar.DaysInMonth(year, month)} days.");

    public static string NoSuchTime(ReadOnlySpan<byte> text, int hour, int second) => (hour, second) switch
    {
        (24, _) => $"{Quote(text)} is not a time: a day ends at 23:59:59. Write 00:00:00 of the next day.",
        (< 24, 60) => $"{Quote(text)} is a leap second, which is not counted here. Write second 59.",
        _ => $"{Quote(text)} is not a time: it runs from 00:00:00 to 23:59:59.",
    };

    public static string Fraction(ReadOnlySpan<byte> text) => $"{Quote(text)} has no fraction of a second of one to seven digits. A tick is 100 ns: write 10:00:00.1234567 at most.";

    public static string Offset(ReadOnlySpan<byte> text) => $"{Quote(text)} has no offset that is accepted. Write hours and minutes, +09:00, at most 18:00, or Z.";

    public static string OffsetAndZone(ReadOnlySpan<byte> time) => $"{Quote(time)} has an offset, so it needs no zone. Leave out the zone in brackets.";

    public static string UnknownZone(string id) => $"{Quote(id)} is not a time zone of the IANA tz database. Write one such as Asia/Seoul, or a time with its offset, 2020-02-03T10:00:00+09:00.";

    public static string SkippedDay(ReadOnlySpan<byte> date, string id) => $"{Quote(date)} did not exist in {id}: the clocks skipped that day.";

    public static string Reversed(ReadOnlySpan<byte> text, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last) =>
        $"{Quote(text)} ends before it starts. Write the earlier bound first: [{Encoding.UTF8.GetString(last)}..{Encoding.UTF8.GetString(first)}].";

    public static string ReversedValidity(string start, string end) => $"'{start}/{end}' ends before it starts. Write the start first: {end}/{start}.";

    /// <summary>The text between quotes, shortened, with nothing that could upset a terminal.</summary>
    public static string Quote(string text) => $"'{Short(text)}'";

    /// <summary>Where the slash of an interval stands, or -1; zone ids have slashes of their own (<c>2023-01-01[Asia/Seoul]/..</c>).</summary>
    public static int Slash(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (text[i] == '/' && depth == 0)
                return i;
        }

        return -1;
    }

    private static string Quote(ReadOnlySpan<byte> text) => Quote(Encoding.UTF8.GetString(text));

    private static string Short(string text) => string.Create(Math.Min(text.Length, Quoted + 1), text, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = i == Quoted ? '…' : char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '\uFFFD' : source[i];
    });

    private static string Slashes(string text)
    {
        var parts = text.Split('/');
        if (parts.Length != 2)
            return $"{Quote(text)} has its parts in an order that differs by country. Write year-month-day: 2020-02-03.";
        return parts is ["" or "..", _] or [_, "" or ".."]
            ? $"{Quote(text)} lasts without an end. If it happened at some time within, write {(parts[0] is "" or ".." ? $"[..{Short(parts[1])}]" : $"[{Short(parts[0])}..]")}; if it lasts, write \"start\" and \"end\"."
            : $"{Quote(text)} means lasting from {Short(parts[0])} to {Short(parts[1])}: write \"start\" and \"end\". If it happened at some time within, write [{Short(parts[0])}..{Short(parts[1])}].";
    }

    private static string Shape(string text)
    {
        var shape = string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.IsAsciiDigit(source[i]) ? '0' : source[i];
        });
        return shape switch
        {
            "00.00.0000" or "0.0.0000" or "00.0.0000" or "0.00.0000" or "00-00-0000" or "00.00.00" or "00-00-00" or "0-0-0000" =>
                $"{Quote(text)} has its parts in an order that differs by country. Write year-month-day: 2020-02-03.",
            "0000.00.00" or "0000.0.0" => $"{Quote(text)} has points. Write hyphens: {text.Replace('.', '-')}.",
            "00000000" => $"{Quote(text)} has no hyphens. Write {text[..4]}-{text[4..6]}-{text[6..]}.",
            "0000-0" or "0000-0-0" or "0000-00-0" or "0000-0-00" => $"{Quote(text)} has a month or day of one digit. Write two: 2020-02-03.",
            _ when shape.StartsWith("0000-00-00 ", StringComparison.Ordinal) => $"{Quote(text)} has a space. Write a T between date and time: 2020-02-03T10:00:00+09:00.",
            _ when shape.StartsWith("0000-00-00T00:00", StringComparison.Ordinal) && !shape.StartsWith("0000-00-00T00:00:00", StringComparison.Ordinal) =>
                $"{Quote(text)} has no seconds. Write them: 2020-02-03T10:00:00. If they are not known, write the minute as a range: [2020-02-03T10:00:00..2020-02-03T10:00:59].",
            _ when shape.StartsWith("0000-00-00T", StringComparison.Ordinal) => $"{Quote(text)} is not a date-time. Write 2020-02-03T10:00:00+09:00, with the zone's offset or Z in UTC.",
            _ when shape.StartsWith("0000-00-00+", StringComparison.Ordinal) || shape.StartsWith("0000-00-00-", StringComparison.Ordinal) || shape == "0000-00-00Z" =>
                $"{Quote(text)} is a date with an offset. Write its zone, 2020-02-03[Asia/Seoul], or leave the offset out.",
            _ when shape.AsSpan().ContainsAny('X', 'x', 'u') && shape[0] is '0' or 'X' or 'x' => $"{Quote(text)} has digits left open. Write the range: [2020-01-01..2020-01-31], or the month or year alone.",
            _ when shape.StartsWith("0000", StringComparison.Ordinal) && shape.IndexOf('[') > 0 && shape[^1] is '~' or '?' or '%' => $"{Quote(text)} has the {text[^1]} after the zone. Write it before: 2020-02-03{text[^1]}[Asia/Seoul].",
            _ => $"{Quote(text)} is not a time. {Accepted}",
        };
    }
}
