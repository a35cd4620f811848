using NodaTime;
using Provenance.Reference;

namespace Provenance.Validation.Flow;

/// <summary>What a claim of origin comes to beside the origin of the goods.</summary>
internal enum OriginMatch
{
    /// <summary>Nothing can be compared: no claim, or a group of which the members are not known.</summary>
    NotComparable,

    /// <summary>Every origin is claimed, and every one claimed is an origin.</summary>
    Matches,

    /// <summary>That depends on whether some processing conferred origin.</summary>
    Undecided,

    /// <summary>That depends on which of several origins is right (STR002).</summary>
    Contested,

    /// <summary>They certainly differ.</summary>
    Differs,
}

/// <summary>Compares claims of origin, on labels and in declarations.</summary>
internal static class OriginClaims
{
    /// <summary>Whether all of it is countries, or groups of which the members are known.</summary>
    public static bool IsComparable(CustomsTerritories customs, ValueList<Area> claim)
    {
        foreach (var area in claim)
        {
            if (area.Absence is not null || (area.IsGroup && area.Code is not "non-EU" && customs.UnionOf(area.Code) is null))
                return false;
        }

        return claim.Count > 0;
    }

    public static OriginMatch Compare(CustomsTerritories customs, ValueList<Area> claim, OriginOfGoods origin, EffectiveEvent e)
    {
        if (!IsComparable(customs, claim) || !origin.IsKnown)
            return OriginMatch.NotComparable;
        var (isAllClaimed, isAllBorne) = (AreClaimed(customs, origin.Countries, claim, e), true);
        foreach (var claimed in claim)
        {
            var (isBorne, isMaybe) = (CoversAny(customs, claimed, origin.Countries, e), CoversAny(customs, claimed, origin.Maybe, e));
            if (!isBorne && !isMaybe)
                return OriginMatch.Differs;
            isAllBorne &= isBorne && (isMaybe || origin.Maybe.Length == 0);
        }

        if (origin.IsContested)
            return OriginMatch.Contested;
        if (origin.Maybe.Length == 0)
            return isAllClaimed && isAllBorne ? OriginMatch.Matches : OriginMatch.Differs;
        return isAllClaimed && isAllBorne && AreClaimed(customs, origin.Maybe, claim, e) ? OriginMatch.Matches : OriginMatch.Undecided;
    }

    /// <summary>Whether every area of the one claim lies in some area of the other.</summary>
    public static bool Covers(CustomsTerritories customs, ValueList<Area> claim, ValueList<Area> other, EffectiveEvent e)
    {
        foreach (var area in other)
        {
            if (!CoversOne(customs, claim, area, e))
                return false;
        }

        return true;
    }

    /// <summary>Whether some area of the claim covers the other. Membership that depends on a day that is not known counts.</summary>
    public static bool CoversOne(CustomsTerritories customs, ValueList<Area> claim, Area other, EffectiveEvent e)
    {
        foreach (var area in claim)
        {
            if (Covers(customs, area, other, e))
                return true;
        }

        return false;
    }

    /// <summary>Whether some area of the claim covers a country.</summary>
    public static bool CoversOne(CustomsTerritories customs, ValueList<Area> claim, Country country, EffectiveEvent e)
    {
        foreach (var area in claim)
        {
            if (Covers(customs, area, country, e))
                return true;
        }

        return false;
    }

    private static bool AreClaimed(CustomsTerritories customs, Country[] countries, ValueList<Area> claim, EffectiveEvent e)
    {
        foreach (var country in countries)
        {
            if (!CoversOne(customs, claim, country, e))
                return false;
        }

        return true;
    }

    private static bool CoversAny(CustomsTerritories customs, Area claimed, Country[] countries, EffectiveEvent e)
    {
        foreach (var country in countries)
        {
            if (Covers(customs, claimed, country, e))
                return true;
        }

        return false;
    }

    private static bool Covers(CustomsTerritories customs, Area area, Area other, EffectiveEvent e) =>
        other.Country is { } country ? Covers(customs, area, country, e) : string.Equals(area.Code, other.Code, StringComparison.Ordinal);

    private static bool Covers(CustomsTerritories customs, Area area, Country country, EffectiveEvent e)
    {
        if (area.Country is { } one)
            return ReferenceEquals(one, country) || one == country || PartsOfCountries.IsPartOf(country, one) || PartsOfCountries.IsPartOf(one, country);
        if (customs.UnionOf(area.Code == "non-EU" ? "EU" : area.Code) is not { } union)
            return false;
        var (first, last) = (union.Includes(country, DateOf(e.Start?.Earliest)), union.Includes(country, DateOf(e.End?.Latest)));
        return area.Code == "non-EU" ? first is not true || last is not true : first is not false || last is not false;
    }

    private static LocalDate? DateOf(Instant? instant) => instant?.InUtc().Date;
}
