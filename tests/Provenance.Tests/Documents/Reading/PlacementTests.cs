using Provenance.Documents;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Which chains an event belongs to, across documents too.</summary>
public sealed class PlacementTests
{
    private const string TwoChains = """
        {"provenance": "1.0", "chains": [{"id": "a", "item": {"id": "urn:x:a"}, "events": [EVENTS]}, {"id": "b", "item": "https://id.gs1.org/01/08001234000011/10/L1?17=260430"}], "events": [SHARED]}
        """;

    private static ReadResult Two(string shared, string events = "") =>
        Read.Result(TwoChains.Replace("EVENTS", events, StringComparison.Ordinal).Replace("SHARED", shared, StringComparison.Ordinal));

    [Fact]
    public void An_event_outside_goes_to_every_chain_whose_item_it_names_as_one_object()
    {
        var result = Two("""{"id": "e1", "type": "merged", "inputs": ["urn:x:a"], "outputs": [{"item": "https://id.gs1.org/01/08001234000011/10/L1"}]}""");

        result.Problems.Should().BeEmpty();
        result.Chains![0][0].Event.Should().BeSameAs(result.Chains[1][0].Event);
        result.Documents[0].Events.Should().BeEmpty();
    }

    [Fact]
    public void An_event_outside_stands_after_those_of_the_chain_unless_the_chain_names_it()
    {
        const string Shared = """{"id": "s1", "type": "stored", "items": ["urn:x:a"]}, {"id": "s2", "type": "stored", "items": ["urn:x:a"]}""";

        Two(Shared, """{"id": "e1", "type": "stored"}, "s2", {"id": "e2", "type": "stored"}""").Chains![0]
            .Select(recorded => (recorded.Sequence, recorded.Event.Id)).Should().Equal((0, "e1"), (1, "s2"), (2, "e2"), (3, "s1"));
    }

    [Fact]
    public void A_chain_names_an_event_that_is_not_there() =>
        Read.Problems(Two("""{"id": "s1", "type": "stored", "items": ["urn:x:a"]}""", "\"s2\"")).Should().Equal(
            "error undefined $e: No event with the id \"s2\" stands under \"events\" of this document. Put the event itself here.");

    [Fact]
    public void An_event_that_belongs_to_no_chain_is_kept_and_the_items_of_the_chains_are_told()
    {
        var result = Two("""{"id": "s1", "type": "stored", "items": ["urn:x:z"]}""");

        Read.Problems(result).Should().Equal(
            "error unplaced $.events[0]: The event names no item of any chain, so it belongs to none. The items of the chains are \"urn:x:a\" (a), \"https://id.gs1.org/01/08001234000011/10/L1?17=260430\" (b). Name one under \"items\", or write the event in its chain.");
        result.Documents[0].Events.Single().Event.Id.Should().Be("s1");
    }

    [Fact]
    public void An_event_that_names_nothing_belongs_to_the_only_chain() =>
        Read.Result("""{"provenance": "1.0", "chains": [{"id": "a"}], "events": [{"id": "s1", "type": "stored"}]}""").Chains![0].Count.Should().Be(1);

    [Fact]
    public void An_event_that_names_nothing_belongs_to_none_of_several() =>
        Read.Problems(Two("""{"id": "s1", "type": "stored"}""")).Should().ContainSingle().Which.Should().StartWith("error unplaced $.events[0]: The event names no item, so it belongs to none.");

    [Fact]
    public void An_event_of_several_chains_needs_an_id() =>
        Read.Problems(Two("""{"type": "merged", "items": ["urn:x:a", "https://id.gs1.org/01/08001234000011/10/L1"]}""")).Should().Equal(
            "error unnamed $.events[0]: An event that stands outside of a chain needs the member \"id\".");

    [Fact]
    public void An_event_of_a_chain_without_an_id_gets_one_of_its_place() =>
        Two("", """{"type": "stored"}, {"type": "lost"}""").Chains![0].Select(recorded => recorded.Event.Id).Should().Equal("a#0", "a#1");

    [Fact]
    public void The_item_of_the_chain_goes_without_saying() =>
        Two("", """{"id": "e1", "type": "stored", "items": ["urn:x:a"]}, {"id": "e2", "type": "stored", "items": [{"item": "urn:x:a", "level": "batch"}]}""")
            .Chains![0].Select(recorded => recorded.Event.Items.Count).Should().Equal(0, 1);

    [Fact]
    public void The_instant_of_recording_belongs_to_the_ledger()
    {
        var recorded = Two("", """{"id": "e1", "type": "stored", "recordedAt": "2020-02-03T10:00:00.5+09:00"}""").Chains![0][0];

        recorded.RecordedAt.Should().Be(NodaTime.Instant.FromUtc(2020, 2, 3, 1, 0).PlusNanoseconds(500_000_000));
    }

    [Fact]
    public void One_event_id_twice_in_a_document_is_refused() =>
        Read.Problems(Two("""{"id": "e1", "type": "stored", "items": ["urn:x:a"]}""", """{"id": "e1", "type": "stored"}""")).Should().Equal(
            "error duplicateId $.events[0]: The id \"e1\" is given to a second event of this document. Give it an id of its own; only the first is read.");

    [Fact]
    public void One_chain_id_twice_in_a_document_is_refused() =>
        Read.Problems(Read.Result("""{"provenance": "1.0", "chains": [{"id": "a", "item": "urn:x:a"}, {"id": "a", "item": "urn:x:b"}]}""")).Should().Equal(
            "error duplicateId $.chains[1]: The id \"a\" is given to a second chain of this document. Put its events into the first, or give it an id of its own.");
}
