namespace Provenance.Rules.Labeling;

/// <summary>Origins for people.</summary>
internal static class OriginWords
{
    public static string Of(ValueList<Area> claim) => Joined(claim.Select(area => area.Country?.Name ?? area.Code));

    public static string Of(Country[] countries) => Joined(countries.Select(country => country.Name));

    private static string Joined(IEnumerable<string> names) => string.Join(" and ", names);
}
