using Provenance.Events;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Members of an event that do not go together, or are missing.</summary>
public sealed class EventProblemTests
{
    [Theory]
    [InlineData("\"time\": \"2020-01-01\", \"start\": \"2020-02-03\"", "$e.start: \"start\" stands beside \"time\". An event has one time, or a start and an end: keep \"time\", or leave it out if it lasted. The time is read.")]
    [InlineData("\"end\": \"2020-02-03\", \"time\": \"2020-01-01\"", "$e.end: \"end\" stands beside \"time\".")]
    [InlineData("\"time\": \"2020-01-01\", \"start\": \"2020-02-03\", \"end\": \"2020-02-01\"", "$e.start: \"start\" stands beside \"time\".")]
    public void An_event_has_a_time_or_lasts(string members, string problem)
    {
        var json = $$"""{"id": "e1", "type": "stored", {{members}}}""";

        Read.Problems(json).Should().ContainSingle().Which.Should().StartWith("error time " + problem);
        Read.Result(Read.Document(json)).Chains![0][0].Event.Should().BeEquivalentTo(new { Time = new { Text = "2020-01-01" }, Start = (object?)null, End = (object?)null });
    }

    [Theory]
    [InlineData("\"type\": \"corrected\", \"replacement\": {\"type\": \"lost\"}", "An event of type corrected needs the member \"target\".")]
    [InlineData("\"type\": \"corrected\", \"target\": \"e0\"", "An event of type corrected needs the member \"replacement\".")]
    [InlineData("\"type\": \"retracted\"", "An event of type retracted needs the member \"target\".")]
    [InlineData("\"type\": \"performed\"", "An event of type performed needs the member \"activity\".")]
    public void What_says_nothing_without_a_member_needs_it(string members, string problem) =>
        Read.Problems($$"""{"id": "e1", {{members}}}""").Should().Equal($"error missing $e: {problem}");

    [Theory]
    [InlineData("sorting")]
    [InlineData("my sorting:1 2")]
    public void An_activity_is_a_URI(string activity) =>
        Read.Problems($$"""{"id": "e1", "type": "performed", "activity": "{{activity}}"}""").Should().Equal(
            $"error activity $e.activity: \"{activity}\" is no activity. Write an absolute URI, such as \"urn:example:cupping\".");

    [Fact]
    public void A_gap_without_a_segment_is_read_as_the_whole_chain() =>
        Read.Problems("""{"id": "e1", "type": "gapDeclared"}""").Should().Equal(
            "warning missing $e: The gap names no \"segment\", so it is read as the whole chain. Write the events it lies between: \"segment\": {\"after\": \"e1\", \"before\": \"e2\"}.");

    [Fact]
    public void An_event_does_not_follow_itself()
    {
        const string Json = """{"id": "e1", "type": "stored", "follows": ["e0", "e1"]}""";

        Read.Problems(Json).Should().Equal("error follows $e.follows: The event \"e1\" follows itself. Name the events that ended before it started.");
        Read.Result(Read.Document(Json)).Chains![0][0].Event.Follows.Should().Equal("e0");
    }

    [Theory]
    [InlineData("palce", "\"palce\", and \"palce\" is no member of an event of type relabeled: it supports nothing there. Write \"place\".")]
    [InlineData("afetr.brand", "\"afetr.brand\", and \"afetr\" is no member of an event of type relabeled: it supports nothing there. Write \"after.brand\".")]
    [InlineData("leaving", "\"leaving\", and \"leaving\" is no member of an event of type relabeled: it supports nothing there. Write the path of a member, such as \"by\" or \"place\".")]
    public void What_evidence_covers_is_a_member_of_the_event(string path, string problem) =>
        Read.Problems($$"""{"id": "e1", "evidence": [{"kind": "photo", "covers": ["by", "{{path}}"]}], "type": "relabeled"}""").Should().Equal($"warning covers $e.evidence: Evidence covers {problem}");

    [Theory]
    [InlineData("mapping[0].to")]
    [InlineData("after.origin")]
    [InlineData("my:color")]
    [InlineData("https://example.org/color")]
    public void Evidence_may_cover_a_part_of_a_member_and_members_of_your_own(string path) =>
        Read.Event<Relabeled>($$"""{"id": "e1", "type": "relabeled", "evidence": [{"kind": "photo", "covers": ["{{path}}"]}]}""").Evidence[0].Covers.Should().Equal(path);

    [Fact]
    public void A_chain_without_an_item_is_told() =>
        Read.Problems(Read.Result("""{"provenance": "1.0", "chains": [{"id": "c", "events": []}]}""")).Should().Equal(
            "warning missing $.chains[0]: The chain names no \"item\", so nothing links it to other chains. Write what it is about: \"item\": {\"id\": \"urn:example:lot-7\"}.");
}
