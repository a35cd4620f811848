using Provenance.Validation;

namespace Provenance.Routes.Matching;

/// <summary>What an event states of what a step allows.</summary>
internal static class RouteFacts
{
    /// <summary>Who did it; where nobody is named for that, who gave the goods, or took them at a receipt.</summary>
    public static Party? By(ProvenanceEvent e) => e.By ?? e switch
    {
        Received x => x.To,
        ILeg x => x.From,
        Delivered x => x.From,
        OwnershipTransferred x => x.From,
        _ => e.Custodian,
    };

    public static Party? From(ProvenanceEvent e) => e switch
    {
        Received x => x.From,
        ILeg x => x.From ?? e.By,
        Delivered x => x.From ?? e.By,
        OwnershipTransferred x => x.From,
        Ordered x => x.From,
        _ => null,
    };

    public static Party? To(ProvenanceEvent e) => e switch
    {
        Received x => x.To ?? e.By,
        ILeg x => x.To,
        Delivered x => x.To,
        OwnershipTransferred x => x.To,
        _ => null,
    };

    public static Party? Carrier(ProvenanceEvent e) => e switch
    {
        ILeg x => x.Carrier,
        BorderCrossed x => x.Carrier,
        _ => null,
    };

    public static Place? Destination(ProvenanceEvent e) => (e as ILeg)?.Destination;

    /// <summary>The countries in which it may have begun: that left at a border, that of the office at customs.</summary>
    public static ValueList<Country> Countries(ProvenanceEvent e, PlaceIndex places) => e switch
    {
        BorderCrossed x => One(x.Leaving),
        CustomsProcessed { Country: { Absence: null } country } => [country],
        _ => places.CountriesOf(e.Place),
    };

    /// <summary>The countries for which the goods may have been bound: that entered at a border, that declared at customs.</summary>
    public static ValueList<Country> DestinationCountries(ProvenanceEvent e, PlaceIndex places) => e switch
    {
        BorderCrossed x => One(x.Entering),
        CustomsProcessed x => One(x.DestinationTerritory),
        _ => places.CountriesOf(Destination(e)),
    };

    private static ValueList<Country> One(Country? country) => country is { Absence: null } ? [country] : default;
}
