using System.Text;
using Provenance.Documents;
using Provenance.Events;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Reads small documents, and tells what is wrong with them as one line each.</summary>
internal static class Read
{
    public static ReadResult Result(string json, DocumentReaderOptions? options = null) => DocumentReader.Read(Encoding.UTF8.GetBytes(json), "doc", options);

    public static ReadResult Several(params ReadOnlySpan<string> documents)
    {
        var reader = new DocumentReader();
        for (var i = 0; i < documents.Length; i++)
            reader.Add(Encoding.UTF8.GetBytes(documents[i]), $"doc{i + 1}");
        return reader.Complete();
    }

    public static ReadResult FromStream(string json, DocumentReaderOptions? options = null, int atOnce = int.MaxValue)
    {
        var reader = new DocumentReader(options);
        reader.Add(new DrippingStream(Encoding.UTF8.GetBytes(json), atOnce), "doc");
        return reader.Complete();
    }

    /// <summary>A document of one chain with these events.</summary>
    public static string Document(string events, string members = "") => $$"""
        {"provenance": "1.0", {{(members.Length == 0 ? "" : members + ", ")}}"chains": [{"id": "c", "item": {"id": "urn:example:c"}, "events": [{{events}}]}]}
        """;

    /// <summary>The problems of a document of one chain with these events, without what all of them have in common.</summary>
    public static string[] Problems(string events, string members = "") => Problems(Result(Document(events, members)));

    public static string[] Problems(ReadResult result) =>
        [.. result.Problems.Select(p => $"{(p.Severity == ProblemSeverity.Error ? "error" : "warning")} {p.Code} {p.Path.Replace("$.chains[0].events[0]", "$e", StringComparison.Ordinal)}: {p.Message}")];

    /// <summary>Line, column and path of each problem.</summary>
    public static string[] Places(ReadResult result) => [.. result.Problems.Select(p => $"{p.Line}:{p.Column} {p.Path}")];

    /// <summary>The one event, which has no problem.</summary>
    public static T Event<T>(string json, string members = "")
        where T : ProvenanceEvent
    {
        var result = Result(Document(json, members));
        result.Problems.Should().BeEmpty();
        return result.Chains![0][0].Event.Should().BeOfType<T>().Subject;
    }

    /// <summary>Gives at most some bytes at once, as a network does.</summary>
    internal sealed class DrippingStream(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atOnce)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, atOnce)], cancellationToken);
    }
}
