using System.Globalization;
using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

/// <summary>
/// Tells the history of some lots as a sound document: whatever happens to goods is recorded, nothing is missing and nothing contradicts. The same
/// seed tells the same story.
/// </summary>
internal sealed class Story
{
    private static readonly DateOnly Start = new(2023, 1, 9);
    private readonly Random _random;
    private readonly Industry _industry;
    private readonly string _from;
    private readonly string _to;
    private readonly bool _isInvestigative;
    private readonly List<Lot> _lots = [];
    private readonly SortedSet<string> _kinds = new(StringComparer.Ordinal);
    private int _events;
    private int _shipments;

    private Story(int seed)
    {
        _random = new(seed);
        _industry = Industry.All[seed % Industry.All.Count];
        _from = Pick(_industry.Makers);
        _to = Pick("US", "JP", "KR", "GB");
        _isInvestigative = seed % 4 == 3;
    }

    /// <summary>What the story is like: its industry, how it is recorded, and what happens in it.</summary>
    public string Shape => $"{_industry.Name}{(_isInvestigative ? " investigated" : "")}: {string.Join(' ', _kinds)}";

    /// <summary>How many events it has.</summary>
    public int Events => _events;

    /// <summary>A story of about <paramref name="length"/> events.</summary>
    public static (JsonObject Document, Story Story) Tell(int seed, int length)
    {
        var story = new Story(seed);
        story.Make();
        if (length > 8)
            story.Make();
        while (story._events < length * 3 / 4)
            story.Go();
        foreach (var lot in story._lots)
            story.Finish(lot);
        return (story.Document(), story);
    }

    private void Go()
    {
        var live = _lots.FindAll(lot => lot.Amount > 40);
        if (live.Count == 0)
        {
            Make();
            return;
        }

        var lot = Pick([.. live]);
        var step = _random.Next(14);
        switch (step)
        {
            case 0: Make(); break;
            case 1: Inspect(lot); break;
            case 2 or 3: Store(lot); break;
            case 4: ShipHome(lot); break;
            case 5 or 6 when !lot.IsAbroad: Export(lot); break;
            case 7: Split(lot); break;
            case 8 when live.Find(other => other != lot && other.Place == lot.Place && other.Holder == lot.Holder) is { } other: Merge(lot, other); break;
            case 9 when !lot.IsAbroad: Transform(lot); break;
            case 10 when lot.Label is not null: Relabel(lot); break;
            case 11: DeliverAndReturn(lot); break;
            case 12: Sample(lot); break;
            case 13: Pack(lot); break;
        }
    }

    private void Make()
    {
        var lot = Begin(_random.Next(0, 30), 100 * _random.Next(5, 400));
        lot.Label = new JsonObject
        {
            ["brand"] = "Example",
            ["product"] = _industry.Product,
            ["origin"] = _from,
            ["responsibleParty"] = "maker",
            ["ids"] = new JsonArray(lot.Item),
            ["lot"] = lot.Chain,
        };
        Record(lot, "originated", ("kind", _industry.OriginKind), ("place", "works"), ("by", "maker"), ("quantity", Amount(lot)), ("label", lot.Label.DeepClone()));
    }

    private Lot Begin(int day, decimal amount)
    {
        var number = _lots.Count + 1;
        var lot = new Lot($"lot-{number}", $"urn:example:{_industry.Name}:{number}", day) { Amount = amount };
        _lots.Add(lot);
        return lot;
    }

    private void Inspect(Lot lot) => Record(
        lot, _random.Next(2) == 0 ? "inspected" : "observed", ("place", lot.Place), ("by", lot.Holder), ("checks", new JsonArray(new JsonObject { ["what"] = "quality", ["outcome"] = "passed" })), ("outcome", "passed"));

