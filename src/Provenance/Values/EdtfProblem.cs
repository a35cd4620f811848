using System.Globalization;
using System.Text;
using NodaTime;
using Provenance.Reference;

namespace Provenance.Values;

/// <summary>Why a text is no time, and what to write instead: a sentence for each way people write one.</summary>
internal static class EdtfProblem
{
    private const string Accepted =
        "Write a date (2020-02-03, 2020-02 or 2020), a time with its offset (2020-02-03T10:00:00+09:00), or some time within ([2020-01-24..2020-02-01], [..2020-02-03], [2020-01-24..]).";

    private const string Date = "2020-02-03";

    private const string YearFirst = "Write year-month-day with hyphens: 2020-02-03.";

    /// <summary>A text whose shape is not accepted.</summary>
    public static string Of(ReadOnlySpan<byte> text) => Of(Encoding.UTF8.GetString(text));

    /// <summary>A text whose shape is not accepted.</summary>
    public static string Of(string text) => text switch
    {
        "" => $"The time is empty. {Accepted} Where nobody said, leave it out or write {{\"unknown\": \"notStated\"}}.",
        "unknown" or ".." or "[..]" or "/" or "../.." => $"{Quoted.Of(text)} states no time. Leave it out, or write {{\"unknown\": \"notStated\"}}.",
        _ when text.Length > EdtfParser.MaxLength => $"{Quoted.Of(text)} is too long for a time. {Accepted}",
        _ when text.AsSpan().Trim().Length != text.Length => $"{Quoted.Of(text)} has white space around it. Leave that out.",
        _ when Slash(text) is >= 0 and var slash => Slashes(text, text[..slash], text[(slash + 1)..]),
        _ when text[0] == '{' || (text[0] == '[' && text.Contains(',')) =>
            $"{Quoted.Of(text)} is a list, which is not accepted. Write the range it lies in: [2020-01-24..2020-02-01].",
        _ when text[0] == '[' => $"{Quoted.Of(text)} is not a range. Write [2020-01-24..2020-02-01], [..2020-02-03] or [2020-01-24..].",
        _ when text.IndexOf("..", StringComparison.Ordinal) is >= 0 and var dots => $"{Quoted.Of(text)} is a range without brackets. Write {Within(text[..dots], text[(dots + 2)..])}.",
        _ when text[0] is '~' or '?' or '%' => $"{Quoted.Of(text)} has its {text[0]} in front. Write it at the end: {Bound(text[1..])}{text[0]}.",
        _ when text[0] is 'Y' or 'y' && text.Length > 1 && (char.IsAsciiDigit(text[1]) || text[1] is '-' or '+') => $"{Quoted.Of(text)} is a year of more than four digits. Years run from -9998 to 9999.",
        _ => EdtfShape.Problem(text) is { } problem ? $"{Quoted.Of(text)} {problem}" : $"{Quoted.Of(text)} is not a time. {Accepted}",
    };

    public static string YearOutOfRange(ReadOnlySpan<byte> text) => $"{Quote(text)} is outside the calendar: years run from -9998 to 9999, and 0000 has no sign.";

    public static string NoSuchMonth(ReadOnlySpan<byte> text, int month) => month is >= 21 and <= 41
        ? $"{Quote(text)} is a season or another part of a year, which differs by place. Write the months: [2020-03..2020-05]."
        : $"{Quote(text)} is not a date: months run from 01 to 12. {YearFirst}";

    public static string NoSuchDay(ReadOnlySpan<byte> text, int year, int month) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Quote(text)} is not a date: {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {EdtfCalendar.DaysInMonth(year, month)} days.");

    public static string NoSuchTime(ReadOnlySpan<byte> text, int hour, int second) => (hour, second) switch
    {
        (24, _) => $"{Quote(text)} is not a time: hours run from 00 to 23. Write 00:00:00 of the next day.",
        ( < 24, 60) => $"{Quote(text)} is a leap second, which is not counted here. Write second 59.",
        _ => $"{Quote(text)} is not a time: it runs from 00:00:00 to 23:59:59.",
    };

    public static string Fraction(ReadOnlySpan<byte> text) => $"{Quote(text)} needs one to seven digits after the point. The unit is 100 ns: write 10:00:00.1234567 at most.";

    public static string Offset(ReadOnlySpan<byte> text) => $"{Quote(text)} has no offset that is accepted. Write hours and minutes, +09:00, at most 18:00, or Z.";

    public static string OffsetAndZone(ReadOnlySpan<byte> time) => $"{Quote(time)} has an offset, so it needs no zone. Leave out the zone in brackets.";

    public static string UnknownZone(string id) => Nearest.To(id, DateTimeZoneProviders.Tzdb.Ids) is { } near
        ? $"{Quoted.Of(id)} is not a time zone of the IANA database. Write {near}, if that is meant."
        : $"{Quoted.Of(id)} is not a time zone of the IANA database. Write one such as Asia/Seoul, or a time with its offset, 2020-02-03T10:00:00+09:00.";

    public static string SkippedDay(ReadOnlySpan<byte> date, string id) => $"{Quote(date)} did not exist in {id}: the clocks skipped that day.";

    public static string Reversed(ReadOnlySpan<byte> text, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last) =>
        $"{Quote(text)} ends before it starts. Write the earlier bound first: [{Encoding.UTF8.GetString(last)}..{Encoding.UTF8.GetString(first)}].";

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

    private static string Quote(ReadOnlySpan<byte> text) => Quoted.Of(Encoding.UTF8.GetString(text));

    private static string Slashes(string text, string first, string last)
    {
        bool openStart = first is "" or "..", openEnd = last is "" or ".." or "open";
        if ((openStart || IsBound(first)) && (openEnd || IsBound(last)))
        {
            return $"{Quoted.Of(text)} means lasting from {(openStart ? "an unknown time" : first)} to {(openEnd ? "an unknown time" : last)}: write \"start\" and \"end\". "
                + $"If it happened at some time within, write {Within(openStart ? "" : first, openEnd ? "" : last)}.";
        }

        return $"{Quoted.Of(text)} has slashes. {YearFirst}";
    }

    private static string Within(string first, string last) => (first, last) switch
    {
        ("", _) => $"[..{Bound(last)}]",
        (_, "") => $"[{Bound(first)}..]",
        _ when IsBound(first) && IsBound(last) => $"[{first}..{last}]",
        _ => "[2020-01-24..2020-02-01]",
    };

    // Nothing is proposed that would be refused in turn.
    private static string Bound(string text) => IsBound(text) ? text : Date;

    private static bool IsBound(string text) => EdtfParser.TryParseBound(Encoding.UTF8.GetBytes(text), out _, out _);
}
