using System.Text.Json.Nodes;
using Provenance.Validation;

namespace Provenance.Tests.Mutations;

/// <summary>One change of one entry of a sound document that exactly one rule is to speak of.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Site">The document and the id of the entry: <c>cocoa/b3</c>.</param>
/// <param name="Change">The change.</param>
internal sealed record Mutation(string Code, string Site, Change Change)
{
    public SoundDocument Document => SoundDocument.Named(Site.Split('/', 2)[0]);

    /// <summary>The same change at several places.</summary>
    public static IEnumerable<Mutation> Of(string code, Change change, params string[] sites) => sites.Select(site => new Mutation(code, site, change));

    /// <summary>The changed document.</summary>
    public JsonObject Made()
    {
        var document = Document.Copy();
        Change.Make(Entry(document));
        return document;
    }

    /// <summary>What the policy under which the rule runs says of the changed document.</summary>
    public ProvenanceReport Check() => SoundDocument.Check(Made(), MutationPolicies.Of(Code, Document.Name));

    /// <summary>The codes of all that a check fails, leaves open or gives to a person, consolidated findings apart.</summary>
    public static string[] CodesOf(ProvenanceReport report) =>
        [.. report.Findings.Where(finding => finding.Kind is FindingKind.Fail or FindingKind.Open or FindingKind.Review).Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The chains of ten events and more that findings of the rule lie in, each with its document.</summary>
    public IEnumerable<string> ChainsOf(ProvenanceReport report)
    {
        var counts = Document.EventCounts();
        return report.Findings.Where(finding => finding.Code == Code).SelectMany(finding => finding.Locations).Select(location => location.Chain).Distinct()
            .Where(chain => counts.TryGetValue(chain, out var count) && count >= 10).Select(chain => $"{Document.Name}/{chain}");
    }

    public override string ToString() => $"{Code}: {Site} {Change.Words}";

    private JsonObject Entry(JsonObject document)
    {
        var id = Site.Split('/', 2)[1];
        var entries = document.Select(member => member.Value).OfType<JsonArray>()
            .Concat(document["chains"]!.AsArray().Select(chain => chain!["events"]!.AsArray()))
            .SelectMany(list => list.OfType<JsonObject>());
        return entries.Single(entry => (string?)entry["id"] == id);
    }
}
