using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Provenance.Documents;
using Provenance.Packs;
using Provenance.Tests.Mutations;
using Provenance.Validation;

namespace Provenance.Tests.Packs;

/// <summary>A document in which all that a pack asks for is recorded, and what is missing when something is taken out of it.</summary>
internal static class PackFixture
{
    private const string Folder = "tests/Provenance.Tests/Packs/Fixtures";

    /// <summary>The document; the medicine among the samples is the one for its pack.</summary>
    public static JsonObject Sound(string pack) => JsonNode.Parse(File.ReadAllText(Repository.PathOf(
        pack == "eu-fmd" ? "src/Provenance.Cli/Samples/medicine-fmd.json" : $"{Folder}/{pack}/sound.json")))!.AsObject();

    /// <summary>What is taken out, and what is then missing, as lines of <c>drops.txt</c>.</summary>
    public static IReadOnlyList<(string Change, string[] Missing)> Drops(string pack)
    {
        var drops = new List<(string Change, string[] Missing)>();
        foreach (var line in File.ReadAllLines(Repository.PathOf($"{Folder}/{pack}/drops.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (!line.StartsWith("  ", StringComparison.Ordinal))
                drops.Add((line, []));
            else
                drops[^1] = (drops[^1].Change, [.. drops[^1].Missing, $"{pack}/{line.Trim()}"]);
        }

        return drops;
    }

    /// <summary>The document after changes such as <c>e1 quantity ; lot item.id = urn:example:x</c>.</summary>
    public static JsonObject Changed(string pack, string changes)
    {
        var document = Sound(pack);
        foreach (var change in changes.Split(" ; "))
        {
            var (target, path) = change.Split(' ', 2) is [var first, var second] ? (first, second) : throw new FormatException(change);
            var entry = Find(document, target) ?? throw new InvalidOperationException($"{pack} has nothing of the id {target}.");
            if (path == ".")
                Change.Drop.Make(entry);
            else if (path.Split(" = ") is [var member, var value])
                Change.Set(member, value).Make(entry);
            else
                Change.Without(path).Make(entry);
        }

        return document;
    }

    public static ProvenanceReport Check(JsonObject document, params ProvenancePack[] packs)
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(document.ToJsonString()));
        result.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Should().BeEmpty("a document that cannot be read tests no pack");
        return result.ChainsOrThrow().Check(result.EvaluatedAt!.Value, ProvenancePolicy.Default with { Packs = [.. packs] });
    }

    /// <summary>The findings of packs, as detail and subject.</summary>
    public static IEnumerable<string> Told(ProvenanceReport report) =>
        report.Findings.Where(finding => finding.Code is "REG001" or "LBL018").Select(finding => $"{finding.Detail ?? finding.Code} @ {finding.Subject}");

    private static JsonObject? Find(JsonNode? node, string id)
    {
        if (id.Split('.') is [var list, var index])
            return node![list]![int.Parse(index, CultureInfo.InvariantCulture)]!.AsObject();
        return node switch
        {
            JsonObject entry when entry["id"] is JsonValue value && value.TryGetValue<string>(out var own) && own == id => entry,
            JsonObject entry => entry.Select(member => Find(member.Value, id)).FirstOrDefault(found => found is not null),
            JsonArray array => array.Select(item => Find(item, id)).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }
}
