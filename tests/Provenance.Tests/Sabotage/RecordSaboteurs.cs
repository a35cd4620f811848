using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

internal static class RecordSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("what is not there is retracted", "INT009", Sites.AtEnd("retracted", (it, _) => (it["target"], it["reason"], it["place"], it["evidence"]) = ("kept-elsewhere", "duplicate", null, null)), e => e.IsLast() && e.Is("delivered")),
        new("a retraction retracts itself", "INT010", Sites.AtEnd("retracted", (it, _) => (it["target"], it["reason"], it["place"], it["evidence"]) = ("sabotage", "duplicate", null, null)), e => e.IsLast() && e.Is("delivered")),
        new("what a conclusion rests on is corrected later", "INT013", new("its basis is corrected", e => e.Events().Add(Corrected(e))), e => e["basis"] is not null && Basis(e) is { } basis && !basis.IsNamedByAmendment()),
        new("an event is of a type that nobody knows", "INT014", Change.Set("type", "exhibited"), e => e.Is("inspected", "observed", "performed") && !e.IsNamed()),
        new("a party bears a name that is on a list", "REG002", Change.Set("name", "Listed Trading"), e => e.Text("id") == "importer" && Sites.In(e.Root.AsObject()).Any(other => other.Is("received") && other.Text("by") == "importer")),
    ];

    private static JsonObject? Basis(JsonObject e) => e.Earlier().FirstOrDefault(other => other.Text("id") == (string?)e["basis"]![0] && other.Is("inspected", "stored", "performed", "moved", "received"));

    private static bool IsNamedByAmendment(this JsonObject e) => e.Later().Any(other => other.Text("target") == e.Text("id"));

    private static JsonObject Corrected(JsonObject e)
    {
        var replacement = Basis(e)!.DeepClone().AsObject();
        replacement.Remove("id");
        replacement["notes"] = "As written in the margin.";
        return new() { ["id"] = "sabotage", ["type"] = "corrected", ["target"] = (string)e["basis"]![0]!, ["reason"] = "newInformation", ["replacement"] = replacement };
    }
}
