namespace Provenance.Values;

/// <summary>What a chain is about: a serial, a lot or a logistic unit, named by a URI.</summary>
public sealed record TraceableItem : Extensible
{
    /// <summary>Its id; <see langword="null"/> where nobody gave one.</summary>
    public ItemId? Id { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Its commodity code (Harmonized System).</summary>
    public HsCode? Commodity { get; init; }

    /// <summary>The level (<c>batch</c>, <c>unit</c>, <c>consignment</c>).</summary>
    public Code? Level { get; init; }

    /// <summary>The batch that a serial belongs to, where its id does not say so.</summary>
    public ItemId? Batch { get; init; }

    /// <summary>Whether the identifiers on the goods are known; <see langword="null"/> where nothing is said.</summary>
    public bool? IdentifiersKnown { get; init; }

    /// <summary>State of the identifier (<c>active</c>, <c>decommissioned</c>).</summary>
    public Code? IdentifierStatus { get; init; }
}
