using System.Text;
using Provenance.Documents;

namespace Provenance.Epcis.Tests.Json;

public sealed class JsonReadTests
{
    [Fact]
    public void A_document_is_read_member_by_member()
    {
        var document = Doc.Read(Doc.With("", more: """
            "id":"https://example.com/1","sender":"a","receiver":"b","instanceIdentifier":"c","ex:note":1,"epcisHeader":{"epcisMasterData":{"vocabularyList":[
            {"type":"urn:epcglobal:epcis:vtype:BusinessLocation","vocabularyElementList":[{"id":"urn:x:1","attributes":[{"id":"urn:a","attribute":"Rome"},{"id":"urn:b","attribute":{"ex:x":1}},
            {"id":"urn:c","attribute":2}],"children":["urn:x:2"]}]}]}}
            """, context: $"[{Doc.Context},{{\"ex\":\"https://ns.example.com/\"}}]"), strict: true);

        document.Problems.Should().BeEmpty();
        var read = document.Document!;
        (read.Id, read.Sender, read.Receiver, read.InstanceIdentifier, read.SchemaVersion, read.Kind).Should().Be(("https://example.com/1", "a", "b", "c", "2.0", EpcisDocumentKind.Capture));
        read.Extensions.Single().Name.Local.Should().Be("note");
        var element = read.Header!.Vocabularies.Single().Elements.Single();
        element.Attributes.Select(attribute => attribute.Value!.Kind).Should().Equal(EpcisNodeKind.Text, EpcisNodeKind.Composite, EpcisNodeKind.Number);
        element.Children.Should().Equal("urn:x:2");
    }

    [Fact]
    public void Results_of_a_query_are_read()
    {
        var read = Doc.Read($$$"""
            {"@context":{{{Doc.Context}}},"type":"EPCISQueryDocument","epcisBody":{"queryResults":{"queryName":"q","subscriptionID":"s","resultsBody":{"eventList":[{{{Doc.Event()}}}]} } } }
            """, strict: true);

        read.Problems.Should().BeEmpty();
        (read.Document!.Kind, read.Document.QueryName, read.Document.SubscriptionId, read.Document.Events.Count).Should().Be((EpcisDocumentKind.QueryResults, "q", "s", 1));
    }

    [Fact]
    public void Another_message_of_the_query_interface_is_kept()
    {
        var read = Doc.Read($$$"""{"@context":{{{Doc.Context}}},"type":"EPCISQueryDocument","epcisBody":{"ex:poll":{"a":1} } }""");

        read.Document!.Kind.Should().Be(EpcisDocumentKind.Message);
        read.Document.Message!.Children.Single().Name.Local.Should().Be("a");
    }

    [Theory]
    [InlineData("{0}", 1)]
    [InlineData("[{0},{0}]", 2)]
    [InlineData("{0}\n{0}\n\n{0}\n", 3)]
    [InlineData("[]", 0)]
    public void Events_are_read_without_a_document_around_them(string shape, int count)
    {
        var one = $$"""{"@context":{{Doc.Context}},{{Doc.Event()[1..]}}""";
        var read = Doc.Read(shape.Replace("{0}", one, StringComparison.Ordinal), strict: true);

        read.Problems.Should().BeEmpty();
        (read.Document!.Kind, read.Document.Events.Count).Should().Be((EpcisDocumentKind.Events, count));
    }

    [Fact]
    public void Documents_that_follow_one_another_are_read_as_one()
    {
        var read = Doc.Read(Doc.With(Doc.Event("\"ex:a\":1"), $"[{Doc.Context},{{\"ex\":\"https://a.example.com/\"}}]") + "\n" + Doc.With(Doc.Event("\"ex:a\":1"), $"[{Doc.Context},{{\"ex\":\"https://b.example.com/\"}}]"));

        read.Problems.Should().BeEmpty();
        read.Document!.Events.Select(e => e.Extensions.Single().Name.Namespace).Should().Equal("https://a.example.com/", "https://b.example.com/");
    }

    [Fact]
    public void An_event_type_of_somebody_else_keeps_all_of_its_members()
    {
        var read = (ExtensionEvent)Doc.Only(Doc.With(
            """{"type":"ex:Harvest","eventTime":"2026-01-02T03:04:05Z","eventTimeZoneOffset":"+00:00","action":"ADD","epcList":["urn:x:1"],"bizStep":"shipping","free":{"a":[1,[2],[]]}}""",
            $"[{Doc.Context},{{\"ex\":\"https://ns.example.com/\"}}]"));

        read.Name.Should().Be(new EpcisName("https://ns.example.com/", "Harvest"));
        read.BizStep.Should().Be(Cbv.BizStep("shipping"));
        read.Extensions.Select(node => node.Name.Local).Should().Equal("action", "epcList", "free");
        read.Extensions[1].InList.Should().BeTrue();
        read.Extensions[2].Children.Select(node => (node.Kind, node.Children.Count)).Should().Equal((EpcisNodeKind.Number, 0), (EpcisNodeKind.List, 1), (EpcisNodeKind.List, 0));
    }

    [Fact]
    public void Members_may_come_in_any_order()
    {
        var reversed = """{"action":"OBSERVE","epcList":["urn:epc:id:sgtin:4012345.011111.1"],"eventTimeZoneOffset":"+00:00","eventTime":"2026-01-02T03:04:05Z","type":"ObjectEvent"}""";

        Doc.Only(Doc.With(reversed)).Should().Be(Doc.Only(Doc.With(Doc.Event())));
    }

