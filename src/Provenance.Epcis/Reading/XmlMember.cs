namespace Provenance.Epcis.Reading;

/// <summary>The members of events.</summary>
internal enum XmlMember
{
    None,
    EventTime,
    RecordTime,
    EventTimeZoneOffset,
    EventId,
    ErrorDeclaration,
    CertificationInfo,
    BaseExtension,
    Extension,
    Action,
    BizStep,
    Disposition,
    PersistentDisposition,
    ReadPoint,
    BizLocation,
    BizTransactionList,
    SourceList,
    DestinationList,
    SensorElementList,
    Ilmd,
    ParentId,
    TransformationId,
    EpcList,
    ChildEpcs,
    QuantityList,
    ChildQuantityList,
    InputEpcList,
    InputQuantityList,
    OutputEpcList,
    OutputQuantityList,

    /// <summary>Of the QuantityEvent of EPCIS 1, which is kept as an extension event.</summary>
    EpcClass,

    /// <summary>Of the QuantityEvent of EPCIS 1, which is kept as an extension event.</summary>
    Quantity,
}
