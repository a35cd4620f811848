using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Ids of the registry, and objects written in place of them.</summary>
public sealed class ReferenceTests
{
    private const string Parties = """
        "parties": [{"id": "lg", "name": "LG"}, {"id": "kbsk", "name": "Kimbongsokyong"}]
        """;

    [Fact]
    public void An_event_holds_the_party_that_it_names() =>
        Read.Event<HandedOver>("""{"id": "e1", "type": "handedOver", "from": "lg", "to": "kbsk"}""", Parties.Trim())
            .Should().BeEquivalentTo(new { From = new { Id = "lg", Name = (Text)"LG" }, To = new { Id = "kbsk" } });

    [Fact]
    public void A_party_may_be_defined_after_the_event_that_names_it()
    {
        var result = Read.Result($$"""{"chains": [{"events": [{"by": "lg", "type": "stored", "id": "e1"}], "id": "c", "item": "urn:x:c"}], {{Parties.Trim()}}, "provenance": "1.0"}""");

        result.Problems.Should().BeEmpty();
        result.Chains![0][0].Event.By!.Name!.Value.Should().Be("LG");
    }

    [Fact]
    public void What_is_wrong_with_such_an_event_is_told_once_and_at_its_place()
    {
        var result = Read.Result("{\"chains\": [{\"id\": \"c\", \"item\": \"urn:x:c\", \"events\": [\n  {\"id\": \"e1\", \"type\": \"stored\",\n   \"by\": \"lg\", \"time\": \"2020-02-30\"}]}],\n \"parties\": [{\"id\": \"lg\"}], \"provenance\": \"1.0\"}");

        Read.Places(result).Should().Equal("3:24 $.chains[0].events[0].time");
    }

    [Fact]
    public void Evidence_may_be_listed_before_its_source_and_keeps_its_place()
    {
        var result = Read.Result("""
            {"provenance": "1.0",
             "evidence": [{"id": "v1", "source": "s1"}, {"id": "v2", "source": {"name": "a witness"}}, {"id": "v3", "source": "s1"}],
             "sources": [{"id": "s1", "kind": "person"}]}
            """);

        result.Problems.Should().BeEmpty();
        result.Documents[0].Registry.Evidence.Select(e => (e.Id, e.Source!.Id)).Should().Equal(("v1", "s1"), ("v2", null), ("v3", "s1"));
    }

    [Fact]
    public void An_object_in_place_defines_its_id_for_the_whole_document()
    {
        var result = Read.Result(Read.Document("""
            {"id": "e1", "type": "stored", "by": "lg", "evidence": ["v1"]},
            {"id": "e2", "type": "stored", "by": {"id": "lg", "name": "LG"}, "evidence": [{"id": "v1", "kind": "photo", "source": {"id": "s1"}, "covers": ["by"]}]}
            """, """
            "sources": [{"id": "s1", "kind": "person"}]
            """.Trim()));

        result.Problems.Should().BeEmpty();
        result.Documents[0].Registry.Parties.Should().Equal(new Party { Id = "lg", Name = "LG" });
        result.Chains![0][0].Event.By.Should().BeSameAs(result.Chains[0][1].Event.By);
        result.Chains[0][0].Event.Evidence[0].Evidence.Source!.Kind!.Word.Should().Be("person");
        result.Chains[0][1].Event.Evidence[0].Covers.Should().Equal("by");
    }

    [Fact]
    public void An_object_in_place_without_an_id_defines_nothing() =>
        Read.Result(Read.Document("""{"id": "e1", "type": "stored", "by": {"name": "LG"}}""")).Documents[0].Registry.Parties.Should().BeEmpty();

    [Fact]
    public void An_object_with_nothing_but_an_id_names_what_is_defined() =>
        Read.Event<Stored>("""{"id": "e1", "type": "stored", "by": {"id": "lg"}}""", Parties.Trim()).By!.Name!.Value.Should().Be("LG");

    [Fact]
    public void Where_only_the_id_is_kept_an_object_in_place_defines_it()
    {
        var result = Read.Result(Read.Document("""{"id": "e1", "type": "relabeled", "authority": {"authorization": {"id": "a1", "holder": {"id": "pd", "name": "PD"}}}}"""));

        result.Problems.Should().BeEmpty();
        ((Relabeled)result.Chains![0][0].Event).Authority!.Authorization.Should().Be("a1");
        result.Documents[0].Registry.Authorizations.Single().Holder.Should().Be("pd");
        result.Documents[0].Registry.Parties.Single().Name!.Value.Should().Be("PD");
    }

