using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

internal static class QuantitySaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("more comes out of a division than went in", "QTY001", Sites.Times("outputs.0.quantity", 2.5m), e => e.Is("split") && IsLarge(e)),
        new("more comes out of a process than can", "QTY001", Sites.Times("outputs.0.quantity", 2.5m), e => e.Is("transformed") && e["yield"] is not null),
        new("less comes out of a process than must", "QTY002", Change.Set("yield", """{"min": 0.999, "max": 1}"""), e => e.Is("transformed") && Made(e) < 0.96m && e.IsSharp() && !e.Events().Any(other => other!.AsObject().Is("lost", "destroyed", "stockAdjusted"))),
        new("it is not known how much was found", "QTY003", Change.Set("quantity", """{"unknown": "notAscertainable"}"""), e => e.Is("stockAdjusted") && e.Text("change") == "increase" && !e.IsUsed()),
        new("what is delivered is in another unit", "QTY004", new("in another unit", e => e["quantity"]!["unit"] = (string?)e["quantity"]!["unit"] == "H87" ? "KGM" : "H87"), e => e.Is("delivered") && e.IsLast() && e.Index() > 0 && e.IsSharp()),
        new("more arrives than was sent", "QTY005", Sites.Times("quantity", 1.5m), e => e.Is("received") && e.IsExact() && !e.IsNamed() && e.Text("shipment").StartsWith('P')),
        new("less arrives than was sent", "QTY006", Sites.Times("quantity", 0.5m), e => e.Is("received") && e.IsExact() && !e.IsNamed() && e.Text("shipment").StartsWith('P')),
        new("more is delivered than is there", "QTY007", Sites.Times("quantity", 3), e => e.Is("delivered") && e.IsLast() && !e.IsUsed() && e.IsSharp() && !e.Earlier().Any(other => other.Is("destroyed", "lost"))),
        new("a division names fewer parts than it made", "QTY008", Change.Set("parts", "9"), e => e.Is("split")),
        new("twice as much comes out of a mixture", "QTY009", Sites.Times("outputs.0.quantity", 2), e => e.Is("merged")),
        new("goods grow in store", "QTY011", Sites.Times("quantity", 2), e => e.Is("stored") && e["quantity"]!["about"] is null && e["quantity"]!["min"] is null && e["status"] is null && e.IsWhole() && e.IsSharp()),
        new("three pieces are counted and two are named", "QTY013", Change.Set("quantity", """{"exactly": 3, "unit": "H87"}"""), e => e.Is("inspected", "observed") && e["items"] is not null),
        new("goods are used twice", "QTY015", new("used again", e => e.Events().Insert(e.Index() + 1, Again(e))), e => e.Is("transformed", "repackaged") && !e.Later().Any() && e.Text("time").Length == 10 && e.IsSharp() && !e.Earlier().Any(other => other.Is("dispatched", "delivered", "split", "transformed", "lost", "destroyed"))),
    ];

    private static bool IsLarge(JsonObject e) => (decimal)e["outputs"]![0]!["quantity"]!["exactly"]! * 3 > (decimal)e["inputs"]![0]!["quantity"]!["exactly"]! * 2;

    private static decimal Made(JsonObject e) => (decimal)e["outputs"]![0]!["quantity"]!["exactly"]! / (decimal)e["inputs"]![0]!["quantity"]!["exactly"]!;

    private static JsonObject Again(JsonObject e)
    {
        var again = e.DeepClone().AsObject();
        (again["id"], again["outputs"]![0]!["item"]) = ("sabotage", "urn:example:again:1");
        again.Remove("label");
        return again;
    }
}
