using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

internal static class OrderSaboteurs
{
    private const string SameDates = "The order of the network that it breaks is the cause, and ORD003 or STR003 tells that once.";

    public static IEnumerable<Saboteur> All =>
    [
        new("an event lies in the future", "ORD001", Change.Set("time", "2027-06-01"), e => e.Is("delivered") && e.IsLast()),
        new("an event follows one after it", "ORD003", new("follows the last", e => e["follows"] = new JsonArray(((JsonObject)e.Events()[^1]!).Text("id"))), e => e.Is("inspected", "observed") && e["items"] is null && e["relations"] is null && e.Later().LastOrDefault() is { } last && last.Is("delivered") && last.IsWellAfter(e)),
        // One date that is too early by decades breaks the order of the network (ORD003), of the chain (STR003), and of what was made of what (ORD004, ORD006);
        // which of them tells it once depends on what stands between.
        new("goods are used before they are made", "ORD004", Change.Set("time", "2001-01-01"), e => e.Is("split", "transformed", "merged")) { Consolidated = SameDates, Beside = ["ORD003", "ORD004", "ORD006", "STR003"] },
        new("goods are made before what they are made of", "ORD006", Change.Set("time", "2001-01-01"), e => e.Is("split", "transformed", "repackaged")) { Consolidated = SameDates, Beside = ["ORD003", "ORD004", "ORD006", "STR003"] },
        // LBL007: the use names the number that had ended.
        new("a lot is used after its number ended", "ORD005", new("ended before", e => e.Events().Insert(1, Ended(e))), e => e.Is("split", "transformed", "merged", "repackaged") && e.IsOperational() && e.First().Is("originated") && e.IsWellAfter(e.First())) { Beside = ["LBL007"] },
        // A day without a zone against an instant: that two of one form are the wrong way round the reader sees, and refuses the document.
        new("a stay ends before it begins", "ORD007", new("ends the day before", e => e["end"] = Day(e.Text("start")).AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "T11:00:00Z"), e => e.Is("stored") && e.Text("start").Length == 10),
        new("a photo is older than what it shows", "ORD009", Change.Set("created", "2001-01-01"), e => e.Text("kind") == "photo" && e["source"] is not null),
        new("goods are packed before they are produced", "ORD010", Change.Set("label.dates", """{"production": "2030-01-01", "packed": "2029-01-01"}"""), e => e.Is("originated")),
        new("a date is not recorded", "ORD011", Change.Set("time", """{"unknown": "notStated"}"""), e => e.Is("customsProcessed") && e.Text("procedure") == "export" && e["discharges"] is null && e["documents"] is null && !e.IsNamed()) { IsTold = true },
        new("the end is declared to lie before the beginning", "ORD014", new("before the first", e => e["relations"] = new JsonArray(new JsonObject { ["before"] = e.First().Text("id") })), e => e.Is("inspected", "observed") && e["relations"] is null && e.First().Is("originated") && e.IsWellAfter(e.First())),
        new("a license had lapsed", "ORD015", Change.Set("documents", """[{"type": "license", "number": "L-1", "valid": "2001-01-01/2002-12-31"}]"""), e => e.Is("moved", "dispatched", "delivered") && !e.IsNamed()),
    ];

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Ended(JsonObject e) => new()
    {
        ["id"] = "sabotage",
        ["type"] = "identifierDecommissioned",
        ["time"] = e.First()["time"]!.DeepClone(),
        ["place"] = "works",
        ["by"] = "maker",
        ["ids"] = new JsonArray(e.Item()),
        ["reason"] = "error",
    };
}
