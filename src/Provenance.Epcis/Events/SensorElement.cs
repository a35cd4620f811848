namespace Provenance.Epcis;

/// <summary>What one or more sensors reported together (EPCIS 2.0, 7.3.7).</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record SensorElement
{
    /// <summary>What holds for all of the reports.</summary>
    public SensorMetadata? Metadata { get; init; }

    /// <summary>The reports, in document order; at least one by the standard.</summary>
    public ValueList<SensorReport> Reports { get; init; }

    /// <summary>Members of other namespaces, in document order.</summary>
    public ValueList<EpcisNode> Extensions { get; init; }
}
