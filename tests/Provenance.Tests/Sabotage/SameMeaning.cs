using System.Text;
using System.Text.Json.Nodes;
using Provenance.Reports;
using Provenance.Validation;

namespace Provenance.Tests.Sabotage;

/// <summary>Documents, sound ones and ones with a sabotage, the same documents told in another order, and what is printed of them.</summary>
internal static class SameMeaning
{
    private const int Seeds = 60;

    private static readonly Lazy<IReadOnlyList<(string Name, JsonObject Document)>> Made = new(() => [.. Samples(), .. Enumerable.Range(0, Seeds).Select(Told)]);

    /// <summary>The four samples and 60 stories, two of three with a sabotage. Not to be changed.</summary>
    public static IReadOnlyList<(string Name, JsonObject Document)> Documents => Made.Value;

    /// <summary>The report as JSON, text and SARIF, one after the other.</summary>
    public static string Printed(JsonObject document) => Printed(StoryCheck.Of(document));

    /// <inheritdoc cref="Printed(JsonObject)"/>
    public static string Printed(ProvenanceReport report)
    {
        using var output = new MemoryStream();
        ReportJson.Write(report, output);
        output.Write(Encoding.UTF8.GetBytes($"\n{ReportText.Of(report, new() { All = true })}\n"));
        ReportSarif.Write(report, output, new() { All = true });
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The members of every object in another order; arrays keep theirs.</summary>
    public static JsonNode? WithMembersShuffled(JsonNode? node, Random random)
    {
        switch (node)
        {
            case JsonObject members:
                var pairs = members.ToArray();
                random.Shuffle(pairs);
                return new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, WithMembersShuffled(pair.Value, random))));
            case JsonArray elements:
                return new JsonArray([.. elements.Select(element => WithMembersShuffled(element, random))]);
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>The elements of some arrays of the document in another order.</summary>
    public static JsonObject WithArraysShuffled(JsonObject document, Random random, params string[] names)
    {
        var told = document.DeepClone().AsObject();
        foreach (var name in names)
        {
            if (told[name] is not JsonArray array)
                continue;
            var elements = array.ToArray();
            array.Clear();
            random.Shuffle(elements);
            foreach (var element in elements)
                array.Add(element);
        }

        return told;
    }

    /// <summary>Where two texts part, with what stands around it; none where they are the same.</summary>
    public static string? Difference(string name, string expected, string actual)
    {
        if (expected == actual)
            return null;
        var at = expected.AsSpan().CommonPrefixLength(actual);
        return $"{name} at {at}: «{Around(expected, at)}» became «{Around(actual, at)}»";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 120)..Math.Min(text.Length, at + 120)];

    private static IEnumerable<(string Name, JsonObject Document)> Samples() =>
        Repository.Files("src/Provenance.Cli/Samples", "*.json").Select(path => (Path.GetFileName(path), JsonNode.Parse(File.ReadAllText(path))!.AsObject()));

    private static (string Name, JsonObject Document) Told(int seed)
    {
        var document = Story.Tell(seed, 6 + (seed * 11 % 60)).Document;
        if (seed % 3 == 0)
            return ($"seed {seed}", document);
        for (var k = 0; k < Saboteur.All.Count; k++)
        {
            var saboteur = Saboteur.All[((seed * 13) + k) % Saboteur.All.Count];
            var changed = document.DeepClone().AsObject();
            if (Sites.In(changed).FirstOrDefault(saboteur.Fits) is not { } site)
                continue;
            saboteur.Change.Make(site);
            return ($"seed {seed}, {saboteur.Name}", changed);
        }

        throw new InvalidOperationException($"No sabotage fits the story of seed {seed}.");
    }
}
