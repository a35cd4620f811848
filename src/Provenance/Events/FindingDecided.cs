namespace Provenance.Events;

/// <summary>Somebody decided about a finding.</summary>
public sealed record FindingDecided : ProvenanceEvent
{
    /// <summary>The finding's fingerprint.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The decision; <see langword="null"/> where a party answers to the finding and nobody decides: the answer is the <see cref="Reason"/>.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Until when it holds; the finding is open again once a report's now lies after it.</summary>
    public EventTime? Until { get; init; }

    private protected override EventKind Kind => EventKind.FindingDecided;
}
