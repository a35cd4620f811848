using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

internal static class MovementSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        // Of two events that may be in either order two places may be two accounts of one time, and no way of the goods.
        new("a way is not recorded", "MOV001", Change.Drop, e => e.Is("moved") && !e.IsNamed() && e.IsAtCertainTime()),
        new("it is not recorded where goods were moved to", "MOV001", Change.Without("destination"), e => e.Is("moved") && !e.IsWithdrawn() && e.IsAtCertainTime()),
        new("goods arrive a minute after they left", "MOV002", new("a minute after", e => e["time"] = Left(e)!.Value.AddMinutes(1).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)), e => e.Is("received") && e.Text("shipment").StartsWith('P') && !e.IsNamed() && Left(e) is not null && !(e.Text("place") == "home-store" && Dispatch(e).Text("place") == "packing-site")),
        new("goods are seen elsewhere while they are stored", "MOV004", Sites.Then("observed", (it, e) => (it["time"], it["start"], it["end"], it["place"], it["by"], it["inStock"]) = (null, e["start"]!.DeepClone(), e["end"]!.DeepClone(), Elsewhere(e), "auditor", false)), e => e.Is("stored") && e["status"] is null && e.First().Is("originated") && e.Index() == 1 && e.Text("place") == "works" && e.IsSharp() && !e.Later().Any(other => other.Is("dispatched", "received", "returned", "delivered") && !other.IsLast())),
        // MOV001 asks the same of the leg: whether the goods were moved from where they were last.
        new("it is not known where an inspection was", "MOV005", Change.Set("place", """{"unknown": "notStated"}"""), e => e.Is("inspected", "observed")) { Beside = ["MOV001"] },
        // CST001: what is delivered in another country has crossed a border, and no declaration is recorded of that.
        new("a place lies in another country than it says", "MOV007", Change.Set("country", "FR"), e => e.Text("id") == "home-shop" && Sites.In(e.Root.AsObject()).Any(one => one.Is("delivered") && one.Text("place") == "home-shop")) { Beside = ["CST001"] },
    ];

    private static System.Text.Json.Nodes.JsonObject Dispatch(System.Text.Json.Nodes.JsonObject e) => e.Earlier().Last(other => other.Is("dispatched") && other.Text("shipment") == e.Text("shipment"));

    private static DateTimeOffset? Left(System.Text.Json.Nodes.JsonObject e) =>
        Dispatch(e).Text("time") is { Length: >= 20 and <= 25 } time && time[10] == 'T' ? DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string Elsewhere(System.Text.Json.Nodes.JsonObject e) => e.Text("place") == "zone" ? "depot" : "zone";
}
