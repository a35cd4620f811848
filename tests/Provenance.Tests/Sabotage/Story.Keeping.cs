using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

// What happens to goods while they stay where they are.
internal sealed partial class Story
{
    private void Inspect(Lot lot)
    {
        var check = new JsonObject { ["what"] = Pick("quality", "identity", "documents", "pest"), ["outcome"] = "passed" };
        List<(string, JsonNode)> members = [("place", lot.Place), ("by", lot.Holder), ("checks", new JsonArray(check)), ("outcome", "passed"), ("documents", new JsonArray($"QR-{_events}"))];
        if (_precision == Precision.Uncertain && lot.Events.Count > 0 && (string?)lot.Events[^1]!["type"] is "originated" or "received" or "moved" or "handedOver" && Chance(2))
            members.Add(("follows", new JsonArray(lot.LastId)));
        else if (lot.Events.Count > 1 && Chance(3))
            members.Add(("relations", new JsonArray(new JsonObject { ["after"] = (string)lot.Events[0]!["id"]! })));
        if (_industry.Gtin is not null && Chance(2))
            members.AddRange([("items", new JsonArray(Piece(lot, 1), Piece(lot, 2))), ("quantity", Exactly(2))]);
        Record(lot, Chance(2) ? "inspected" : "observed", [.. members]);
    }

    private void Store(Lot lot)
    {
        var start = lot.Now = lot.Now.AddHours(_random.Next(2, 60));
        var end = lot.Now = lot.Now.AddDays(_random.Next(4, 25));
        var land = Land.Of(lot.Land);
        Record(lot, "stored", ("start", _precision == Precision.Exact ? Instant(start, land) : Day(start, land)), ("end", _precision == Precision.Exact ? Instant(end, land) : Day(end, land)), ("place", lot.Place), ("by", lot.Holder), ("quantity", Amount(lot)));
    }

    private void Sample(Lot lot) => Take(lot, "stockAdjusted", 2, ("change", "decrease"), ("reason", "sample"));

    /// <summary>A count finds one or two more than the books have.</summary>
    private void Find(Lot lot)
    {
        Record(lot, "stockAdjusted", ("change", "increase"), ("place", lot.Place), ("by", lot.Holder), ("reason", "stockCount"), ("quantity", Exactly(2)), ("documents", new JsonArray($"NT-{_events}")));
        lot.Amount += 2;
    }

    private void Lose(Lot lot) => Take(lot, "lost", Math.Floor(lot.Amount / 50) + 1, ("reason", _industry.IsCounted ? "theft" : "spillage"));

    private void Destroy(Lot lot) => Take(lot, "destroyed", Math.Floor(lot.Amount / 40) + 1, ("reason", "damaged"));

    private void Take(Lot lot, string type, decimal amount, params (string, JsonNode)[] more)
    {
        Record(lot, type, [("place", lot.Place), ("by", lot.Holder), ("quantity", Exactly(amount)), ("documents", new JsonArray($"NT-{_events}")), .. more]);
        lot.Amount -= amount;
    }

    private void Perform(Lot lot) => Record(lot, "performed", ("activity", Pick("https://example.org/activities/fumigation", "https://example.org/activities/cooling")), ("place", lot.Place), ("by", lot.Holder), ("documents", new JsonArray($"NT-{_events}")));

    private void Pack(Lot lot)
    {
        var container = $"urn:example:crate:{_events}";
        foreach (var type in (string[])["packed", "unpacked"])
            Record(lot, type, ("place", lot.Place), ("by", lot.Holder), ("container", container), ("contents", new JsonArray(Reference(lot, lot.Amount))), ("quantity", Exactly(lot.Amount)));
    }

    /// <summary>A piece is taken out of the system of its maker, and put back; another one is taken out for good.</summary>
    private void Lock(Lot lot)
    {
        if (_industry.Gtin is null)
        {
            Perform(lot);
            return;
        }

        var piece = Piece(lot, lot.Piece + 10);
        Record(lot, "identifierDecommissioned", ("place", lot.Place), ("by", lot.Holder), ("ids", new JsonArray(piece)), ("reason", "locked"));
        Record(lot, "identifierReactivated", ("place", lot.Place), ("by", lot.Holder), ("ids", new JsonArray(piece)), ("reason", "unlocked"));
        Record(lot, "identifierDecommissioned", ("place", lot.Place), ("by", lot.Holder), ("ids", new JsonArray(Piece(lot, lot.Piece + 11))), ("reason", "destroyed"));
        Take(lot, "destroyed", 1, ("reason", "damaged"));
        lot.Piece += 2;
    }

    private static string Piece(Lot lot, int number) => $"{lot.Item}/21/{number}";
}
