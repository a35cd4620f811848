using Provenance.Validation;

namespace Provenance.Routes.Matching;

/// <summary>Compares recorded places with those that a step allows: by id, UN/LOCODE, GLN or name, of the place itself or of what it lies in.</summary>
internal static class PlaceTerm
{
    /// <summary>Whether it is one of the places, or lies in one; <see langword="null"/> where the record does not tell.</summary>
    public static bool? Holds(ValueList<string> allowed, Place? place, ChainView view)
    {
        if (place is not { Absence: null })
            return null;
        bool? any = false;
        foreach (var text in allowed)
        {
            switch (Holds(text, place, view))
            {
                case true:
                    return true;
                case null:
                    any = null;
                    break;
            }
        }

        return any;
    }

    private static bool? Holds(string text, Place place, ChainView view)
    {
        var places = view.SetView.Places;
        foreach (var one in places.Around(place))
        {
            if (Is(text, one))
                return true;
        }

        var isCode = UnLocode.TryParse(text, out var code, out _);
        if (isCode && place.UnLocode is { Absence: null } own)
            return own.Code == text ? null : false;
        ValueList<Country> there = isCode && code?.Country is { } country ? [country] : default;
        foreach (var defined in view.Set.Registry.Places)
        {
            if (!Is(text, defined))
                continue;
            // A record that names only the larger place does not tell.
            foreach (var around in places.Around(defined))
            {
                if (around.Id is not null && around.Id == place.Id)
                    return null;
            }

            there = places.CountriesOf(defined);
        }

        if (there.Count > 0 && places.CountriesOf(place) is { Count: > 0 } here && !here.Intersect(there).Any())
            return false;
        return !isCode && place.Name.IsKnown() && !text.All(char.IsAsciiDigit) ? false : null;
    }

    private static bool Is(string text, Place place) =>
        place.Id == text || (place.UnLocode is { Absence: null } code && code.Code == text) || (place.Gln is { Absence: null } gln && gln.Value == text)
        || (place.Name is { Absence: null } name && string.Equals(name.Value, text, StringComparison.OrdinalIgnoreCase));
}
