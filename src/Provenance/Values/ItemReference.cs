namespace Provenance.Values;

/// <summary>Goods that an event names: which item, at which level, how much.</summary>
public sealed record ItemReference : Extensible
{
    /// <summary>The item's id; <see langword="null"/> where only the product is known.</summary>
    public ItemId? Item { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Product { get; init; }

    /// <summary>The level (<c>batch</c>, <c>unit</c>, <c>consignment</c>).</summary>
    public Code? Level { get; init; }

    /// <summary>How much of it.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>An item of which only the id is recorded.</summary>
    public static implicit operator ItemReference(ItemId item) => new() { Item = item };
}
