namespace Provenance.Epcis.Mapping;

/// <summary>What a transformation is to a chain.</summary>
internal enum TransformationKind
{
    /// <summary>Goods became others: <c>Transformed</c>.</summary>
    Transformation,

    /// <summary>One lot became several of the same product: <c>Split</c>.</summary>
    Split,

    /// <summary>Several lots became one of the same product: <c>Merged</c>.</summary>
    Merge,

    /// <summary>Nothing that can be followed went in: <c>Originated</c>.</summary>
    Origin,
}