    [Theory]
    [InlineData("\"quantityList\":[{\"epcClass\":\"urn:x:1\",\"quantity\":\"20\"}]", "number $.epcisBody.eventList[0].quantityList[0].quantity")]
    [InlineData("\"bizStep\":\"shiping\"", "vocabulary $.epcisBody.eventList[0].bizStep")]
    [InlineData("\"readPoint\":\"urn:x:1\"", "kind $.epcisBody.eventList[0].readPoint")]
    [InlineData("\"colour\":1", "unknownMember $.epcisBody.eventList[0].colour")]
    [InlineData("\"childEPCs\":[\"urn:x:1\"]", "unknownMember $.epcisBody.eventList[0].childEPCs")]
    [InlineData("\"eventID\":\"7\"", "uri $.epcisBody.eventList[0].eventID")]
    [InlineData("\"ilmd\":{\"ex:lot\":1}", "ilmd $.epcisBody.eventList[0]")]
    [InlineData("\"recordTime\":\"2026-01-02T03:04:05\"", "time $.epcisBody.eventList[0].recordTime")]
    [InlineData("\"certificationInfo\":null", "kind $.epcisBody.eventList[0].certificationInfo")]
    [InlineData("\"eventID\":\"urn:x:1\",\"eventID\":\"urn:x:2\"", "duplicateMember $.epcisBody.eventList[0].eventID")]
    [InlineData("\"persistentDisposition\":{}", "required $.epcisBody.eventList[0].persistentDisposition")]
    [InlineData("\"persistentDisposition\":{\"set\":[\"active\",\"active\"]}", "repeated $.epcisBody.eventList[0].persistentDisposition.set")]
    [InlineData("\"sensorElementList\":[{\"sensorReport\":[]}]", "empty $.epcisBody.eventList[0].sensorElementList[0].sensorReport")]
    public void What_the_schema_rejects_and_can_be_understood_is_a_warning_and_in_strict_reading_an_error(string more, string problem)
    {
        var context = $"[{Doc.Context},{{\"ex\":\"https://ns.example.com/\"}}]";
        var lenient = Doc.Read(Doc.With(Doc.Event(more), context));
        var strict = Doc.Read(Doc.With(Doc.Event(more), context), strict: true);

        lenient.Codes().Should().Equal("warning " + problem);
        lenient.Document!.Events.Should().ContainSingle();
        strict.Codes().Should().Equal("error " + problem);
        strict.Document!.Events.Should().BeEmpty();
    }

    [Fact]
    public void A_misspelled_member_is_kept_and_the_nearest_is_named()
    {
        var read = Doc.Read(Doc.With(Doc.Event("\"bizstep\":\"shipping\"")));

        read.Problems.Single().Message.Should().Contain("\"bizstep\"").And.Contain("\"bizStep\"");
        read.Document!.Events.Single().Extensions.Single().Text.Should().Be("shipping");
    }

    [Theory]
    [InlineData("\"eventTime\":1666400400000", "error kind $.epcisBody.eventList[0].eventTime")]
    [InlineData("\"eventTime\":\"22-07-2026\"", "error time $.epcisBody.eventList[0].eventTime")]
    [InlineData("\"eventTime\":\"2026-02-30T00:00:00Z\"", "error time $.epcisBody.eventList[0].eventTime")]
    public void An_event_that_cannot_be_understood_is_left_out_and_the_next_is_read(string time, string problem)
    {
        var read = Doc.Read(Doc.With($"{Doc.Event().Replace("\"eventTime\":\"2026-01-02T03:04:05Z\"", time, StringComparison.Ordinal)},{Doc.Event()}"));

        read.Codes().Should().Equal(problem);
        read.Document!.Events.Should().ContainSingle();
    }

    [Fact]
    public void Problems_have_lines_and_columns()
    {
        var read = Doc.Read(Doc.With($"\n{Doc.Event()},\n  {Doc.Event("\"ex:ü\":\"ü\", \"eventID\":\"7\"")}"));

        read.Problems.Select(problem => (problem.Line, problem.Code)).Should().Equal((3, "unknownPrefix"), (3, "memberName"), (3, "uri"));
        read.Problems[2].Column.Should().Be(2 + Doc.Event("\"ex:ü\":\"ü\", \"eventID\":").Length);
    }

    [Fact]
    public void The_position_of_an_event_is_where_it_begins()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Doc.With($"\n {Doc.Event()},\n  {Doc.Event()}")));
        using var reader = EpcisReader.Open(stream);

        reader.Read();
        reader.Position.Should().Be(new EpcisPosition(2, 2, "$.epcisBody.eventList[0]"));
        reader.Read();
        reader.Position.Should().Be(new EpcisPosition(3, 3, "$.epcisBody.eventList[1]"));
        reader.Read().Should().BeFalse();
        reader.BytesRead.Should().Be(stream.Length);
    }

    [Fact]
    public void Warnings_beyond_a_thousand_do_not_end_the_reading()
    {
        var read = Doc.Read(Doc.With(string.Join(',', Enumerable.Repeat(Doc.Event("\"colour\":1"), 3_000))));

        read.Document!.Events.Should().HaveCount(3_000);
        read.Problems.Should().HaveCount(1_001);
        read.Problems[^1].Code.Should().Be("tooManyWarnings");
    }

    [Fact]
    public void Errors_beyond_a_thousand_end_the_reading()
    {
        var read = Doc.Read(Doc.With(string.Join(',', Enumerable.Repeat(Doc.Event("\"recordTime\":1"), 3_000))));

        read.Problems.Should().HaveCount(1_001).And.OnlyContain(problem => problem.Severity == ProblemSeverity.Error);
        read.Problems[^1].Code.Should().Be("tooManyErrors");
    }
}
