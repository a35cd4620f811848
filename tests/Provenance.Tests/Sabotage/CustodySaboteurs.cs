using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

internal static class CustodySaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("goods are stored by one who never got them", "COC001", Change.Set("by", "line"), e => e.Is("stored")),
        new("the receipt of a shipment is not recorded", "COC002", Change.Drop, e => e.Is("received") && e.Text("shipment").StartsWith('P') && !e.IsNamed()),
        new("the dispatch of a shipment is not recorded", "COC003", Change.Drop, e => e.Is("dispatched") && e.Text("shipment").StartsWith('P') && !e.IsNamed()),
        new("a shipment was sent to another than who received it", "COC004", Change.Set("to", "customs"), e => e.Is("dispatched")),
        // Of two receipts of one shipment the other one takes it, and a number alone pairs nothing that somebody else sent; of a receipt that may be older
        // than the dispatch nobody knows that they are one shipment.
        new("a shipment came from another than who sent it", "COC004", Change.Set("from", "customs"), e => e.Is("received") && !e.IsWithdrawn() && !e.Text("shipment").StartsWith('D') && e.Earlier().LastOrDefault(other => other.Is("dispatched")) is { } sent && e.IsWellAfter(sent, 0)),
        new("another box arrives than was sent", "COC005", new("another box", e => e["items"] = new JsonArray("urn:example:box:none")), e => e.Is("received") && ((string?)e["items"]?[0])?.StartsWith("urn:example:box", StringComparison.Ordinal) == true && !e.IsNamed()) { Beside = ["STR012"] }, // STR012: the box that arrives was never packed.
        // Of goods that are in several hands two may keep their parts; a conclusion has no evidence that a second record of it could have.
        new("two keep the goods at once", "COC006", Sites.Then("stored", (it, e) => (it["time"], it["start"], it["end"], it["by"]) = (null, e["start"]!.DeepClone(), e["end"]!.DeepClone(), "line")), e => e.Is("stored") && e["status"] is null && e.IsUndivided()),
        new("a shipment goes to a stranger and comes from another", "COC010", new("with strangers at both ends", AtBothEnds), e => e.Is("received") && !e.IsWithdrawn() && e.Text("shipment").StartsWith('P') && DispatchOf(e) is { } sent && e.IsWellAfter(sent, 0)),
        new("it is not known who kept the goods", "COC007", Change.Set("by", """{"unknown": "notStated"}"""), e => e.Is("relabeled") && e.Text("by") == "maker"),
        new("a crowd kept the goods", "COC007", Change.Set("by", """{"name": "the night shift", "kind": "group", "count": {"about": 40}}"""), e => e.Is("relabeled") && e.Text("by") == "maker"),
        new("another seal is found", "COC011", Change.Set("seals", """["ZZ-9"]"""), e => e.Is("received") && e["seals"] is not null && !e.IsNamed()),
        new("goods come back to one who never had them", "COC019", Sites.AtEnd("returned", (it, e) => (it["by"], it["from"], it["to"], it["quantity"]) = (null, "customer", "line", new JsonObject { ["exactly"] = 1, ["unit"] = e["quantity"]!["unit"]!.DeepClone() })), e => e.Is("delivered") && e.IsLast() && e.Day() is not null && !e.Text("time").Contains('T')),
    ];

    private static JsonObject? DispatchOf(JsonObject e) => e.Earlier().LastOrDefault(other => other.Is("dispatched") && other.Text("shipment") == e.Text("shipment"));

    private static void AtBothEnds(JsonObject e)
    {
        DispatchOf(e)!["to"] = new JsonObject { ["name"] = "Example Forwarding", ["kind"] = "organization", ["country"] = "IT" };
        e["from"] = new JsonObject { ["name"] = "Example Brokers", ["kind"] = "organization", ["country"] = "FR" };
    }
}
