namespace Provenance.Events;

/// <summary>Identifiers stopped naming goods; the goods go on.</summary>
public sealed record IdentifierDecommissioned : ProvenanceEvent
{
    /// <summary>The identifiers; that of the chain's item where it is empty.</summary>
    public ValueList<ItemId> Ids { get; init; }

    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    private protected override EventKind Kind => EventKind.IdentifierDecommissioned;
}