    private void Store(Lot lot)
    {
        var quantity = _random.Next(3) == 0 ? new JsonObject { ["min"] = lot.Amount * 0.98m, ["max"] = lot.Amount, ["unit"] = _industry.Unit } : Amount(lot);
        var start = Date(lot.Day += 3);
        var end = Date(lot.Day += _random.Next(3, 20));
        Record(lot, "stored", ("start", start), ("end", end), ("place", lot.Place), ("by", lot.Holder), ("quantity", quantity));
    }

    private void ShipHome(Lot lot)
    {
        var (to, place) = lot.IsAbroad ? ("shop", "shop-site") : ("packer", "packing-site");
        if (lot.Holder == to)
            return;
        var shipment = $"S-{++_shipments}";
        Record(lot, "dispatched", ("place", lot.Place), ("from", lot.Holder), ("to", to), ("mode", "road"), ("shipment", shipment), ("quantity", Amount(lot)));
        Arrive(lot, to, place, shipment);
    }

    private void Arrive(Lot lot, string to, string place, string shipment)
    {
        // Something is always lost on the way, and a scale is never quite right.
        if (!_industry.IsCounted && _random.Next(2) == 0)
            lot.Amount -= Math.Floor(lot.Amount / 500);
        var isMistyped = _random.Next(6) == 0;
        var received = Record(
            lot, "received", ("place", place), ("from", lot.Holder), ("by", to), ("shipment", shipment), ("quantity", isMistyped ? _industry.Quantity(lot.Amount * 10) : Amount(lot)));
        if (isMistyped)
        {
            var right = received.DeepClone().AsObject();
            right.Remove("id");
            right["quantity"] = Amount(lot);
            Record(lot, "corrected", ("target", (string)received["id"]!), ("by", to), ("reason", "typingError"), ("replacement", right));
        }

        (lot.Holder, lot.Place) = (to, place);
    }

    private void Export(Lot lot)
    {
        Record(lot, "moved", ("place", lot.Place), ("by", lot.Holder), ("destination", "port-out"), ("mode", "road"), ("quantity", Amount(lot)));
        lot.Place = "port-out";
        Customs(lot, "export", "port-out");
        var shipment = $"BL-{++_shipments}";
        Record(lot, "dispatched", ("place", "port-out"), ("from", lot.Holder), ("to", "importer"), ("carrier", "line"), ("mode", "sea"), ("shipment", shipment), ("quantity", Amount(lot)), ("documents", new JsonArray(shipment)));
        lot.Day += 20;
        Record(lot, "borderCrossed", ("place", "port-in"), ("leaving", _from), ("entering", _to), ("carrier", "line"), ("mode", "sea"), ("shipment", shipment));
        Customs(lot, "freeCirculation", "port-in");
        Arrive(lot, "importer", "depot", shipment);
        lot.IsAbroad = true;
        if (_random.Next(2) == 0)
            Record(lot, "ownershipTransferred", ("from", "maker"), ("to", "importer"), ("documents", new JsonArray($"INV-{_events}")));
    }

    private void Customs(Lot lot, string procedure, string place) => Record(
        lot, "customsProcessed", ("place", place), ("procedure", procedure), ("declaration", $"EX-{_events:0000}"), ("declaredOrigin", _from), ("quantity", Amount(lot)), ("outcome", "released"));

    private void Split(Lot lot)
    {
        var first = Math.Floor(lot.Amount * _random.Next(20, 80) / 100);
        Link(lot, "split", [lot], [first, lot.Amount - first]);
    }

    private void Merge(Lot lot, Lot other)
    {
        lot.Day = Math.Max(lot.Day, other.Day);
        Link(lot, "merged", [lot, other], [lot.Amount + other.Amount]);
    }

