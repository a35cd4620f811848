namespace Provenance.Events;

/// <summary>A count, a sample or waste changed what the books say.</summary>
public sealed record StockAdjusted : ProvenanceEvent
{
    /// <summary>Up or down.</summary>
    public StockChange? Change { get; init; }

    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    private protected override EventKind Kind => EventKind.StockAdjusted;
}
