namespace Provenance.Events;

/// <summary>The goods were destroyed.</summary>
public sealed record Destroyed : ProvenanceEvent
{
    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    private protected override EventKind Kind => EventKind.Destroyed;
}
