using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

// Labels, and their change.
internal sealed partial class Story
{
    /// <summary>More are not usual.</summary>
    private const int MostRelabelings = 2;

    private void Label(Lot lot)
    {
        var label = new JsonObject
        {
            ["brand"] = "Example",
            ["product"] = _industry.Stages[lot.Stage].Product,
            ["origin"] = new JsonArray([.. lot.Origins.Select(origin => (JsonNode)origin)]),
            ["responsibleParty"] = "maker",
            ["ids"] = new JsonArray(lot.Item),
            ["lot"] = lot.Chain,
            ["language"] = new JsonArray("en"),
        };
        if (_industry.Dates is { } kind)
            label["dates"] = new JsonObject { ["production"] = Date(lot.Now)[..7], [kind] = $"{lot.Now.Year + 5}-12" };
        lot.Label = label;
    }

    private void Relabel(Lot lot)
    {
        if (lot.Label is not { } before || lot.Relabelings == MostRelabelings || lot.Place.EndsWith("shop-site", StringComparison.Ordinal))
        {
            Inspect(lot);
            return;
        }

        var after = before.DeepClone().AsObject();
        var isRenumbered = Chance(3) && lot.Place != "zone";
        var mapping = new JsonObject { ["level"] = "batch", ["from"] = lot.Item, ["to"] = lot.Item, ["identityPreserved"] = true, ["quantity"] = Exactly(lot.Amount) };
        if (isRenumbered)
        {
            (mapping["to"], after["ids"], after["lot"]) = (lot.Item + "-N", new JsonArray(lot.Item + "-N"), lot.Chain + "-N");
            mapping.Remove("identityPreserved");
        }

        after["language"] = new JsonArray(lot.IsAbroad ? "en" : "fr", $"x-{_events}");
        if (Chance(3))
            (after["brand"], after["responsibleParty"]) = ("Example Import", "importer");
        (string, JsonNode)[] behalf = lot.Holder == "maker" || Chance(2) ? [("onBehalfOf", "maker")] : [];
        Record(
            lot, "relabeled", [.. behalf, ("place", lot.Place), ("by", lot.Holder), ("removed", "all"), ("before", before.DeepClone()), ("after", after.DeepClone()),
            ("reason", isRenumbered ? "customsRequirement" : "translation"), ("authority", Consent()), ("mapping", new JsonArray(mapping)), ("quantity", Exactly(lot.Amount))]);
        (lot.Label, lot.Relabelings) = (after, lot.Relabelings + 1);
        if (isRenumbered)
            Finish(lot);
    }
}
