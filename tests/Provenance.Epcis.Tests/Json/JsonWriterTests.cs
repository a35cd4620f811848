using System.Text;
using CsCheck;
using Provenance.Values;

namespace Provenance.Epcis.Tests.Json;

public sealed class JsonWriterTests
{
    private static readonly EpcisTime Time = EpcisTime.Parse("2026-01-02T03:04:05.500+01:00");

    private static readonly ObjectEvent Sound = new() { EventTime = Time, EventTimeZoneOffset = "+01:00", Action = EpcisAction.Observe, Epcs = ["urn:epc:id:sgtin:4012345.011111.1"] };

    [Fact]
    public void A_document_is_written_in_the_order_of_the_standard()
    {
        var document = new EpcisDocument
        {
            SchemaVersion = "2.0",
            CreationDate = Time,
            Context = new() { Prefixes = [new("ex", "https://ns.example.com/")] },
            Events = [Sound with { BizStep = Cbv.BizStep("shipping"), Quantities = [new("urn:x:1", EpcisNumber.Parse("12.50"), "KGM")], Extensions = [Node("ex", "1"), Node("ex", "2")] }],
        };

        Text(document).Should().Be(
            """{"@context":["https://ref.gs1.org/standards/epcis/epcis-context.jsonld",{"ex":"https://ns.example.com/"}],"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-01-02T03:04:05.500+01:00","epcisBody":{"eventList":[{"type":"ObjectEvent","eventTime":"2026-01-02T03:04:05.500+01:00","eventTimeZoneOffset":"+01:00","epcList":["urn:epc:id:sgtin:4012345.011111.1"],"quantityList":[{"epcClass":"urn:x:1","quantity":12.50,"uom":"KGM"}],"action":"OBSERVE","bizStep":"shipping","ex:ex":["1","2"]}]}}""");
    }

    [Fact]
    public void A_namespace_without_a_prefix_gets_one_in_the_context_of_the_document() =>
        Text(new() { Events = [Sound with { Extensions = [Node("a", "1")] }] }).Should().Contain("{\"ext1\":\"https://ns.example.com/\"}],\"type\":\"EPCISDocument\"").And.Contain("\"ext1:a\":\"1\"");

    [Fact]
    public void A_namespace_that_turns_up_late_is_declared_in_its_event()
    {
        var document = new EpcisDocument { SchemaVersion = "2.0", CreationDate = Time, Context = new() { Prefixes = [new("ext1", "https://taken.example.com/")] } };
        EpcisEvent[] events = [Sound, Sound with { Extensions = [Node("a", "1")] }, Sound with { Extensions = [Node("b", "2")] }];
        using var stream = new MemoryStream();
        using (var writer = EpcisWriter.Open(stream, document, EpcisFormat.JsonLd, indented: false))
        {
            foreach (var e in events)
                writer.Write(e);
            writer.Complete();
        }

        var text = Encoding.UTF8.GetString(stream.ToArray());
        text.Should().Contain("{\"@context\":[{\"ext2\":\"https://ns.example.com/\"}],\"type\":\"ObjectEvent\"");
        var read = EpcisReader.ReadDocument(stream.ToArray(), "d", new() { Strict = true });
        read.Problems.Should().BeEmpty();
        read.Document!.Events.Should().Equal(events);
    }

    [Fact]
    public void Events_written_one_by_one_are_read_again() => Generators.Events(NodeStyle.Json).Array[0, 4].Sample(events =>
    {
        using var stream = new MemoryStream();
        using (var writer = EpcisWriter.Open(stream, new() { SchemaVersion = "2.0", CreationDate = Time }, EpcisFormat.JsonLd))
        {
            foreach (var e in events)
                writer.Write(e);
            writer.Complete();
            writer.Losses.Should().BeEmpty();
        }

        EpcisReader.ReadDocument(stream.ToArray()).Document!.Events.Should().Equal(events);
    });

