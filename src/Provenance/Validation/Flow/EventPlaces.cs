namespace Provenance.Validation.Flow;

/// <summary>Where an event starts and where it ends.</summary>
internal static class EventPlaces
{
    /// <summary>Whether anything is known of where the event was. A place that is unknown is passed over.</summary>
    public static bool IsPlaced(ProvenanceEvent e) => e switch
    {
        BorderCrossed x => x.Leaving.IsKnown() || x.Entering.IsKnown() || x.Place.IsKnown(),
        CustomsProcessed x => x.Country.IsKnown() || x.Place.IsKnown(),
        ILeg x => e.Place.IsKnown() || x.Destination.IsKnown(),
        _ => e.Place.IsKnown(),
    };

    /// <summary>The place at which the event starts; <see langword="null"/> for a border, which starts in a country.</summary>
    public static Place? StartPlace(ProvenanceEvent e) => e is BorderCrossed ? null : Known(e.Place);

    /// <summary>The place at which the event ends.</summary>
    public static Place? EndPlace(ProvenanceEvent e) => Known(e is ILeg { Destination: { Absence: null } destination } and not (Dispatched or Received) ? destination : e.Place);

    /// <summary>The countries in which the event may start; empty where nothing is known.</summary>
    public static ValueList<Country> StartCountries(ProvenanceEvent e, PlaceIndex places) => e switch
    {
        BorderCrossed x => x.Leaving.IsKnown() ? [x.Leaving] : default,
        CustomsProcessed x when x.Country.IsKnown() => [x.Country],
        _ => places.CountriesOf(Known(e.Place)),
    };

    /// <summary>The countries in which the event may end; empty where nothing is known.</summary>
    public static ValueList<Country> EndCountries(ProvenanceEvent e, PlaceIndex places) => e switch
    {
        BorderCrossed x when x.Entering.IsKnown() => [x.Entering],
        CustomsProcessed x when x.Country.IsKnown() => [x.Country],
        _ => places.CountriesOf(EndPlace(e)),
    };

    private static Place? Known(Place? place) => place is { Absence: null } ? place : null;
}