    private void Transform(Lot lot)
    {
        if (_industry.Yield is not var (least, most))
        {
            Link(lot, "transformed", [lot], [lot.Amount], ("process", _industry.Process), ("commodityBefore", _industry.Before), ("commodityAfter", _industry.After));
            return;
        }

        var made = Math.Floor(lot.Amount * _random.Next(least + 1, most) / 100);
        Link(lot, "transformed", [lot], [made], ("process", _industry.Process), ("commodityBefore", _industry.Before), ("commodityAfter", _industry.After),
            ("yield", new JsonObject { ["min"] = least / 100m, ["max"] = most / 100m }));
    }

    private void Link(Lot by, string type, Lot[] inputs, decimal[] outputs, params (string, JsonNode)[] more)
    {
        var made = outputs.Select(amount => Begin(by.Day, amount)).ToArray();
        Record(by, type, [
            ("place", by.Place), ("by", by.Holder),
            ("inputs", new JsonArray([.. inputs.Select(input => Reference(input))])),
            ("outputs", new JsonArray([.. made.Select(output => Reference(output))])), .. more]);
        foreach (var input in inputs)
            input.Amount = 0;
        foreach (var output in made)
            (output.Holder, output.Place, output.IsAbroad, output.Day) = (by.Holder, by.Place, by.IsAbroad, by.Day);
    }

    private JsonObject Reference(Lot lot) => new() { ["item"] = lot.Item, ["quantity"] = Amount(lot) };

    private void Relabel(Lot lot)
    {
        var after = lot.Label!.DeepClone().AsObject();
        after["language"] = new JsonArray(lot.IsAbroad ? "en" : "fr");
        Record(lot, "relabeled", ("place", lot.Place), ("by", lot.Holder), ("onBehalfOf", "maker"), ("removed", "all"), ("before", lot.Label.DeepClone()), ("after", after), ("reason", "translation"),
            ("authority", new JsonObject { ["kind"] = "brandOwnerInstruction", ["by"] = "maker", ["documents"] = new JsonArray("WI-1") }),
            ("mapping", new JsonArray(new JsonObject { ["level"] = "batch", ["from"] = lot.Item, ["to"] = lot.Item, ["identityPreserved"] = true, ["quantity"] = Amount(lot) })),
            ("quantity", Amount(lot)));
        lot.Label = after.DeepClone().AsObject();
    }

    private void DeliverAndReturn(Lot lot)
    {
        var part = Math.Floor(lot.Amount / 4);
        var delivered = Record(lot, "delivered", ("place", "shop-site"), ("from", lot.Holder), ("to", "customer"), ("quantity", _industry.Quantity(part)));
        lot.Amount -= part;
        if (!lot.IsAbroad)
            delivered["place"] = "home-shop";
        if (_random.Next(2) == 0)
            return;
        var back = Math.Floor(part / 5);
        Record(lot, "returned", ("place", lot.Place), ("from", "customer"), ("to", lot.Holder), ("original", (string)delivered["id"]!), ("quantity", _industry.Quantity(back)), ("reason", "damaged"));
        Record(lot, "destroyed", ("place", lot.Place), ("by", lot.Holder), ("quantity", _industry.Quantity(back)), ("reason", "damaged"));
    }

    private void Sample(Lot lot)
    {
        Record(lot, "stockAdjusted", ("change", "decrease"), ("place", lot.Place), ("by", lot.Holder), ("reason", "sample"), ("quantity", _industry.Quantity(2)));
        lot.Amount -= 2;
    }

    private void Pack(Lot lot)
    {
        var container = $"urn:example:crate:{_events}";
        foreach (var type in (string[])["packed", "unpacked"])
            Record(lot, type, ("place", lot.Place), ("by", lot.Holder), ("container", container), ("contents", new JsonArray(Reference(lot))), ("quantity", Amount(lot)));
    }

    private void Finish(Lot lot)
    {
        if (lot.Amount > 0)
            Record(lot, "delivered", ("place", lot.IsAbroad ? "shop-site" : "home-shop"), ("from", lot.Holder), ("to", "customer"), ("quantity", Amount(lot)));
        lot.Amount = 0;
    }

