namespace Provenance.Events;

/// <summary>Goods went into a container.</summary>
public sealed record Packed : ProvenanceEvent
{
    /// <summary>Id of the container.</summary>
    public ItemId? Container { get; init; }

    /// <summary>What went in.</summary>
    public ValueList<ItemReference> Contents { get; init; }

    private protected override EventKind Kind => EventKind.Packed;
}
