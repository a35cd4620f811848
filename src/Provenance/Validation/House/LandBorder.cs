using Provenance.Reference;

namespace Provenance.Validation.House;

/// <summary>Whether two countries have a common border on land, by what a house knows.</summary>
internal sealed record LandBorder(Country One, Country Other, bool Exists)
{
    public bool IsOf(Country one, Country other) => (One == one && Other == other) || (One == other && Other == one);
}

/// <summary>The land borders of the library and those of a policy, which go before.</summary>
internal static class HouseBorders
{
    /// <summary>Whether two countries have a common border.</summary>
    public static bool Have(this ValueList<LandBorder> borders, Country one, Country other)
    {
        foreach (var border in borders)
        {
            if (border.IsOf(one, other))
                return border.Exists;
        }

        return LandBorders.Have(one, other);
    }

    /// <summary>Whether some pair of neighbors satisfies a condition.</summary>
    public static bool Any(this ValueList<LandBorder> borders, Func<Country, Country, bool> condition)
    {
        foreach (var (one, other) in LandBorders.All)
        {
            if (condition(one, other) && (borders.Count == 0 || borders.Have(one, other)))
                return true;
        }

        foreach (var border in borders)
        {
            if (border.Exists && condition(border.One, border.Other))
                return true;
        }

        return false;
    }
}
