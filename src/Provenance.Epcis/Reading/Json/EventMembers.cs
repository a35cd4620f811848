namespace Provenance.Epcis.Reading.Json;

/// <summary>Which members an object of the standard has.</summary>
internal static class EventMembers
{
    private static readonly TermSet Every = TermSet.Of(
        JsonTerm.Context, JsonTerm.Type, JsonTerm.TypeKeyword, JsonTerm.Id, JsonTerm.IdKeyword, JsonTerm.EventTime, JsonTerm.RecordTime, JsonTerm.EventTimeZoneOffset, JsonTerm.EventId, JsonTerm.CertificationInfo, JsonTerm.ErrorDeclaration,
        JsonTerm.BizStep, JsonTerm.Disposition, JsonTerm.PersistentDisposition, JsonTerm.ReadPoint, JsonTerm.BizLocation, JsonTerm.BizTransactionList, JsonTerm.SourceList, JsonTerm.DestinationList, JsonTerm.SensorElementList);

    private static readonly TermSet[] Allowed =
    [
        Every.And(TermSet.Of(JsonTerm.Action, JsonTerm.EpcList, JsonTerm.QuantityList, JsonTerm.Ilmd)),
        Every.And(TermSet.Of(JsonTerm.Action, JsonTerm.ParentId, JsonTerm.ChildEpcs, JsonTerm.ChildQuantityList)),
        Every.And(TermSet.Of(JsonTerm.Action, JsonTerm.ParentId, JsonTerm.ChildEpcs, JsonTerm.ChildQuantityList)),
        Every.And(TermSet.Of(JsonTerm.Action, JsonTerm.ParentId, JsonTerm.EpcList, JsonTerm.QuantityList)),
        Every.And(TermSet.Of(JsonTerm.InputEpcList, JsonTerm.InputQuantityList, JsonTerm.OutputEpcList, JsonTerm.OutputQuantityList, JsonTerm.TransformationId, JsonTerm.Ilmd)),
        Every,
    ];

    /// <summary>Members of any event.</summary>
    public static TermSet OfAny { get; } = Allowed.Aggregate((one, other) => one.And(other));

    public static TermSet Quantity { get; } = TermSet.Of(JsonTerm.EpcClass, JsonTerm.Quantity, JsonTerm.Uom);

    public static TermSet Sensors { get; } = TermSet.Of(JsonTerm.SensorMetadata, JsonTerm.SensorReport, JsonTerm.Context);

    public static TermSet Metadata { get; } = TermSet.Of(JsonTerm.Context, JsonTerm.Time, JsonTerm.StartTime, JsonTerm.EndTime, JsonTerm.DeviceId, JsonTerm.DeviceMetadata, JsonTerm.RawData, JsonTerm.DataProcessingMethod, JsonTerm.BizRules);

    public static TermSet Report { get; } = TermSet.Of(
        JsonTerm.Context, JsonTerm.Type, JsonTerm.Exception, JsonTerm.DeviceId, JsonTerm.DeviceMetadata, JsonTerm.RawData, JsonTerm.DataProcessingMethod, JsonTerm.BizRules, JsonTerm.Time, JsonTerm.Microorganism, JsonTerm.ChemicalSubstance,
        JsonTerm.CoordinateReferenceSystem, JsonTerm.Component, JsonTerm.Value, JsonTerm.StringValue, JsonTerm.BooleanValue, JsonTerm.HexBinaryValue, JsonTerm.UriValue, JsonTerm.MinValue, JsonTerm.MaxValue, JsonTerm.MeanValue, JsonTerm.SDev, JsonTerm.PercRank, JsonTerm.PercValue, JsonTerm.Uom);

    public static TermSet Declaration { get; } = TermSet.Of(JsonTerm.Context, JsonTerm.DeclarationTime, JsonTerm.Reason, JsonTerm.CorrectiveEventIds);

    public static TermSet Location { get; } = TermSet.Of(JsonTerm.Context, JsonTerm.Id, JsonTerm.IdKeyword);

    public static TermSet Document { get; } = TermSet.Of(
        JsonTerm.Context, JsonTerm.Type, JsonTerm.TypeKeyword, JsonTerm.Id, JsonTerm.IdKeyword, JsonTerm.SchemaVersion, JsonTerm.CreationDate, JsonTerm.Sender, JsonTerm.Receiver, JsonTerm.InstanceIdentifier, JsonTerm.EpcisHeader, JsonTerm.EpcisBody);

    public static TermSet Of(EpcisEventType type) => Allowed[(int)type];

    /// <summary>Their names, for advice.</summary>
    public static IEnumerable<string> Names(TermSet set) => Enum.GetValues<JsonTerm>().Where(set.Has).Select(JsonTerms.NameOf);
}
