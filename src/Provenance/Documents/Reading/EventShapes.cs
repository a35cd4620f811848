namespace Provenance.Documents.Reading;

/// <summary>The members of an event of each type.</summary>
internal static class EventShapes
{
    /// <summary>The members that every event has.</summary>
    public static readonly Shape Header = new("an event",
        "id type schema items inputs outputs time start end zone place by onBehalfOf owner custodian status basis planned follows "
        + "relations quantity documents evidence allegations step notes extensions recordedAt");

    private const string Leg = "from to destination carrier mode shipment container seals";

    private const string Labels = "before after removed packaging reason authority mapping createsNewItem retired additive labels";

    private const string Making = "loss yield process commodityBefore commodityAfter valueAdded authorization label";

    private const string Finding = "checks outcome statement label packaging inStock";

    private static readonly Shape[] ByKind = Array.ConvertAll(Enum.GetValues<EventKind>(), kind => kind == EventKind.Unrecognized
        ? Header
        : Header.With($"an event of type {EventTypes.Of(kind)}", MembersOf(kind), kind));

    public static Shape Of(EventKind kind) => ByKind[(int)kind];

    /// <summary>The members of a type beyond the header.</summary>
    public static string MembersOf(EventKind kind) => kind switch
    {
        EventKind.Originated => "kind label",
        EventKind.Ordered => "from request",
        EventKind.Dispatched => Leg + " route",
        EventKind.Received or EventKind.HandedOver or EventKind.Moved => Leg,
        EventKind.Returned => Leg + " original reason",
        EventKind.BorderCrossed => "leaving entering carrier mode shipment container seals",
        EventKind.CustomsProcessed => "country procedure phase declaration discharges declaredOrigin commodity dispatchCountry destinationTerritory dueBy exemption outcome route",
        EventKind.Relabeled => Labels,
        EventKind.Repackaged => Labels + " label loss",
        EventKind.Packed or EventKind.Unpacked => "container contents",
        EventKind.Split => Making + " parts",
        EventKind.Merged or EventKind.Transformed => Making,
        EventKind.Delivered => "from to finality endUse",
        EventKind.Inspected or EventKind.Observed => Finding,
        EventKind.OwnershipTransferred => "from to",
        EventKind.Stored or EventKind.Lost or EventKind.Destroyed => "reason",
        EventKind.StockAdjusted => "change reason",
        EventKind.SealChanged => "before after reason authority",
        EventKind.IdentifierDecommissioned or EventKind.IdentifierReactivated => "ids reason",
        EventKind.ClaimMade => "kind model credit scope period proportion",
        EventKind.EvidenceAssessed => "target assessment reliability credibility reason",
        EventKind.GapDeclared => "segment",
        EventKind.Corrected => "target replacement reason",
        EventKind.Retracted => "target reason",
        EventKind.FindingDecided => "fingerprint decision reason until",
        EventKind.LedgerAmended => "amendment target reason",
        EventKind.Performed => "activity",
        _ => "",
    };
}
