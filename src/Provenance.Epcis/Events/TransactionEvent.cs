namespace Provenance.Epcis;

/// <summary>Objects became, or ceased to be, part of business transactions (EPCIS 2.0, 7.4.4), which <see cref="EpcisEvent.BizTransactions"/> names.</summary>
public sealed record TransactionEvent : EpcisEvent
{
    /// <inheritdoc/>
    public override string Type => "TransactionEvent";

    /// <summary>Whether the objects were added, observed or removed. Required by the standard.</summary>
    public EpcisAction? Action { get; init; }

    /// <summary>What holds the objects.</summary>
    public string? ParentId { get; init; }

    /// <summary>The objects with an id of their own.</summary>
    public ValueList<string> Epcs { get; init; }

    /// <summary>The objects that are known by class and quantity.</summary>
    public ValueList<QuantityElement> Quantities { get; init; }
}
