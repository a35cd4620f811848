using System.Text;
using Provenance.Documents;

namespace Provenance.Tests.Documents;

/// <summary>What the reader refuses and a schema cannot say: the whole list, one case each.</summary>
public sealed class BeyondSchemaTests
{
    private static readonly (string Name, string Code, string Json)[] Cases =
    [
        ("a member that stands twice", "duplicateMember", Event("""{"id": "e1", "type": "stored", "notes": "a", "notes": "b"}""")),
        ("an event id that is given twice", "duplicateId", Event("""{"id": "e1", "type": "stored"}, {"id": "e1", "type": "lost"}""")),
        ("one id for two parties", "conflict", Document("""
            "parties": [{"id": "lg", "name": "LG"}, {"id": "lg", "name": "L. G."}]
            """)),
        ("one id for two chains", "duplicateId", Document("""
            "chains": [{"id": "a"}, {"id": "a"}]
            """)),
        ("a day that does not exist", "time", Event("""{"id": "e1", "type": "stored", "time": "2020-02-30"}""")),
        ("a year before the first", "time", Event("""{"id": "e1", "type": "stored", "time": "-9999"}""")),
        ("an offset of more than 18 hours", "time", Event("""{"id": "e1", "type": "stored", "time": "2020-02-03T10:00:00+18:30"}""")),
        ("an instant on a day that does not exist", "time", Document("""
            "evaluatedAt": "2020-02-30T00:00:00Z"
            """)),
        ("a reversed range of times", "time", Event("""{"id": "e1", "type": "stored", "time": "[2020-02-03..2020-02-01]"}""")),
        ("a reversed interval of validity", "time", Document("""
            "authorizations": [{"id": "a", "valid": "2027/2023"}]
            """)),
        ("an end before its start", "reversed", Event("""{"id": "e1", "type": "stored", "start": "2020-02-03", "end": "2020-02-01"}""")),
        ("a smallest amount that is more than the largest", "reversed", Event("""{"id": "e1", "type": "stored", "quantity": {"min": 9, "max": 1}}""")),
        ("a smallest head count that is more than the largest", "reversed", Document("""
            "parties": [{"id": "g", "kind": "group", "count": {"min": 9, "max": 1}}]
            """)),
        ("a number of more than 28 digits", "number", Event("""{"id": "e1", "type": "stored", "quantity": {"exactly": 1e40}}""")),
        ("a number of more decimals than can be kept", "number", Event("""{"id": "e1", "type": "stored", "quantity": {"exactly": 1e-31}}""")),
        ("an event that follows itself", "follows", Event("""{"id": "e1", "type": "stored", "follows": ["e1"]}""")),
        ("a party that is not defined", "undefined", Event("""{"id": "e1", "type": "stored", "by": "nobody"}""")),
        ("a place that is not defined", "undefined", Event("""{"id": "e1", "type": "stored", "place": "nowhere"}""")),
        ("evidence that is not defined", "undefined", Event("""{"id": "e1", "type": "stored", "evidence": ["v"]}""")),
        ("a source that is not defined", "undefined", Document("""
            "evidence": [{"id": "v", "source": "s"}]
            """)),
        ("an authorization that is not defined", "undefined", Event("""{"id": "e1", "type": "relabeled", "authority": "a"}""")),
        ("an object with nothing but the id of what is not defined", "undefined", Event("""{"id": "e1", "type": "stored", "by": {"id": "nobody"}}""")),
        ("an event that a chain names and nothing holds", "undefined", Event("\"e9\"")),
        ("an event outside of the chains that belongs to none", "unplaced", Document("""
            "events": [{"id": "e1", "type": "stored", "items": ["urn:example:a"]}]
            """)),
        ("an event outside of the chains without an id, where no single chain gives it one", "unnamed", Document("""
            "chains": [{"id": "a", "item": {"id": "urn:example:a"}}, {"id": "b", "item": {"id": "urn:example:b"}}],
            "events": [{"type": "stored", "items": ["urn:example:a", "urn:example:b"]}]
            """)),
        ("an item that is mapped to itself", "mapping", Event("""{"id": "e1", "type": "relabeled", "mapping": [{"from": "urn:example:a", "to": "urn:example:a"}]}""")),
        ("a zone that the tz database does not have", "zone", Event("""{"id": "e1", "type": "stored", "zone": "Asia/Pyeongyang"}""")),
        ("a zone in a time that the tz database does not have", "time", Event("""{"id": "e1", "type": "stored", "time": "2020-02-03[Asia/Pyeongyang]"}""")),
        ("a country that is named in words where a group could stand", "country", Document("""
            "authorizations": [{"id": "a", "country": "South Korea"}]
            """)),
        ("a location in no country", "unlocode", Document("""
            "places": [{"id": "p", "unlocode": "ZZABC"}]
            """)),
        ("a type that is nearly a known one", "unknownType", Event("""{"id": "e1", "type": "orignated"}""")),
        ("a replacement with an instant of recording", "misplaced", Event("""{"id": "e1", "type": "corrected", "target": "e0", "replacement": {"type": "lost", "recordedAt": "2020-02-03T00:00:00Z"}}""")),
        ("half of a character", "text", Event("""{"id": "e1", "type": "stored", "notes": "\ud83d"}""")),
        ("more than a thousand members that nobody knows", "tooMany", Event($$"""{"id": "e1", "type": "stored"{{string.Concat(Enumerable.Range(0, 1_001).Select(i => $", \"my:m{i}\": 1"))}}}""")),
        ("a text of more than a megabyte", "tooLarge", Event($$"""{"id": "e1", "type": "stored", "notes": "{{new string('x', (1 << 20) + 1)}}"}""")),
        ("nesting of more than 64 levels", "tooDeep", Event($$"""{"id": "e1", "type": "stored", "my:deep": {{new string('[', 70)}}{{new string(']', 70)}}}""")),
    ];

