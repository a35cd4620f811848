namespace Provenance.Reference;

/// <summary>Countries of ISO 3166-1 that are part of another one, so that goods from there bear the name of either.</summary>
/// <remarks>ISO 3166-2 lists them as subdivisions of that country. Territories with an origin of their own in trade (HK, MO, GL, FO) are not here.</remarks>
internal static class PartsOfCountries
{
    /// <summary>Whether a country is part of another one.</summary>
    public static bool IsPartOf(Country part, Country whole) => (part.Code, whole.Code) switch
    {
        ("AX", "FI") or ("SJ", "NO") => true,
        ("GP" or "MQ" or "GF" or "RE" or "YT" or "MF" or "BL" or "PM", "FR") => true,
        ("PR" or "GU" or "VI" or "AS" or "MP" or "UM", "US") => true,
        _ => false,
    };
}
