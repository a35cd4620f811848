namespace Provenance.Epcis.Tests.Hashing;

/// <summary>Why twins have other ids: the content of the public files differs.</summary>
internal static class TwinCauses
{
    /// <summary>The document in JSON-LD, the members in which the events differ, and how.</summary>
    public static IReadOnlyList<(string Json, string Members, string Cause)> All { get; } =
    [
        (
            "fastnt-epcis/tests/FasTnT.Host.Tests/Features/v2_0/Communication/Resources/Events/ObjectEvent_StringCertificationInfo.json",
            "BizStep Disposition Epcs EventId EventTime EventTimeZoneOffset",
            "Two events of other times, objects and steps."),
        (
            "fastnt-epcis/tests/FasTnT.Host.Tests/Features/v2_0/Communication/Resources/Requests/Request_ObjectEvent_WithMasterdata.json",
            "Type",
            "The JSON has a transformation event, the XML an object event."),
        (
            "gs1-epcis/JSON-simple-context/WithErrorDeclaration/ErrorDeclarationAndCorrectiveEvent.jsonld",
            "ErrorDeclaration InputQuantities ReadPoint",
            "The input quantity is 500 KGM in JSON and nil in XML; the read points are two places."),
        (
            "gs1-epcis/JSON-simple-context/WithFullCombinationOfFields/object_event_all_possible_fields.jsonld",
            "Extensions Ilmd SensorElements",
            "The XML has no ilmd, no extensions of the event, and not those of the second sensor element."),
        (
            "gs1-epcis/JSON/WithErrorDeclaration/ErrorDeclarationAndCorrectiveEvent.jsonld",
            "ErrorDeclaration InputQuantities ReadPoint",
            "The input quantity is 500 KGM in JSON and nil in XML; the read points are two places."),
        (
            "gs1-epcis/JSON/WithFullCombinationOfFields/object_event_all_possible_fields.jsonld",
            "Action CertificationInfo ErrorDeclaration EventId Extensions Ilmd SensorElements",
            "action is ADD in JSON and OBSERVE in XML, which has no certificationInfo, no ilmd, no extensions of the event, and fewer of the sensor element."),
        (
            "openepcis-document-converter/extensions/src/test/resources/2. GS1_Eg_EPCIS_Document.json",
            "Extensions",
            "Only a context on the network declares the prefix gs1egypthc of the JSON; cbvmda is urn:epcglobal:cbv:mda: in JSON and urn:epcglobal:cbv:mda in XML."),
        (
            "openepcis-test-resources/core/src/main/resources/2.0/EPCIS/JSON/Capture/Documents/ObjectEvent_all_possible_fields.json",
            "Ilmd",
            "cbvmda is urn:epcglobal:cbv:mda: in JSON and urn:epcglobal:cbv:mda in XML."),
        (
            "openepcis-test-resources/core/src/main/resources/2.0/EPCIS/JSON/Capture/Documents/SensorData_with_combined_events.json",
            "Ilmd SensorElements",
            "Molar_concentration and EffectiveDoseRate are bare words in JSON, which no vocabulary has, and gs1:… in XML; cbvmda as above."),
        (
            "openepcis-test-resources/core/src/main/resources/2.0/EPCIS/JSON/Capture/Events/TransactionEvent.json",
            "Extensions",
            "The XML has an empty rail:vehicleMasterGIAI, which the JSON lacks."),
        (
            "openepcis-test-resources/core/src/main/resources/2.0/EPCIS/JSON/Query/Invalid/QueryDocument_with_invalid_eventType.json",
            "Extensions SensorElements",
            "The GRAI and the component (cbv:Comp-northing, example:cbv:Comp-northing) differ; the event type is of no standard, so that epcList is an extension, whose items have names in XML alone."),
        (
            "openepcis-test-resources/core/src/main/resources/2.0/EPCIS/JSON/Query/ObjectEventWithAllPossibleFields.json",
            "Events",
            "The XML can not be read: its declarationTime has no seconds."),
        (
            "openepcis-test-resources/core/src/main/resources/2.0/EPCIS/JSON/Query/SensorData_with_combined_events.json",
            "Ilmd SensorElements",
            "As Capture/Documents/SensorData_with_combined_events.json."),
        (
            "openepcis-test-resources/core/src/main/resources/2.0/EPCIS/JSON/Query/TransformationEvent_with_error_declaration.json",
            "ErrorDeclaration EventId EventTime Events OutputQuantities",
            "The first of two events can not be read in XML: its declarationTime has no seconds. So the first of JSON stands beside the second of XML."),
        (
            "opentraceability/CSharp/OpenTraceability.Tests/Data/object_event_all_possible_fields.jsonld",
            "Action CertificationInfo ErrorDeclaration EventId Extensions Ilmd SensorElements",
            "As gs1-epcis/JSON/WithFullCombinationOfFields/object_event_all_possible_fields.jsonld."),
    ];
}
