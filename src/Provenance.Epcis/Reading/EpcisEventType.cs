namespace Provenance.Epcis.Reading;

/// <summary>The event types that readers tell apart.</summary>
internal enum EpcisEventType
{
    /// <summary><see cref="ObjectEvent"/>.</summary>
    Object,

    /// <summary><see cref="AggregationEvent"/>.</summary>
    Aggregation,

    /// <summary><see cref="AssociationEvent"/>.</summary>
    Association,

    /// <summary><see cref="TransactionEvent"/>.</summary>
    Transaction,

    /// <summary><see cref="TransformationEvent"/>.</summary>
    Transformation,

    /// <summary><see cref="ExtensionEvent"/>.</summary>
    Extension,
}
