namespace Provenance.Epcis;

/// <summary>Objects were joined to, or parted from, another for long, as a sensor to a pallet (EPCIS 2.0, 7.4.6).</summary>
public sealed record AssociationEvent : EpcisEvent
{
    /// <inheritdoc/>
    public override string Type => "AssociationEvent";

    /// <summary>Whether the children were joined, observed or parted. Required by the standard.</summary>
    public EpcisAction? Action { get; init; }

    /// <summary>What the children are joined to. Required by the standard.</summary>
    public string? ParentId { get; init; }

    /// <summary>The children with an id of their own.</summary>
    public ValueList<string> ChildEpcs { get; init; }

    /// <summary>The children that are known by class and quantity.</summary>
    public ValueList<QuantityElement> ChildQuantities { get; init; }
}
