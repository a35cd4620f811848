using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

// How goods come into being, and become others.
internal sealed partial class Story
{
    private void Make()
    {
        var lot = Begin(Start.AddHours(_random.Next(24, 700)), 100 * _random.Next(5, 400), _from.Code);
        lot.Origins = [_from.Code];
        if (_isOrdered && _lots.Count == 1)
            Record(lot, "ordered", ("by", "importer"), ("from", "maker"), ("request", $"{lot.Amount} of {_industry.Stages[0].Product}"));
        Label(lot);
        Record(lot, "originated", ("kind", _industry.OriginKind), ("place", "works"), ("by", "maker"), ("quantity", Amount(lot)), ("label", lot.Label!.DeepClone()));
    }

    private void Split(Lot lot)
    {
        var first = Math.Floor(lot.Amount * _random.Next(20, 80) / 100);
        var loss = _industry.IsCounted || Chance(2) ? 0 : Math.Floor(lot.Amount / 200);
        var parts = Chance(3) ? new[] { first / 2, first - (first / 2), lot.Amount - first - loss } : [first, lot.Amount - first - loss];
        if (_industry.IsCounted)
            parts = [.. parts.Select(Math.Floor)];
        if (_industry.IsCounted)
            parts[^1] += lot.Amount - parts.Sum();
        List<(string, JsonNode)> more = [("parts", parts.Length)];
        if (loss > 0)
            more.Add(("loss", Exactly(loss)));
        Link(lot, "split", [lot], parts, lot.Stage, [.. more]);
    }

    /// <summary>With goods that are there at about that time: those that wait for months are looked after in between.</summary>
    private void Merge(Lot lot)
    {
        if (_lots.Find(one => one != lot && one.Amount > 0 && (one.Now - lot.Now).Duration().TotalDays < 60 && one.Place == lot.Place && one.Holder == lot.Holder && one.Owner == lot.Owner && one.Stage == lot.Stage) is { } other)
        {
            lot.Now = lot.Now > other.Now ? lot.Now : other.Now;
            Link(lot, "merged", [lot, other], [lot.Amount + other.Amount], lot.Stage);
        }
        else
        {
            Split(lot);
        }
    }

    private void Transform(Lot lot)
    {
        if (lot.Stage + 1 >= _industry.Stages.Length || lot.Place is "port-out" or "port-in")
        {
            Inspect(lot);
            return;
        }

        var (before, after) = (_industry.Stages[lot.Stage], _industry.Stages[lot.Stage + 1]);
        List<(string, JsonNode)> more = [("process", after.Process!), ("commodityBefore", before.Commodity), ("commodityAfter", after.Commodity)];
        var used = Chance(3) ? Math.Floor(lot.Amount / 2) : lot.Amount;
        var made = used;
        if (after.Least > 0)
        {
            made = Math.Floor(used * (after.Least + ((after.Most - after.Least) * _random.Next(20, 80) / 100)));
            more.Add(("yield", new JsonObject { ["min"] = after.Least, ["max"] = after.Most }));
        }

        // What is heated or woven into another heading is of the country in which that is done; refined oil stays in its own.
        var origin = before.Commodity[..4] == after.Commodity[..4] ? null : lot.Land;
        Use(lot, "transformed", [lot], [used], [made], lot.Stage + 1, origin, [.. more]);
    }

    /// <summary>In other packages, under a lot number of their own.</summary>
    private void Repackage(Lot lot)
    {
        if (lot.Relabelings == MostRelabelings)
        {
            Inspect(lot);
            return;
        }

        var package = new JsonObject
        {
            ["before"] = new JsonObject { ["type"] = "BX", ["text"] = "as it came" },
            ["after"] = new JsonObject { ["type"] = "CT", ["text"] = "cartons for the shop" },
        };
        Link(lot, "repackaged", [lot], [lot.Amount], lot.Stage, ("packaging", package), ("reason", "marketAdaptation"), ("authority", Consent()), ("createsNewItem", true));
    }

    private JsonObject Consent() => new() { ["kind"] = "brandOwnerInstruction", ["by"] = "maker", ["documents"] = new JsonArray($"WI-{_events}") };

    private void Link(Lot by, string type, Lot[] inputs, decimal[] outputs, int stage, params (string, JsonNode)[] more) =>
        Use(by, type, inputs, [.. inputs.Select(input => input.Amount)], outputs, stage, null, more);

    /// <summary>Others are made of goods.</summary>
    private void Use(Lot by, string type, Lot[] inputs, decimal[] used, decimal[] outputs, int stage, string? origin, params (string, JsonNode)[] more)
    {
        var made = outputs.Select(amount => Begin(by.Now, amount, by.Land)).ToArray();
        foreach (var output in made)
        {
            (output.Holder, output.Owner, output.Place, output.IsAbroad, output.Stage) = (by.Holder, by.Owner, by.Place, by.IsAbroad, stage);
            output.Relabelings = Math.Min(MostRelabelings, inputs.Sum(input => input.Relabelings) + (type == "repackaged" ? 1 : 0));
            output.Origins = origin is null ? [.. inputs.SelectMany(input => input.Origins).Distinct().Order(StringComparer.Ordinal)] : [origin];
        }

        List<(string, JsonNode)> all = [("place", by.Place), ("by", by.Holder), ("inputs", new JsonArray([.. inputs.Zip(used, Reference)])), ("outputs", new JsonArray([.. made.Select(output => Reference(output, output.Amount))])), .. more];
        if (made.Length == 1)
        {
            Label(made[0]);
            all.Add(("label", made[0].Label!.DeepClone()));
        }

        Record(by, type, [.. all]);
        foreach (var (input, amount) in inputs.Zip(used))
            input.Amount -= amount;
        foreach (var output in made)
            (output.Now, output.MadeBy) = (by.Now, by.LastId);
    }

    private JsonNode Reference(Lot lot, decimal amount) => new JsonObject { ["item"] = lot.Item, ["quantity"] = Exactly(amount) };
}
