namespace Provenance.Epcis.Mapping;

/// <summary>What an EPC or a class names.</summary>
internal enum ItemLevel
{
    /// <summary>It does not say.</summary>
    Unknown,

    /// <summary>A product, of which there are many lots and pieces.</summary>
    Product,

    /// <summary>A lot.</summary>
    Batch,

    /// <summary>One piece.</summary>
    Serial,

    /// <summary>A logistic unit.</summary>
    LogisticUnit,
}
