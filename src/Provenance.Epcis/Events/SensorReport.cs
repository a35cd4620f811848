namespace Provenance.Epcis;

/// <summary>One statement of a sensor (EPCIS 2.0, 7.3.7.2).</summary>
/// <remarks>Immutable; equal when all members are equal. URIs stand as written but for the words of the GS1 Web Vocabulary and CBV, which are expanded.</remarks>
public sealed record SensorReport
{
    /// <summary>What was measured: a URI of the GS1 Web Vocabulary (<c>https://gs1.org/voc/Temperature</c>) or of another. Required in JSON-LD.</summary>
    public string? Type { get; init; }

    /// <summary>What went wrong: a URI of the GS1 Web Vocabulary (<c>https://gs1.org/voc/ALARM_CONDITION</c>) or of another.</summary>
    public string? Exception { get; init; }

    /// <summary>The device, as a URI.</summary>
    public string? DeviceId { get; init; }

    /// <summary>Where the description of the device is found.</summary>
    public string? DeviceMetadata { get; init; }

    /// <summary>Where the raw data are found.</summary>
    public string? RawData { get; init; }

    /// <summary>How the data were worked up, as a URI.</summary>
    public string? DataProcessingMethod { get; init; }

    /// <summary>The business rules that were applied, as a URI (JSON-LD only).</summary>
    public string? BizRules { get; init; }

    /// <summary>When it was measured.</summary>
    public EpcisTime? Time { get; init; }

    /// <summary>The microorganism, as a URI.</summary>
    public string? Microorganism { get; init; }

    /// <summary>The chemical substance, as a URI.</summary>
    public string? ChemicalSubstance { get; init; }

    /// <summary>The frame of coordinates, as a URI.</summary>
    public string? CoordinateReferenceSystem { get; init; }

    /// <summary>Which component of a vector the value is: a Web URI of CBV (<c>https://ref.gs1.org/cbv/Comp-latitude</c>), or of another vocabulary.</summary>
    public string? Component { get; init; }

    /// <summary>The value, in <see cref="Uom"/>.</summary>
    public EpcisNumber? Value { get; init; }

    /// <summary>The value as text.</summary>
    public string? StringValue { get; init; }

    /// <summary>The value as yes or no.</summary>
    public bool? BooleanValue { get; init; }

    /// <summary>The value as hexadecimal digits, as written.</summary>
    public string? HexBinaryValue { get; init; }

    /// <summary>The value as a URI.</summary>
    public string? UriValue { get; init; }

    /// <summary>The least of several values, in <see cref="Uom"/>.</summary>
    public EpcisNumber? MinValue { get; init; }

    /// <summary>The greatest of several values, in <see cref="Uom"/>.</summary>
    public EpcisNumber? MaxValue { get; init; }

    /// <summary>The mean of several values, in <see cref="Uom"/>.</summary>
    public EpcisNumber? MeanValue { get; init; }

    /// <summary>The standard deviation, in <see cref="Uom"/>.</summary>
    public EpcisNumber? StandardDeviation { get; init; }

    /// <summary>The percentile rank, 0 to 100.</summary>
    public EpcisNumber? PercentileRank { get; init; }

    /// <summary>The value at the percentile rank, in <see cref="Uom"/>.</summary>
    public EpcisNumber? PercentileValue { get; init; }

    /// <summary>The unit, a code of UN/CEFACT Recommendation 20 (<c>CEL</c>).</summary>
    public string? Uom { get; init; }

    /// <summary>Members of other namespaces, in document order.</summary>
    public ValueList<EpcisNode> Extensions { get; init; }
}
