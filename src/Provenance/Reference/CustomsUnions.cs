using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Provenance.Reference;

/// <summary>Customs unions with their members, and what else is one customs territory, from <c>customs-unions.json</c>.</summary>
internal static class CustomsUnions
{
    private const string Resource = "Provenance.Reference.customs-unions.json";

    private static readonly Lazy<CustomsData> Loaded = new(Load);

    /// <summary>All of the file.</summary>
    public static CustomsData Data => Loaded.Value;

    /// <summary>The union of an id, or <see langword="null"/>: nothing is known of the members of such a group.</summary>
    public static CustomsUnion? Find(string id) => Data.Find(id);

    private static CustomsData Load()
    {
        using var stream = typeof(CustomsUnions).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        return new([.. root.GetProperty("unions").EnumerateArray().Select(Union)], Territories(root, "territories"), Territories(root, "undecided"));
    }

    private static CustomsUnion Union(JsonElement union) => new(
        union.GetProperty("id").GetString()!,
        Date(union, "withoutDeclaration"),
        Members(union, "members"),
        Members(union, "parts"));

    private static ValueList<UnionMember> Members(JsonElement union, string name) => union.TryGetProperty(name, out var list)
        ? [.. list.EnumerateArray().Select(one => new UnionMember(CountryOf(one), Date(one, "from")!.Value, Date(one, "to"), Date(one, "withoutDeclarationTo") ?? Date(one, "to")))]
        : [];

    private static ValueList<TerritoryMember> Territories(JsonElement root, string name) =>
        [.. root.GetProperty(name).EnumerateArray().Select(one => new TerritoryMember(CountryOf(one), one.GetProperty("territory").GetString()!, Date(one, "from") ?? LocalDate.MinIsoValue, Date(one, "to")))];

    private static Country CountryOf(JsonElement one) => Country.Parse(one.GetProperty("country").GetString()!);

    private static LocalDate? Date(JsonElement one, string name) => one.TryGetProperty(name, out var date) ? LocalDatePattern.Iso.Parse(date.GetString()!).Value : null;
}

/// <summary>What the file holds.</summary>
internal sealed record CustomsData(ValueList<CustomsUnion> Unions, ValueList<TerritoryMember> Territories, ValueList<TerritoryMember> Undecided)
{
    /// <summary>The union of an id, or <see langword="null"/>.</summary>
    public CustomsUnion? Find(string id)
    {
        foreach (var union in Unions)
        {
            if (union.Id == id)
                return union;
        }

        return null;
    }
}

/// <summary>A customs union.</summary>
/// <param name="Id">Its word in <see cref="Vocabulary.AreaGroups"/>.</param>
/// <param name="WithoutDeclaration">From when goods between members need no declaration; <see langword="null"/> where they still do.</param>
/// <param name="Members">Its members.</param>
/// <param name="Parts">Parts of members with a country code of their own: in the customs territory, and outside the common system of tax.</param>
internal sealed record CustomsUnion(string Id, LocalDate? WithoutDeclaration, ValueList<UnionMember> Members, ValueList<UnionMember> Parts)
{
    /// <summary>Whether a country is a member at a date, or a part of one.</summary>
    /// <param name="country">A known country.</param>
    /// <param name="on">The date; <see langword="null"/> asks about all the time since 1993.</param>
    /// <returns><see langword="null"/> only for a time in which it was in the union and outside it.</returns>
    public bool? Includes(Country country, LocalDate? on)
    {
        foreach (var list in (ReadOnlySpan<ValueList<UnionMember>>)[Members, Parts])
        {
            foreach (var member in list)
            {
                if (member.Country != country)
                    continue;
                if (on is { } date)
                    return member.From <= date && !(member.To < date);
                return member.From <= EuropeanUnion.SingleMarket && member.To is null ? true : null;
            }
        }

        return false;
    }
}

/// <summary>A member of a union, from its first day to its last, and to the last day on which its goods needed no declaration.</summary>
internal sealed record UnionMember(Country Country, LocalDate From, LocalDate? To, LocalDate? WithoutDeclarationTo);

/// <summary>A country that is, or may be, of the territory of another one or of a union.</summary>
internal sealed record TerritoryMember(Country Country, string Territory, LocalDate From, LocalDate? To);
