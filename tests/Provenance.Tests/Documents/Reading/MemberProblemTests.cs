using Provenance.Documents;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Members that are missing, misspelled, written twice, null or of another type.</summary>
public sealed class MemberProblemTests
{
    [Fact]
    public void A_member_written_twice_is_refused() =>
        Read.Problems("""{"id": "e1", "type": "stored", "notes": "a", "notes": "b"}""").Should().Equal(
            "error duplicateMember $e.notes: \"notes\" stands twice in an event of type stored. Keep one; the first is read.");

    [Fact]
    public void A_member_of_the_document_written_twice_is_refused() =>
        Read.Problems(Read.Result("""{"provenance": "1.0", "parties": [], "parties": [{"id": "lg"}]}""")).Should().Equal(
            "error duplicateMember $.parties: \"parties\" stands twice in a document. Keep one; the first is read.");

    [Fact]
    public void A_member_that_nobody_knows_is_refused_when_written_twice() =>
        Read.Problems("""{"id": "e1", "type": "stored", "my:a": 1, "my:a": 2}""").Should().Equal(
            "error duplicateMember $e['my:a']: \"my:a\" stands twice in an event of type stored. Keep one; the first is read.");

    [Fact]
    public void A_misspelled_member_is_kept_and_the_nearest_named()
    {
        var result = Read.Result(Read.Document("""{"id": "e1", "type": "dispatched", "shipmnet": "S-1"}"""));

        Read.Problems(result).Should().Equal(
            "warning unknownMember $e.shipmnet: \"shipmnet\" is no member of an event of type dispatched. Write \"shipment\". It is kept, and no rule reads it; a name of your own takes a prefix, such as \"my:shipmnet\".");
        result.HasErrors.Should().BeFalse();
        result.Chains![0][0].Event.Extensions.Members.Should().Equal(new ExtensionMember("shipmnet", "\"S-1\"", Inline: true));
    }

    [Fact]
    public void A_member_of_another_type_of_event_is_not_a_member() =>
        Read.Problems("""{"id": "e1", "type": "stored", "carrier": "x"}""").Should().ContainSingle().Which.Should().StartWith(
            "warning unknownMember $e.carrier: \"carrier\" is no member of an event of type stored.");

    [Fact]
    public void A_misspelled_member_of_a_quantity_is_refused_because_it_would_make_it_unknown() =>
        Read.Problems("""{"id": "e1", "type": "stored", "quantity": {"exactlly": 5, "unit": "H87"}}""").Should().Equal(
            "error quantity $e.quantity: The quantity states no amount. Write an amount such as {\"exactly\": 500, \"unit\": \"H87\"}, {\"min\": 1, \"max\": 9}, {\"about\": 40}, {\"some\": true} or {\"unknown\": \"notStated\"}.",
            "error unknownMember $e.quantity.exactlly: \"exactlly\" is no member of a quantity, which keeps no others. Write \"exactly\".");

    [Theory]
    [InlineData("my:color")]
    [InlineData("https://example.org/color")]
    public void A_member_with_a_prefix_is_kept_without_a_word(string name)
    {
        var e = Read.Event<Stored>($$"""{"id": "e1", "type": "stored", "{{name}}": {"a": [1.50, "x\u0041", null ] } }""");

        e.Extensions.Members.Should().Equal(new ExtensionMember(name, """{"a":[1.50,"x\u0041",null]}""", Inline: true));
    }

    [Fact]
    public void Members_under_extensions_are_kept_apart_and_after_the_others()
    {
        var e = Read.Event<Stored>("""{"id": "e1", "type": "stored", "extensions": {"my:a": 1, "plain": 2}, "my:b": 3}""");

        e.Extensions.Members.Should().Equal(
            new ExtensionMember("my:b", "3", Inline: true), new ExtensionMember("my:a", "1"), new ExtensionMember("plain", "2"));
    }

    [Fact]
    public void Every_object_keeps_what_it_does_not_know()
    {
        var result = Read.Result(Read.Document(
            """{"id": "e1", "type": "relabeled", "after": {"my:label": 1}, "mapping": [{"my:mapping": 1}], "documents": [{"my:document": 1}]}""",
            """
            "my:root": 1, "parties": [{"id": "a", "my:party": 1}], "context": [{"my:context": 1}]
            """.Trim()));

        result.Problems.Should().BeEmpty();
        var document = result.Documents[0];
        var e = (Relabeled)result.Chains![0][0].Event;
        new[] { document.Extensions, document.Registry.Parties[0].Extensions, document.Context[0].Extensions, e.After!.Extensions, e.Mapping[0].Extensions, e.Documents[0].Extensions }
            .Select(extensions => extensions.Members.Single().Name).Should().Equal("my:root", "my:party", "my:context", "my:label", "my:mapping", "my:document");
    }

    [Fact]
    public void The_schema_that_a_document_names_is_kept_without_a_word()
    {
        var result = Read.Result("""{"$schema": "provenance-1.0.schema.json", "provenance": "1.0"}""");

        result.Problems.Should().BeEmpty();
        result.Documents[0].Extensions.Members.Single().Name.Should().Be("$schema");
    }

    [Theory]
    [InlineData("by")]
    [InlineData("time")]
    [InlineData("quantity")]
    [InlineData("evidence")]
    [InlineData("status")]
    [InlineData("notes")]
    public void Null_is_refused_and_both_spellings_are_shown(string member) =>
        Read.Problems($$"""{"id": "e1", "type": "stored", "{{member}}": null}""").Should().Equal(
            $$"""error null $e.{{member}}: null does not say what is meant. Leave the member out where nothing is recorded; write {"unknown": "notStated"} where it exists and is not known, {"none": "why"} where there is none.""");

