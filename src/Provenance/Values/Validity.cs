using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Provenance.Values;

/// <summary>How long an entry of a registry holds: from the first instant of its start to the last of its end, either of which may be open.</summary>
/// <remarks>
/// Written as an EDTF interval: <c>2023-01-01/2027-12-31</c>, <c>2023-01-01/..</c>, <c>../2027-12-31</c>. Equal when both texts are equal.
/// Immutable.
/// </remarks>
public sealed record Validity
{
    private const string Open = "..";

    private Validity(EventTime? start, EventTime? end) => (Start, End) = (start, end);

    /// <summary>The date or time it holds from, included; <see langword="null"/> where it always did.</summary>
    public EventTime? Start { get; }

    /// <summary>The date or time it holds until, included; <see langword="null"/> where no end is set.</summary>
    public EventTime? End { get; }

    /// <summary>Reads an interval.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">It is not an interval; the message says what to write instead.</exception>
    public static Validity Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var validity, out var problem) ? validity : throw new FormatException(problem);
    }

    /// <summary>Reads an interval.</summary>
    /// <param name="text">The text.</param>
    /// <param name="validity">The interval; <see langword="null"/> where the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Validity? validity)
    {
        validity = null;
        return text is not null && TryParse(text, out validity, out _);
    }

    /// <summary>Reads an interval, or says in a sentence what to write instead.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out Validity? validity, [NotNullWhen(false)] out string? problem)
    {
        validity = null;
        var slash = EdtfProblem.Slash(text);
        if (slash < 0)
        {
            problem = $"{EdtfProblem.Quote(text)} is not an interval. Write start/end, with .. for an open end: 2023-01-01/2027-12-31, 2023-01-01/.. or ../2027-12-31.";
            return false;
        }

        EventTime? start = null, end = null;
        var (first, last) = (text[..slash], text[(slash + 1)..]);
        if ((first is Open or "") && (last is Open or ""))
        {
            problem = $"{EdtfProblem.Quote(text)} states no bound. Write one, or leave the member out.";
            return false;
        }

        if (!TryParseBound(first, out start, out problem) || !TryParseBound(last, out end, out problem))
            return false;
        if (start is not null && end is not null && EventTime.IsReversed(start, end))
        {
            problem = EdtfProblem.ReversedValidity(first, last);
            return false;
        }

        validity = new(start, end);
        problem = null;
        return true;
    }

    /// <summary>Whether it holds at a time.</summary>
    /// <returns>
    /// <see langword="true"/>: certainly, whichever instant the time is. <see langword="false"/>: certainly not.
    /// <see langword="null"/>: that cannot be told; always so where what would decide is approximate or unknown.
    /// </returns>
    public bool? Covers(EventTime? time)
    {
        if (time is null)
            return null;
        if (time.IsCertainlyBefore(Start) || (End?.IsCertainlyBefore(time) ?? false))
            return false;
        return !time.IsApproximate && time.Absence is null && (Start?.HasStartedBy(time) ?? true) && (End?.LastsUntil(time) ?? true) ? true : null;
    }

    /// <summary>The interval with its zoneless dates read in a zone.</summary>
    public Validity In(DateTimeZone zone) => new(Start?.In(zone), End?.In(zone));

    /// <summary>The interval with its zoneless dates read in every one of some zones, at the widest.</summary>
    public Validity In(IReadOnlyList<DateTimeZone> zones) => new(Start?.In(zones), End?.In(zones));

    /// <summary>The text.</summary>
    public override string ToString() => $"{Start?.Text ?? Open}/{End?.Text ?? Open}";

    private static bool TryParseBound(string text, out EventTime? bound, [NotNullWhen(false)] out string? problem)
    {
        bound = null;
        problem = text switch
        {
            Open => null,
            "" => "An interval has nothing on one side of its slash. Write .. for an open end: 2023-01-01/..",
            ['[', ..] => $"{EdtfProblem.Quote(text)} is a range. An interval lasts from one date or time to another: 2023-01-01/2027-12-31.",
            _ => EventTime.TryParse(text, out bound, out var wrong) ? null : wrong,
        };
        return problem is null;
    }
}
