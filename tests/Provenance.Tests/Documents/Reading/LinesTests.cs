using Provenance.Documents;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Documents.Reading;

/// <summary>NDJSON: one object a line, with one member that says what it is.</summary>
public sealed class LinesTests
{
    private const string Document = """{"document": {"provenance": "1.0", "recordKind": "investigative"}}""";

    private static string Stream(params ReadOnlySpan<string> lines) => Document + "\n" + string.Join('\n', lines!) + "\n";

    public static TheoryData<bool> Both => [false, true];

    private static ReadResult Result(string json, bool fromStream = false) => fromStream ? Read.FromStream(json) : Read.Result(json);

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_kind_of_line_is_read(bool fromStream)
    {
        var result = Result(Stream(
            """{"source": {"id": "s", "kind": "person"}}""", """{"evidence": {"id": "v", "source": "s"}}""", """{"party": {"id": "lg"}}""", """{"place": {"id": "p"}}""",
            """{"restriction": {"id": "r"}}""", """{"authorization": {"id": "a"}}""", """{"itemFact": {"item": "urn:x:c"}}""", """{"context": {"text": "t"}}""",
            "", " \t\r",
            """{"chain": {"id": "c", "item": "urn:x:c", "scope": "partial"}}""", """{"event": {"id": "e1", "type": "stored", "items": ["urn:x:c"], "by": "lg"}}"""), fromStream);

        result.Problems.Should().BeEmpty();
        var registry = result.Documents[0].Registry;
        (registry.Sources.Count + registry.Evidence.Count + registry.Parties.Count + registry.Places.Count + registry.Restrictions.Count + registry.Authorizations.Count + registry.ItemFacts.Count + result.Documents[0].Context.Count)
            .Should().Be(8);
        result.Chains!.Single().Single().Event.Should().Be(new Stored { Id = "e1", By = registry.Parties[0] });
    }

    [Fact]
    public void A_stream_ends_with_or_without_a_line_break() =>
        Read.Result(Stream("""{"chain": {"id": "c"}}""").TrimEnd()).Chains!.Count.Should().Be(1);

    [Fact]
    public void Lines_may_come_in_any_order()
    {
        var result = Read.Result(string.Join('\n', """{"event": {"id": "e1", "type": "stored", "items": ["urn:x:c"], "by": "lg"}}""", """{"chain": {"id": "c", "item": "urn:x:c"}}""", """{"party": {"id": "lg"}}""", Document));

        result.Problems.Should().BeEmpty();
        result.Chains![0].Count.Should().Be(1);
    }

    [Fact]
    public void An_event_says_by_its_line_where_it_belongs_if_its_items_do_not()
    {
        var result = Read.Result(Stream("""{"chain": {"id": "a", "item": "urn:x:a"}}""", """{"chain": {"id": "b", "item": "urn:x:b"}}""", """{"event": {"id": "e1", "type": "stored"}, "chains": ["b"]}""", """{"chains": ["a", "b"], "event": {"id": "e2", "type": "stored"}}"""));

        result.Problems.Should().BeEmpty();
        result.Chains!.Select(chain => string.Join(' ', chain.Select(recorded => recorded.Event.Id))).Should().Equal("e2", "e1 e2");
    }

    [Fact]
    public void A_line_names_a_chain_that_is_not_there() =>
        Read.Problems(Read.Result(Stream("""{"chain": {"id": "masks"}}""", """{"event": {"id": "e1", "type": "stored"}, "chains": ["mask"]}"""))).Should().Contain(
            "error undefined $.event: No chain with the id \"mask\" is defined. Write \"masks\", or define it on a line of its own.");

    [Theory]
    [MemberData(nameof(Both))]
    public void A_broken_line_leaves_the_others_readable(bool fromStream)
    {
        var result = Result(Stream("""{"party": {"id": "a"}""", """{"party": {"id": "b", "kind": }}""", """{"party": {"id": "c"}}"""), fromStream);

        Read.Places(result).Should().Equal("2:22 $.party", "3:31 $.party.kind");
        Read.Problems(result)[0].Should().Be(
            "error syntax $.party: The text breaks off here, before what it began is closed. It may have been cut short; otherwise write the quotation mark, ] or } that is missing.");
        result.Documents[0].Registry.Parties.Select(party => party.Id).Should().Equal("c");
    }

    [Fact]
    public void A_problem_is_told_by_the_line_of_the_stream() =>
        Read.Places(Read.Result(Stream("", """{"party": {"id": "신의주", "kind": "x"}}"""))).Should().Equal("3:33 $.party.kind");

    [Theory]
    [InlineData("7", "error wrongType $: A line of the stream is one object with one member")]
    [InlineData("{}", "error line $: A line of the stream is one object with one member")]
    [InlineData("""{"partys": {"id": "a"}}""", "error unknownMember $.partys: \"partys\" is no member of a line, which keeps no others. Write \"party\".")]
    [InlineData("""{"party": {"id": "a"}, "place": {"id": "b"}}""", "error line $.place: A line of the stream is one object with one member")]
    [InlineData("""{"party": {"id": "a"}, "chains": ["c"]}""", "error line $: Only an event names the \"chains\" that it belongs to.")]
    [InlineData("""{"party": [{"id": "a"}]}""", "error wrongType $.party: A list stands here. Write a party:")]
    [InlineData("""{"document": {"provenance": "1.0"}}""", "error line $.document: The stream has a second \"document\" line. Keep the first only.")]
    [InlineData("""{"chain": {"id": "c", "item": "urn:x:c", "events": []}}""", "error wrongType $.chain.events: A list stands here. Write each event on a line of its own: {\"event\": {…}}.")]
    [InlineData("""{"event": null}""", "error null $.event: null does not say what is meant.")]
    public void A_line_holds_one_object(string line, string problem) =>
        Read.Problems(Read.Result(Stream(line)))[0].Should().StartWith(problem);

    [Fact]
    public void A_stream_without_its_document_line_is_refused() =>
        Read.Problems(Read.Result("""{"party": {"id": "a"}}""")).Should().Equal("error missing $: A stream needs the line {\"document\": {\"provenance\": \"1.0\"}}, first.");

    [Fact]
    public void The_header_of_a_stream_counts_for_its_chains() =>
        Read.Result(Stream("""{"chain": {"id": "c"}}""")).Chains![0].Description.Record.DefaultStatus.Should().Be(Status.Claim);

    [Fact]
    public void A_document_on_one_line_is_no_stream() =>
        Read.Result("""{"provenance": "1.0", "chains": [{"id": "c"}]}""").Chains!.Count.Should().Be(1);
}
