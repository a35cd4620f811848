namespace Provenance.Tests.Sabotage;

/// <summary>A kind of goods, and how a business deals with them.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="OriginKind">How the goods come into being.</param>
/// <param name="IsCounted">Whether they are counted; they are weighed in kilograms otherwise.</param>
/// <param name="Gtin">Trade item number of the goods, where lots and pieces are named by it.</param>
/// <param name="Dates">The dates on their labels: <c>expiry</c> or <c>bestBefore</c>; none otherwise.</param>
/// <param name="Makers">Countries in which they come into being.</param>
/// <param name="Stages">What is made of them, one after the other; the first is what comes into being.</param>
internal sealed record Industry(string Name, string OriginKind, bool IsCounted, string? Gtin, string? Dates, string[] Makers, Stage[] Stages)
{
    public static readonly IReadOnlyList<Industry> All =
    [
        new("food", "harvested", false, null, "bestBefore", ["GH", "BR"],
            [new("cocoa beans", "180100"), new("cocoa mass", "180310", "roasting", 0.75m, 0.9m), new("chocolate", "180632", "blending", 0.9m, 1)]),
        new("pharma", "manufactured", true, "07610000990107", "expiry", ["IN", "CH"], [new("packs of an antibiotic", "300420")]),
        new("electronics", "assembled", true, "08930000990303", null, ["CN", "VN"], [new("circuit boards", "853400"), new("routers", "851762", "assembling")]),
        new("apparel", "grown", false, null, null, ["TR", "UZ"],
            [new("cotton lint", "520100"), new("cotton yarn", "520512", "spinning", 0.85m, 0.95m), new("woven cotton", "520819", "weaving", 0.9m, 0.98m)]),
        new("bulk", "extracted", false, null, null, ["MY", "ID"], [new("vegetable oil", "151110"), new("refined oil", "151190", "refining", 0.92m, 0.98m)]),
    ];

    public string Unit => IsCounted ? "H87" : "KGM";
}
