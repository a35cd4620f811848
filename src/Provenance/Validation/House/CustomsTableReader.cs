using NodaTime;
using Provenance.Documents.Settings;
using Provenance.Reference;

namespace Provenance.Validation.House;

/// <summary>Reads customs unions, customs territories and land borders of a policy, onto those before and those of the library.</summary>
/// <remarks>Not thread-safe; used for one document.</remarks>
internal sealed class CustomsTableReader(SettingsFile file)
{
    private readonly CellReader _cells = new(file);

    /// <summary>A union with the id of an earlier one takes its place.</summary>
    public CustomsData ReadUnions(JsonTree node, CustomsData? before)
    {
        var data = before ?? CustomsUnions.Data;
        var unions = data.Unions.ToList();
        foreach (var union in _cells.Each(node, Union))
        {
            unions.RemoveAll(one => one.Id == union.Id);
            unions.Add(union);
        }

        return data with { Unions = unions.ToValueList() };
    }

    /// <summary>What is said of a country takes the place of all that was said of it before.</summary>
    public CustomsData ReadTerritories(JsonTree node, CustomsData? before)
    {
        var data = before ?? CustomsUnions.Data;
        var rows = _cells.Each(node, Territory);
        var countries = rows.Select(row => row.Member.Country).ToHashSet();
        return data with
        {
            Territories = [.. data.Territories.Where(one => !countries.Contains(one.Country)), .. rows.Where(row => !row.IsUndecided).Select(row => row.Member)],
            Undecided = [.. data.Undecided.Where(one => !countries.Contains(one.Country)), .. rows.Where(row => row.IsUndecided).Select(row => row.Member)],
        };
    }

    /// <summary>What is said of a pair of countries takes the place of what was said of it before.</summary>
    public ValueList<LandBorder> ReadBorders(JsonTree node, ValueList<LandBorder> before)
    {
        var borders = before.ToList();
        foreach (var border in _cells.Each(node, Border))
        {
            borders.RemoveAll(one => one.IsOf(border.One, border.Other));
            borders.Add(border);
        }

        return borders.ToValueList();
    }

    private CustomsUnion? Union(JsonTree node)
    {
        var (id, without, members, parts, errors) = ((string?)null, (LocalDate?)null, default(ValueList<UnionMember>), default(ValueList<UnionMember>), file.Errors);
        file.Members(
            node,
            ("id", value => id = file.Text(value)),
            ("title", value => file.Text(value)),
            ("source", value => file.Text(value)),
            ("withoutDeclaration", value => without = _cells.Day(value)),
            ("members", value => members = _cells.Each(value, Member)),
            ("parts", value => parts = _cells.Each(value, Member)));
        if (file.Errors > errors)
            return null;
        if (id is not null && !Country.TryParse(id, out _) && Area.TryParse(id, out _, out _) && id != "non-EU" && members.Count > 0)
            return new(id, without, members, parts);
        file.Error(node, "customsUnion", "A customs union has an id, as areas name it (EU, EAEU, MERCOSUR: at least three letters, but for EU), and members.");
        return null;
    }

    private UnionMember? Member(JsonTree node)
    {
        var (country, from, to, without, errors) = ((Country?)null, (LocalDate?)null, (LocalDate?)null, (LocalDate?)null, file.Errors);
        file.Members(
            node,
            ("country", value => country = _cells.Country(value)),
            ("from", value => from = _cells.Day(value)),
            ("to", value => to = _cells.Day(value)),
            ("withoutDeclarationTo", value => without = _cells.Day(value)));
        if (file.Errors > errors)
            return null;
        if (country is not null && from is { } first && !(to < first))
            return new(country, first, to, without ?? to);
        file.Error(node, "customsUnion", "A member of a customs union has a country, and its first day under from; its last day under to is not before it.");
        return null;
    }

    private Row? Territory(JsonTree node)
    {
        var (country, territory, from, to, isUndecided, errors) = ((Country?)null, (string?)null, (LocalDate?)null, (LocalDate?)null, false, file.Errors);
        file.Members(
            node,
            ("country", value => country = _cells.Country(value)),
            ("territory", value => territory = file.Text(value)),
            ("from", value => from = _cells.Day(value)),
            ("to", value => to = _cells.Day(value)),
            ("undecided", value => isUndecided = file.Flag(value) == true),
            ("source", value => file.Text(value)));
        if (file.Errors > errors)
            return null;
        if (country is not null && territory is not null && !(to < from))
            return new(new(country, territory, from ?? LocalDate.MinIsoValue, to), isUndecided);
        file.Error(node, "customsTerritory", "A country of another customs territory has a country and a territory, which is the code of a country or the id of a union; to is not before from.");
        return null;
    }

    private LandBorder? Border(JsonTree node)
    {
        var (countries, exists, errors) = (default(ValueList<Country>), true, file.Errors);
        file.Members(
            node,
            ("countries", value => countries = _cells.Each(value, _cells.Country)),
            ("exists", value => exists = file.Flag(value) != false),
            ("source", value => file.Text(value)));
        if (file.Errors > errors)
            return null;
        if (countries.Count == 2 && countries[0] != countries[1])
            return new(countries[0], countries[1], exists);
        file.Error(node, "landBorder", "A land border has two countries: { \"countries\": [\"SA\", \"QA\"], \"exists\": false }.");
        return null;
    }

    private sealed record Row(TerritoryMember Member, bool IsUndecided);
}
