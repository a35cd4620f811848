using System.Globalization;
using System.Text.Json;

namespace Provenance.Csv;

/// <summary>Writes chains and events from templates and the rows that fill them.</summary>
internal sealed class CsvTemplate(CsvMapping mapping, CsvProblems problems, Dictionary<string, int> columns)
{
    /// <summary>Writes a template.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="node">The template.</param>
    /// <param name="rows">The rows of the group; the first one fills what stands once.</param>
    public void Write(Utf8JsonWriter json, JsonTree node, ReadOnlySpan<CsvRow> rows)
    {
        if (mapping.Leaves.TryGetValue(node, out var leaf))
        {
            WriteLeaf(json, node, leaf, rows);
            return;
        }

        switch (node.Kind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in node.Members)
                    WriteMember(json, member, rows);
                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in node.Items)
                    WriteItem(json, item, rows);
                json.WriteEndArray();
                break;
            case JsonValueKind.String:
                json.WriteStringValue(node.Text);
                break;
            case JsonValueKind.Number:
                json.WriteRawValue(node.Text);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                json.WriteBooleanValue(node.Kind == JsonValueKind.True);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    /// <summary>The cell of a row in a column that the header has.</summary>
    public string Cell(CsvRow row, string column) => columns.TryGetValue(column, out var at) && at < row.Cells.Length ? row.Cells[at] : "";

    /// <summary>Where that cell stands.</summary>
    public (int Line, int Column) PlaceOf(CsvRow row, string column) => columns.TryGetValue(column, out var at) && at < row.Places.Length ? row.Places[at] : (row.Line, 1);

    /// <summary>Writes a member of a template, unless its cell is empty and nothing is recorded then.</summary>
    public void WriteMember(Utf8JsonWriter json, JsonMember member, ReadOnlySpan<CsvRow> rows)
    {
        if (mapping.Leaves.TryGetValue(member.Value, out var leaf) && Cell(rows[0], leaf.Column).Length == 0 && leaf.Default is null)
        {
            Agree(member.Value, leaf, rows);
            if (leaf.Required)
                Missing(rows[0], member.Value, leaf);

            // A quantity of which the number is unknown is written as one.
            if (leaf.Unknown is not null && member.Name is "exactly" or "about")
                json.WriteString("unknown", leaf.Unknown);
            else if (leaf.Unknown is not null)
                WriteUnknown(json, member.Name, leaf.Unknown);
            return;
        }

        json.WritePropertyName(member.Name);
        Write(json, member.Value, rows);
    }

    private void WriteItem(Utf8JsonWriter json, JsonTree item, ReadOnlySpan<CsvRow> rows)
    {
        if (item.Members is [{ Name: "each", Value: var each }])
        {
            for (var i = 0; i < rows.Length; i++)
                Write(json, each, rows.Slice(i, 1));
        }
        else if (!mapping.Leaves.TryGetValue(item, out var leaf) || !leaf.Absent || Cell(rows[0], leaf.Column).Length > 0)
        {
            Write(json, item, rows);
        }
    }

    private void WriteLeaf(Utf8JsonWriter json, JsonTree node, CsvLeaf leaf, ReadOnlySpan<CsvRow> rows)
    {
        Agree(node, leaf, rows);
        var row = rows[0];
        var cell = Cell(row, leaf.Column);
        string? text;
        if (cell.Length == 0)
        {
            if (leaf.Required)
                Missing(row, node, leaf);
            if (leaf.Unknown is not null)
            {
                json.WriteStartObject();
                json.WriteString("unknown", leaf.Unknown);
                json.WriteEndObject();
                return;
            }

            text = leaf.Default;
        }
        else if (leaf.Map is not null)
        {
            if (!leaf.Map.TryGetValue(cell, out text))
                Wrong(row, node, leaf, "map", $"\"{cell}\" is no word of the map. Add it there, or write {Choice(leaf.Map.Keys)}.");
        }
        else
        {
            text = leaf.Format.Read(cell);
            if (text is null)
                Wrong(row, node, leaf, "format", $"\"{cell}\" is not written as \"{leaf.Format}\". Correct the cell, or the format in the mapping.");
        }

        // An error is told; what is written then only keeps the document whole.
        if (leaf.Format.IsNumber && decimal.TryParse(text ?? "0", NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(leaf.Prefix + text);
    }

    /// <summary>What stands once in an event says one thing in all rows of the group.</summary>
    private void Agree(JsonTree node, CsvLeaf leaf, ReadOnlySpan<CsvRow> rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            var (first, other) = (Cell(rows[0], leaf.Column), Cell(rows[i], leaf.Column));
            if (first != other)
                Wrong(rows[i], node, leaf, "group", FormattableString.Invariant($"\"{other}\" stands here, and \"{first}\" in line {rows[0].Line} of the same event. Make them alike, or write what differs by row below \"each\"."));
        }
    }

    private void Missing(CsvRow row, JsonTree node, CsvLeaf leaf) =>
        Wrong(row, node, leaf, "empty", "The cell is empty and must not be. Fill it, or say in the mapping what an empty cell means: \"default\", \"unknown\" or \"absent\".");

    private void Wrong(CsvRow row, JsonTree node, CsvLeaf leaf, string code, string message) =>
        problems.Error(code, $"Column \"{leaf.Column}\": {message}", PlaceOf(row, leaf.Column), $"{mapping.Name}: {node.Path}");

    private static void WriteUnknown(Utf8JsonWriter json, string name, string why)
    {
        json.WriteStartObject(name);
        json.WriteString("unknown", why);
        json.WriteEndObject();
    }

    private static string Choice(IEnumerable<string> words) => string.Join(", ", words.Take(10));
}
