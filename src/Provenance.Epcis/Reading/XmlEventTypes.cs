namespace Provenance.Epcis.Reading;

/// <summary>The members of each event type, in the order that the schemas of EPCIS 1.2 and 2.0 give them.</summary>
internal static class XmlEventTypes
{
    private static readonly XmlSlot Action = new(XmlName.Action, XmlMember.Action, true);
    private static readonly XmlSlot ParentId = new(XmlName.ParentId, XmlMember.ParentId);
    private static readonly XmlSlot BizTransactions = new(XmlName.BizTransactionList, XmlMember.BizTransactionList);
    private static readonly XmlSlot Quantities = new(XmlName.QuantityList, XmlMember.QuantityList);
    private static readonly XmlSlot ChildQuantities = new(XmlName.ChildQuantityList, XmlMember.ChildQuantityList);
    private static readonly XmlSlot Data = new(XmlName.Ilmd, XmlMember.Ilmd);
    private static readonly XmlSlot Locals = new(XmlName.Extension, XmlMember.Extension, Inner: XmlContent.Locals);
    private static readonly XmlSlot Others = new(XmlName.Extension, XmlMember.Extension, Inner: XmlContent.Others);

    private static readonly XmlSlot[] Where =
    [
        new(XmlName.BizStep, XmlMember.BizStep), new(XmlName.Disposition, XmlMember.Disposition), new(XmlName.ReadPoint, XmlMember.ReadPoint), new(XmlName.BizLocation, XmlMember.BizLocation),
    ];

    private static readonly XmlSlot[] Parties = [new(XmlName.SourceList, XmlMember.SourceList), new(XmlName.DestinationList, XmlMember.DestinationList)];

    private static readonly XmlSlot[] Later = [new(XmlName.SensorElementList, XmlMember.SensorElementList), new(XmlName.PersistentDisposition, XmlMember.PersistentDisposition)];

    private static readonly XmlSlot[] Transformed =
    [
        new(XmlName.InputEpcList, XmlMember.InputEpcList), new(XmlName.InputQuantityList, XmlMember.InputQuantityList), new(XmlName.OutputEpcList, XmlMember.OutputEpcList),
        new(XmlName.OutputQuantityList, XmlMember.OutputQuantityList), new(XmlName.TransformationId, XmlMember.TransformationId),
    ];

    private static readonly XmlSlot[] Base1 =
    [
        new(XmlName.EventTime, XmlMember.EventTime, true), new(XmlName.RecordTime, XmlMember.RecordTime), new(XmlName.EventTimeZoneOffset, XmlMember.EventTimeZoneOffset, true),
        new(XmlName.BaseExtension, XmlMember.BaseExtension, Inner: new(new(XmlName.EventId, XmlMember.EventId), new(XmlName.ErrorDeclaration, XmlMember.ErrorDeclaration), Locals)),
    ];

    private static readonly XmlSlot[] Base2 =
    [
        new(XmlName.EventTime, XmlMember.EventTime, true), new(XmlName.RecordTime, XmlMember.RecordTime), new(XmlName.EventTimeZoneOffset, XmlMember.EventTimeZoneOffset, true),
        new(XmlName.EventId, XmlMember.EventId), new(XmlName.ErrorDeclaration, XmlMember.ErrorDeclaration), new(XmlName.CertificationInfo, XmlMember.CertificationInfo),
        new(XmlName.BaseExtension, XmlMember.BaseExtension, Inner: XmlContent.Others),
    ];

    private static readonly XmlContent[] V1 =
    [
        Of(Base1, [new(XmlName.EpcList, XmlMember.EpcList, true), Action, .. Where, BizTransactions, Wrapper([Quantities, .. Parties, Data, Locals])]),
        Of(Base1, [ParentId, new(XmlName.ChildEpcs, XmlMember.ChildEpcs, true), Action, .. Where, BizTransactions, Wrapper([ChildQuantities, .. Parties, Locals])]),
        new() { Local = true, Other = true },
        Of(Base1, [BizTransactions with { IsRequired = true }, ParentId, new(XmlName.EpcList, XmlMember.EpcList, true), Action, .. Where, Wrapper([Quantities, .. Parties, Locals])]),
        Of(Base1, [.. Transformed, .. Where, BizTransactions, .. Parties, Data, Locals]),
        new() { Local = true, Other = true },
    ];

