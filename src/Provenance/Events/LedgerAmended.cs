namespace Provenance.Events;

/// <summary>The ledger itself was amended.</summary>
public sealed record LedgerAmended : ProvenanceEvent
{
    /// <summary>How.</summary>
    public Amendment? Amendment { get; init; }

    /// <summary>Id of what it concerns.</summary>
    public string? Target { get; init; }

    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    private protected override EventKind Kind => EventKind.LedgerAmended;
}
