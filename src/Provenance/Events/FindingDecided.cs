namespace Provenance.Events;

/// <summary>Somebody decided about a finding.</summary>
public sealed record FindingDecided : ProvenanceEvent
{
    /// <summary>The finding's fingerprint.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The decision.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Until when it holds.</summary>
    public EventTime? Until { get; init; }

    private protected override EventKind Kind => EventKind.FindingDecided;
}
