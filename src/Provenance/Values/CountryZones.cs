using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace Provenance.Values;

/// <summary>Which time zones a country has, from the IANA database that comes with NodaTime.</summary>
internal static class CountryZones
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> IdsByCountry = new(Load);

    public static IReadOnlyList<DateTimeZone> Of(Country country)
    {
        if (!IdsByCountry.Value.TryGetValue(country.Code, out var ids))
            return [];
        return Array.AsReadOnly(Array.ConvertAll(ids, id => DateTimeZoneProviders.Tzdb[id]));
    }

    private static FrozenDictionary<string, string[]> Load()
    {
        var zones = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var location in TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
            Add(location.CountryCode, location.ZoneId);

        // zone1970.tab names every country that keeps a zone's time, zone.tab gives most of them one of their own: it is needed where that has none.
        foreach (var location in TzdbDateTimeZoneSource.Default.Zone1970Locations ?? [])
        {
            foreach (var country in location.Countries)
            {
                if (!zones.ContainsKey(country.Code))
                    Add(country.Code, location.ZoneId);
            }
        }

        return zones.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);

        void Add(string country, string zone)
        {
            if (!zones.TryGetValue(country, out var ids))
                zones.Add(country, ids = new(StringComparer.Ordinal));
            ids.Add(zone);
        }
    }
}
