namespace Provenance.Validation;

/// <summary>The places that documents define, by id, and what they lie in.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<string, Place> _byId = new(StringComparer.Ordinal);

    public PlaceIndex(ValueList<Place> places)
    {
        foreach (var place in places)
        {
            if (place.Id is { } id)
                _byId.TryAdd(id, place);
        }
    }

    /// <summary>The countries in which a place may lie: its own, else those of its UN/LOCODE, else those of what it lies in.</summary>
    public ValueList<Country> CountriesOf(Place? place)
    {
        for (var depth = 0; place is not null && depth < 16; depth++)
        {
            if (place.Countries.Count > 0)
                return place.Countries;
            if (place.UnLocode?.Country is { } country)
                return [country];
            place = Parent(place);
        }

        return default;
    }

    /// <summary>Whether a point of the place, of what it is near or of what it lies in is recorded.</summary>
    public bool HasPoint(Place? place)
    {
        for (var depth = 0; place is not null && depth < 16; depth++)
        {
            if (place.Point is not null || place.Near?.Point is not null)
                return true;
            place = Parent(place);
        }

        return false;
    }

    /// <summary>Whether both are one place, or one lies in the other.</summary>
    public bool IsSameOrWithin(Place one, Place other) =>
        ReferenceEquals(one, other) || (one.Id is not null && one.Id == other.Id) || IsWithin(one, other) || IsWithin(other, one) || one == other;

    /// <summary>The place, what it lies in, what that lies in, as far as documents define it.</summary>
    public IEnumerable<Place> Around(Place place)
    {
        var at = place;
        for (var depth = 0; at is not null && depth < 16; depth++)
        {
            yield return at;
            at = Parent(at);
        }
    }

    private bool IsWithin(Place inner, Place outer)
    {
        if (outer.Id is null)
            return false;
        for (var depth = 0; inner.Within is { } id && depth < 16; depth++)
        {
            if (id == outer.Id)
                return true;
            if (!_byId.TryGetValue(id, out var parent))
                return false;
            inner = parent;
        }

        return false;
    }

    private Place? Parent(Place place) => place.Within is { } id && _byId.TryGetValue(id, out var parent) ? parent : null;
}
