namespace Provenance.Values;

/// <summary>Tells the usual other ways to write a date or time apart by where their digits stand.</summary>
internal static class EdtfShape
{
    private const string YearFirst = "Write year-month-day with hyphens: 2020-02-03.";

    private const string OffsetOfDate = "is a date with an offset. Write its zone, 2020-02-03[Asia/Seoul], or leave the offset out.";

    /// <summary>What is wrong and what to write, to follow the quoted text; <see langword="null"/> for a shape that says nothing.</summary>
    public static string? Problem(string text)
    {
        var shape = string.Create(text.Length, text, static (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = char.IsAsciiDigit(source[i]) ? '0' : source[i];
        });
        return shape switch
        {
            "00.00.0000" or "0.0.0000" or "00.0.0000" or "0.00.0000" or "00.00.00" or "00-00-0000" or "0-0-0000" or "00-00-00" =>
                $"has its parts in an order that differs by country. {YearFirst}",
            "0000.00.00" or "0000.0.0" or "0000.00" => $"has points. {YearFirst}",
            "00000000" => $"has no hyphens. Write {text[..4]}-{text[4..6]}-{text[6..]}.",
            "0000-0" or "0000-0-0" or "0000-00-0" or "0000-0-00" => "has a month or day of one digit. Write two: 2020-02-03.",
            "0000-00-00Z" => OffsetOfDate,
            _ when shape.Length > 10 && shape.StartsWith("0000-00-00", StringComparison.Ordinal) => AfterDate(shape[10..]),
            _ when shape[0] is '0' or 'X' or 'x' or 'u' && shape.AsSpan().ContainsAny('X', 'x', 'u') =>
                "has digits left open. Write the range, [2020-01-01..2020-01-31], or the month or year alone.",
            _ when shape.StartsWith("0000", StringComparison.Ordinal) => AfterZone(shape),
            _ => null,
        };
    }

    private static string? AfterDate(string rest) => rest[0] switch
    {
        ' ' or 't' => "has no T between date and time. Write 2020-02-03T10:00:00+09:00.",
        '+' or '-' => OffsetOfDate,
        'T' when rest is "T00:00" || (rest.StartsWith("T00:00", StringComparison.Ordinal) && rest[6] is 'Z' or 'z' or '+' or '-') =>
            "has no seconds. Write them: 2020-02-03T10:00:00+09:00. Where they are not known, write the minute as a range: [2020-02-03T10:00:00+09:00..2020-02-03T10:00:59+09:00].",
        'T' when rest.StartsWith("T00:00:00,", StringComparison.Ordinal) => "has a comma. Write a point before the fraction of a second: 10:00:00.5.",
        'T' when !rest.Contains('[') => "is not a date-time. Write 2020-02-03T10:00:00+09:00, with the offset of the place, or Z in UTC.",
        _ => AfterZone(rest),
    };

    private static string? AfterZone(string text) => text.Contains('[') && text[^1] is '~' or '?' or '%'
        ? $"has its {text[^1]} after the zone. Write it before: 2020-02-03{text[^1]}[Asia/Seoul]."
        : null;
}
