using System.Text;

namespace Provenance.Epcis.Tests.Hashing;

public sealed class ReferenceDialectTests
{
    private const string Head = "eventType=ObjectEventeventTime=2020-03-04T10:00:30.000ZeventTimeZoneOffset=+01:00";

    [Theory]
    [InlineData(@"\ud800")]
    [InlineData(@"a\udc00b")]
    public void Half_of_a_character_is_an_error_and_no_crash(string text) =>
        FluentActions.Invoking(() => ReferenceEventHash.Compute(Encoding.UTF8.GetBytes($$"""{ "type": "ObjectEvent", "ex:a": "{{text}}" }""")))
            .Should().Throw<FormatException>();

    [Theory]
    [InlineData("booleans are those of Python, null has a word", """ "ex:a": true, "ex:b": false, "ex:c": null """, "{https://ns.example.com/}a=True{https://ns.example.com/}b=False{https://ns.example.com/}c=None")]
    [InlineData("prefixes of the GS1 context stay", """ "cbvmda:lot": "A", "gs1:x": "gs1:Temperature" """, "cbvmda:lot=Ags1:x=gs1:Temperature")]
    [InlineData("a declared prefix is expanded in values", """ "ex:a": "ex:b" """, "{https://ns.example.com/}a=https://ns.example.com/b")]
    [InlineData("any name that ends in List wraps its elements", """ "ex:fooList": ["b", "a"] """, "{https://ns.example.com/}fooList{https://ns.example.com/}foo=a{https://ns.example.com/}foo=b")]
    [InlineData("bare words are replaced in extensions too", """ "bizStep": "shipping", "ex:a": "shipping" """, "bizStep=https://ref.gs1.org/cbv/BizStep-shipping{https://ns.example.com/}a=https://ref.gs1.org/cbv/BizStep-shipping")]
    [InlineData("URNs of CBV are replaced inside of texts", """ "ex:a": "see urn:epcglobal:cbv:disp:active" """, "{https://ns.example.com/}a=see https://ref.gs1.org/cbv/Disp-active")]
    [InlineData("lists come after the rest, sorted as text", """ "sourceList": [{ "type": "location", "source": "urn:s" }], "destinationList": [{ "type": "location", "destination": "urn:d" }], "bizTransactionList": [{ "type": "po", "bizTransaction": "urn:b" }] """, "bizTransactionListtype=https://ref.gs1.org/cbv/BTT-pobizTransaction=urn:bdestinationListtype=https://ref.gs1.org/cbv/SDT-locationdestination=urn:dsourceListtype=https://ref.gs1.org/cbv/SDT-locationsource=urn:s")]
    [InlineData("a pair stands as it is written", """ "sourceList": [{ "source": "urn:s", "type": "location" }] """, "sourceListsource=urn:stype=https://ref.gs1.org/cbv/SDT-location")]
    [InlineData("the parent comes before the objects", """ "parentID": "urn:p", "epcList": ["urn:e"] """, "parentID=urn:pepcListepc=urn:e")]
    [InlineData("numbers go through floating point", """ "ex:a": "12345678901234567890", "ex:b": 0.00001, "ex:c": "1_000", "ex:d": ".50", "ex:e": "NaN", "ex:f": -0.0, "ex:g": 1e3 """, "{https://ns.example.com/}a=12345678901234567168{https://ns.example.com/}b=1e-05{https://ns.example.com/}c=1000{https://ns.example.com/}d=0.5{https://ns.example.com/}e=NaN{https://ns.example.com/}f=0{https://ns.example.com/}g=1000")]
    [InlineData("comments are ignored", """ "rdfs:comment": "a", "comment": "b", "ex:a": { "#text": "t", "comment": "c" } """, "{https://ns.example.com/}a=t")]
    [InlineData("an extension in a field stays there if its namespace ends in a slash", """ "readPoint": { "id": "urn:r", "ex:a": "1" } """, "readPointid=urn:r{https://ns.example.com/}a=1")]
    [InlineData("and is moved to the end if it does not", """ "readPoint": { "id": "urn:r", "h:a": "1" }, "action": "ADD" """, "action=ADDreadPointid=urn:rreadPoint{https://ns.example.com#}a=1")]
    [InlineData("a nested context is hashed", """ "ex:a": { "@context": { "q": "urn:q" }, "ex:b": "1" } """, "{https://ns.example.com/}a@contextq=urn:q{https://ns.example.com/}b=1")]
    [InlineData("ignored fields are left out", """ "ex:secret": "1", "ex:a": "1" """, "{https://ns.example.com/}a=1")]
    public void JSON_is_read_as_the_reference_does(string why, string members, string rest) =>
        Single(Json($$"""{ "type": "ObjectEvent", "eventTime": "2020-03-04T11:00:30+01:00", "eventTimeZoneOffset": "+01:00", {{members}} }""")).PreHash.Should().Be(Head + rest, why);

