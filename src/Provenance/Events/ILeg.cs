namespace Provenance.Events;

/// <summary>What the events that carry goods from one hand or place to another share.</summary>
internal interface ILeg
{
    Party? From { get; }

    Party? To { get; }

    Place? Destination { get; }

    Party? Carrier { get; }

    Code? Mode { get; }

    Text? Shipment { get; }

    Text? Container { get; }

    ValueList<string> Seals { get; }
}
