using System.Text;
using System.Text.Json;
using Provenance.Chains;

namespace Provenance.Epcis.Mapping;

/// <summary>One line of a native document in NDJSON.</summary>
/// <param name="Text">The line.</param>
/// <param name="EventId">The id of the event that it holds; <see langword="null"/> where it holds no event.</param>
/// <param name="EventType">The event's type (<c>customsProcessed</c>).</param>
internal readonly record struct NativeLine(string Text, string? EventId, string? EventType)
{
    /// <summary>The lines of a document.</summary>
    public static List<NativeLine> Of(ProvenanceDocument document)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        DocumentWriter.WriteLines(document, buffer);
        var lines = new List<NativeLine>();
        foreach (var line in Encoding.UTF8.GetString(buffer.WrittenSpan).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            lines.Add(Read(line));
        return lines;
    }

    private static NativeLine Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("event", out var e)
            ? new(line, e.GetProperty("id").GetString(), e.GetProperty("type").GetString())
            : new(line, null, null);
    }
}
