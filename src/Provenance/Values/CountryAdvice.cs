namespace Provenance.Values;

/// <summary>What to write instead of a text that is no country code.</summary>
internal static class CountryAdvice
{
    // Names and codes in use beside those of the table.
    private static readonly (string Text, string Code)[] OtherNames =
    [
        ("UK", "GB"), ("EL", "GR"), ("Great Britain", "GB"), ("Britain", "GB"), ("England", "GB"), ("Scotland", "GB"), ("Wales", "GB"),
        ("Northern Ireland", "GB"), ("XI", "GB"), ("United States of America", "US"), ("USA", "US"), ("America", "US"), ("Korea", "KR"), ("Republic of Korea", "KR"),
        ("ROK", "KR"), ("DPRK", "KP"), ("Democratic People's Republic of Korea", "KP"), ("People's Republic of China", "CN"), ("PRC", "CN"),
        ("Republic of China", "TW"), ("Russian Federation", "RU"), ("USSR", "SU"), ("Viet Nam", "VN"), ("Holland", "NL"), ("The Netherlands", "NL"), ("Burma", "MM"),
        ("Swaziland", "SZ"), ("Macedonia", "MK"), ("Czech Republic", "CZ"), ("Turkey", "TR"), ("Ivory Coast", "CI"), ("Cape Verde", "CV"),
        ("East Timor", "TL"), ("UAE", "AE"), ("Emirates", "AE"), ("Hongkong", "HK"), ("Macau", "MO"), ("Congo", "CG"), ("DRC", "CD"),
        ("Holy See", "VA"), ("Vatican", "VA"), ("Brunei Darussalam", "BN"), ("Syrian Arab Republic", "SY"), ("Lao People's Democratic Republic", "LA"),
        ("Curacao", "CW"), ("Reunion", "RE"), ("Saint Barthelemy", "BL"), ("Aland Islands", "AX"), ("Cote d'Ivoire", "CI"), ("Turkiye", "TR"),
    ];

    /// <summary>The sentences; the first says what is wrong, the second what to write.</summary>
    public static string For(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "A country code is empty. Write two letters of ISO 3166-1, such as KR.";
        var asked = text.Trim();
        var wrong = $"{Quoted.Of(text)} is not a country code.";
        if (Meant(asked) is { } country)
            return $"{wrong} Write {country.Code} for {country.Name}.";
        if (asked is "EU")
            return $"{wrong} It names the European Union; write the code of one country.";
        if (IsUserAssigned(asked))
            return $"{wrong} ISO 3166-1 leaves {asked} to its users and gives it no meaning; write the code of the country, or record it as unknown.";
        return $"{wrong} Write two upper-case letters of ISO 3166-1, such as KR.";
    }

    /// <summary>Whether it is a country's name, its alpha-3 code or its code in lower case.</summary>
    public static bool IsNamed(string text) => Named(text.Trim()) is not null;

    // The country that somebody who wrote this meant, if that can be told. A short text is near to too many names.
    private static Country? Meant(string text) =>
        Named(text) ?? (text.Length >= 4 && Reference.Nearest.To(text, Names) is { } nearest ? Named(nearest) : null);

    private static Country? Named(string text)
    {
        if (Country.TryParse(text.ToUpperInvariant(), out var country))
            return country;
        foreach (var (name, code) in OtherNames)
        {
            if (Same(name, text))
                return Country.Parse(code);
        }

        Country? former = null;
        foreach (var candidate in Country.All)
        {
            if (!Same(candidate.Name, text) && !Same(candidate.Alpha3, text))
                continue;
            if (!candidate.IsFormer)
                return candidate;
            former = candidate;
        }

        return former;
    }

    private static IEnumerable<string> Names => Country.All.Where(c => !c.IsFormer).Select(c => c.Name);

    // The user-assigned codes of ISO 3166-1: AA, QM to QZ, XA to XZ and ZZ.
    private static bool IsUserAssigned(string text) =>
        text is "AA" or "ZZ" or ['Q', >= 'M' and <= 'Z'] or ['X', >= 'A' and <= 'Z'];

    private static bool Same(string name, string text) => string.Equals(name, text, StringComparison.OrdinalIgnoreCase);
}
