using NodaTime;

namespace Provenance.Reference;

/// <summary>Who was in the European Union (before 1993 the European Economic Community) and when.</summary>
/// <remarks>Source: the treaties of accession; Article 355 TFEU for what has a country code of its own and is in the Union without being a member.</remarks>
internal static class EuropeanUnion
{
    /// <summary>From this day goods cross the borders between members without a declaration.</summary>
    public static readonly LocalDate SingleMarket = new(1993, 1, 1);

    private static readonly LocalDate Founded = new(1958, 1, 1);

    /// <summary>The members, from their first day to their last.</summary>
    public static readonly (Country Country, LocalDate From, LocalDate? To)[] Members =
    [
        (Country.BE, Founded, null), (Country.DE, Founded, null), (Country.FR, Founded, null), (Country.IT, Founded, null), (Country.LU, Founded, null), (Country.NL, Founded, null),
        (Country.DK, new(1973, 1, 1), null), (Country.IE, new(1973, 1, 1), null), (Country.GB, new(1973, 1, 1), new(2020, 1, 31)),
        (Country.GR, new(1981, 1, 1), null),
        (Country.ES, new(1986, 1, 1), null), (Country.PT, new(1986, 1, 1), null),
        (Country.AT, new(1995, 1, 1), null), (Country.FI, new(1995, 1, 1), null), (Country.SE, new(1995, 1, 1), null),
        (Country.CY, new(2004, 5, 1), null), (Country.CZ, new(2004, 5, 1), null), (Country.EE, new(2004, 5, 1), null), (Country.HU, new(2004, 5, 1), null), (Country.LT, new(2004, 5, 1), null),
        (Country.LV, new(2004, 5, 1), null), (Country.MT, new(2004, 5, 1), null), (Country.PL, new(2004, 5, 1), null), (Country.SI, new(2004, 5, 1), null), (Country.SK, new(2004, 5, 1), null),
        (Country.BG, new(2007, 1, 1), null), (Country.RO, new(2007, 1, 1), null),
        (Country.HR, new(2013, 7, 1), null),
    ];

    /// <summary>Parts of members with a country code of their own: Åland, the French outermost regions and Saint Martin.</summary>
    /// <remarks>They are in the customs territory and outside the common system of value added tax.</remarks>
    public static readonly (Country Country, LocalDate From, LocalDate? To)[] Regions =
    [
        (Country.AX, new(1995, 1, 1), null), (Country.GF, Founded, null), (Country.GP, Founded, null), (Country.MF, Founded, null), (Country.MQ, Founded, null),
        (Country.RE, Founded, null), (Country.YT, new(2014, 1, 1), null), (Country.BL, Founded, new(2011, 12, 31)),
    ];

    /// <summary>Whether the country is in the Union at the date.</summary>
    /// <param name="country">A known country.</param>
    /// <param name="on">The date; <see langword="null"/> asks about all the time since 1993.</param>
    /// <returns><see langword="null"/> only for a time in which it was in the Union and outside it.</returns>
    public static bool? Includes(Country country, LocalDate? on)
    {
        if (!Find(country, out var from, out var to))
            return false;
        if (on is { } date)
            return from <= date && !(to < date);
        return from <= SingleMarket && to is null ? true : null;
    }

    private static bool Find(Country country, out LocalDate from, out LocalDate? to)
    {
        foreach (var list in (ReadOnlySpan<(Country, LocalDate, LocalDate?)[]>)[Members, Regions])
        {
            foreach (var (candidate, first, last) in list)
            {
                if (candidate != country)
                    continue;
                (from, to) = (first, last);
                return true;
            }
        }

        (from, to) = (default, null);
        return false;
    }
}
