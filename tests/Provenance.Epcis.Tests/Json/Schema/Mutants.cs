using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Epcis.Tests.Json;

/// <summary>Changes one member of a document, or one element of a list, in every way that is known here.</summary>
internal static class Mutants
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = false };

    private static readonly (string Name, Func<JsonNode?> Make)[] Values =
    [
        ("null", () => null),
        ("text", () => JsonValue.Create("a text")),
        ("empty", () => JsonValue.Create("")),
        ("number", () => JsonValue.Create(7)),
        ("true", () => JsonValue.Create(true)),
        ("list", () => new JsonArray()),
        ("object", () => new JsonObject()),
        ("uri", () => JsonValue.Create("https://example.com/x")),
        ("curie", () => JsonValue.Create("urn:epcglobal:cbv:bizstep:shipping")),
        ("date", () => JsonValue.Create("2020-02-30T00:00:00Z")),
        ("local", () => JsonValue.Create("2020-02-03T00:00:00")),
    ];

    public static IEnumerable<Mutant> Of(byte[] document)
    {
        using var parsed = JsonDocument.Parse(System.Text.Encoding.UTF8.GetString(document).TrimStart('\uFEFF'));
        var root = parsed.RootElement.GetRawText();
        var places = new List<string[]>();
        Collect(parsed.RootElement, [], places);
        foreach (var path in places)
        {
            foreach (var mutant in Of(root, path))
                yield return mutant;
        }
    }

    private static void Collect(JsonElement element, string[] path, List<string[]> places)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                string[] inner = [.. path, member.Name];
                places.Add(inner);
                if (member.Name != "@context")
                    Collect(member.Value, inner, places);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                string[] inner = [.. path, $"#{index++}"];
                places.Add(inner);
                Collect(item, inner, places);
            }
        }
    }

    private static IEnumerable<Mutant> Of(string root, string[] path)
    {
        var place = string.Join('.', path.Where(part => part[0] != '#')) + (path[^1][0] == '#' ? "[]" : "");
        foreach (var (change, apply) in Changes(path))
        {
            var copy = JsonNode.Parse(root)!;
            var parent = path[..^1].Aggregate(copy, (node, part) => part[0] == '#' ? node![int.Parse(part[1..], System.Globalization.CultureInfo.InvariantCulture)]! : node![part]!);
            if (apply(parent, copy))
                yield return new(change, place, copy.ToJsonString(Plain).Replace("\\u0001", "", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<(string Change, Func<JsonNode, JsonNode, bool> Apply)> Changes(string[] path)
    {
        var name = path[^1];
        if (name[0] == '#')
        {
            var index = int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture);
            yield return ("drop", (parent, _) => Done(() => ((JsonArray)parent).RemoveAt(index)));
            yield return ("repeat", (parent, _) => Done(() => ((JsonArray)parent).Add(parent[index]?.DeepClone())));
            foreach (var (kind, make) in Values)
                yield return ($"retype {kind}", (parent, _) => Done(() => parent[index] = make()));
            yield break;
        }

        yield return ("drop", (parent, _) => Done(() => ((JsonObject)parent).Remove(name)));
        yield return ("misspell", (parent, _) => Rename((JsonObject)parent, name, name[..^1]));
        yield return ("misspell namespace", (parent, _) => Rename((JsonObject)parent, name, "x:" + name));
        yield return ("repeat", (parent, _) => Done(() => ((JsonObject)parent).Add(name.EscapedTwice(), parent[name]?.DeepClone())));
        yield return ("move", (parent, root) => parent != root && Done(() =>
        {
            var value = parent[name]?.DeepClone();
            ((JsonObject)parent).Remove(name);
            ((JsonObject)root)[name] = value;
        }));
        foreach (var (kind, make) in Values)
            yield return ($"retype {kind}", (parent, _) => Done(() => parent[name] = make()));
    }

    private static bool Rename(JsonObject parent, string from, string to)
    {
        if (to.Length == 0)
            return false;
        var value = parent[from]?.DeepClone();
        parent.Remove(from);
        parent[to] = value;
        return true;
    }

    // JSON nodes hold a name but once: the second one has a mark, which is taken away in the text.
    private static string EscapedTwice(this string name) => name + "\u0001";

    private static bool Done(Action action)
    {
        action();
        return true;
    }
}
