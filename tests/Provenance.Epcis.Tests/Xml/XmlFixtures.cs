using System.Text;

namespace Provenance.Epcis.Tests.Xml;

/// <summary>Own documents with every feature of XML, small.</summary>
internal static class XmlFixtures
{
    public const string Second = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- An olive oil mill -->
        <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" xmlns:sbdh="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader" xmlns:mill="https://mill.example/ns/" schemaVersion="2.0" creationDate="2024-05-06T07:08:09Z" mill:batch="7">
          <EPCISHeader>
            <sbdh:StandardBusinessDocumentHeader>
              <sbdh:HeaderVersion>1.0</sbdh:HeaderVersion>
              <sbdh:Sender><sbdh:Identifier Authority="GS1">4012345000009</sbdh:Identifier></sbdh:Sender>
              <sbdh:Receiver><sbdh:Identifier>urn:epc:id:pgln:0614141.00001</sbdh:Identifier><sbdh:ContactInformation><sbdh:Contact>Olivia</sbdh:Contact></sbdh:ContactInformation></sbdh:Receiver>
              <sbdh:DocumentIdentification><sbdh:Standard>EPCglobal</sbdh:Standard><sbdh:TypeVersion>1.0</sbdh:TypeVersion><sbdh:InstanceIdentifier>1234</sbdh:InstanceIdentifier><sbdh:Type>Events</sbdh:Type><sbdh:MultipleType>false</sbdh:MultipleType><sbdh:CreationDateAndTime>2024-05-06T07:08:09Z</sbdh:CreationDateAndTime></sbdh:DocumentIdentification>
            </sbdh:StandardBusinessDocumentHeader>
            <extension><EPCISMasterData><VocabularyList><Vocabulary type="urn:epcglobal:epcis:vtype:BusinessLocation"><VocabularyElementList>
              <VocabularyElement id="urn:epc:id:sgln:4012345.00001.0"><attribute id="urn:epcglobal:cbv:mda#name">Mill</attribute><attribute id="https://mill.example/ns/site"><mill:street>Via 1</mill:street></attribute><children><id>urn:epc:id:sgln:4012345.00001.1</id></children></VocabularyElement>
            </VocabularyElementList></Vocabulary></VocabularyList></EPCISMasterData></extension>
          </EPCISHeader>
          <EPCISBody>
            <EventList>
              <ObjectEvent>
                <eventTime>2024-05-01T10:00:00.000+02:00</eventTime>
                <recordTime>2024-05-01T10:05:00Z</recordTime>
                <eventTimeZoneOffset>+02:00</eventTimeZoneOffset>
                <eventID>urn:uuid:0b7c7a54-29b6-4ef1-8a1e-7d5d1a8b9c01</eventID>
                <errorDeclaration><declarationTime>2024-05-02T10:00:00Z</declarationTime><reason>urn:epcglobal:cbv:er:incorrect_data</reason><correctiveEventIDs><correctiveEventID>urn:uuid:0b7c7a54-29b6-4ef1-8a1e-7d5d1a8b9c02</correctiveEventID></correctiveEventIDs><mill:who>Olivia</mill:who></errorDeclaration>
                <certificationInfo>https://certificates.example/1</certificationInfo>
                <epcList><epc>urn:epc:id:sgtin:4012345.011111.1</epc><epc>https://id.gs1.org/01/04012345111118/21/2</epc></epcList>
                <action>ADD</action>
                <bizStep>cbv:BizStep-commissioning</bizStep>
                <disposition>urn:epcglobal:cbv:disp:active</disposition>
                <readPoint><id>urn:epc:id:sgln:4012345.00001.0</id><mill:gate unit="m">7<mill:left/>and more</mill:gate></readPoint>
                <bizLocation><id>geo:41.6,2.0</id><extension><hall>A</hall></extension></bizLocation>
                <bizTransactionList><bizTransaction type="urn:epcglobal:cbv:btt:po">urn:epcglobal:cbv:bt:4012345000009:77</bizTransaction><bizTransaction>https://orders.example/8</bizTransaction></bizTransactionList>
                <quantityList><quantityElement><epcClass>urn:epc:class:lgtin:4012345.011111.L1</epcClass><quantity>12.50</quantity><uom>KGM</uom></quantityElement></quantityList>
                <sourceList><source type="urn:epcglobal:cbv:sdt:owning_party">urn:epc:id:pgln:4012345.00000</source></sourceList>
                <destinationList><destination type="https://ref.gs1.org/cbv/SDT-location">urn:epc:id:sgln:4012345.00002.0</destination></destinationList>
                <sensorElementList><sensorElement><sensorMetadata time="2024-05-01T10:00:00Z" deviceID="urn:epc:id:giai:4000001.111" mill:calibrated="yes"/><sensorReport type="gs1:Temperature" value="26.0" uom="CEL" component="cbv:Comp-x" booleanValue="1" hexBinaryValue="00fF"/><sensorReport type="gs1:Speed" minValue="-INF" maxValue="1.5E3" exception="gs1:ALARM_CONDITION"/><mill:note>warm</mill:note></sensorElement></sensorElementList>
                <persistentDisposition><unset>urn:epcglobal:cbv:disp:damaged</unset><set>mill:pressed</set></persistentDisposition>
                <ilmd><extension><field>12</field></extension><mill:harvest><![CDATA[<hand & basket>]]></mill:harvest></ilmd>
                <mill:press>cold</mill:press>
              </ObjectEvent>
              <AggregationEvent><eventTime>2024-05-01T11:00:00Z</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset><parentID>urn:epc:id:sscc:4012345.0000000001</parentID><childEPCs><epc>urn:epc:id:sgtin:4012345.011111.1</epc></childEPCs><action>OBSERVE</action></AggregationEvent>
              <TransformationEvent><eventTime>2024-05-01T11:00:00Z</eventTime><eventTimeZoneOffset>-05:30</eventTimeZoneOffset><inputEPCList><epc>ab:1</epc></inputEPCList><outputQuantityList><quantityElement><epcClass>ab:2</epcClass></quantityElement></outputQuantityList><transformationID>ab:3</transformationID></TransformationEvent>
              <TransactionEvent><eventTime>2024-05-01T11:00:00Z</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset><bizTransactionList><bizTransaction>ab:9</bizTransaction></bizTransactionList><action>DELETE</action></TransactionEvent>
              <AssociationEvent><eventTime>2024-05-01T11:00:00Z</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset><parentID>ab:4</parentID><childEPCs><epc>ab:5</epc></childEPCs><action>ADD</action></AssociationEvent>
              <extension><mill:CleaningEvent><eventTime>2024-05-01T12:00:00Z</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset><mill:soap>none</mill:soap></mill:CleaningEvent></extension>
            </EventList>
          </EPCISBody>
        </epcis:EPCISDocument>
        """;

    public const string First = """
        <?xml version="1.0"?>
        <e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:1" schemaVersion="1.2" creationDate="2018-05-06T07:08:09">
          <EPCISBody>
            <EventList>
              <ObjectEvent>
                <eventTime>2018-05-01T10:00:00</eventTime><eventTimeZoneOffset>+02:00</eventTimeZoneOffset>
                <baseExtension><eventID>urn:uuid:0b7c7a54-29b6-4ef1-8a1e-7d5d1a8b9c03</eventID><errorDeclaration><declarationTime>2018-05-02T10:00:00Z</declarationTime></errorDeclaration></baseExtension>
                <epcList/><action>OBSERVE</action><bizStep>urn:epcglobal:cbv:bizstep:shipping</bizStep>
                <extension><quantityList><quantityElement><epcClass>ab:1</epcClass><quantity>3</quantity></quantityElement></quantityList><sourceList><source type="urn:epcglobal:cbv:sdt:owning_party">ab:2</source></sourceList><extension><sensorElementList><sensorElement><sensorReport type="gs1:Speed" value="1"/></sensorElement></sensorElementList><color>green</color></extension></extension>
                <x:note xmlns:x="urn:example:x:">hello</x:note>
              </ObjectEvent>
              <QuantityEvent><eventTime>2018-05-01T10:00:00Z</eventTime><eventTimeZoneOffset>+02:00</eventTimeZoneOffset><epcClass>ab:3</epcClass><quantity>20</quantity><bizStep>urn:epcglobal:cbv:bizstep:stocking</bizStep></QuantityEvent>
              <extension><TransformationEvent><eventTime>2018-05-01T10:00:00Z</eventTime><eventTimeZoneOffset>+02:00</eventTimeZoneOffset><ilmd><x:lot xmlns:x="urn:example:x:">L1</x:lot></ilmd></TransformationEvent></extension>
              <extension><extension><AssociationEvent><eventTime>2018-05-01T10:00:00Z</eventTime><eventTimeZoneOffset>+02:00</eventTimeZoneOffset><baseExtension><eventID>ab:7</eventID></baseExtension><parentID>ab:4</parentID><action>ADD</action></AssociationEvent></extension></extension>
            </EventList>
          </EPCISBody>
        </e:EPCISDocument>
        """;

    public const string Results = """
        <q:EPCISQueryDocument xmlns:q="urn:epcglobal:epcis-query:xsd:2" schemaVersion="2.0" creationDate="2024-05-06T07:08:09Z"><EPCISBody><q:QueryResults><queryName>SimpleEventQuery</queryName><subscriptionID>s1</subscriptionID><resultsBody><EventList><ObjectEvent><eventTime>2024-05-01T10:00:00Z</eventTime><eventTimeZoneOffset>+02:00</eventTimeZoneOffset><epcList><epc>ab:1</epc></epcList><action>OBSERVE</action></ObjectEvent></EventList></resultsBody></q:QueryResults></EPCISBody></q:EPCISQueryDocument>
        """;

    public const string Poll = """
        <q:EPCISQueryDocument xmlns:q="urn:epcglobal:epcis-query:xsd:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" schemaVersion="1.2" creationDate="2018-05-06T07:08:09Z"><EPCISBody><q:Poll><queryName>SimpleEventQuery</queryName><params><param><name>EQ_bizStep</name><value xsi:type="q:ArrayOfString"><string>a</string><string>b</string></value></param></params></q:Poll></EPCISBody></q:EPCISQueryDocument>
        """;

    public const string MasterData = """
        <m:EPCISMasterDataDocument xmlns:m="urn:epcglobal:epcis-masterdata:xsd:2" schemaVersion="2.0" creationDate="2024-05-06T07:08:09Z"><EPCISBody><VocabularyList><Vocabulary type="urn:epcglobal:epcis:vtype:EPCClass"><VocabularyElementList><VocabularyElement id="ab:1"><attribute id="ab:name">Oil</attribute></VocabularyElement></VocabularyElementList></Vocabulary></VocabularyList></EPCISBody></m:EPCISMasterDataDocument>
        """;

    public const string Bare = """
        <ObjectEvent><eventTime>2024-05-01T10:00:00Z</eventTime><eventTimeZoneOffset>+02:00</eventTimeZoneOffset><epcList><epc>ab:1</epc></epcList><action>OBSERVE</action></ObjectEvent>
        """;

    public static IReadOnlyList<string> All { get; } = [Second, First, Results, Poll, MasterData, Bare];

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
