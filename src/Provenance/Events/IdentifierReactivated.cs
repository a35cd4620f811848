namespace Provenance.Events;

/// <summary>Identifiers name goods again.</summary>
public sealed record IdentifierReactivated : ProvenanceEvent
{
    /// <summary>The identifiers; that of the chain's item where it is empty.</summary>
    public ValueList<ItemId> Ids { get; init; }

    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    private protected override EventKind Kind => EventKind.IdentifierReactivated;
}
