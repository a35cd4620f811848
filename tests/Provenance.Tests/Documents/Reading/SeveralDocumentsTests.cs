using Provenance.Values;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Documents that are read together.</summary>
public sealed class SeveralDocumentsTests
{
    private static string Document(string events, string members = "\"title\": \"t\"", string chain = "c") =>
        $$"""{"provenance": "1.0", {{members}}, "chains": [{"id": "{{chain}}", "item": "urn:x:{{chain}}", "events": [{{events}}]}]}""";

    [Fact]
    public void Ids_are_shared_in_either_direction()
    {
        var result = Read.Several(
            Document("""{"id": "e1", "type": "stored", "by": "lg"}"""),
            Document("""{"id": "e2", "type": "stored", "place": "here"}""", "\"parties\": [{\"id\": \"lg\", \"memberOf\": \"group\"}]", "d"),
            """{"provenance": "1.0", "parties": [{"id": "group"}], "places": [{"id": "here"}]}""");

        result.Problems.Should().BeEmpty();
        result.Chains!.Registry.Parties.Select(party => party.Id).Should().Equal("lg", "group");
        result.Documents.Select(document => document.Registry.Parties.Count).Should().Equal(0, 1, 1);
    }

    [Fact]
    public void An_entry_that_two_define_alike_is_one()
    {
        var result = Read.Several("""{"provenance": "1.0", "parties": [{"id": "lg", "name": "LG"}]}""", """{"provenance": "1.0", "parties": [{"name": "LG", "id": "lg"}]}""");

        result.Problems.Should().BeEmpty();
        result.Chains!.Registry.Parties.Count.Should().Be(1);
        result.Documents.Select(document => document.Registry.Parties.Count).Should().Equal(1, 1);
    }

    [Fact]
    public void An_entry_that_two_define_otherwise_is_refused_in_the_second()
    {
        var problem = Read.Several("""{"provenance": "1.0", "parties": [{"id": "lg", "name": "LG"}]}""", """{"provenance": "1.0", "parties": [{"id": "lg", "name": "L.G."}]}""").Problems.Single();

        (problem.DocumentName, problem.Code, problem.Path).Should().Be(("doc2", "conflict", "$.parties[0]"));
    }

    [Fact]
    public void An_id_that_none_defines_is_told_where_it_stands()
    {
        var problem = Read.Several(Document("""{"id": "e1", "type": "stored", "by": "lg"}"""), """{"provenance": "1.0"}""").Problems.Single();

        (problem.DocumentName, problem.Code, problem.Path).Should().Be(("doc1", "undefined", "$.chains[0].events[0].by"));
    }

    [Fact]
    public void An_event_that_two_hold_alike_is_one()
    {
        const string Event = """{"id": "e1", "type": "stored", "notes": "a"}""";
        var result = Read.Several(Document(Event), Document(Event + """, {"id": "e2", "type": "stored"}"""), Document(Event, chain: "d"));

        result.Problems.Should().BeEmpty();
        result.Chains!.Select(chain => string.Join(' ', chain.Select(recorded => $"{recorded.Sequence}{recorded.Event.Id}"))).Should().Equal("0e1 1e2", "0e1");
        result.Chains![0][0].Event.Should().BeSameAs(result.Chains[1][0].Event);
        result.Documents.Select(document => document.Chains[0].Count).Should().Equal(1, 2, 1);
    }

    [Fact]
    public void An_event_that_two_hold_otherwise_is_kept_twice()
    {
        var result = Read.Several(Document("""{"id": "e1", "type": "stored", "notes": "a"}"""), Document("""{"id": "e1", "type": "stored", "notes": "b"}"""));

        result.Problems.Should().BeEmpty();
        result.Chains![0].Select(recorded => recorded.Event.Notes).Should().Equal("a", "b");
    }

    [Fact]
    public void A_chain_that_two_describe_otherwise_is_refused()
    {
        var problem = Read.Several(
            """{"provenance": "1.0", "chains": [{"id": "c", "item": "urn:x:c"}]}""",
            """{"provenance": "1.0", "chains": [{"id": "c", "item": "urn:x:c", "scope": "partial"}]}""").Problems.Single();

        problem.Should().BeEquivalentTo(new
        {
            DocumentName = "doc2",
            Code = "conflict",
            Path = "$.chains[0]",
            Message = "The chain \"c\" is described otherwise in doc1. Describe it alike, or give it another id.",
        });
    }

    [Fact]
    public void An_event_outside_goes_to_the_chains_of_other_documents()
    {
        var result = Read.Several(
            Document("""{"id": "e1", "type": "stored"}"""),
            """{"provenance": "1.0", "events": [{"id": "s1", "type": "split", "inputs": ["urn:x:c"]}]}""");

        result.Problems.Should().BeEmpty();
        result.Chains![0].Select(recorded => recorded.Event.Id).Should().Equal("e1", "s1");
        result.Documents[0].Chains[0].Count.Should().Be(1, "the document itself does not hold the event");
        result.Documents[1].Events.Single().Event.Id.Should().Be("s1");
    }

    [Fact]
    public void An_event_that_moves_to_another_record_keeps_its_status_and_zone()
    {
        var result = Read.Several(
            Document("""{"id": "e1", "type": "stored"}""", "\"recordKind\": \"operational\""),
            Document("""{"id": "e2", "type": "stored"}, {"id": "e3", "type": "stored", "status": "disputed", "zone": "Asia/Seoul"}""", "\"recordKind\": \"investigative\", \"zone\": \"Asia/Pyongyang\""));

        result.Chains![0].Select(recorded => (recorded.Event.Status, recorded.Event.Zone)).Should().Equal(
            (null, null), (Status.Claim, "Asia/Pyongyang"), (Status.Disputed, "Asia/Seoul"));
    }

    [Fact]
    public void The_latest_instant_of_evaluation_counts() =>
        Read.Several("""{"provenance": "1.0", "evaluatedAt": "2020-02-10T00:00:00Z"}""", """{"provenance": "1.0", "evaluatedAt": "2020-01-10T00:00:00Z"}""")
            .EvaluatedAt.Should().Be(NodaTime.Instant.FromUtc(2020, 2, 10, 0, 0));

    [Fact]
    public void Problems_come_by_document_then_line_and_column()
    {
        var result = Read.Several("""{"provenance": "1.0", "zone": 1, "title": 2}""", """{"provenance": "1.0", "zone": 1}""");

        result.Problems.Select(p => (p.DocumentName, p.Path)).Should().Equal(("doc1", "$.zone"), ("doc1", "$.title"), ("doc2", "$.zone"));
    }

    [Fact]
    public void A_document_that_breaks_off_leaves_no_chains_to_check() =>
        Read.Several(Document(""), """{"provenance": "1.0", "chains": [""").Chains.Should().BeNull();
}
