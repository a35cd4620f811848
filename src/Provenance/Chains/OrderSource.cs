namespace Provenance.Chains;

/// <summary>Where an order between two moments, or a bound of one, comes from.</summary>
internal enum OrderSource
{
    /// <summary>The time that is recorded.</summary>
    Recorded,

    /// <summary>An event starts before it ends.</summary>
    Duration,

    /// <summary><c>follows</c>.</summary>
    Follows,

    /// <summary>A declared relation.</summary>
    Relation,

    /// <summary>R1: the origin comes before everything that is done to the goods.</summary>
    OriginFirst,

    /// <summary>R2: a dispatch comes before the receipt paired with it.</summary>
    DispatchBeforeReceipt,

    /// <summary>R3: goods are used before the end that takes all that is left.</summary>
    UseBeforeEnd,

    /// <summary>R4: a parent is made strictly before its child.</summary>
    ParentBeforeChild,

    /// <summary>R5: a holder gets the goods before it releases them.</summary>
    ReceiptBeforeRelease,

    /// <summary>R6: the way between two places takes its time.</summary>
    Travel,

    /// <summary>R7: what evidence reports happened before it was reported.</summary>
    Reported,

    /// <summary>R8: an event happened before it was recorded.</summary>
    BeforeRecording,
}
