namespace Provenance.Chains;

/// <summary>How much of the item's history a chain means to record.</summary>
public enum ChainExtent
{
    /// <summary>From the origin to the destination.</summary>
    Whole,

    /// <summary>A part; what lies beyond its edges is not judged, and the report says so.</summary>
    Partial,
}

/// <summary>What a chain means to record: how much of the history, and which facets of it.</summary>
public sealed record ChainScope : Extensible
{
    /// <summary>The whole history, facets not named.</summary>
    public static readonly ChainScope Whole = new();

    /// <summary>A part of the history, facets not named.</summary>
    public static readonly ChainScope Partial = new() { Extent = ChainExtent.Partial };

    /// <summary>How much of the history; <see cref="ChainExtent.Whole"/> by default.</summary>
    public ChainExtent Extent { get; init; }

    /// <summary>The facets recorded (<c>custody</c>, <c>movement</c>, <c>customs</c>, <c>labels</c>, <c>quantity</c>); not named where it is empty.</summary>
    public ValueList<Code> Facets { get; init; }

    /// <summary>Whether the facet is named.</summary>
    public bool Names(string facet)
    {
        foreach (var named in Facets)
        {
            if (named.Is(facet))
                return true;
        }

        return false;
    }
}
