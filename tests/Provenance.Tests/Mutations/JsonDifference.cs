using System.Text.Json.Nodes;

namespace Provenance.Tests.Mutations;

/// <summary>Where two documents differ: a member with another value, one that only one of them has, an element more or less in a list.</summary>
internal static class JsonDifference
{
    public static IEnumerable<string> Between(JsonNode? one, JsonNode? other, string at = "$") => (one, other) switch
    {
        _ when JsonNode.DeepEquals(one, other) => [],
        (JsonObject a, JsonObject b) when IsAbsence(a) || IsAbsence(b) => [at],
        (JsonObject a, JsonObject b) => a.Select(member => member.Key).Union(b.Select(member => member.Key)).SelectMany(name => BetweenMembers(a, b, name, at)),
        (JsonArray a, JsonArray b) when a.Count == b.Count => a.SelectMany((element, i) => Between(element, b[i], $"{at}[{i}]")),
        (JsonArray a, JsonArray b) when Math.Abs(a.Count - b.Count) == 1 => BetweenLists(a.Count < b.Count ? a : b, a.Count < b.Count ? b : a, at),
        _ => [at],
    };

    /// <summary>A value that is recorded as none or as unknown is another value, however many members it had.</summary>
    private static bool IsAbsence(JsonObject value) => value.Count == 1 && (value.ContainsKey("none") || value.ContainsKey("unknown"));

    private static IEnumerable<string> BetweenMembers(JsonObject one, JsonObject other, string name, string at) =>
        one.ContainsKey(name) && other.ContainsKey(name) ? Between(one[name], other[name], $"{at}.{name}") : [$"{at}.{name}"];

    /// <summary>The longer list has one element more; where the rest differs too, every difference counts.</summary>
    private static IEnumerable<string> BetweenLists(JsonArray shorter, JsonArray longer, string at)
    {
        var i = 0;
        while (i < shorter.Count && JsonNode.DeepEquals(shorter[i], longer[i]))
            i++;
        yield return $"{at}[{i}]";
        for (var k = i; k < shorter.Count; k++)
        {
            foreach (var difference in Between(shorter[k], longer[k + 1], $"{at}[{k}]"))
                yield return difference;
        }
    }
}
