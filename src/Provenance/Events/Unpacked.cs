namespace Provenance.Events;

/// <summary>Goods came out of a container.</summary>
public sealed record Unpacked : ProvenanceEvent
{
    /// <summary>Id of the container.</summary>
    public ItemId? Container { get; init; }

    /// <summary>What came out.</summary>
    public ValueList<ItemReference> Contents { get; init; }

    private protected override EventKind Kind => EventKind.Unpacked;
}
