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

    /// <summary>The interval of a text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no interval; the message says what to write instead.</exception>
    public static Validity Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var validity, out var problem) ? validity : throw new FormatException(problem);
    }

    /// <summary>The interval of a text, or a sentence that says what to write instead.</summary>
    /// <param name="text">The text.</param>
    /// <param name="validity">The interval.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Validity? validity, [NotNullWhen(false)] out string? problem)
    {
        text ??= "";
        validity = null;
        var slash = EdtfProblem.Slash(text);
        if (slash < 0)
        {
            problem = $"{Quoted.Of(text)} is not an interval. Write start/end, with .. for an open end: 2023-01-01/2027-12-31, 2023-01-01/.. or ../2027-12-31.";
            return false;
        }

        EventTime? start = null, end = null;
        var (first, last) = (text[..slash], text[(slash + 1)..]);
        if ((first is Open or "") && (last is Open or ""))
        {
            problem = $"{Quoted.Of(text)} states no bound. Write one, or leave the member out.";
            return false;
        }

        if (!TryParseBound(first, out start, out problem) || !TryParseBound(last, out end, out problem))
            return false;
        if (start is not null && end is not null && EventTime.IsReversed(start, end))
        {
            problem = $"{Quoted.Of(text)} ends before it starts. Write the start first: {last}/{first}.";
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
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is <see langword="null"/>.</exception>
    public Validity In(DateTimeZone zone) => new(Start?.In(zone), End?.In(zone));

    /// <summary>The interval with its zoneless dates read in every one of some zones, at the widest.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is <see langword="null"/>.</exception>
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
            ['[', ..] => $"{Quoted.Of(text)} is a range. An interval lasts from one date or time to another: 2023-01-01/2027-12-31.",
            _ => EventTime.TryParse(text, out bound, out var wrong) ? null : wrong,
        };
        return problem is null;
    }
}
