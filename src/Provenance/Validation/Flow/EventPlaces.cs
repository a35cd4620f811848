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

    /// <summary>Whether it is physical and anything is known of where it was.</summary>
    public static bool IsPlacedAct(ProvenanceEvent e) => CustodyRoles.IsPhysical(e) && IsPlaced(e);

    /// <summary>
    /// Whether two places are certainly different: no country in common, or both have a point and these are farther apart than their radii.
    /// </summary>
    public static bool AreApart(Place? one, ValueList<Country> ones, Place? other, ValueList<Country> others, PlaceIndex places)
    {
        if (one is not null && other is not null && places.IsSameOrWithin(one, other))
            return false;
        if (ones.Count > 0 && others.Count > 0 && !HaveCommon(ones, others))
            return true;
        return one?.Point is { } a && other?.Point is { } b && (decimal)a.DistanceTo(b) > (one.RadiusKm ?? 0) + (other.RadiusKm ?? 0);
    }

    /// <summary>The place of an event for people: its place, else the countries of a border.</summary>
    public static string Described(ProvenanceEvent e) => e switch
    {
        _ when Known(e.Place) is { } place => place.ToString(),
        BorderCrossed { Leaving: { Absence: null } leaving } => leaving.Name,
        BorderCrossed { Entering: { Absence: null } entering } => entering.Name,
        CustomsProcessed { Country: { Absence: null } country } => country.Name,
        _ => EventWords.Of(e),
    };

    private static bool HaveCommon(ValueList<Country> ones, ValueList<Country> others)
    {
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                if (ReferenceEquals(one, other) || one == other)
                    return true;
            }
        }

        return false;
    }
}
