using System.Globalization;
using System.Text.Json.Nodes;

namespace Provenance.Tests.Mutations;

/// <summary>One change of an entry of a document: an event, a source, a place, a restriction.</summary>
/// <param name="Words">What it does, for the name of a test.</param>
/// <param name="Make">Does it.</param>
internal sealed record Change(string Words, Action<JsonObject> Make)
{
    /// <summary>The entry is not recorded.</summary>
    public static Change Drop { get; } = new("is not recorded", entry => entry.Parent!.AsArray().Remove(entry));

    /// <summary>The entry is recorded a second time, under another id.</summary>
    public static Change Again { get; } = new("is recorded twice", entry =>
    {
        var copy = entry.DeepClone();
        copy["id"] = $"{entry["id"]}-again";
        var list = entry.Parent!.AsArray();
        list.Insert(list.IndexOf(entry) + 1, copy);
    });

    /// <summary>A member is not recorded.</summary>
    /// <param name="path">Its path from the entry, such as <c>label.origin</c> or <c>mapping.0.from</c>.</param>
    public static Change Without(string path) => new($"without {path}", entry =>
    {
        var (parent, last) = Find(entry, path);
        if (parent is JsonArray array)
            array.RemoveAt(int.Parse(last, CultureInfo.InvariantCulture));
        else
            parent.AsObject().Remove(last).Should().BeTrue("what is not there cannot be taken away: {0}", path);
    });

    /// <summary>A member has another value, or is there.</summary>
    /// <param name="path">Its path from the entry.</param>
    /// <param name="json">The value, as JSON; a text without its quotation marks.</param>
    public static Change Set(string path, string json) => new($"with {path} {json}", entry =>
    {
        var value = json[0] is '{' or '[' or '"' || json is "true" or "false" || decimal.TryParse(json, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? JsonNode.Parse(json) : JsonValue.Create(json);
        var (parent, last) = Find(entry, path);
        if (parent is JsonArray array)
            array[int.Parse(last, CultureInfo.InvariantCulture)] = value;
        else
            parent[last] = value;
    });

    /// <summary>Another entry is recorded after this one.</summary>
    /// <param name="json">The entry.</param>
    public static Change Then(string json) => new($"then {json}", entry =>
    {
        var list = entry.Parent!.AsArray();
        list.Insert(list.IndexOf(entry) + 1, JsonNode.Parse(json));
    });

    private static (JsonNode Parent, string Last) Find(JsonNode entry, string path)
    {
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
            entry = (entry is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)] : entry[step])!;
        return (entry, steps[^1]);
    }
}