    [Theory]
    [InlineData("\"recordedBy\": {\"name\": \"LG\"}")]
    [InlineData("\"authorizations\": [{\"id\": \"a\", \"holder\": {\"name\": \"LG\"}}]")]
    [InlineData("\"sources\": [{\"id\": \"s\", \"custodian\": {\"name\": \"LG\"}}]")]
    [InlineData("\"evidence\": [{\"id\": \"v\", \"reportedBy\": {\"name\": \"LG\"}}]")]
    [InlineData("\"restrictions\": [{\"id\": \"r\", \"parties\": [{\"name\": \"LG\"}]}]")]
    [InlineData("\"restrictions\": [{\"id\": \"r\", \"office\": {\"name\": \"Busan\"}}]")]
    [InlineData("\"restrictions\": [{\"id\": \"r\", \"evidence\": [{\"kind\": \"photo\"}]}]")]
    [InlineData("\"sources\": [{\"id\": \"s\", \"maybeSameAs\": [{\"kind\": \"person\"}]}]")]
    [InlineData("\"parties\": [{\"id\": \"p\", \"authorizations\": [{\"kind\": \"customsWarehouse\", \"holder\": {\"name\": \"LG\"}}]}]")]
    public void Where_only_the_id_is_kept_an_object_without_one_is_given_one_and_written_again(string member)
    {
        var json = $$"""{"provenance": "1.0", {{member}}}""";
        var result = Read.Result(json);
        var document = result.Documents[0];

        result.Problems.Should().BeEmpty();
        Schema.Problems(json).Should().BeEmpty();
        Written.Json(document).Should().MatchRegex("\"id\": ?\"inline-[0-9a-f]{12}\"");
        ReadBack.Document(Written.Json(document)).Should().BeEquivalentTo(document);
    }

    [Fact]
    public void Restrictions_and_authorizations_in_an_event_are_given_ids()
    {
        var result = Read.Result(Read.Document(
            """{"id": "e1", "type": "relabeled", "authority": {"authorization": {"kind": "customsWarehouse"}}, "relations": [{"during": {"kind": "route", "from": "CN"}}]}"""));

        result.Problems.Should().BeEmpty();
        var e = (Relabeled)result.Chains![0][0].Event;
        result.Documents[0].Registry.Authorizations.Single().Id.Should().Be(e.Authority!.Authorization).And.StartWith("inline-");
        result.Documents[0].Registry.Restrictions.Single().Id.Should().Be(e.Relations[0].Target).And.StartWith("inline-");
    }

