namespace Provenance.Validation.House;

/// <summary>The places that a house knows. It tells of a place that an event names what the event does not.</summary>
/// <remarks>
/// A place is found by its id, else its GLN, else its UN/LOCODE, else its name, exactly as written, where one place alone has it. An entry in other countries than those that
/// the event states is another place. Immutable, safe to share between threads.
/// </remarks>
internal sealed class Gazetteer : IEquatable<Gazetteer>
{
    private readonly ValueList<Place> _places;

    // What several places have in common names none of them.
    private readonly Dictionary<(Naming, string), Place?> _byName = [];

    public Gazetteer(ValueList<Place> places)
    {
        _places = places;
        foreach (var place in places)
        {
            Add(Naming.Id, place.Id, place);
            Add(Naming.Gln, place.Gln?.Value, place);
            Add(Naming.UnLocode, place.UnLocode?.Code, place);
            Add(Naming.Name, place.Name?.Value, place);
        }
    }

    private enum Naming
    {
        Id,
        Gln,
        UnLocode,
        Name,
    }

    /// <inheritdoc/>
    public bool Equals(Gazetteer? other) => other is not null && _places == other._places;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Gazetteer);

    /// <inheritdoc/>
    public override int GetHashCode() => _places.GetHashCode();

    /// <summary>The event with what is known of its places; the event itself where nothing is.</summary>
    public ProvenanceEvent Complete(ProvenanceEvent e)
    {
        var place = Complete(e.Place);
        if (!ReferenceEquals(place, e.Place))
            e = e with { Place = place };
        if (e is not ILeg { Destination: { } destination } || Complete(destination) is var there && ReferenceEquals(there, destination))
            return e;
        return e switch
        {
            Dispatched x => x with { Destination = there },
            HandedOver x => x with { Destination = there },
            Moved x => x with { Destination = there },
            Received x => x with { Destination = there },
            Returned x => x with { Destination = there },
            _ => e,
        };
    }

    private Place? Complete(Place? place)
    {
        if (place is not { Absence: null } || Find(place) is not { } known || ReferenceEquals(known, place))
            return place;
        var isPointOpen = place.Point is null && place.Near is null;
        return place with
        {
            // Who names the place by a number or a name says which one it is; within the house all such are one place.
            Id = place.Id ?? known.Id,
            Name = place.Name.IsKnown() ? place.Name : known.Name ?? place.Name,
            Countries = place.Countries.Count == 1 || known.Countries.Count == 0 ? place.Countries : known.Countries,
            Kind = place.Kind.IsKnown() ? place.Kind : known.Kind ?? place.Kind,
            UnLocode = place.UnLocode.IsKnown() ? place.UnLocode : known.UnLocode ?? place.UnLocode,
            Gln = place.Gln.IsKnown() ? place.Gln : known.Gln ?? place.Gln,
            Point = isPointOpen ? known.Point : place.Point,
            RadiusKm = isPointOpen ? known.RadiusKm : place.RadiusKm,
            Near = isPointOpen ? known.Near : place.Near,
            Within = place.Within ?? known.Within,
            Valid = place.Valid ?? known.Valid,
            Competence = place.Competence.Count > 0 ? place.Competence : known.Competence,
        };
    }

    private Place? Find(Place place) =>
        Find(Naming.Id, place.Id, place) ?? Find(Naming.Gln, place.Gln?.Value, place) ?? Find(Naming.UnLocode, place.UnLocode?.Code, place) ?? Find(Naming.Name, place.Name?.Value, place);

    private Place? Find(Naming naming, string? name, Place place) =>
        !string.IsNullOrEmpty(name) && _byName.GetValueOrDefault((naming, name)) is { } known && CanBe(place, known) ? known : null;

    private static bool CanBe(Place place, Place known)
    {
        if (place.Countries.Count == 0 || known.Countries.Count == 0)
            return true;
        foreach (var country in known.Countries)
        {
            foreach (var own in place.Countries)
            {
                if (own == country)
                    return true;
            }
        }

        return false;
    }

    private void Add(Naming naming, string? name, Place place)
    {
        if (!string.IsNullOrEmpty(name) && !_byName.TryAdd((naming, name), place))
            _byName[(naming, name)] = null;
    }
}
