using System.Collections.Frozen;
using System.Text.Json;

namespace Provenance.Reference;

/// <summary>Which countries have a common border on land, from <c>land-borders.json</c>.</summary>
internal static class LandBorders
{
    private const string Resource = "Provenance.Reference.land-borders.json";

    private static readonly Lazy<FrozenSet<(string, string)>> Pairs = new(Load);

    private static readonly Lazy<(Country, Country)[]> Countries = new(static () => [.. Pairs.Value.Select(pair => (Country.Parse(pair.Item1), Country.Parse(pair.Item2)))]);

    /// <summary>All pairs, each once, in no order.</summary>
    public static ReadOnlySpan<(Country, Country)> All => Countries.Value;

    /// <summary>Whether two countries have a common border, by land, bridge or tunnel. A country has one with itself and with its parts.</summary>
    public static bool Have(Country one, Country other) =>
        one == other || PartsOfCountries.IsPartOf(one, other) || PartsOfCountries.IsPartOf(other, one)
        || Pairs.Value.Contains(string.CompareOrdinal(one.Code, other.Code) < 0 ? (one.Code, other.Code) : (other.Code, one.Code));

    private static FrozenSet<(string, string)> Load()
    {
        using var stream = typeof(LandBorders).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("borders").EnumerateObject()
            .SelectMany(country => country.Value.EnumerateArray(), (country, other) => (country.Name, other.GetString()!))
            .ToFrozenSet();
    }
}
