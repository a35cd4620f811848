namespace Provenance.Reference.Borders;

/// <summary>Where countries lie, coarsely, and which of them meet on land.</summary>
/// <remarks>
/// <para>
/// From Natural Earth 4.1, Admin 0 countries, 1:10,000,000, which is in the public domain (naturalearthdata.com); simplified so that no border is off by more
/// than <see cref="Tolerance"/>, and without islands below 8 km² that belong to a country with larger land. It draws borders as they are kept, not as they
/// are claimed: <see cref="Disputes"/> names where states disagree. Places on the water lie in no country.
/// </para>
/// <para>
/// Lacking: the Vatican, and borders finer than the tolerance, so that which side of a border a town lies on that stands beside it is not told.
/// Macao and the mainland do not meet in the source.
/// </para>
/// <para>Read once, on first use; safe to share between threads.</para>
/// </remarks>
internal static class CountryBorders
{
    /// <summary>How far a border may be off, in km: 10 of simplification, the rest of rounding to 0.01°.</summary>
    public const double Tolerance = 12;

    private static readonly Lazy<Dictionary<Country, CountryShape>> Shapes = new(BorderTable.Read);

    /// <summary>Whether the outline of a country is known.</summary>
    public static bool Knows(Country country) => Shapes.Value.TryGetValue(country, out var shape) && shape.IsDrawn;

    /// <summary>Whether the point lies in the country; not where its outline is not known.</summary>
    public static bool Contains(Country country, GeoPoint point) =>
        Shapes.Value.TryGetValue(country, out var shape) && shape.Contains((double)point.Longitude, (double)point.Latitude);

    /// <summary>From the point to the nearest border or coast of a country, in km; infinite where its outline is not known.</summary>
    public static double DistanceTo(Country country, GeoPoint point) =>
        Shapes.Value.TryGetValue(country, out var shape) ? shape.DistanceTo((double)point.Longitude, (double)point.Latitude) : double.PositiveInfinity;

    /// <summary>The country in which the point lies; <see langword="null"/> on the water, and where the source names no country of ISO 3166-1.</summary>
    public static Country? At(GeoPoint point)
    {
        foreach (var (country, shape) in Shapes.Value)
        {
            if (shape.Contains((double)point.Longitude, (double)point.Latitude))
                return country;
        }

        return null;
    }

    /// <summary>The countries that it meets on land, in the order of their codes; empty for an island.</summary>
    public static ValueList<Country> NeighborsOf(Country country) => Shapes.Value.TryGetValue(country, out var shape) ? shape.Neighbors : default;

    /// <summary>Whether two countries meet on land.</summary>
    public static bool AreNeighbors(Country one, Country other)
    {
        foreach (var neighbor in NeighborsOf(one))
        {
            if (neighbor == other)
                return true;
        }

        return false;
    }
}