    [Fact]
    public void Null_is_refused_in_lists_and_in_the_document() =>
        Read.Places(Read.Result("""{"provenance": "1.0", "title": null, "chains": null, "parties": [null, {"id": "a", "roles": [null]}]}""")).Should().Equal(
            "1:32 $.title", "1:48 $.chains", "1:66 $.parties[0]", "1:94 $.parties[1].roles[0]");

    [Theory]
    [InlineData("by", "7", "A number stands here. Write a party's id in quotes, or the party itself: {\"name\": \"LG\", \"country\": \"KR\"}.")]
    [InlineData("time", "20200203", "A number stands here. Write a time in quotes, such as \"2020-02-03\".")]
    [InlineData("quantity", "500", "A number stands here. Write an amount such as {\"exactly\": 500, \"unit\": \"H87\"}, {\"min\": 1, \"max\": 9}, {\"about\": 40}, {\"some\": true} or {\"unknown\": \"notStated\"}.")]
    [InlineData("planned", "\"yes\"", "A text stands here. Write true or false, without quotes, or leave the member out.")]
    [InlineData("schema", "\"1\"", "A text stands here. Write a version of the type's schema: a whole number from 1.")]
    [InlineData("notes", "[\"a\"]", "A list stands here. Write a text in quotes.")]
    [InlineData("follows", "true", "true or false stands here. Write a list of ids of events in brackets.")]
    [InlineData("documents", "{\"number\": \"1\"}", "An object stands where a list is read. Put it in brackets: [{…}].")]
    [InlineData("step", "{}", "An object in this place says one thing: {\"unknown\": \"notStated\"} or {\"none\": \"why\"}. Otherwise write a word in quotes.")]
    public void A_value_of_another_type_says_what_to_write(string member, string json, string message)
    {
        var problem = Read.Result(Read.Document($$"""{"id": "e1", "type": "stored", "{{member}}": {{json}}, "zone": "Asia/Seoul"}""")).Problems.Should().ContainSingle().Subject;

        (problem.Severity, problem.Message, problem.Path).Should().Be((ProblemSeverity.Error, message, $"$.chains[0].events[0].{member}"));
    }

    [Fact]
    public void A_list_of_the_document_that_is_none_says_so() =>
        Read.Problems(Read.Result("""{"provenance": "1.0", "parties": {"id": "lg"}, "chains": [7, {"id": "c", "item": "urn:x:a", "events": {}}]}""")).Should().Equal(
            "error wrongType $.parties: An object stands here. Write a list in brackets: \"parties\": [ … ].",
            "error wrongType $.chains[0]: A number stands here. Write a chain: {\"id\": \"masks\", \"item\": {…}, \"events\": [ … ]}.",
            "error wrongType $.chains[1].events: An object stands here. Write a list of events in brackets: \"events\": [ … ].");

    [Theory]
    [InlineData("""{"id": "e1", "notes": "a"}""", "$e", "An event needs the member \"type\": \"originated\", \"ordered\",")]
    [InlineData("""{"id": "e1", "type": 7}""", "$e.type", "A number stands here. Write the type of the event in quotes")]
    [InlineData("""{"id": "e1", "type": ""}""", "$e.type", "The type is empty.")]
    [InlineData("7", "$e", "A number stands here. Write an event:")]
    public void An_event_has_a_type(string json, string path, string message)
    {
        var problem = Read.Problems(json).Should().ContainSingle().Subject;

        problem.Should().StartWith("error ").And.Contain($" {path}: {message}");
    }

    [Fact]
    public void What_an_object_cannot_be_without_is_missed() =>
        Read.Problems(Read.Result("""
            {"provenance": "1.0", "parties": [{"name": "LG"}, {"id": "a", "affiliations": [{"kind": "parent"}]}], "itemFacts": [{"per": "H87"}], "chains": [{"item": "urn:x:a"}]}
            """)).Should().Equal(
            "error missing $.parties[0]: A party needs the member \"id\".",
            "error missing $.parties[1].affiliations[0]: An affiliation needs the member \"to\".",
            "error missing $.itemFacts[0]: A fact of an item needs the member \"item\".",
            "error missing $.chains[0]: A chain needs the member \"id\".");

    [Fact]
    public void The_version_of_the_format_is_missed() =>
        Read.Problems(Read.Result("""{"title": "a"}""")).Should().Equal("error missing $: A document needs the member \"provenance\", the version of the format: \"1.0\".");

    [Fact]
    public void Another_version_of_the_format_is_refused() =>
        Read.Problems(Read.Result("""{"provenance": "2.0"}""")).Should().Equal("error version $.provenance: \"2.0\" is no version of the format that is read here. Write \"1.0\".");

    [Fact]
    public void All_problems_are_found_in_one_pass()
    {
        var result = Read.Result(Read.Document(
            """{"id": "e1", "type": "stored", "time": "2020-02-30", "status": "maybe"}, {"id": "e2", "type": "received", "quantity": {"exactly": -1}}""",
            """
            "parties": [{"id": "a", "country": "XX", "kind": "firm"}]
            """.Trim()));

        result.Problems.Select(p => p.Path).Should().Equal(
            "$.parties[0].country", "$.parties[0].kind", "$.chains[0].events[0].time", "$.chains[0].events[0].status", "$.chains[0].events[1].quantity.exactly");
        result.Chains![0].Count.Should().Be(2, "the events are read without the members that are wrong");
    }

    [Fact]
    public void A_problem_is_printed_on_one_line() =>
        Read.Result("{\"provenance\": \"1.0\",\n  \"zone\": 7}").Problems[0].ToString().Should().Be("doc(2,11): error wrongType: A number stands here. Write an id in quotes. [$.zone]");
}
