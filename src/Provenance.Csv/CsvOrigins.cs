using System.Globalization;

namespace Provenance.Csv;

/// <summary>Remembers which rows each line of the native document was made from, and tells its problems by them.</summary>
internal sealed class CsvOrigins(CsvMapping mapping, string name, CsvPlaces places)
{
    private readonly List<(string Prefix, JsonTree Template)> _kinds = [];
    private readonly Dictionary<(JsonTree, string), short> _kindOf = [];

    // A line's template, and what it was made from: nothing, a row as its place, from 1, or a group of rows, below 0.
    private readonly List<(short Kind, int Row)> _lines = [];
    private readonly List<int[]> _groups = [];

    /// <summary>Notes the next line of the document.</summary>
    public void Add(JsonTree template, string prefix, CsvRow[] rows)
    {
        if (!_kindOf.TryGetValue((template, prefix), out var kind))
        {
            _kindOf.Add((template, prefix), kind = (short)_kinds.Count);
            _kinds.Add((prefix, template));
        }

        if (rows.Length > 1)
            _groups.Add([.. rows.Select(places.Add)]);
        _lines.Add((kind, rows.Length switch { 0 => 0, 1 => places.Add(rows[0]) + 1, _ => -_groups.Count }));
    }

    /// <summary>A problem of the document as one of the file, or of the mapping where no row has to do with it.</summary>
    public ReadProblem Translate(ReadProblem problem)
    {
        if (problem.DocumentName != name || problem.Line < 1 || problem.Line > _lines.Count)
            return problem;
        var (kind, row) = _lines[problem.Line - 1];
        var (prefix, template) = _kinds[kind];
        var (node, index) = Find(template, problem.Path.StartsWith(prefix, StringComparison.Ordinal) ? problem.Path[prefix.Length..] : "");
        if (row == 0)
        {
            var utf8 = mapping.Utf8.Span;
            var (line, column) = new Documents.Reading.LineCounter().At(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, node.Offset);
            return problem with { DocumentName = mapping.Name, Line = line, Column = column, Path = node.Path };
        }

        if (problem.Code == "tooLarge" && problem.Message.StartsWith("The document", StringComparison.Ordinal))
            problem = problem with { Message = "About here the rows make a larger document than the reader takes, which counts the bytes of the document and not of the file. Divide the file, or raise the limit." };
        var rows = row < 0 ? _groups[-row - 1] : [row - 1];
        var at = rows[Math.Clamp(index, 0, rows.Length - 1)];
        var leaves = mapping.Leaves.TryGetValue(node, out var one) ? [one] : Below(node).Take(4).ToArray();
        var columns = leaves.Length is > 0 and < 4 ? $"{(leaves.Length == 1 ? "Column" : "Columns")} {string.Join(" and ", leaves.Select(leaf => $"\"{leaf.Column}\""))}: " : "";
        var place = columns.Length > 0 ? leaves.Select(leaf => places.Of(at, leaf.Column)).Min() : places.Of(at);
        return problem with { Message = columns + problem.Message, Line = place.Line, Column = place.Column, Path = $"{mapping.Name}: {node.Path}" };
    }

    private IEnumerable<CsvLeaf> Below(JsonTree node)
    {
        if (mapping.Leaves.TryGetValue(node, out var leaf))
            return [leaf];
        return node.Members.Select(member => member.Value).Concat(node.Items).SelectMany(Below);
    }

    /// <summary>The deepest part of the template on a path, and the row of the group that it is about.</summary>
    public static (JsonTree Node, int Row) Find(JsonTree node, string path)
    {
        var row = 0;
        foreach (var part in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!part.EndsWith(']') || !int.TryParse(part[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                if (node.Members.Find(member => member.Name == part).Value is not { } inner)
                    break;
                node = inner;
                continue;
            }

            if (node.Items.Count == 0)
                break;
            var item = node.Items[Math.Min(index, node.Items.Count - 1)];
            (node, row) = item.Members is [{ Name: "each", Value: var each }] ? (each, index - Math.Min(index, node.Items.Count - 1)) : (item, row);
        }

        return (node, row);
    }
}
