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
/// The data with its sources stands in <c>customs-unions.json</c>. A country code says nothing about its exclaves: Büsingen, Heligoland, Livigno, Ceuta and
/// Melilla lie outside the Union's territory under the codes of their countries, and that is not seen here.
/// </remarks>
internal sealed class CustomsTerritories(CustomsData data)
{
    /// <summary>As the library knows them.</summary>
    public static readonly CustomsTerritories Default = new(CustomsUnions.Data);

    private readonly Membership[]?[] _territories = ByCountry(
    [
        .. data.Unions.Where(union => union.WithoutDeclaration is not null).SelectMany(
            union => union.Members.Concat(union.Parts),
            (union, m) => new Membership(m.Country, union.Id, LocalDate.Max(m.From, union.WithoutDeclaration!.Value), m.WithoutDeclarationTo)),
        .. data.Territories.Select(m => new Membership(m.Country, m.Territory, m.From, m.To)),
    ]);

    // Borders of which the two codes alone do not tell whether goods are declared there: a false certainty would be a false finding. Among them are the special
    // fiscal territories, which are inside the customs territory while goods are declared for tax.
    private readonly Membership[]?[] _undecided = ByCountry(
    [
        .. data.Unions.Where(union => union.WithoutDeclaration is not null).SelectMany(
            union => union.Parts,
            (union, m) => new Membership(m.Country, union.Id, union.WithoutDeclaration!.Value, m.To)),
        .. data.Undecided.Select(m => new Membership(m.Country, m.Territory, m.From, m.To)),
    ]);

    /// <summary>The union of an id, or <see langword="null"/>: nothing is known of the members of such a group.</summary>
    public CustomsUnion? UnionOf(string id) => data.Find(id);

    /// <summary>The territory a country belongs to: the country's own code, or the name of the union.</summary>
    /// <param name="country">A known country; the unknown one and none give an empty text.</param>
    /// <param name="on">The date, in the country.</param>
    public string TerritoryOf(Country country, LocalDate on)
    {
        foreach (var membership in Of(_territories, country))
        {
            if (membership.Holds(on))
                return membership.Territory;
        }

        return country.Code;
    }

    /// <summary>Whether a customs border lies between two countries on a day.</summary>
    public TerritoryRelation Between(Country one, Country other, LocalDate on) => Between(one, other, on, on);

    /// <summary>Whether a customs border lies between two countries on a day that is only known to be within bounds.</summary>
    /// <param name="one">A country; where it is unknown or none the answer is <see cref="TerritoryRelation.Depends"/>.</param>
    /// <param name="other">A country; where it is unknown or none the answer is <see cref="TerritoryRelation.Depends"/>.</param>
    /// <param name="earliest">The first day that is possible; <see langword="null"/> for no bound.</param>
    /// <param name="latest">The last day that is possible; <see langword="null"/> for no bound.</param>
    public TerritoryRelation Between(Country one, Country other, LocalDate? earliest, LocalDate? latest)
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
            foreach (var table in (ReadOnlySpan<Membership[]?[]>)[_territories, _undecided])
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

    private TerritoryRelation At(Country one, Country other, LocalDate on)
    {
        string first = TerritoryOf(one, on), second = TerritoryOf(other, on);
        if (IsUndecided(one, other, second, on) || IsUndecided(other, one, first, on))
            return TerritoryRelation.Depends;
        return string.Equals(first, second, StringComparison.Ordinal) ? TerritoryRelation.Same : TerritoryRelation.Different;
    }

    private bool IsUndecided(Country country, Country other, string territoryOfOther, LocalDate on)
    {
        foreach (var membership in Of(_undecided, country))
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
