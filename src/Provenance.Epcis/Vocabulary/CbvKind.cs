namespace Provenance.Epcis;

/// <summary>The vocabularies whose words EPCIS writes short.</summary>
public enum CbvKind
{
    /// <summary>Business steps (CBV 2.0, 7.1).</summary>
    BizStep,

    /// <summary>Dispositions (CBV 2.0, 7.2).</summary>
    Disposition,

    /// <summary>Types of business transactions (CBV 2.0, 7.3).</summary>
    BizTransactionType,

    /// <summary>Types of sources and destinations (CBV 2.0, 7.4).</summary>
    SourceDestinationType,

    /// <summary>Reasons of error declarations (CBV 2.0, 7.5).</summary>
    ErrorReason,

    /// <summary>Components of a vector (CBV 2.0).</summary>
    Component,

    /// <summary>Types of measurements (GS1 Web Vocabulary).</summary>
    MeasurementType,

    /// <summary>What can be wrong with a sensor (GS1 Web Vocabulary).</summary>
    SensorAlert,
}
