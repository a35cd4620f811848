namespace Provenance.Reports.Wording;

/// <summary>Times as recorded, without the signs of EDTF: "by 2020-02-03", "2020-01-24 to 2020-02-01, some time within".</summary>
internal static class TimeWords
{
    /// <summary>Where nothing is recorded or known.</summary>
    public const string Unknown = "date unknown";

    /// <summary>When an event happened, or from when to when it lasted.</summary>
    public static string Of(ProvenanceEvent e)
    {
        if (e.Start is null && e.End is null)
            return Of(e.Time);
        var (start, end) = (Of(e.Start), Of(e.End));
        return (start, end) switch
        {
            (Unknown, Unknown) => Unknown,
            (Unknown, _) => $"until {end}",
            (_, Unknown) => $"from {start}",
            _ => $"{start} to {end}",
        };
    }

    /// <summary>One time.</summary>
    public static string Of(EventTime? time)
    {
        if (time is not { Absence: null, Text: { Length: > 0 } text })
            return Unknown;
        return text[0] == '[' && text[^1] == ']' ? Within(text[1..^1]) : Point(text);
    }

    private static string Within(string range)
    {
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return range;
        var (first, last) = (range[..dots], range[(dots + 2)..]);
        return (first, last) switch
        {
            ("", _) => $"by {Point(last)}",
            (_, "") => $"{Point(first)} or later",
            _ => $"between {Point(first)} and {Point(last)}",
        };
    }

    /// <summary>A date or date-time; its zone in brackets is left out, an offset stays.</summary>
    private static string Point(string text)
    {
        if (text.IndexOf('[', StringComparison.Ordinal) is > 0 and var zone)
            text = text[..zone];
        return text.Length == 0 ? Unknown : text[^1] switch
        {
            '~' => $"about {Clock(text[..^1])}",
            '?' => $"perhaps {Clock(text[..^1])}",
            '%' => $"perhaps about {Clock(text[..^1])}",
            _ => Clock(text),
        };
    }

    /// <summary>"2024-02-12T08:00:00+01:00" as "2024-02-12 08:00 +01:00".</summary>
    private static string Clock(string text)
    {
        if (text.IndexOf('T', StringComparison.Ordinal) is not (> 0 and var t))
            return text;
        var (date, rest) = (text[..t], text[(t + 1)..]);
        var end = rest.IndexOfAny(['Z', '+', '-']);
        var (clock, offset) = end < 0 ? (rest, "") : (rest[..end], rest[end..]);
        if (clock.Length == 8 && clock.EndsWith(":00", StringComparison.Ordinal))
            clock = clock[..5];
        return $"{date} {clock} {(offset == "Z" ? "UTC" : offset)}".TrimEnd();
    }
}
