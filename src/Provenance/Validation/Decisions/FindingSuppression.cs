namespace Provenance.Validation.Decisions;

/// <summary>What a policy decides about findings before they are found: which, why, who says so and until when.</summary>
/// <remarks>
/// A finding that it meets stays in the report, marked; it asks nothing more, and does not change the verdict, which tests the record. What is given of
/// <see cref="Code"/>, <see cref="Fingerprint"/> and <see cref="Event"/> must all be met. Immutable, safe to share between threads.
/// </remarks>
public sealed record FindingSuppression
{
    /// <summary>Code of the rule; <see langword="null"/> for any.</summary>
    public string? Code { get; init; }

    /// <summary>Fingerprint of the finding; <see langword="null"/> for any.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Id of an event that the finding reads; <see langword="null"/> for any.</summary>
    public string? Event { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>Who says so.</summary>
    public required string By { get; init; }

    /// <summary>Until when it holds: the finding is open again once the report's now lies after it. <see langword="null"/>: without end.</summary>
    public EventTime? Until { get; init; }

    /// <summary>Where it stands; <see cref="SuppressionStatus.Accepted"/> by default.</summary>
    public SuppressionStatus Status { get; init; }

    internal bool NamesNothing => Code is null && Fingerprint is null && Event is null;

    internal bool Meets(Finding finding)
    {
        if (NamesNothing || (Code is not null && Code != finding.Code))
            return false;
        if (Event is not null && !finding.Events.Any(e => e.Id == Event))
            return false;
        return Fingerprint is null || Fingerprint == finding.Fingerprint;
    }

    internal Decision Decision => Status switch
    {
        SuppressionStatus.Accepted => Decision.Accepted,
        SuppressionStatus.UnderReview => Decision.Escalated,
        _ => Decision.Confirmed,
    };
}

/// <summary>Where a suppression stands, as in SARIF 2.1.0 (3.35.3).</summary>
public enum SuppressionStatus
{
    /// <summary>It holds.</summary>
    Accepted,

    /// <summary>It was asked for and waits for a person: the finding still asks.</summary>
    UnderReview,

    /// <summary>It was refused: the finding still asks.</summary>
    Rejected,
}
