namespace Provenance.Events;

/// <summary>The goods passed from one customs territory into another.</summary>
public sealed record BorderCrossed : ProvenanceEvent
{
    /// <summary>The country left.</summary>
    public Country? Leaving { get; init; }

    /// <summary>The country entered.</summary>
    public Country? Entering { get; init; }

    /// <summary>The means of transport's operator.</summary>
    public Party? Carrier { get; init; }

    /// <summary>The mode of transport (<c>sea</c>, <c>road</c>, <c>air</c>, <c>rail</c>).</summary>
    public Code? Mode { get; init; }

    /// <summary>Reference of the shipment; pairs a dispatch with its receipt.</summary>
    public Text? Shipment { get; init; }

    /// <summary>The container's number (ISO 6346).</summary>
    public Text? Container { get; init; }

    /// <summary>Numbers of the seals on it.</summary>
    public ValueList<string> Seals { get; init; }

    private protected override EventKind Kind => EventKind.BorderCrossed;
}
