using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Provenance.Documents;
using Provenance.Routes;
using Provenance.Validation;

namespace Provenance.Tests.Routes;

/// <summary>The masks of the fixtures and the route that they keep to.</summary>
internal static class MaskRoute
{
    private const string Folder = "tests/Provenance.Tests/Rules/Fixtures/RTE002";

    public static string Text { get; } = File.ReadAllText(Repository.PathOf($"{Folder}/pass-all-allowed.route.json"));

    public static ReadResult Masks { get; } = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf($"{Folder}/pass-all-allowed.json")));

    public static Instant Now { get; } = Masks.EvaluatedAt!.Value;

    public static ExpectedRoute Route { get; } = Read(Text);

    /// <summary>A route for any goods, so that each of its details is met by some record.</summary>
    public static ExpectedRoute Everything { get; } = Read(
        """
        { "provenanceRoute": "1.0", "id": "everything", "version": "1", "title": "t",
          "steps": [
            {"name": "made", "events": ["originated"], "by": [{"kind": "organization"}], "lineage": "before"},
            {"name": "sent", "events": ["dispatched"], "from": ["maker", "Example Makers", {"countries": ["EU"]}], "carrier": [{"kind": "organization"}], "after": ["made"], "repeats": true, "sources": 2},
            {"name": "arrived", "events": ["received"], "countries": ["EU", "KR", "VN"], "after": ["sent"], "within": "P20D", "repeats": true, "optional": true},
            {"name": "customs", "events": ["customsProcessed"], "procedures": ["export", "freeCirculation"], "after": ["made"], "repeats": true, "optional": true},
            {"name": "delivered", "events": ["delivered"], "after": ["sent"], "within": "P60D", "lineage": "after"},
            {"name": "rest", "events": ["moved", "stored", "inspected", "packed", "split"], "repeats": true, "optional": true}],
          "thresholds": [{"of": "origin", "sources": 2, "grade": "C3"}] }
        """);

    public static ExpectedRoute Read(string json) => RouteReader.Read(Encoding.UTF8.GetBytes(json)).RouteOrThrow();

    /// <summary>The route with something changed.</summary>
    public static ExpectedRoute Changed(Action<JsonObject> change)
    {
        var json = JsonNode.Parse(Text)!.AsObject();
        change(json);
        return Read(json.ToJsonString());
    }

    public static ProvenanceReport Check(params ExpectedRoute[] routes) => Masks.ChainsOrThrow().Check(Now, ProvenancePolicy.Default with { Routes = [.. routes] });
}
