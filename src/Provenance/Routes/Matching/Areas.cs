using NodaTime;
using Provenance.Reference;

namespace Provenance.Routes.Matching;

/// <summary>Asks whether areas cover countries.</summary>
internal static class Areas
{
    /// <summary>What people call it: a country by its name, a group by its word.</summary>
    public static string NameOf(Area area) => area.Country?.Name ?? area.Code;

    /// <summary>Whether one of the areas covers the country.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="country">A known country.</param>
    /// <param name="e">The event: groups of countries have members at its date.</param>
    /// <param name="customs">Who is a member of which group, as the policy knows it.</param>
    public static bool Cover(ValueList<Area> areas, Country country, EffectiveEvent e, CustomsTerritories customs)
    {
        LocalDate? on = e.Start is { IsApproximate: false, Earliest: { } earliest } ? earliest.InUtc().Date : null;
        foreach (var area in areas)
        {
            if (area.Covers(country, customs, on))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the areas covers where it was; <see langword="null"/> where it may be or not.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="candidates">All countries in which it may have been; empty where nothing is known.</param>
    /// <param name="e">The event: groups of countries have members at its date.</param>
    /// <param name="customs">Who is a member of which group, as the policy knows it.</param>
    public static bool? Cover(ValueList<Area> areas, ValueList<Country> candidates, EffectiveEvent e, CustomsTerritories customs)
    {
        var (isAny, isAll) = (false, candidates.Count > 0);
        foreach (var country in candidates)
        {
            if (!country.IsKnown())
                return null;
            var isIn = Cover(areas, country, e, customs);
            (isAny, isAll) = (isAny || isIn, isAll && isIn);
        }

        return isAll ? true : isAny || candidates.Count == 0 ? null : false;
    }
}
