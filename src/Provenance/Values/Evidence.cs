namespace Provenance.Values;

/// <summary>One thing that speaks for or against what a chain says: testimony, a document, a photo, a register entry.</summary>
/// <remarks>
/// Equal when all members are equal. Immutable. Evidence is never averaged into a score; rules ask questions of it. Credibility and
/// reliability are the two parts of an Admiralty grade (AJP-2.1).
/// </remarks>
public sealed record Evidence : Extensible
{
    private readonly int? _credibility;

    /// <summary>The id under which documents name it; <see langword="null"/> for evidence written where it is used.</summary>
    public string? Id { get; init; }

    /// <summary>What it is (<c>testimony</c>, <c>document</c>, <c>photo</c>, <c>register</c>).</summary>
    public Code? Kind { get; init; }

    /// <summary>Where it comes from.</summary>
    public Source? Source { get; init; }

    /// <summary>Credibility on the Admiralty scale, 1 (confirmed by other independent sources) to 5 (improbable), 6 (cannot be judged).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 6.</exception>
    public int? Credibility
    {
        get => _credibility;
        init => _credibility = value is null or (>= 1 and <= 6)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Credibility is a number from 1 to 6.");
    }

    /// <summary>Id of who graded it.</summary>
    public string? GradedBy { get; init; }

    /// <summary>When it was graded.</summary>
    public EventTime? GradedOn { get; init; }

    /// <summary>When it was made.</summary>
    public EventTime? Created { get; init; }

    /// <summary>When what it attests holds: a certificate, a licence; <see langword="null"/> where it states no validity.</summary>
    public Validity? Valid { get; init; }

    /// <summary>When it was published.</summary>
    public EventTime? Published { get; init; }

    /// <summary>When the source told it.</summary>
    public EventTime? ReportedOn { get; init; }

    /// <summary>Id of the source or party that passes it on.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>Ids of other evidence that it repeats: two articles that cite one source are one source.</summary>
    public ValueList<string> Cites { get; init; }

    /// <summary>Ids of events or evidence that it supports.</summary>
    public ValueList<string> Supports { get; init; }

    /// <summary>Ids of events or evidence that it refutes.</summary>
    public ValueList<string> Refutes { get; init; }

    /// <summary>Steps away from the witness, at least 0; <see langword="null"/> where it is not stated.</summary>
    public int? Distance { get; init; }

    /// <summary>What it shows (<c>product</c>, <c>place</c>).</summary>
    public ValueList<Code> Coverage { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public Text? Language { get; init; }

    /// <summary>The bytes: their type, digest and, optionally, where they are.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>What it says, in the recorder's words.</summary>
    public string? Says { get; init; }

    /// <summary>Remarks for people; no rule reads them.</summary>
    public string? Notes { get; init; }

    /// <summary>What somebody told.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="source">Who told it.</param>
    /// <param name="credibility">1 to 6, or <see langword="null"/> where it is not graded.</param>
    /// <param name="reportedOn">EDTF date on which it was told, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The date is no EDTF date.</exception>
    public static Evidence Testimony(string id, Source source, int? credibility = null, string? reportedOn = null) =>
        Of("testimony", id, source) with { Credibility = credibility, ReportedOn = reportedOn is null ? null : EventTime.Parse(reportedOn) };

    /// <summary>A document.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="source">Who issued it.</param>
    /// <param name="credibility">1 to 6, or <see langword="null"/> where it is not graded.</param>
    public static Evidence Document(string id, Source source, int? credibility = null) =>
        Of("document", id, source) with { Credibility = credibility };

    private static Evidence Of(string kind, string id, Source source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(source);
        return new() { Id = id, Kind = kind, Source = source };
    }
}

/// <summary>The bytes of a piece of evidence.</summary>
public sealed record Attachment : Extensible, IKnowable
{
    /// <summary>IANA media type.</summary>
    public Text? MediaType { get; init; }

    /// <summary>Digest of the bytes, <c>algorithm:value</c>.</summary>
    public Text? Digest { get; init; }

    /// <summary>Where the bytes are.</summary>
    public Text? Location { get; init; }

    /// <inheritdoc/>
    public Absence? Absence { get; private init; }

    /// <summary>There are bytes, and they are not at hand.</summary>
    public static Attachment Unknown(Why why) => new() { Absence = Absence.Unknown(why) };

    /// <summary>There are no bytes.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    public static Attachment None(string why) => new() { Absence = Absence.None(why) };
}

/// <summary>Evidence for one event, and which of its members it speaks of.</summary>
public sealed record EvidenceLink : Extensible
{
    /// <summary>The evidence.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Paths of the members that it covers (<c>by</c>, <c>label.product</c>); all of them where it is empty.</summary>
    public ValueList<string> Covers { get; init; }

    /// <summary>Evidence for the whole event.</summary>
    public static implicit operator EvidenceLink(Evidence evidence) => new() { Evidence = evidence };

    /// <summary>Whether it speaks of the member <paramref name="path"/>: of all members, of this one, of its whole, or of a part of it.</summary>
    public bool Concerns(string path)
    {
        if (Covers.Count == 0)
            return true;
        foreach (var cover in Covers)
        {
            if (cover == path || IsWithin(path, cover) || IsWithin(cover, path))
                return true;
        }

        return false;
    }

    private static bool IsWithin(string part, string whole) =>
        part.Length > whole.Length && part[whole.Length] == '.' && part.StartsWith(whole, StringComparison.Ordinal);
}
