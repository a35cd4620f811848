using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

// How goods get from one place and holder to another.
internal sealed partial class Story
{
    private void ShipHome(Lot lot)
    {
        var (to, place) = NextHolder(lot);
        if (lot.Holder == to)
            Store(lot);
        else
            Ship(lot, to, place);
    }

    private static (string Party, string Place) NextHolder(Lot lot) => lot.IsAbroad ? ("shop", "shop-site") : ("packer", "packing-site");

    private void Ship(Lot lot, string to, string place)
    {
        var shipment = $"S-{++_shipments}";
        var (crate, pieces) = (Chance(4) ? $"urn:example:box:{_events}" : null, _industry.Gtin is not null && Chance(3));
        List<(string, JsonNode)> items = [];
        if (crate is not null)
            Record(lot, "packed", ("place", lot.Place), ("by", lot.Holder), ("container", crate), ("contents", new JsonArray(Reference(lot, lot.Amount))), ("quantity", Exactly(lot.Amount)));
        if (crate is not null)
            items.Add(("items", new JsonArray(crate)));
        Record(lot, "dispatched", [("place", lot.Place), ("from", lot.Holder), ("to", to), ("mode", "road"), ("shipment", shipment), ("quantity", Exactly(lot.Amount)), ("documents", new JsonArray($"DN-{shipment}")), .. items]);
        lot.Now = lot.Now.AddHours(36);
        Arrive(lot, to, place, shipment, items);
        if (crate is not null)
            Record(lot, "unpacked", ("place", lot.Place), ("by", lot.Holder), ("container", crate), ("contents", new JsonArray(Reference(lot, lot.Amount))), ("quantity", Exactly(lot.Amount)));
    }

    private void Arrive(Lot lot, string to, string place, string shipment, IEnumerable<(string, JsonNode)> more)
    {
        // Something is always lost on the way, and a scale is never quite right.
        if (!_industry.IsCounted && Chance(2) && !more.Any())
            lot.Amount -= Math.Floor(lot.Amount / 500);
        if (_events < _most - 4 && Chance(8))
            DeclareGap(lot);
        var isMistyped = Chance(6);
        var from = lot.Holder;
        var received = Record(
            lot, "received", [("place", place), ("from", from), ("by", to), ("shipment", shipment), ("quantity", isMistyped ? Exactly(lot.Amount * 10) : Amount(lot)), .. more.Select(one => (one.Item1, one.Item2.DeepClone()))]);
        if (isMistyped)
            Correct(lot, received, "quantity", Exactly(lot.Amount), to);
        (lot.Holder, lot.Place) = (to, place);
    }

    /// <summary>A part goes to a buyer by one shipment; the rest stays.</summary>
    private void ShipPart(Lot lot)
    {
        var (part, shipment) = (Part(lot), $"P-{++_shipments}");
        var (to, place) = lot.IsAbroad ? ("second-shop", "second-shop-site") : ("home-trader", "home-store");
        Record(lot, "dispatched", ("place", lot.Place), ("from", lot.Holder), ("to", to), ("mode", "road"), ("shipment", shipment), ("quantity", Exactly(part)));
        lot.Now = lot.Now.AddHours(36);
        Record(lot, "received", ("place", place), ("from", lot.Holder), ("by", to), ("shipment", shipment), ("quantity", Exactly(part)));
        lot.Amount -= part;
    }

    /// <summary>One shipment that arrives on two days.</summary>
    private void ShipInParts(Lot lot)
    {
        var (part, shipment) = (Part(lot), $"D-{++_shipments}");
        var (to, place) = lot.IsAbroad ? ("second-shop", "second-shop-site") : ("home-trader", "home-store");
        Record(lot, "dispatched", ("place", lot.Place), ("from", lot.Holder), ("to", to), ("mode", "road"), ("shipment", shipment), ("quantity", Exactly(part)));
        var first = Math.Floor(part / 3);
        foreach (var amount in (decimal[])[first, part - first])
        {
            lot.Now = lot.Now.AddHours(36);
            Record(lot, "received", ("place", place), ("from", lot.Holder), ("by", to), ("shipment", shipment), ("quantity", Exactly(amount)));
        }

        lot.Amount -= part;
    }

    /// <summary>The next holder fetches the goods, and keeps them where they are.</summary>
    private void HandOver(Lot lot)
    {
        var (to, _) = NextHolder(lot);
        if (lot.Holder == to)
        {
            Inspect(lot);
            return;
        }

        Record(lot, "handedOver", ("place", lot.Place), ("from", lot.Holder), ("to", to), ("quantity", Exactly(lot.Amount)));
        lot.Holder = to;
    }

    private void DeliverAndReturn(Lot lot)
    {
        var part = Part(lot);
        var delivered = Record(lot, "delivered", ("place", lot.IsAbroad ? "customer-site" : "home-shop"), ("from", lot.Holder), ("to", "customer"), ("quantity", Exactly(part)), ("documents", new JsonArray($"IV-{_events}")));
        lot.Amount -= part;
        if (Chance(2) || part < 5)
            return;
        lot.Now = lot.Now.AddHours(36);
        var back = Math.Floor(part / 5);
        Record(lot, "returned", ("place", lot.Place), ("from", "customer"), ("to", lot.Holder), ("original", (string)delivered["id"]!), ("quantity", Exactly(back)), ("reason", "damaged"));
        if (Chance(2))
            Record(lot, "destroyed", ("place", lot.Place), ("by", lot.Holder), ("quantity", Exactly(back)), ("reason", "damaged"));
        else
            lot.Amount += back;
    }

    private void Finish(Lot lot)
    {
        if (lot.Amount <= 0)
            return;
        if (Chance(10))
            Record(lot, "destroyed", ("place", lot.Place), ("by", lot.Holder), ("quantity", Exactly(lot.Amount)), ("reason", "expired"));
        else
            Record(lot, "delivered", ("place", lot.IsAbroad ? "customer-site" : "home-shop"), ("from", lot.Holder), ("to", "customer"), ("quantity", Exactly(lot.Amount)), ("documents", new JsonArray($"IV-{_events}")));
        lot.Amount = 0;
    }
}
