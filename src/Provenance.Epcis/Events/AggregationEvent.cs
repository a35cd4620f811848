namespace Provenance.Epcis;

/// <summary>Objects were packed into, seen in or taken out of another that holds them for a while (EPCIS 2.0, 7.4.3).</summary>
public sealed record AggregationEvent : EpcisEvent
{
    /// <inheritdoc/>
    public override string Type => "AggregationEvent";

    /// <summary>Whether the children were added, observed or removed. Required by the standard.</summary>
    public EpcisAction? Action { get; init; }

    /// <summary>What holds the children; <see langword="null"/> where all aggregations of the children are meant (<see cref="EpcisAction.Delete"/>).</summary>
    public string? ParentId { get; init; }

    /// <summary>The children with an id of their own; all of them where it and <see cref="ChildQuantities"/> are empty and they are removed.</summary>
    public ValueList<string> ChildEpcs { get; init; }

    /// <summary>The children that are known by class and quantity.</summary>
    public ValueList<QuantityElement> ChildQuantities { get; init; }
}
