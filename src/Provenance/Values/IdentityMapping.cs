namespace Provenance.Values;

/// <summary>Which old identifier became which new one: the link that keeps identity through relabeling.</summary>
/// <remarks>21 CFR 830.60(b) asks for the same record. A custodian may hold the mapping and publish only its <see cref="Digest"/>.</remarks>
public sealed record IdentityMapping : Extensible
{
    /// <summary>The old ids.</summary>
    public ValueList<ItemId> From { get; init; }

    /// <summary>The new ids.</summary>
    public ValueList<ItemId> To { get; init; }

    /// <summary>The level at which they are linked (<c>batch</c>, <c>unit</c>).</summary>
    public Code? Level { get; init; }

    /// <summary>How much went from the old to the new ids.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Whether the identifier stays the same on purpose; <see langword="null"/> where nothing is said.</summary>
    public bool? IdentityPreserved { get; init; }

    /// <summary>Digest of a mapping that is held elsewhere, <c>algorithm:value</c>.</summary>
    public Text? Digest { get; init; }

    /// <summary>Who holds it.</summary>
    public Party? Custodian { get; init; }

    /// <summary>Remarks for people; no rule reads them.</summary>
    public string? Notes { get; init; }
}
