namespace Provenance.Epcis;

/// <summary>What holds for all reports of a sensor element (EPCIS 2.0, 7.3.7.1).</summary>
/// <remarks>Immutable; equal when all members are equal. All URIs stand as written.</remarks>
public sealed record SensorMetadata
{
    /// <summary>When it was measured, at once.</summary>
    public EpcisTime? Time { get; init; }

    /// <summary>When the measuring began.</summary>
    public EpcisTime? StartTime { get; init; }

    /// <summary>When the measuring ended.</summary>
    public EpcisTime? EndTime { get; init; }

    /// <summary>The device, as a URI.</summary>
    public string? DeviceId { get; init; }

    /// <summary>Where the description of the device is found.</summary>
    public string? DeviceMetadata { get; init; }

    /// <summary>Where the raw data are found.</summary>
    public string? RawData { get; init; }

    /// <summary>How the data were worked up, as a URI.</summary>
    public string? DataProcessingMethod { get; init; }

    /// <summary>The business rules that were applied, as a URI.</summary>
    public string? BizRules { get; init; }

    /// <summary>Members of other namespaces, in document order.</summary>
    public ValueList<EpcisNode> Extensions { get; init; }
}