    [Fact]
    public void Objects_that_are_written_alike_are_given_one_id_and_others_another()
    {
        var parties = Read.Result("""
            {"provenance": "1.0", "recordedBy": {"name": "LG", "country": "KR"},
             "authorizations": [{"id": "a", "holder": {"name":"LG","country":"KR"}}, {"id": "b", "holder": {"name": "PD"}}]}
            """).Documents[0].Registry.Parties;

        parties.Select(party => party.Name!.Value).Should().Equal("LG", "PD");
        parties.Select(party => party.Id).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"unknown\": \"notStated\"}")]
    public void Where_only_the_id_is_kept_an_object_that_says_nothing_is_refused(string json) =>
        Read.Problems(Read.Result($$"""{"provenance": "1.0", "recordedBy": {{json}}}""")).Should().Equal(
            "error missing $.recordedBy: Only the id of an object is kept here, and this one has none. Give it an \"id\", or define it in the registry and write its id.");

    [Fact]
    public void A_party_that_nothing_defines_is_refused_and_the_nearest_named() =>
        Read.Problems("""{"id": "e1", "type": "stored", "by": "kbks"}""", Parties.Trim()).Should().Equal(
            "error undefined $e.by: No party with the id \"kbks\" is defined in any of the documents read. Write \"kbsk\", or define it under parties, or write the object in place.");

    [Theory]
    [InlineData("\"place\": \"x\"", "$e.place: No place with the id")]
    [InlineData("\"evidence\": [\"x\"]", "$e.evidence[0]: No evidence with the id")]
    [InlineData("\"evidence\": [{\"id\": \"x\", \"covers\": [\"by\"]}]", "$e.evidence[0]: No evidence with the id")]
    [InlineData("\"evidence\": [{\"kind\": \"photo\", \"source\": \"x\"}]", "$e.evidence[0].source: No source with the id")]
    [InlineData("\"evidence\": [{\"kind\": \"photo\", \"cites\": [\"x\"]}]", "$e.evidence[0].cites[0]: No evidence with the id")]
    [InlineData("\"evidence\": [{\"kind\": \"photo\", \"reportedBy\": \"x\"}]", "$e.evidence[0].reportedBy: No party or source with the id")]
    [InlineData("\"authority\": \"x\"", "$e.authority: No authorization with the id")]
    [InlineData("\"by\": {\"affiliations\": [{\"to\": \"x\"}]}", "$e.by.affiliations[0].to: No party with the id")]
    [InlineData("\"by\": {\"memberOf\": \"x\"}", "$e.by.memberOf: No party with the id")]
    [InlineData("\"by\": {\"authorizations\": [\"x\"]}", "$e.by.authorizations[0]: No authorization with the id")]
    [InlineData("\"place\": {\"in\": \"x\"}", "$e.place.in: No place with the id")]
    public void Every_id_of_the_registry_is_looked_for(string member, string problem) =>
        Read.Problems($$"""{"id": "e1", "type": "relabeled", {{member}}}""").Should().ContainSingle().Which.Should().StartWith("error undefined " + problem);

    [Theory]
    [InlineData("\"restrictions\": [{\"id\": \"r\", \"office\": \"x\"}]", "$.restrictions[0].office: No place")]
    [InlineData("\"restrictions\": [{\"id\": \"r\", \"parties\": [\"x\"]}]", "$.restrictions[0].parties[0]: No party")]
    [InlineData("\"restrictions\": [{\"id\": \"r\", \"evidence\": [\"x\"]}]", "$.restrictions[0].evidence[0]: No evidence")]
    [InlineData("\"authorizations\": [{\"id\": \"a\", \"holder\": \"x\"}]", "$.authorizations[0].holder: No party")]
    [InlineData("\"sources\": [{\"id\": \"s\", \"custodian\": \"x\"}]", "$.sources[0].custodian: No party or source")]
    [InlineData("\"sources\": [{\"id\": \"s\", \"maybeSameAs\": [\"x\"]}]", "$.sources[0].maybeSameAs[0]: No source")]
    [InlineData("\"context\": [{\"by\": \"x\"}]", "$.context[0].by: No party or source")]
    [InlineData("\"recordedBy\": \"x\"", "$.recordedBy: No party")]
    public void Entries_of_the_registry_name_one_another_by_id(string member, string problem) =>
        Read.Problems(Read.Result($$"""{"provenance": "1.0", {{member}}}""")).Should().ContainSingle().Which.Should().StartWith("error undefined " + problem);

    [Fact]
    public void Ids_of_events_are_not_looked_for() =>
        Read.Problems("""
            {"id": "e1", "type": "stored", "follows": ["e9"], "basis": ["r9"], "relations": [{"during": "r9"}]}, {"id": "e2", "type": "corrected", "target": "e9", "replacement": {"type": "lost"}},
            {"id": "e3", "type": "evidenceAssessed", "target": "v9"}, {"id": "e4", "type": "gapDeclared", "segment": {"after": "e9"}}
            """).Should().BeEmpty();

    [Fact]
    public void An_id_named_in_several_places_is_reported_once() =>
        Read.Problems(Read.Result("""{"provenance": "1.0", "places": [{"id": "a", "in": "x"}, {"id": "b", "in": "x"}, {"id": "c", "in": "x"}]}""")).Should().ContainSingle()
            .Which.Should().EndWith("It is also named in 2 more places.");

    [Fact]
    public void An_id_of_another_kind_is_told() =>
        Read.Problems("""{"id": "e1", "type": "stored", "place": "lg"}""", Parties.Trim()).Should().Equal(
            "error undefined $e.place: No place with the id \"lg\" is defined in any of the documents read. (\"lg\" is the id of a party.) Define it under places, or write the object in place.");

    [Fact]
    public void One_id_for_two_unequal_entries_is_refused() =>
        Read.Problems(Read.Result("""{"provenance": "1.0", "places": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}, {"id": "a", "name": "A"}]}""")).Should().Equal(
            "error conflict $.places[1]: The id \"a\" is given to two different places. Give one of them another id, or write both alike.");

    [Fact]
    public void Ids_beyond_ASCII_are_found() =>
        Read.Event<Stored>("""{"id": "e1", "type": "stored", "by": "엘지"}""", """
            "parties": [{"id": "\uc5d8\uc9c0", "name": "LG"}]
            """.Trim()).By!.Name!.Value.Should().Be("LG");
}
