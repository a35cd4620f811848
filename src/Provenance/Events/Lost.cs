namespace Provenance.Events;

/// <summary>The goods were lost or stolen.</summary>
public sealed record Lost : ProvenanceEvent
{
    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    private protected override EventKind Kind => EventKind.Lost;
}
