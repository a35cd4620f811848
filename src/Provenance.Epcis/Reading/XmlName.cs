namespace Provenance.Epcis.Reading;

/// <summary>The names and namespaces that readers of XML compare by reference: <see cref="XmlNames"/> gives these very strings for what a document writes.</summary>
internal static class XmlName
{
    public static readonly string Epcis1 = "urn:epcglobal:epcis:xsd:1";
    public static readonly string Epcis2 = "urn:epcglobal:epcis:xsd:2";
    public static readonly string Query1 = "urn:epcglobal:epcis-query:xsd:1";
    public static readonly string Query2 = "urn:epcglobal:epcis-query:xsd:2";
    public static readonly string MasterData1 = "urn:epcglobal:epcis-masterdata:xsd:1";
    public static readonly string MasterData2 = "urn:epcglobal:epcis-masterdata:xsd:2";
    public static readonly string Sbdh = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";
    public static readonly string Xmlns = "http://www.w3.org/2000/xmlns/";
    public static readonly string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    public static readonly string Xml = "http://www.w3.org/XML/1998/namespace";

    public static readonly string EpcisDocument = "EPCISDocument";
    public static readonly string EpcisQueryDocument = "EPCISQueryDocument";
    public static readonly string EpcisMasterDataDocument = "EPCISMasterDataDocument";
    public static readonly string EpcisHeader = "EPCISHeader";
    public static readonly string EpcisBody = "EPCISBody";
    public static readonly string EpcisMasterData = "EPCISMasterData";
    public static readonly string SchemaVersion = "schemaVersion";
    public static readonly string CreationDate = "creationDate";
    public static readonly string QueryResults = "QueryResults";
    public static readonly string QueryName = "queryName";
    public static readonly string SubscriptionId = "subscriptionID";
    public static readonly string ResultsBody = "resultsBody";
    public static readonly string EventList = "EventList";
    public static readonly string VocabularyList = "VocabularyList";
    public static readonly string Vocabulary = "Vocabulary";
    public static readonly string VocabularyElementList = "VocabularyElementList";
    public static readonly string VocabularyElement = "VocabularyElement";
    public static readonly string Attribute = "attribute";
    public static readonly string Children = "children";
    public static readonly string Id = "id";
    public static readonly string Type = "type";
    public static readonly string Nil = "nil";
    public static readonly string StandardBusinessDocumentHeader = "StandardBusinessDocumentHeader";

    public static readonly string ObjectEvent = "ObjectEvent";
    public static readonly string AggregationEvent = "AggregationEvent";
    public static readonly string TransactionEvent = "TransactionEvent";
    public static readonly string TransformationEvent = "TransformationEvent";
    public static readonly string AssociationEvent = "AssociationEvent";
    public static readonly string QuantityEvent = "QuantityEvent";

    public static readonly string EventTime = "eventTime";
    public static readonly string RecordTime = "recordTime";
    public static readonly string EventTimeZoneOffset = "eventTimeZoneOffset";
    public static readonly string EventId = "eventID";
    public static readonly string ErrorDeclaration = "errorDeclaration";
    public static readonly string CertificationInfo = "certificationInfo";
    public static readonly string BaseExtension = "baseExtension";
    public static readonly string Extension = "extension";
    public static readonly string EpcList = "epcList";
    public static readonly string Epc = "epc";
    public static readonly string Action = "action";
    public static readonly string BizStep = "bizStep";
    public static readonly string Disposition = "disposition";
    public static readonly string PersistentDisposition = "persistentDisposition";
    public static readonly string Set = "set";
    public static readonly string Unset = "unset";
    public static readonly string ReadPoint = "readPoint";
    public static readonly string BizLocation = "bizLocation";
    public static readonly string BizTransactionList = "bizTransactionList";
    public static readonly string BizTransaction = "bizTransaction";
    public static readonly string QuantityList = "quantityList";
    public static readonly string QuantityElement = "quantityElement";
    public static readonly string EpcClass = "epcClass";
    public static readonly string Quantity = "quantity";
    public static readonly string Uom = "uom";
    public static readonly string SourceList = "sourceList";
    public static readonly string Source = "source";
    public static readonly string DestinationList = "destinationList";
    public static readonly string Destination = "destination";
    public static readonly string SensorElementList = "sensorElementList";
    public static readonly string SensorElement = "sensorElement";
    public static readonly string SensorMetadata = "sensorMetadata";
    public static readonly string SensorReport = "sensorReport";
    public static readonly string Ilmd = "ilmd";
    public static readonly string ParentId = "parentID";
    public static readonly string ChildEpcs = "childEPCs";
    public static readonly string ChildQuantityList = "childQuantityList";
    public static readonly string InputEpcList = "inputEPCList";
    public static readonly string InputQuantityList = "inputQuantityList";
    public static readonly string OutputEpcList = "outputEPCList";
    public static readonly string OutputQuantityList = "outputQuantityList";
    public static readonly string TransformationId = "transformationID";
    public static readonly string DeclarationTime = "declarationTime";
    public static readonly string Reason = "reason";
    public static readonly string CorrectiveEventIds = "correctiveEventIDs";
    public static readonly string CorrectiveEventId = "correctiveEventID";