    [Theory]
    [InlineData("types of XML Schema are hashed", """<ex:a xsi:type="xsd:string">1</ex:a>""", "{https://ns.example.com/}a=1{http://www.w3.org/2001/XMLSchema-instance}type=xsd:string")]
    [InlineData("only two prefixes are expanded", "<ex:a>gs1:Temperature</ex:a><ex:b>ex:c</ex:b>", "{https://ns.example.com/}a=https://gs1.org/voc/Temperature{https://ns.example.com/}b=ex:c")]
    [InlineData("wrappers are transparent and comments are not there", "<extension><baseExtension><ex:a><!-- - -->1</ex:a></baseExtension></extension>", "{https://ns.example.com/}a=1")]
    [InlineData("an empty wrapper is hashed", "<extension/>", "extension")]
    [InlineData("pairs have their type first", """<sourceList><source type="urn:epcglobal:cbv:sdt:location">urn:s</source></sourceList>""", "sourceListtype=https://ref.gs1.org/cbv/SDT-locationsource=urn:s")]
    [InlineData("ignored fields are left out", "<ex:secret>1</ex:secret><ex:a>1</ex:a>", "{https://ns.example.com/}a=1")]
    public void XML_is_read_as_the_reference_does(string why, string members, string rest) => Single(Xml(members)).PreHash.Should().Be(Head + rest, why);

    [Theory]
    [InlineData("2020-03-04T10:00:30.1425Z", "2020-03-04T10:00:30.142Z")]
    [InlineData("2020-03-04T10:00:30.1435Z", "2020-03-04T10:00:30.144Z")]
    [InlineData("2020-03-04T10:00:30.1425001Z", "2020-03-04T10:00:30.142Z")]
    [InlineData("2020-03-04T10:00:30.142501Z", "2020-03-04T10:00:30.143Z")]
    [InlineData("2020-03-04 11:00:30,5+0100", "2020-03-04T10:00:30.500Z")]
    [InlineData("2020-03-04", "2020-03-04T00:00:00.000Z")]
    [InlineData("22-07-2026", "2026-07-22T00:00:00.000Z")]
    [InlineData("soon", "soon")]
    public void Times_are_rounded_half_to_even_and_loose_ones_are_read(string time, string written) =>
        Single(Json($$"""{ "type": "ObjectEvent", "eventTime": "{{time}}" }""")).PreHash.Should().Be("eventType=ObjectEventeventTime=" + written);

    [Theory]
    [InlineData("""{ "type": "ObjectEvent", "eventTime": "2020-03-04T10:00:30.9995Z" }""", "full second")]
    [InlineData("""{ "type": "ObjectEvent", "ex:a": "inf" }""", "infinity")]
    [InlineData("""{ "type": "ObjectEvent", "ex:a": 1e999 }""", "floating-point")]
    public void An_event_on_which_the_reference_fails_is_told_and_the_others_stay(string e, string message)
    {
        var result = ReferenceEventHash.Compute(Encoding.UTF8.GetBytes(Json(e + """, { "type": "ObjectEvent" }""")));

        result.Failure.Should().BeNull();
        result.Events.Should().HaveCount(2);
        result.Events[0].Should().Match<ReferenceHashOfEvent>(first => first.Id == null && first.Failure!.Contains(message));
        result.Events[1].PreHash.Should().Be("eventType=ObjectEvent");
    }

