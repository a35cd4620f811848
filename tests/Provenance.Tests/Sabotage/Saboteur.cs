using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

/// <summary>One change of a sound story, and the rule that is to speak of it.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Code">The rule.</param>
/// <param name="Change">The change.</param>
/// <param name="Fits">Whether an event of the document can be changed so that the rule must speak.</param>
internal sealed record Saboteur(string Name, string Code, Change Change, Func<JsonObject, bool> Fits)
{
    /// <summary>A rule that may stand beside it: what was made of goods without an origin has an ancestor without one.</summary>
    public string? Beside { get; init; }

    public static IReadOnlyList<Saboteur> All { get; } =
    [
        new("an origin is not recorded", "STR001", Change.Drop, e => Is(e, "originated")) { Beside = "STR016" },
        new("a second origin by another maker elsewhere", "STR002", Twin("by", "place"), e => Is(e, "originated")),
        new("a second origin by another maker", "STR002", Twin("by"), e => Is(e, "originated")),
        new("a second origin elsewhere", "STR002", Twin("place"), e => Is(e, "originated")),
        new("a second origin elsewhere, recorded first", "STR002", new("with the second origin first", e =>
        {
            Twin().Make(e);
            e["place"] = Elsewhere!["place"]!.DeepClone();
        }), e => Is(e, "originated")),
        new("an end is not recorded", "STR004", Change.Drop, e => Is(e, "delivered") && IsLast(e) && e.Parent!.AsArray().Count > 1 && e.Parent.AsArray().Count(other => Is(other!.AsObject(), "delivered")) == 1 && !IsUsed(e)),
        new("an export declaration is not recorded", "CST001", Change.Drop, e => Is(e, "customsProcessed") && (string?)e["procedure"] == "export"),
        new("an import declaration is not recorded", "CST001", Change.Drop, e => Is(e, "customsProcessed") && (string?)e["procedure"] == "freeCirculation"),
        new("a relabeling has no reason", "LBL001", Change.Without("reason"), e => Is(e, "relabeled")),
        new("an event lies in the future", "ORD001", Change.Set("time", "2099-01-01"), e => Is(e, "delivered") && IsLast(e)),
        new("twice as much comes out of a division", "QTY001", Times("outputs.0.quantity", 2.5m), e => Is(e, "split")),
        new("twice as much comes out of a mixture", "QTY009", Times("outputs.0.quantity", 2), e => Is(e, "merged")),
        new("more arrives than was sent", "QTY005", Times("quantity", 1.2m), e => Is(e, "received") && !IsCorrected(e)),
        new("more is delivered than is there", "QTY007", Times("quantity", 3), e => Is(e, "delivered") && IsLast(e) && !IsEnded(e)),
        new("a division names fewer parts than it made", "QTY008", Change.Set("parts", "3"), e => Is(e, "split")),
        new("goods grow in store", "QTY011", Times("quantity", 2), e => Is(e, "stored") && !IsEnded(e)),
        new("what is delivered is in another unit", "QTY004", new("in another unit", e => e["quantity"]!["unit"] = (string?)e["quantity"]!["unit"] == "KGM" ? "H87" : "KGM"), e => Is(e, "delivered") && IsLast(e)),
    ];

    private static readonly JsonObject Elsewhere = JsonNode.Parse(
        """
        {
          "by": {"name": "Other Works", "kind": "organization", "country": "IT"},
          "place": {"name": "other works", "country": "IT", "kind": "productionSite"}
        }
        """)!.AsObject();

    /// <summary>The event again, with other members.</summary>
    private static Change Twin(params string[] others) => new($"with a second one of another {string.Join(" and ", others)}", e =>
    {
        var twin = e.DeepClone().AsObject();
        twin["id"] = "twin";
        foreach (var member in others)
            twin[member] = Elsewhere[member]!.DeepClone();
        var events = e.Parent!.AsArray();
        events.Insert(events.IndexOf(e) + 1, twin);
    });

    private static bool Is(JsonObject e, string type) => (string?)e["type"] == type;

    /// <summary>Whether a part of the goods was destroyed: what needs more than is left after that is STR005's.</summary>
    private static bool IsEnded(JsonObject e) => e.Parent!.AsArray().Any(other => Is(other!.AsObject(), "destroyed"));

    /// <summary>Whether the goods went into others: that is an end too.</summary>
    private static bool IsUsed(JsonObject e)
    {
        var item = (string?)e.Parent!.Parent!["item"]!["id"];
        return e.Root["chains"]!.AsArray().SelectMany(chain => chain!["events"]!.AsArray()).SelectMany(other => other!["inputs"]?.AsArray() ?? []).Any(input => (string?)input!["item"] == item);
    }

    private static bool IsLast(JsonObject e) => e.Parent!.AsArray()[^1] == e;

    private static bool IsCorrected(JsonObject e) => e.Parent!.AsArray().Any(other => (string?)other!["target"] == (string?)e["id"]);

    /// <summary>So many times an amount.</summary>
    private static Change Times(string path, decimal factor) => new($"with {path} times {factor}", e =>
    {
        JsonNode quantity = e;
        foreach (var step in path.Split('.'))
            quantity = quantity is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : quantity[step]!;
        foreach (var member in (string[])["exactly", "min", "max"])
        {
            if (quantity[member] is { } amount)
                quantity[member] = (decimal)amount * factor;
        }
    });
}