    /// <summary>The codes of errors that a change of one member can cause and no schema can see.</summary>
    public static readonly IReadOnlySet<string> Codes = new HashSet<string> { "undefined", "duplicateId", "conflict", "reversed", "mapping", "zone", "unplaced", "unnamed", "follows" };

    public static TheoryData<string> Names => [.. Cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reader_refuses_what_the_schema_accepts(string name)
    {
        var (_, code, json) = Cases.Single(one => one.Name == name);

        ReadBack.Result(json).Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code).Should().Equal(code);
        Schema.Problems(json).Should().BeEmpty();
    }

    [Fact]
    public void The_reader_refuses_a_document_that_is_too_large() => TooMuch(new() { MaxDocumentBytes = 100 }).Should().Be("tooLarge");

    [Fact]
    public void The_reader_refuses_a_chain_that_is_too_long() => TooMuch(new() { MaxEventsPerChain = 5 }).Should().Be("tooMany");

    [Fact]
    public void The_reader_refuses_bytes_that_are_no_UTF_8()
    {
        var bytes = Encoding.UTF8.GetBytes(Event("""{"id": "e1", "type": "stored", "notes": "é"}"""));
        bytes[bytes.AsSpan().IndexOf((byte)0xC3)] = 0xFF;

        DocumentReader.Read(bytes).Problems.Should().Contain(problem => problem.Severity == ProblemSeverity.Error);
    }

    private static string TooMuch(DocumentReaderOptions options)
    {
        Schema.Problems(Sample.Json).Should().BeEmpty();
        return DocumentReader.Read(Encoding.UTF8.GetBytes(Sample.Json), options: options).Problems.First(problem => problem.Severity == ProblemSeverity.Error).Code;
    }

    private static string Event(string events) => Document($$"""
        "chains": [{"id": "c", "item": {"id": "urn:example:c"}, "events": [{{events}}]}]
        """);

    private static string Document(string members) => $$"""{"provenance": "1.0", {{members.Trim()}}}""";
}
