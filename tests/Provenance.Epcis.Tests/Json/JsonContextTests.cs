using System.Text;

namespace Provenance.Epcis.Tests.Json;

public sealed class JsonContextTests
{
    private const string Ns = "https://ns.example.com/epcis/";

    [Theory]
    [InlineData("\"shipping\"")]
    [InlineData("\"cbv:BizStep-shipping\"")]
    [InlineData("\"https://ref.gs1.org/cbv/BizStep-shipping\"")]
    [InlineData("\"urn:epcglobal:cbv:bizstep:shipping\"")]
    [InlineData("\"my:BizStep-shipping\"")]
    public void A_word_of_CBV_is_the_same_in_every_form(string word) =>
        Doc.Read(Doc.With(Doc.Event($"\"bizStep\":{word}"), $"[{Doc.Context},{{\"my\":\"https://ref.gs1.org/cbv/\"}}]")).Document!.Events.Single().BizStep
            .Should().Be("https://ref.gs1.org/cbv/BizStep-shipping");

    [Theory]
    [InlineData("\"https://ref.gs1.org/standards/epcis/epcis-context.jsonld\"")]
    [InlineData("[\"https://ref.gs1.org/standards/epcis/epcis-context.jsonld\"]")]
    [InlineData("{\"other\":\"https://other.example.com/\"}")]
    public void The_context_of_GS1_is_known_whatever_the_document_names(string context) =>
        Doc.Only(Doc.With(Doc.Event("\"cbvmda:lot\":\"7\",\"gs1:size\":1"), context)).Extensions.Select(node => node.Name)
            .Should().Equal(new EpcisName("urn:epcglobal:cbv:mda:", "lot"), new EpcisName("https://gs1.org/voc/", "size"));

    [Theory]
    [InlineData("""{"ex":"https://ns.example.com/epcis/"}""", "ex:size")]
    [InlineData("""{"ex":{"@id":"https://ns.example.com/epcis/"}}""", "ex:size")]
    [InlineData("""{"base":"https://ns.example.com/","ex":"base:epcis/"}""", "ex:size")]
    [InlineData("""{"ex":"https://ns.example.com/epcis/","length":{"@id":"ex:size","@type":"xsd:double"}}""", "length")]
    [InlineData("""{"size":"https://ns.example.com/epcis/size"}""", "size")]
    [InlineData("""{"@vocab":"https://ns.example.com/epcis/"}""", "size")]
    public void Terms_that_stand_in_the_document_expand_names(string context, string name) =>
        Doc.Read(Doc.With(Doc.Event($"\"{name}\":1"), $"[{Doc.Context},{context}]")).Document!.Events.Single().Extensions.Single().Name
            .Should().Be(new EpcisName(Ns, "size"));

    [Fact]
    public void A_context_of_an_event_holds_in_it_alone()
    {
        var result = Doc.Read(Doc.With($"{Doc.Event($"\"ex:size\":1,\"@context\":{{\"ex\":\"{Ns}\"}}")},{Doc.Event("\"ex:size\":1")}"));

        result.Document!.Events[0].Extensions.Single().Name.Should().Be(new EpcisName(Ns, "size"));
        result.Document.Events[1].Extensions.Single().Name.Should().Be(new EpcisName("", "ex:size"));
        result.Codes().Should().Equal("warning unknownPrefix $.epcisBody.eventList[1]['ex:size']");
        result.Document.Context.Prefixes.Should().Equal(new EpcisPrefix("ex", Ns));
    }

    [Fact]
    public void A_context_behind_what_needs_it_holds_all_the_same()
    {
        var nested = Doc.Only(Doc.With(Doc.Event("""
            "@context":{"a":"https://a.example.com/"},"a:x":{"b:y":1,"@context":{"b":"https://b.example.com/"}},"readPoint":{"id":"urn:x:y","c:z":1,"@context":{"c":"https://c.example.com/"}}
            """)));

        nested.Extensions.Single().Children.Single().Name.Namespace.Should().Be("https://b.example.com/");
        nested.ReadPoint!.Extensions.Single().Name.Namespace.Should().Be("https://c.example.com/");
    }

    [Fact]
    public void A_context_behind_the_events_is_found_first_where_the_stream_can_go_back()
    {
        var text = Behind(2_000);

        Doc.Read(text).Problems.Should().BeEmpty();
        Doc.Read(text).Document!.Events.Should().HaveCount(2_000).And.OnlyContain(e => e.Extensions.Single().Name == new EpcisName(Ns, "size"));
        Doc.Read(Behind(1)).Document!.Events.Single().Extensions.Single().Name.Namespace.Should().Be(Ns);
    }

    [Fact]
    public void A_context_behind_the_events_is_an_error_where_the_stream_cannot_go_back()
    {
        using var forward = new ForwardStream(Encoding.UTF8.GetBytes(Behind(2_000)), 1_000);

        var result = EpcisReader.ReadDocument(forward);

        result.Problems[^1].Code.Should().Be("contextBehind");
        result.HasErrors.Should().BeTrue();
    }

    [Fact]
    public void A_member_of_EPCIS_may_be_written_as_a_CURIE() =>
        Doc.Only(Doc.With(Doc.Event()).Replace("\"eventTime\"", "\"epcis:eventTime\"", StringComparison.Ordinal).Replace("\"ObjectEvent\"", "\"epcis:ObjectEvent\"", StringComparison.Ordinal))
            .Should().Be(Doc.Only(Doc.With(Doc.Event())));

    [Fact]
    public void Terms_that_define_one_another_in_a_circle_end() =>
        Doc.Read(Doc.With(Doc.Event("\"a:x\":1"), $"[{Doc.Context},{{\"a\":\"b:c\",\"b\":\"a:c\"}}]")).HasErrors.Should().BeFalse();

    private static string Behind(int events) =>
        $$$"""{"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-01-02T03:04:05Z","epcisBody":{"eventList":[{{{string.Join(",\n", Enumerable.Repeat(Doc.Event("\"ex:size\":1"), events))}}}]},"@context":[{{{Doc.Context}}},{"ex":"{{{Ns}}}"}]}""";
}
