using NodaTime;

namespace Provenance.Reference;

/// <summary>Who was in the European Union (before 1993 the European Economic Community) and when, from <c>customs-unions.json</c>.</summary>
internal static class EuropeanUnion
{
    /// <summary>From this day goods cross the borders between members without a declaration.</summary>
    public static readonly LocalDate SingleMarket = new(1993, 1, 1);

    private static readonly CustomsUnion Union = CustomsUnions.Find("EU")!;

    /// <summary>Whether the country is in the Union at the date.</summary>
    /// <param name="country">A known country.</param>
    /// <param name="on">The date; <see langword="null"/> asks about all the time since 1993.</param>
    /// <returns><see langword="null"/> only for a time in which it was in the Union and outside it.</returns>
    public static bool? Includes(Country country, LocalDate? on) => Union.Includes(country, on);
}
