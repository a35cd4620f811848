namespace Provenance.Values;

/// <summary>A factor between units of one item: what one piece holds or weighs.</summary>
public sealed record ItemFact : Extensible
{
    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>Content of one unit.</summary>
    public Quantity? NetContent { get; init; }

    /// <summary>Weight of one unit.</summary>
    public Quantity? UnitWeight { get; init; }

    /// <summary>The unit that it is said of; pieces (H87) where it is <see langword="null"/>.</summary>
    public Unit? Per { get; init; }
}