    private JsonObject Amount(Lot lot) => _industry.Quantity(lot.Amount);

    private JsonObject Record(Lot lot, string type, params (string Name, JsonNode Value)[] members)
    {
        var e = new JsonObject { ["id"] = $"e{++_events}", ["type"] = type };
        _kinds.Add(type);
        if (!members.Any(member => member.Name == "start"))
            e["time"] = Time(lot.Day += _random.Next(3, 8));
        foreach (var (name, value) in members)
            e[name] = value.Parent is null ? value : value.DeepClone();
        if (_isInvestigative && type != "corrected")
            e["evidence"] = type == "relabeled" ? new JsonArray("v-register", "v-audit", "v-photos") : new JsonArray("v-register", "v-audit");
        lot.Events.Add(e);
        return e;
    }

    /// <summary>An instant, a day, or one of two days.</summary>
    private string Time(int day) => _random.Next(4) switch
    {
        0 => $"{Date(day)}T08:30:00Z",
        1 => $"[{Date(day)}..{Date(day + 1)}]",
        _ => Date(day),
    };

    private static string Date(int day) => Start.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private JsonObject Document()
    {
        var document = new JsonObject
        {
            ["provenance"] = "1.0",
            ["recordedBy"] = "auditor",
            ["recordKind"] = _isInvestigative ? "investigative" : "operational",
            ["evaluatedAt"] = $"{Date(_lots.Max(lot => lot.Day) + 60)}T00:00:00Z",
            ["parties"] = new JsonArray(
                Party("auditor", "Example Audit", _to), Party("maker", "Example Makers", _from), Party("packer", "Example Packers", _from), Party("importer", "Example Imports", _to),
                Party("shop", "Example Shops", _to), Party("customer", "Example Customers", _to), Party("line", "Example Line", null)),
            ["places"] = new JsonArray(
                Place("works", "works", _from, "productionSite"), Place("packing-site", "packing site", _from, "warehouse"), Place("home-shop", "shop at home", _from, "retail"), Place("port-out", "port of export", _from, "port"),
                Place("port-in", "port of import", _to, "port"), Place("depot", "importer's depot", _to, "warehouse"), Place("shop-site", "shop abroad", _to, "retail")),
        };
        if (_isInvestigative)
        {
            document["sources"] = new JsonArray(Source("s-register", "Example register"), Source("s-audit", "Example auditors"));
            document["evidence"] = new JsonArray(Evidence("v-register", "register", "s-register"), Evidence("v-audit", "audit", "s-audit"));
            if (_kinds.Contains("relabeled"))
                document["evidence"]!.AsArray().Add(Evidence("v-photos", "photo", "s-audit"));
        }

        document["chains"] = new JsonArray([.. _lots.Select(lot => new JsonObject
        {
            ["id"] = lot.Chain, ["item"] = new JsonObject { ["id"] = lot.Item, ["description"] = _industry.Product, ["level"] = "batch" }, ["events"] = lot.Events.DeepClone(),
        })]);
        return document;
    }

    private static JsonObject Party(string id, string name, string? country)
    {
        var party = new JsonObject { ["id"] = id, ["name"] = name, ["kind"] = "organization" };
        if (country is not null)
            party["country"] = country;
        return party;
    }

    private static JsonObject Place(string id, string name, string country, string kind) => new() { ["id"] = id, ["name"] = name, ["country"] = country, ["kind"] = kind };

    private static JsonObject Source(string id, string name) =>
        new() { ["id"] = id, ["name"] = name, ["kind"] = "organization", ["identityWithheld"] = false, ["reliability"] = "A", ["gradedBy"] = "auditor", ["gradedOn"] = "2023-01-01" };

    private static JsonObject Evidence(string id, string kind, string source) => new() { ["id"] = id, ["kind"] = kind, ["source"] = source, ["credibility"] = 1 };

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];
}