    [Theory]
    [InlineData("""{ "epcisBody": { "eventList": [] } }""", "no @context")]
    [InlineData("""{ "@context": "https://example.com", "epcisBody": { "eventList": [] } }""", "no list")]
    [InlineData("""{ "@context": [{ "a": { "@id": "urn:a" } }], "epcisBody": { "eventList": [] } }""", "the term \"a\"")]
    [InlineData("""{ "@context": [], "epcisBody": { "eventList": [{ "type": "ObjectEvent", "bizTransactionList": [{ "bizTransaction": "urn:b" }] }] } }""", "without a type")]
    [InlineData("""{ "@context": [], "epcisBody": {} }""", "no events")]
    [InlineData("""{ "@context": [], "type": "EPCISDocument" }""", "epcisBody")]
    [InlineData("[]", "object")]
    [InlineData("<a><EPCISBody><EventList><ObjectEvent><bizTransactionList><bizTransaction>urn:b</bizTransaction></bizTransactionList></ObjectEvent></EventList></EPCISBody></a>", "without a type")]
    [InlineData("<a/>", "no events")]
    public void A_document_on_which_the_reference_fails_is_told(string document, string message)
    {
        var result = ReferenceEventHash.Compute(Encoding.UTF8.GetBytes(document));

        result.Events.Should().BeEmpty();
        result.Failure.Should().Contain(message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"epcisBody\": ")]
    [InlineData("<a><b></a>")]
    [InlineData("no document")]
    [InlineData("<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>")]
    public void What_is_neither_XML_nor_JSON_is_refused(string document) =>
        document.Invoking(text => ReferenceEventHash.Compute(Encoding.UTF8.GetBytes(text))).Should().Throw<FormatException>();

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Refused(string.Concat(Enumerable.Repeat("<a>", 100_000)));
        Refused(string.Concat(Enumerable.Repeat("<extension>", 100_000)));
        Refused(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));

        static void Refused(string document) => document.Invoking(text => ReferenceEventHash.Compute(Encoding.UTF8.GetBytes(text))).Should().Throw<FormatException>();
    }

    [Fact]
    public void Results_of_queries_single_and_bare_events_and_lines_are_read()
    {
        const string E = """{ "type": "ObjectEvent", "epcList": ["urn:e"] }""";
        const string Expected = "eventType=ObjectEventepcListepc=urn:e";

        Single($$"""{ "@context": [], "epcisBody": { "queryResults": { "resultsBody": { "eventList": [{{E}}] } } } }""").PreHash.Should().Be(Expected);
        Single($$"""{ "@context": [], "epcisBody": { "event": {{E}} } }""").PreHash.Should().Be(Expected);
        Single(E).PreHash.Should().Be(Expected);
        Single("\uFEFF" + E).PreHash.Should().Be(Expected);
        Single("<ObjectEvent><epcList><epc>urn:e</epc></epcList></ObjectEvent>").PreHash.Should().Be(Expected);
        Single("<!DOCTYPE project><q><b><r><EventList><ObjectEvent><epcList><epc>urn:e</epc></epcList></ObjectEvent></EventList></r></b></q>").PreHash.Should().Be(Expected);
        ReferenceEventHash.Compute(Encoding.UTF8.GetBytes(E + "\n" + E)).Events.Should().HaveCount(2);
        using var stream = new MemoryStream(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<ObjectEvent><epcList><epc>urn:e</epc></epcList></ObjectEvent>")).ToArray());
        ReferenceEventHash.Compute(stream).Events.Should().ContainSingle().Which.PreHash.Should().Be(Expected);
    }

    private static ReferenceHashOfEvent Single(string document)
    {
        var result = ReferenceEventHash.Compute(Encoding.UTF8.GetBytes(document));
        result.Failure.Should().BeNull();
        return result.Events.Should().ContainSingle().Subject;
    }

    private static string Json(string events) => $$"""
        {
          "@context": ["https://ref.gs1.org/standards/epcis/epcis-context.jsonld", { "ex": "https://ns.example.com/", "h": "https://ns.example.com#", "r": "https://repository-x.example.com/" }],
          "r:ignoreFields": ["ex:secret"],
          "epcisBody": { "eventList": [{{events}}] }
        }
        """;

    private static string Xml(string members) => $"""
        <e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:2" xmlns:ex="https://ns.example.com/" xmlns:r="https://repository-x.example.com/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <r:ignoreFields><ex:secret/></r:ignoreFields>
          <EPCISBody><EventList><ObjectEvent>
            <eventTime>2020-03-04T11:00:30+01:00</eventTime><eventTimeZoneOffset>+01:00</eventTimeZoneOffset>{members}
          </ObjectEvent></EventList></EPCISBody>
        </e:EPCISDocument>
        """;
}
