namespace Provenance.Epcis.Mapping;

/// <summary>What becomes of an event.</summary>
internal enum Act
{
    /// <summary><c>Observed</c>: seen, and nothing else is known of what it does.</summary>
    Observe,

    /// <summary><c>Originated</c>.</summary>
    Originate,

    /// <summary><c>Dispatched</c>.</summary>
    Dispatch,

    /// <summary><c>Received</c>.</summary>
    Receive,

    /// <summary><c>HandedOver</c>, or <c>OwnershipTransferred</c> where only owners are named.</summary>
    HandOver,

    /// <summary><c>Moved</c>.</summary>
    Move,

    /// <summary><c>Stored</c>.</summary>
    Store,

    /// <summary><c>Inspected</c>.</summary>
    Inspect,

    /// <summary><c>Observed</c> in stock.</summary>
    Count,

    /// <summary><c>Delivered</c>, after which nothing follows.</summary>
    Deliver,

    /// <summary><c>Destroyed</c>.</summary>
    Destroy,

    /// <summary><c>IdentifierDecommissioned</c>; of goods known by quantity <c>StockAdjusted</c>.</summary>
    Decommission,

    /// <summary><c>Repackaged</c>.</summary>
    Repackage,

    /// <summary><c>Retracted</c>, of the dispatch that is declared void.</summary>
    Void,
}
