using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

/// <summary>A kind of goods, and how a business deals with them.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="OriginKind">How the goods come into being.</param>
/// <param name="Unit">The unit in which they are counted or weighed.</param>
/// <param name="Product">What they are.</param>
/// <param name="Process">What is made of them, and how.</param>
/// <param name="Before">Commodity code of the goods.</param>
/// <param name="After">Commodity code of what is made of them.</param>
/// <param name="Yield">Output per input in percent, at least and at most; none where pieces are put together.</param>
/// <param name="Makers">Countries in which they come into being.</param>
internal sealed record Industry(string Name, string OriginKind, string Unit, string Product, string Process, string Before, string After, (int Least, int Most)? Yield, string[] Makers)
{
    public static readonly IReadOnlyList<Industry> All =
    [
        new("food", "grown", "KGM", "cocoa beans", "roasting", "180100", "180310", (75, 90), ["GH", "BR"]),
        new("pharma", "manufactured", "H87", "packs of an antibiotic", "packing", "300420", "300490", null, ["IN", "CH"]),
        new("electronics", "manufactured", "H87", "circuit boards", "assembling", "853400", "851762", null, ["CN", "VN"]),
        new("apparel", "grown", "KGM", "cotton lint", "spinning", "520100", "520512", (85, 95), ["TR", "UZ"]),
        new("bulk", "extracted", "KGM", "vegetable oil", "refining", "151110", "151190", (92, 98), ["MY", "ID"]),
    ];

    public bool IsCounted => Unit == "H87";

    public JsonObject Quantity(decimal amount) => new() { ["exactly"] = amount, ["unit"] = Unit };
}
