using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Provenance.Documents.Reading;

/// <summary>Finds the paths of places in an element, by reading it again. Only done where something is wrong.</summary>
internal static class JsonPathFinder
{
    private const int LongestName = 60;

    /// <summary>The path of each offset.</summary>
    /// <param name="json">JSON that begins with the element's first token; it may break off or be broken after it.</param>
    /// <param name="prefix">The element's own path.</param>
    /// <param name="maxDepth">How deep it may be nested.</param>
    /// <param name="offsets">Places in <paramref name="json"/>, in order.</param>
    /// <param name="paths">Their paths.</param>
    public static void Find(ReadOnlySpan<byte> json, string prefix, int maxDepth, ReadOnlySpan<int> offsets, Span<string> paths) =>
        Find(new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth, AllowMultipleValues = true }), false, prefix, offsets, paths);

    /// <inheritdoc cref="Find(ReadOnlySpan{byte}, string, int, ReadOnlySpan{int}, Span{string})"/>
    /// <param name="reader">A reader that has not read the element yet.</param>
    /// <param name="isInObject">Whether it begins with the name of a member.</param>
    /// <param name="prefix">The path of what encloses it.</param>
    /// <param name="offsets">Places in what it reads, in order.</param>
    /// <param name="paths">Their paths.</param>
    public static void Find(Utf8JsonReader reader, bool isInObject, string prefix, ReadOnlySpan<int> offsets, Span<string> paths)
    {
        var levels = new List<(int Index, string? Name)>();
        if (isInObject)
            levels.Add((-1, ""));
        var next = 0;
        try
        {
            while (next < offsets.Length && reader.Read())
            {
                var closes = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
                if (closes && levels.Count > 0)
                    levels.RemoveAt(levels.Count - 1);
                else if (reader.TokenType == JsonTokenType.PropertyName && levels.Count > 0)
                    levels[^1] = (-1, NameOf(ref reader));
                else if (levels.Count > 0 && levels[^1].Name is null)
                    levels[^1] = (levels[^1].Index + 1, null);

                for (; next < offsets.Length && offsets[next] <= reader.TokenStartIndex; next++)
                    paths[next] = Join(prefix, levels);

                if (reader.TokenType == JsonTokenType.StartObject)
                    levels.Add((-1, ""));
                else if (reader.TokenType == JsonTokenType.StartArray)
                    levels.Add((-1, null));
                else if (levels.Count == 0)
                    break;
            }
        }
        catch (JsonException)
        {
            // The place lies where the JSON breaks: what encloses it is its path.
        }

        for (; next < offsets.Length; next++)
            paths[next] = Join(prefix, levels);
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        var raw = reader.ValueSpan;
        return Encoding.UTF8.GetString(raw.Length > LongestName ? raw[..LongestName] : raw);
    }

    private static string Join(string prefix, List<(int Index, string? Name)> levels)
    {
        var path = new StringBuilder(prefix);
        foreach (var (index, name) in levels)
        {
            if (name is null)
            {
                if (index >= 0)
                    path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else if (name.Length > 0)
            {
                path.Append(IsPlain(name) ? $".{name}" : $"['{Printable(name)}']");
            }
        }

        return path.ToString();
    }

    private static bool IsPlain(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');

    private static string Printable(string name) =>
        string.Create(name.Length, name, (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '\uFFFD' : source[i];
        });
}
