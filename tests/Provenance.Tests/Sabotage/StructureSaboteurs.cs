using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

internal static class StructureSaboteurs
{
    private static readonly JsonObject Elsewhere = JsonNode.Parse(
        """
        {
          "by": {"name": "Other Works", "kind": "organization", "country": "IT"},
          "place": {"name": "other works", "country": "IT", "kind": "productionSite"}
        }
        """)!.AsObject();

    public static IEnumerable<Saboteur> All =>
    [
        // Where another event refers to the origin, STR008 speaks of that reference. STR016 tells of each lot that was made of these goods.
        new("an origin is not recorded", "STR001", Change.Drop, e => e.Is("originated") && !e.IsNamed()) { Beside = ["STR016"] },
        new("the origin of goods that others are made of is not recorded", "STR016", Change.Drop, e => e.Is("originated") && !e.IsNamed() && e.IsUsed()) { Beside = ["STR001"] },
        new("a second origin is recorded", "STR002", Sites.Then("originated", (it, _) => (it["kind"], it["place"], it["by"]) = ("collected", "home-store", "home-trader")), e => e.Is("originated")),
        new("a second origin by another maker elsewhere", "STR002", Twin("by", "place"), e => e.Is("originated") && e.IsSharp()),
        new("a second origin by another maker", "STR002", Twin("by"), e => e.Is("originated") && e.IsSharp()),
        new("a second origin elsewhere", "STR002", Twin("place"), e => e.Is("originated") && e.IsSharp()),
        new("a second origin elsewhere, recorded first", "STR002", new("with the second origin first", e =>
        {
            Twin().Make(e);
            e["place"] = Elsewhere["place"]!.DeepClone();
        }), e => e.Is("originated") && e.IsSharp()),
        new("an act lies before the origin", "STR003", Change.Set("time", "2001-05-01"), e => e.Is("moved") && e.First().Is("originated") && !e.IsNamed()),
        new("an end is not recorded", "STR004", Change.Drop, e => e.Is("delivered") && e.IsLast() && !e.IsNamed() && e.Index() > 0 && !e.Earlier().Any(other => other.Is("delivered", "destroyed", "lost")) && !e.IsUsed()),
        new("goods are used after all of them were destroyed", "STR005", Sites.Then("destroyed", (it, _) => it["reason"] = "contaminated"), e => e.Is("stored") && e.Text("end").Length == 10 && e.IsOperational() && e["status"] is null && e.Later().FirstOrDefault() is { } next && next.Is("delivered") && next.IsLast() && next.Day() is { } day && day.DayNumber - DateOnly.Parse(e.Text("end"), System.Globalization.CultureInfo.InvariantCulture).DayNumber > 3 && next.Index() > 1),
        new("an act is recorded twice", "STR007", Change.Again, e => e.Is("performed", "claimMade")),
        new("an event follows one that is kept elsewhere", "STR008", Change.Set("follows", """["kept-elsewhere"]"""), e => e.Is("delivered", "moved") && !e.IsNamed()),
        // STR005: what the record says of the others after they were all used up.
        new("goods say that they came of others, and the others do not", "STR009", Sites.Then("split", (it, e) => (it["inputs"], it["quantity"]) = (new JsonArray(new JsonObject { ["item"] = Parent(e), ["quantity"] = One(e) }), One(e))), e => e.Index() == 0 && e.Is("stored", "performed", "inspected") && e["time"] is not null && Parent(e) is not null) { Beside = ["STR005"] },
        // Goods that may have been handed on meanwhile could not be made into others by the first holder, and COC001 says so.
        new("goods are made of what they were made into", "STR010", Sites.Then("repackaged", (it, e) => (it["inputs"], it["outputs"]) = (Some(e, (string)e["outputs"]![0]!["item"]!), Some(e, e.Item()))), e => e.Is("repackaged") && Made(e).All(other => other.IsSharp())),
        new("a place is not recorded", "STR011", Change.Without("place"), e => e.Is("inspected", "observed") && e["relations"] is null && !e.IsNamed()),
        new("a box is moved that nobody packed", "STR012", Change.Set("items", """["urn:example:box:none"]"""), e => e.Is("moved") && !e.IsNamed()),
        new("a lot is named as a piece", "STR014", Change.Set("inputs.0.level", "serial"), e => e.Is("split", "transformed", "merged")),
        new("a stretch is declared unknown, and nothing fills it", "STR015", Sites.AtEnd("gapDeclared", (it, e) => (it["segment"], it["place"], it["evidence"]) = (new JsonObject { ["after"] = e.Text("id") }, null, null)), e => e.Is("delivered", "destroyed") && e.IsLast()),
        new("goods are made of themselves", "STR017", Sites.Then("repackaged", (it, e) => (it["inputs"], it["outputs"]) = (Own(e), Own(e))), e => e.Is("stored") && e["status"] is null && e.Text("end").Length == 10),
        new("a chain records a part of the history", "STR018", Change.Set("scope", "partial"), e => e["events"] is not null) { IsTold = true },
    ];

    /// <summary>The event again, with other members.</summary>
    private static Change Twin(params string[] others) => new($"with a second one of another {string.Join(" and ", others)}", e =>
    {
        var twin = e.DeepClone().AsObject();
        twin["id"] = "twin";
        foreach (var member in others)
            twin[member] = Elsewhere[member]!.DeepClone();
        e.Events().Insert(e.Index() + 1, twin);
    });

    /// <summary>Up to one unit: so little that no stock is certainly too small for it.</summary>
    private static JsonArray Some(JsonObject e, string item) =>
        new(new JsonObject { ["item"] = item, ["quantity"] = new JsonObject { ["min"] = 0, ["max"] = 1, ["unit"] = (string)e["outputs"]![0]!["quantity"]!["unit"]! } });

    /// <summary>The events of what the event makes first.</summary>
    private static IEnumerable<JsonObject> Made(JsonObject e) => e.Root["chains"]!.AsArray()
        .Where(chain => (string?)chain!["item"]!["id"] == (string?)e["outputs"]![0]!["item"]).SelectMany(chain => chain!["events"]!.AsArray()).Select(other => other!.AsObject());

    private static JsonArray Own(JsonObject e) => new(new JsonObject { ["item"] = e.Item(), ["quantity"] = e["quantity"]!.DeepClone() });

    private static JsonObject One(JsonObject e) => new() { ["exactly"] = 1, ["unit"] = (string?)e.Root["chains"]![0]!["events"]!.AsArray().Select(other => other!["quantity"]?["unit"]).First(unit => unit is not null) is "H87" ? "H87" : "KGM" };

    private static string? Parent(JsonObject e)
    {
        var item = e.Item();
        return Sites.In(e.Root.AsObject()).Where(other => other.Is("split", "repackaged") && other["outputs"]!.AsArray().Any(output => (string?)output!["item"] == item)).Select(other => (string?)other["inputs"]![0]!["item"]).FirstOrDefault();
    }
}