    private static readonly XmlContent[] V2 =
    [
        Of(Base2, [new(XmlName.EpcList, XmlMember.EpcList), Action, .. Where, BizTransactions, Quantities, .. Parties, .. Later, Data, Others]),
        Of(Base2, [ParentId, new(XmlName.ChildEpcs, XmlMember.ChildEpcs), Action, .. Where, BizTransactions, ChildQuantities, .. Parties, .. Later, Others]),
        Of(Base2, [ParentId with { IsRequired = true }, new(XmlName.ChildEpcs, XmlMember.ChildEpcs), ChildQuantities, Action, .. Where, BizTransactions, .. Parties, .. Later, Others]),
        Of(Base2, [BizTransactions with { IsRequired = true }, ParentId, new(XmlName.EpcList, XmlMember.EpcList), Action, .. Where, Quantities, .. Parties, .. Later, Others]),
        Of(Base2, [.. Transformed, .. Where, BizTransactions, .. Parties, .. Later, Data, Others]),
        new() { Local = true, Other = true },
    ];

    /// <summary>The QuantityEvent of EPCIS 1.</summary>
    public static readonly XmlContent QuantityEvent = Of(
        Base1,
        [new(XmlName.EpcClass, XmlMember.EpcClass, true), new(XmlName.Quantity, XmlMember.Quantity, true), .. Where, BizTransactions, Locals]);

    private static readonly long Common = Mask(XmlMember.EventTime, XmlMember.RecordTime, XmlMember.EventTimeZoneOffset, XmlMember.EventId, XmlMember.ErrorDeclaration, XmlMember.CertificationInfo, XmlMember.BaseExtension, XmlMember.Extension, XmlMember.BizStep, XmlMember.Disposition, XmlMember.PersistentDisposition, XmlMember.ReadPoint, XmlMember.BizLocation, XmlMember.BizTransactionList, XmlMember.SourceList, XmlMember.DestinationList, XmlMember.SensorElementList);

    private static readonly long[] Masks =
    [
        Common | Mask(XmlMember.Action, XmlMember.EpcList, XmlMember.QuantityList, XmlMember.Ilmd),
        Common | Mask(XmlMember.Action, XmlMember.ParentId, XmlMember.ChildEpcs, XmlMember.ChildQuantityList),
        Common | Mask(XmlMember.Action, XmlMember.ParentId, XmlMember.ChildEpcs, XmlMember.ChildQuantityList),
        Common | Mask(XmlMember.Action, XmlMember.ParentId, XmlMember.EpcList, XmlMember.QuantityList),
        Common | Mask(XmlMember.InputEpcList, XmlMember.InputQuantityList, XmlMember.OutputEpcList, XmlMember.OutputQuantityList, XmlMember.TransformationId, XmlMember.Ilmd),
        Common,
    ];

    private static readonly Dictionary<string, XmlMember> Members = V2.Concat(V1).SelectMany(content => content.Slots)
        .DistinctBy(slot => slot.Name)
        .ToDictionary(slot => slot.Name, slot => slot.Member, StringComparer.Ordinal);

    /// <summary>The members of an event type in a version.</summary>
    public static XmlContent Of(EpcisEventType type, EpcisVersion version) => (version == EpcisVersion.V1 ? V1 : V2)[(int)type];

    /// <summary>The member of a name that an event type has in whatever version and place; <see cref="XmlMember.None"/> where there is none.</summary>
    public static XmlMember Find(EpcisEventType type, string name) =>
        Members.TryGetValue(name, out var member) && (Masks[(int)type] & (1L << (int)member)) != 0 ? member : XmlMember.None;

    private static XmlSlot Wrapper(XmlSlot[] slots) => new(XmlName.Extension, XmlMember.Extension, Inner: new(slots));

    private static XmlContent Of(XmlSlot[] first, XmlSlot[] further) => new([.. first, .. further]) { Other = true };

    private static long Mask(params ReadOnlySpan<XmlMember> members)
    {
        var mask = 0L;
        foreach (var member in members)
            mask |= 1L << (int)member;
        return mask;
    }
}
