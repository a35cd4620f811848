namespace Provenance.Events;

/// <summary>The goods were kept.</summary>
public sealed record Stored : ProvenanceEvent
{
    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    private protected override EventKind Kind => EventKind.Stored;
}
