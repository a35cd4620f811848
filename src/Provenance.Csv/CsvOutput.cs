using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Provenance.Csv;

/// <summary>Writes the lines of the native document: its head, chains and events. Holds what was written since it was last cleared.</summary>
internal sealed class CsvOutput(CsvMapping mapping, string name, CsvTemplate template, CsvOrigins origins, CsvProblems problems) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string List, string Entry)[] Registries =
    [
        ("parties", "party"), ("places", "place"), ("sources", "source"), ("evidence", "evidence"), ("restrictions", "restriction"),
        ("authorizations", "authorization"), ("itemFacts", "itemFact"), ("context", "context"),
    ];

    private readonly ArrayBufferWriter<byte> _written = new();
    private readonly ArrayBufferWriter<byte> _chain = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null, Options);
    private readonly CsvChains _chains = new(mapping, template, problems);

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _written.WrittenSpan;

    public void Clear() => _written.ResetWrittenCount();

    public void Dispose() => _json.Dispose();

    /// <summary>Writes what the mapping says of the whole document.</summary>
    public void WriteHead()
    {
        var document = mapping.Document!;
        _json.Reset(_written);
        _json.WriteStartObject();
        _json.WriteStartObject("document");
        foreach (var member in document.Members.Where(member => !Array.Exists(Registries, one => one.List == member.Name)))
            template.WriteMember(_json, member, []);
        _json.WriteEndObject();
        _json.WriteEndObject();
        EndLine(document, "$.document", []);
        foreach (var member in document.Members)
        {
            if (Array.Find(Registries, one => one.List == member.Name) is not { List: not null } registry)
                continue;
            foreach (var item in member.Value.Items)
            {
                _json.Reset(_written);
                _json.WriteStartObject();
                _json.WritePropertyName(registry.Entry);
                template.Write(_json, item, []);
                _json.WriteEndObject();
                EndLine(item, "$." + registry.Entry, []);
            }
        }
    }

    /// <summary>Writes the event that rows make, and before it its chain where it is new.</summary>
    public void WriteRows(CsvEntry entry, CsvRow[] rows)
    {
        var id = WriteChain(entry, rows);
        _json.Reset(_written);
        _json.WriteStartObject();
        _json.WriteStartObject("event");
        if (!entry.Event!.Members.Exists(member => member.Name == "id"))
            _json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(name)}#{rows[0].Line}"));
        foreach (var member in entry.Event.Members)
            template.WriteMember(_json, member, rows);
        _json.WriteEndObject();
        _json.WriteStartArray("chains");
        _json.WriteStringValue(id ?? "");
        _json.WriteEndArray();
        _json.WriteEndObject();
        EndLine(entry.Event, "$.event", rows);
    }

    /// <summary>Writes a chain from the first row; what it takes from a column must be alike in all of them.</summary>
    private string? WriteChain(CsvEntry entry, CsvRow[] rows)
    {
        var told = problems.Count;
        _chain.ResetWrittenCount();
        _json.Reset(_chain);
        template.Write(_json, entry.Chain!, rows);
        _json.Flush();
        var id = JsonElement.Parse(_chain.WrittenSpan) is var chain && chain.TryGetProperty("id", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (id is not null && !_chains.Add(id, _chain.WrittenSpan, problems.Count == told, entry, rows[0]))
            return id;
        _json.Reset(_written);
        _json.WriteStartObject();
        _json.WritePropertyName("chain");
        _json.WriteRawValue(_chain.WrittenSpan, skipInputValidation: true);
        _json.WriteEndObject();
        EndLine(entry.Chain!, "$.chain", rows);
        return id;
    }

    private void EndLine(JsonTree node, string prefix, CsvRow[] rows)
    {
        _json.Flush();
        _written.Write("\n"u8);
        origins.Add(node, prefix, rows);
    }
}
