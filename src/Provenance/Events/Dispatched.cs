namespace Provenance.Events;

/// <summary>The goods left, bound for somebody. The sender is <see cref="From"/>, else <see cref="ProvenanceEvent.By"/>.</summary>
public sealed record Dispatched : ProvenanceEvent, ILeg
{
    /// <summary>Who gave the goods away.</summary>
    public Party? From { get; init; }

    /// <summary>Who was to get them.</summary>
    public Party? To { get; init; }

    /// <summary>The place they are bound for.</summary>
    public Place? Destination { get; init; }

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

    /// <summary>The countries that the goods are to pass through, in their order, first and last included; empty where none is declared.</summary>
    public ValueList<Country> Route { get; init; }

    private protected override EventKind Kind => EventKind.Dispatched;
}