    [Theory]
    [InlineData(0, "[]")]
    [InlineData(1, "{")]
    [InlineData(2, "[{")]
    public void Bare_events_are_written_bare(int count, string start)
    {
        var document = new EpcisDocument { Kind = EpcisDocumentKind.Events, Context = new() { Urls = ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"] }, Events = Enumerable.Repeat<EpcisEvent>(Sound, count).ToValueList() };

        Text(document).Should().StartWith(start);
        var read = EpcisReader.ReadDocument(Encoding.UTF8.GetBytes(Text(document)), "d", new() { Strict = true });
        read.Problems.Should().BeEmpty();
        read.Document!.Events.Should().Equal(document.Events);
    }

    [Fact]
    public void What_JSON_cannot_hold_is_told()
    {
        var composite = new EpcisNode
        {
            Name = new("https://ns.example.com/", "a"),
            Kind = EpcisNodeKind.Composite,
            Text = "first",
            Children = [new() { Name = new("", "unit"), Kind = EpcisNodeKind.Attribute, Text = "KGM" }, Node("b", "1"), new() { Kind = EpcisNodeKind.Mixed, Text = "behind" }],
        };
        var document = new EpcisDocument
        {
            Header = new() { Standard = new() { Version = "1.0", Senders = [new("urn:a")], Receivers = [new("urn:b")], InstanceIdentifier = "7" } },
            Events = [Sound with { EventId = "urn:x:1", Extensions = [composite], SensorElements = [new() { Reports = [new() { Type = "https://gs1.org/voc/Temperature", Value = EpcisNumber.Parse("INF") }] }] }],
        };

        var written = Encoding.UTF8.GetString(JsonWriteTests.Write(document, out var losses, indented: false));

        losses.Select(loss => (loss.Code, loss.EventIndex, loss.EventId)).Should().Equal(
            ("standardHeader", null, null), ("number", 0, "urn:x:1"), ("attribute", 0, "urn:x:1"), ("mixedText", 0, "urn:x:1"));
        written.Should().Contain("\"instanceIdentifier\":\"7\",\"sender\":\"urn:a\",\"receiver\":\"urn:b\"").And.Contain("\"ext1:a\":{\"#text\":\"first\",\"unit\":\"KGM\",\"ext1:b\":\"1\"}");
        written.Should().NotContain("epcisHeader").And.NotContain("behind");
    }

    [Fact]
    public void Every_loss_is_listed_with_the_formats()
    {
        var listed = File.ReadAllText(Provenance.Tests.Repository.PathOf("src/Provenance.Epcis/FORMATS.md"));
        var codes = Provenance.Tests.Repository.Files("src/Provenance.Epcis/Writing", "JsonEventSink*.cs")
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "Lose\\(\"(\\w+)\"").Select(match => match.Groups[1].Value)).Distinct().ToList();

        codes.Should().NotBeEmpty().And.OnlyContain(code => listed.Contains($"| `{code}` |", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1e400", "1e400")]
    [InlineData("-123456789012345678901234567890.5", "-123456789012345678901234567890.5")]
    [InlineData("+.123456789012345678901234567890", "0.123456789012345678901234567890")]
    [InlineData("1.50", "1.50")]
    public void A_number_keeps_all_of_its_digits(string number, string written) =>
        Text(new() { Events = [Sound with { Quantities = [new("urn:x:1", EpcisNumber.Parse(number))] }] }).Should().Contain($"\"quantity\":{written}");

    [Fact]
    public void A_word_of_the_web_vocabulary_that_the_standard_lacks_is_written_short() =>
        Text(new() { Events = [Sound with { SensorElements = [new() { Reports = [new() { Type = "https://gs1.org/voc/Salinity" }] }] }] }).Should().Contain("\"type\":\"gs1:Salinity\"");

    [Fact]
    public void A_message_that_is_no_result_is_written_as_it_stands()
    {
        var document = new EpcisDocument { Kind = EpcisDocumentKind.Message, Message = Node("poll", "x"), Context = new() { Urls = ["https://ref.gs1.org/standards/epcis/epcis-context.jsonld"], Prefixes = [new("ex", "https://ns.example.com/")] } };

        EpcisReader.ReadDocument(Encoding.UTF8.GetBytes(Text(document))).Document.Should().Be(document);
    }

    private static EpcisNode Node(string local, string text) => new() { Name = new("https://ns.example.com/", local), Text = text };

    private static string Text(EpcisDocument document) => Encoding.UTF8.GetString(JsonWriteTests.Write(document, out _, indented: false));
}
