namespace Provenance.Epcis.Mapping;

/// <summary>What an EPCIS event says and a native event has no member for, as kept members.</summary>
internal static class Members
{
    public static Extensions Of(EpcisEvent e)
    {
        List<ExtensionMember> members = [];
        if (e.Disposition is { } disposition)
            members.Add(NodeJson.Member("epcis:disposition", disposition));
        if (e.PersistentDisposition is { } persistent)
        {
            if (persistent.Set.Count > 0)
                members.Add(NodeJson.Member("epcis:persistentDispositionSet", persistent.Set));
            if (persistent.Unset.Count > 0)
                members.Add(NodeJson.Member("epcis:persistentDispositionUnset", persistent.Unset));
        }

        // The place of the event is the business location, where the goods also are from then on; the read point is a door or a position in it.
        if (e.ReadPoint is { } readPoint && e.BizLocation is not null)
            members.Add(NodeJson.Member("epcis:readPoint", readPoint.Id));
        Add(members, "epcis:readPointExtensions", e.ReadPoint?.Extensions);
        Add(members, "epcis:bizLocationExtensions", e.BizLocation?.Extensions);
        AddOther(members, "epcis:sourceList", [.. e.Sources.Where(source => !IsTold(source.Type)).Select(source => $"{source.Type} {source.Id}")]);
        AddOther(members, "epcis:destinationList", [.. e.Destinations.Where(target => !IsTold(target.Type)).Select(target => $"{target.Type} {target.Id}")]);
        if (e is TransformationEvent { TransformationId: { } transformation })
            members.Add(NodeJson.Member("epcis:transformationID", transformation));
        Add(members, "epcis:ilmd", e is ObjectEvent x ? x.Ilmd : e is TransformationEvent t ? t.Ilmd : default);
        NodeJson.AddTo(members, e.Extensions);
        return members.Count == 0 ? Extensions.Empty : new() { Members = members.ToValueList() };
    }

    private static bool IsTold(string type) => type.StartsWith("https://ref.gs1.org/cbv/SDT-", StringComparison.Ordinal);

    private static void Add(List<ExtensionMember> members, string name, ValueList<EpcisNode>? nodes)
    {
        if (nodes is { Count: > 0 } some)
            members.Add(NodeJson.Member(name, some));
    }

    private static void AddOther(List<ExtensionMember> members, string name, ValueList<string> texts)
    {
        if (texts.Count > 0)
            members.Add(NodeJson.Member(name, texts));
    }
}