    public static readonly string Time = "time";
    public static readonly string StartTime = "startTime";
    public static readonly string EndTime = "endTime";
    public static readonly string DeviceId = "deviceID";
    public static readonly string DeviceMetadata = "deviceMetadata";
    public static readonly string RawData = "rawData";
    public static readonly string DataProcessingMethod = "dataProcessingMethod";
    public static readonly string BizRules = "bizRules";
    public static readonly string Exception = "exception";
    public static readonly string Microorganism = "microorganism";
    public static readonly string ChemicalSubstance = "chemicalSubstance";
    public static readonly string CoordinateReferenceSystem = "coordinateReferenceSystem";
    public static readonly string Component = "component";
    public static readonly string Value = "value";
    public static readonly string StringValue = "stringValue";
    public static readonly string BooleanValue = "booleanValue";
    public static readonly string HexBinaryValue = "hexBinaryValue";
    public static readonly string UriValue = "uriValue";
    public static readonly string MinValue = "minValue";
    public static readonly string MaxValue = "maxValue";
    public static readonly string MeanValue = "meanValue";
    public static readonly string StandardDeviation = "sDev";
    public static readonly string PercentileRank = "percRank";
    public static readonly string PercentileValue = "percValue";

    /// <summary>All of the above.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Epcis1, Epcis2, Query1, Query2, MasterData1, MasterData2, Sbdh, Xmlns, Xsi, Xml,
        EpcisDocument, EpcisQueryDocument, EpcisMasterDataDocument, EpcisHeader, EpcisBody, EpcisMasterData, SchemaVersion, CreationDate, QueryResults, QueryName,
        SubscriptionId, ResultsBody, EventList, VocabularyList, Vocabulary, VocabularyElementList, VocabularyElement, Attribute, Children, Id, Type, Nil,
        StandardBusinessDocumentHeader,
        ObjectEvent, AggregationEvent, TransactionEvent, TransformationEvent, AssociationEvent, QuantityEvent,
        EventTime, RecordTime, EventTimeZoneOffset, EventId, ErrorDeclaration, CertificationInfo, BaseExtension, Extension, EpcList, Epc, Action, BizStep, Disposition,
        PersistentDisposition, Set, Unset, ReadPoint, BizLocation, BizTransactionList, BizTransaction, QuantityList, QuantityElement, EpcClass, Quantity, Uom,
        SourceList, Source, DestinationList, Destination, SensorElementList, SensorElement, SensorMetadata, SensorReport, Ilmd, ParentId, ChildEpcs, ChildQuantityList,
        InputEpcList, InputQuantityList, OutputEpcList, OutputQuantityList, TransformationId, DeclarationTime, Reason, CorrectiveEventIds, CorrectiveEventId,
        Time, StartTime, EndTime, DeviceId, DeviceMetadata, RawData, DataProcessingMethod, BizRules, Exception, Microorganism, ChemicalSubstance,
        CoordinateReferenceSystem, Component, Value, StringValue, BooleanValue, HexBinaryValue, UriValue, MinValue, MaxValue, MeanValue, StandardDeviation,
        PercentileRank, PercentileValue,
    ];
}
