namespace Provenance.Epcis;

/// <summary>Something happened to one or more objects, each by itself (EPCIS 2.0, 7.4.2).</summary>
public sealed record ObjectEvent : EpcisEvent
{
    /// <inheritdoc/>
    public override string Type => "ObjectEvent";

    /// <summary>Whether the objects were commissioned, observed or decommissioned. Required by the standard.</summary>
    public EpcisAction? Action { get; init; }

    /// <summary>The objects with an id of their own.</summary>
    public ValueList<string> Epcs { get; init; }

    /// <summary>The objects that are known by class and quantity.</summary>
    public ValueList<QuantityElement> Quantities { get; init; }

    /// <summary>Data of the instance or lot from its beginning; only where <see cref="Action"/> is <see cref="EpcisAction.Add"/>.</summary>
    public ValueList<EpcisNode> Ilmd { get; init; }
}
