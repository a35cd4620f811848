using NodaTime;

namespace Provenance.Reference;

/// <summary>Whether goods that go from one country to another leave a customs territory.</summary>
internal enum TerritoryRelation
{
    /// <summary>No customs border lies between them.</summary>
    Same,

    /// <summary>A customs border lies between them.</summary>
    Different,

    /// <summary>It depends: on the day, on the part of the country, or on the goods.</summary>
    Depends,
}

/// <summary>
/// Which countries are one customs territory at a date. Countries are one only where goods that go between them need no declaration; a customs union
/// that still asks for one (SACU, the Gulf states, the Union with Türkiye, Andorra) is not here.
/// </summary>
/// <remarks>
/// Sources: Article 4 UCC (Regulation 952/2013) and Articles 126 and 127 of the Withdrawal Agreement for the Union and Great Britain; the customs treaty
/// of 1923 for Switzerland and Liechtenstein; the customs union of Belarus, Kazakhstan and Russia (border checks ended in July 2011) and the accessions to the
/// EAEU; 19 CFR 101.1 for Puerto Rico. A country code says nothing about its exclaves: Büsingen, Heligoland, Livigno, Ceuta and Melilla lie outside
/// the Union's territory under the codes of their countries, and that is not seen here.
/// </remarks>
internal static class CustomsTerritories
{
    private const string Union = "EU";

    private static readonly LocalDate Transition = new(2020, 12, 31);

    private static readonly Membership[]?[] Territories = ByCountry(
    [
        .. EuropeanUnion.Members.Select(m => new Membership(m.Country, Union, LocalDate.Max(m.From, EuropeanUnion.SingleMarket), m.Country == Country.GB ? Transition : m.To)),
        .. EuropeanUnion.Regions.Select(m => new Membership(m.Country, Union, LocalDate.Max(m.From, EuropeanUnion.SingleMarket), m.To)),
        new(Country.MC, Union, EuropeanUnion.SingleMarket, null),
        new(Country.IM, Union, EuropeanUnion.SingleMarket, Transition),
        new(Country.JE, Union, EuropeanUnion.SingleMarket, Transition),
        new(Country.GG, Union, EuropeanUnion.SingleMarket, Transition),
        new(Country.IM, "GB", Transition.PlusDays(1), null),
        new(Country.LI, "CH", new(1924, 1, 1), null),
        new(Country.PR, "US", new(1901, 7, 25), null),
        new(Country.BY, "EAEU", new(2011, 7, 1), null),
        new(Country.KZ, "EAEU", new(2011, 7, 1), null),
        new(Country.RU, "EAEU", new(2011, 7, 1), null),
        new(Country.AM, "EAEU", new(2015, 1, 2), null),
        new(Country.KG, "EAEU", new(2015, 8, 12), null),
    ]);

    // Borders of which the two codes alone do not tell whether goods are declared there: a false certainty would be a false finding.
    private static readonly Membership[]?[] Undecided = ByCountry(
    [
        // Special fiscal territories: inside the customs territory, and goods are declared for tax.
        .. EuropeanUnion.Regions.Select(m => new Membership(m.Country, Union, EuropeanUnion.SingleMarket, m.To)),
        new(Country.JE, Union, EuropeanUnion.SingleMarket, Transition),
        new(Country.GG, Union, EuropeanUnion.SingleMarket, Transition),
        new(Country.JE, "GB", Transition.PlusDays(1), null),
        new(Country.GG, "GB", Transition.PlusDays(1), null),

        // From Northern Ireland, which has no code of its own, goods go to Ireland without a declaration.
        new(Country.GB, "IE", Transition.PlusDays(1), null),

        // Enclaves of Italy that are outside the territory of the Union and trade with Italy without a customs post.
        new(Country.SM, "IT", LocalDate.MinIsoValue, null),
        new(Country.VA, "IT", LocalDate.MinIsoValue, null),

        // One customs envelope (Paris Protocol of 1994); a border that one side does not see.
        new(Country.PS, "IL", new(1994, 4, 29), null),
        new(Country.EH, "MA", LocalDate.MinIsoValue, null),
        new(Country.XK, "RS", LocalDate.MinIsoValue, null),
    ]);

    /// <summary>The territory a country belongs to: the country's own code, or the name of the union.</summary>
    /// <param name="country">A known country; the unknown one and none give an empty text.</param>
    /// <param name="on">The date, in the country.</param>
    public static string TerritoryOf(Country country, LocalDate on)
    {
        foreach (var membership in Of(Territories, country))
        {
            if (membership.Holds(on))
                return membership.Territory;
        }

        return country.Code;
    }

    /// <summary>Whether a customs border lies between two countries on a day.</summary>
    public static TerritoryRelation Between(Country one, Country other, LocalDate on) => Between(one, other, on, on);

    /// <summary>Whether a customs border lies between two countries on a day that is only known to be within bounds.</summary>
    /// <param name="one">A country; where it is unknown or none the answer is <see cref="TerritoryRelation.Depends"/>.</param>
    /// <param name="other">A country; where it is unknown or none the answer is <see cref="TerritoryRelation.Depends"/>.</param>
    /// <param name="earliest">The first day that is possible; <see langword="null"/> for no bound.</param>
    /// <param name="latest">The last day that is possible; <see langword="null"/> for no bound.</param>
    public static TerritoryRelation Between(Country one, Country other, LocalDate? earliest, LocalDate? latest)
    {
        if (one.Absence is not null || other.Absence is not null)
            return TerritoryRelation.Depends;
        if (one == other)
            return TerritoryRelation.Same;
        var start = earliest ?? LocalDate.MinIsoValue;
        var end = latest ?? LocalDate.MaxIsoValue;
        var relation = At(one, other, start);

        // Nothing changes but on the first day of a membership and the day after its last.
        foreach (var country in (ReadOnlySpan<Country>)[one, other])
        {
            foreach (var table in (ReadOnlySpan<Membership[]?[]>)[Territories, Undecided])
            {
                foreach (var membership in Of(table, country))
                {
                    if (Changes(membership.From) || (membership.To is { } last && Changes(last.PlusDays(1))))
                        return TerritoryRelation.Depends;
                }
            }
        }

        return relation;

        bool Changes(LocalDate day) => start < day && day <= end && At(one, other, day) != relation;
    }

    private static TerritoryRelation At(Country one, Country other, LocalDate on)
    {
        string first = TerritoryOf(one, on), second = TerritoryOf(other, on);
        if (IsUndecided(one, other, second, on) || IsUndecided(other, one, first, on))
            return TerritoryRelation.Depends;
        return string.Equals(first, second, StringComparison.Ordinal) ? TerritoryRelation.Same : TerritoryRelation.Different;
    }

    private static bool IsUndecided(Country country, Country other, string territoryOfOther, LocalDate on)
    {
        foreach (var membership in Of(Undecided, country))
        {
            if (membership.Holds(on) && (membership.Territory == territoryOfOther || membership.Territory == other.Code))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<Membership> Of(Membership[]?[] table, Country country) => country.Index < 0 ? default : table[country.Index];

    private static Membership[]?[] ByCountry(Membership[] memberships)
    {
        var table = new Membership[]?[26 * 26];
        foreach (var ofOne in memberships.GroupBy(m => m.Country.Index))
            table[ofOne.Key] = [.. ofOne];
        return table;
    }

    private readonly record struct Membership(Country Country, string Territory, LocalDate From, LocalDate? To)
    {
        public bool Holds(LocalDate on) => From <= on && !(To < on);
    }
}
