using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

internal static class LabelSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("a relabeling has no reason", "LBL001", Change.Without("reason"), e => e.Is("relabeled")),
        // Another brand without authority is LBL011's beside it, and a principal may be who is entitled. Who made the goods, or is named on the label, needs
        // nobody's authority; who asked and was refused is not one of these.
        new("a relabeling has no authority", "LBL002", Change.Set("authority", """{"none": "nobody was asked"}"""), e => e.Is("relabeled") && Brand(e, "before") == Brand(e, "after") && e["onBehalfOf"] is null && !IsByMaker(e)),
        new("the brand owner was asked and refused", "LBL002", Change.Set("authority", """{"kind": "refused"}"""), e => e.Is("relabeled") && Brand(e, "before") == Brand(e, "after") && e["onBehalfOf"] is null),
        new("labels come off and none go on", "LBL003", Change.Set("after", """{"none": "nothing was put on"}"""), e => e.Is("relabeled") && e.Later().FirstOrDefault() is { } next && next.Is("delivered", "dispatched", "moved") && next.IsWellAfter(e)),
        new("labels say another origin than the ones before", "LBL004", Change.Set("before.origin", "LA"), e => e.Is("relabeled") && e["before"]!["origin"]!.AsArray().Count == 1 && e.First().Is("originated") && e.Text("place") != "zone"),
        new("a label says another origin than where goods were made", "LBL005", Change.Set("label.origin", "FR"), e => e.Is("originated")),
        new("no link from the old labels to the new ones is recorded", "LBL006", Change.Without("mapping"), IsRenumbered),
        // MOV004: who sees the goods where they are delivered may see them at the time of something that was done elsewhere.
        new("an old number is used after it was replaced", "LBL007", Sites.AtEnd("observed", (it, e) => (it["time"], it["by"], it["label"]) = (e.Events()[^1]!["time"]!.DeepClone(), new JsonObject { ["name"] = "Example Surveyors", ["kind"] = "organization" }, new JsonObject { ["ids"] = new JsonArray(e.Item()) })), e => IsRenumbered(e) && ((JsonObject)e.Events()[^1]!).IsWellAfter(e)) { Beside = ["MOV004"] },
        new("two lots are linked to two others without amounts", "LBL008", new("with a mapping of two to two", e => e["mapping"]!.AsArray().Add(new JsonObject { ["from"] = new JsonArray(e.Item(), "urn:example:old:2"), ["to"] = new JsonArray(e.Item() + "-N", "urn:example:new:2") })), IsRenumbered),
        // LBL002: the change of the labels as such had no authority either, whatever brand they bear.
        new("another brand is put on without authority", "LBL011", Change.Set("authority", """{"none": "nobody was asked"}"""), e => e.Is("relabeled") && Brand(e, "before") != Brand(e, "after") && e["onBehalfOf"] is null) { Beside = ["LBL002"] },
    ];

    /// <summary>Whether who changed the labels is named on the old ones, or made any of the goods of others.</summary>
    private static bool IsByMaker(JsonObject e) => (string?)e["before"]!["responsibleParty"] == e.Text("by") || Sites.In(e.Root.AsObject()).Any(other => other.Is("merged", "transformed") && other.Text("by") == e.Text("by"));

    private static bool IsRenumbered(JsonObject e) => e.Is("relabeled") && (string?)e["mapping"]![0]!["to"] != e.Item();

    private static string Brand(JsonObject e, string side) => (string?)e[side]?["brand"] ?? "";
}
