using System.Text.Json;

namespace Provenance.Csv;

/// <summary>The chains that were written, so that each is written once and no row says otherwise about one.</summary>
/// <remarks>Keeps the description of each chain, some hundred bytes.</remarks>
internal sealed class CsvChains(CsvMapping mapping, CsvTemplate template, CsvProblems problems)
{
    // In UTF-16 code units; a longer value is cut in a message.
    private const int LongestValue = 80;

    private readonly Dictionary<string, (byte[]? Json, int Line)> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a chain is written for the first time; where it isn't, what differs from the first time is told.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="json">Its description.</param>
    /// <param name="isSound">Whether every cell of it could be read; where not, it is compared with nothing.</param>
    /// <param name="entry">The entry that describes it.</param>
    /// <param name="row">The row that it was made from.</param>
    public bool Add(string id, ReadOnlySpan<byte> json, bool isSound, CsvEntry entry, CsvRow row)
    {
        if (!_known.TryGetValue(id, out var known))
        {
            _known.Add(id, (isSound ? json.ToArray() : null, row.Line));
            return true;
        }

        if (known.Json is null && isSound)
            _known[id] = (json.ToArray(), row.Line);
        else if (isSound && !json.SequenceEqual(known.Json))
            Compare(JsonElement.Parse(known.Json!), JsonElement.Parse(json), "", new(id, entry, row, known.Line));
        return false;
    }

    private void Compare(JsonElement? first, JsonElement? now, string path, Origin origin)
    {
        if (first is { } one && now is { } other)
        {
            if (JsonElement.DeepEquals(one, other))
                return;
            if (one.ValueKind == JsonValueKind.Object && other.ValueKind == JsonValueKind.Object)
            {
                foreach (var name in one.EnumerateObject().Concat(other.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal))
                    Compare(one.TryGetProperty(name, out var a) ? a : null, other.TryGetProperty(name, out var b) ? b : null, $"{path}.{name}", origin);
                return;
            }

            if (one.ValueKind == JsonValueKind.Array && other.ValueKind == JsonValueKind.Array && one.GetArrayLength() == other.GetArrayLength())
            {
                for (var i = 0; i < one.GetArrayLength(); i++)
                    Compare(one[i], other[i], FormattableString.Invariant($"{path}[{i}]"), origin);
                return;
            }
        }

        Tell(first, now, path, origin);
    }

    private void Tell(JsonElement? first, JsonElement? now, string path, Origin origin)
    {
        var node = CsvOrigins.Find(origin.Entry.Chain!, path).Node;
        var leaf = mapping.Leaves.GetValueOrDefault(node);
        problems.Error(
            "conflict",
            FormattableString.Invariant($"{(leaf is null ? "" : $"Column \"{leaf.Column}\": ")}The chain \"{origin.Id}\" has {Words(now)} here and {Words(first)} in line {origin.FirstLine}. Make them alike, or give one of the chains another id."),
            leaf is null ? origin.Row.Places[0] : template.PlaceOf(origin.Row, leaf.Column),
            $"{mapping.Name}: {node.Path}");
    }

    private static string Words(JsonElement? value) => value?.GetRawText() switch
    {
        null => "nothing",
        { Length: > LongestValue } text => $"{text[..LongestValue]}…",
        var text => text,
    };

    private readonly record struct Origin(string Id, CsvEntry Entry, CsvRow Row, int FirstLine);
}
