namespace Provenance.Events;

/// <summary>Evidence was graded, promoted, refuted or superseded.</summary>
public sealed record EvidenceAssessed : ProvenanceEvent
{
    /// <summary>Id of the evidence.</summary>
    public string? Target { get; init; }

    /// <summary>What was done.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>Reliability on the Admiralty scale, A to F.</summary>
    public char? Reliability { get; init; }

    /// <summary>Credibility on the Admiralty scale, 1 to 6.</summary>
    public int? Credibility { get; init; }

    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    private protected override EventKind Kind => EventKind.EvidenceAssessed;
}
