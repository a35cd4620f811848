namespace Provenance.Assertions;

/// <summary>In which country a place lies.</summary>
internal static class Geography
{
    /// <summary>Places lie in one another; a record that goes in circles ends here.</summary>
    private const int MostLevels = 16;

    public static Country Parse(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, parameter);
        return Country.TryParse(text, out var country, out var problem) ? country : throw new ArgumentException(problem, parameter);
    }

    /// <summary>Whether a place certainly lies in a country.</summary>
    public static bool IsIn(Place? place, Country country, Registry registry) => CountriesOf(place, registry) is [var only] && only == country;

    /// <summary>The countries of a place, for people.</summary>
    public static string Words(Place? place, Registry registry) => CountriesOf(place, registry) switch
    {
        { Count: 0 } => place is { Absence: null } ? $"{place}, a country not recorded" : "a country not recorded",
        var countries => string.Join(" or ", countries.Select(country => country.Absence is null ? country.Name : "a country not known")),
    };

    /// <summary>The countries in which a place may lie: its own, else that of its UN/LOCODE, else those of the place that it is in.</summary>
    public static ValueList<Country> CountriesOf(Place? place, Registry registry)
    {
        for (var level = 0; place is not null && level < MostLevels; level++)
        {
            if (place.Countries.Count > 0)
                return place.Countries;
            if (place.UnLocode is { Country: { } country })
                return [country];
            var within = place.Within;
            place = within is null ? null : registry.Places.FirstOrDefault(other => other.Id == within);
        }

        return default;
    }
}
