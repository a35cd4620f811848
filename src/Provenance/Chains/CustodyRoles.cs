namespace Provenance.Chains;

/// <summary>Who an event says held the goods before and after it. Where nobody is named the answer is <see langword="null"/>: it says nothing of that.</summary>
/// <remarks>A party that is known to be nobody is no holder, and answers as if it were not recorded.</remarks>
internal static class CustodyRoles
{
    /// <summary>Who gave the goods away.</summary>
    public static Party? Giver(ProvenanceEvent e) => Somebody(e switch
    {
        Dispatched x => x.From ?? x.By,
        Received x => x.From,
        HandedOver x => x.From,
        Moved x => x.From ?? x.Custodian ?? x.By,
        Returned x => x.From,
        Delivered x => x.From ?? x.By,
        _ => null,
    });

    /// <summary>Who had the goods afterwards. A dispatch names nobody: the goods are under way.</summary>
    public static Party? Taker(ProvenanceEvent e) => Somebody(e switch
    {
        Originated x => x.Custodian ?? x.By,
        Received x => x.By ?? x.To,
        HandedOver x => x.To,
        Moved x => x.To ?? x.From ?? x.Custodian ?? x.By,
        Returned x => x.To,
        Delivered x => x.To,
        _ => null,
    });

    /// <summary>Who must have held the goods to do this to them, where it neither gives nor takes them.</summary>
    public static Party? Keeper(ProvenanceEvent e) => Somebody(e switch
    {
        Relabeled or Repackaged or Packed or Unpacked or Stored or Transformed or Split or Merged or Destroyed or Lost or StockAdjusted => e.Custodian ?? e.By,
        _ => null,
    });

    /// <summary>The principal of whoever did it, who may have been the holder instead; only where nobody else is named as the holder.</summary>
    public static Party? Principal(ProvenanceEvent e) => e.Custodian is null && Named(e) is null ? Somebody(e.OnBehalfOf) : null;

    /// <summary>Whether the event says anything of custody (catalogue COC001).</summary>
    public static bool Speaks(ProvenanceEvent e) => e.KindOf switch
    {
        EventKind.Originated or EventKind.Dispatched or EventKind.Received or EventKind.HandedOver or EventKind.Moved or EventKind.Returned
            or EventKind.Relabeled or EventKind.Repackaged or EventKind.Packed or EventKind.Unpacked or EventKind.Split or EventKind.Merged
            or EventKind.Transformed or EventKind.Delivered or EventKind.Stored or EventKind.Lost or EventKind.Destroyed
            or EventKind.StockAdjusted => true,
        _ => false,
    };

    /// <summary>Whether the event is physical (catalogue 2.8): it happened to the goods, not to the record or to title.</summary>
    public static bool IsPhysical(ProvenanceEvent e) => !e.Planned && e.KindOf switch
    {
        EventKind.Ordered or EventKind.OwnershipTransferred or EventKind.IdentifierDecommissioned or EventKind.IdentifierReactivated
            or EventKind.Performed or EventKind.Corrected or EventKind.Retracted or EventKind.GapDeclared or EventKind.ClaimMade
            or EventKind.EvidenceAssessed or EventKind.FindingDecided or EventKind.LedgerAmended or EventKind.Unrecognized => false,
        _ => true,
    };

    /// <summary>Whether the event is one of the record's own (catalogue 2.8): it says something of the record, nothing of the goods.</summary>
    public static bool IsOfTheRecord(ProvenanceEvent e) => e.KindOf is EventKind.Corrected or EventKind.Retracted or EventKind.GapDeclared
        or EventKind.ClaimMade or EventKind.EvidenceAssessed or EventKind.FindingDecided or EventKind.LedgerAmended;

    /// <summary>The party, unless it is known to be nobody.</summary>
    public static Party? Somebody(Party? party) => party.IsNone() ? null : party;

    private static Party? Named(ProvenanceEvent e) => e is ILeg leg ? leg.From ?? leg.To : null;
}
