using CsCheck;
using NodaTime;
using Provenance.Reference;
using Provenance.Values;

namespace Provenance.Tests.Reference;

public sealed class CustomsTerritoriesTests
{
    private static readonly Gen<Country> Countries = Gen.OneOf(
        Gen.OneOf<Country>([.. Country.All]),
        Gen.OneOf(Country.GB, Country.FR, Country.PL, Country.HR, Country.IE, Country.RE, Country.CH, Country.LI, Country.SM, Country.IT, Country.JE, Country.RU, Country.KG));

    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 14_000].Select(days => new LocalDate(1990, 1, 1).PlusDays(days));

    [Theory]
    [InlineData("FR", "1992-12-31", "FR"), InlineData("FR", "1993-01-01", "EU")]
    [InlineData("PL", "2004-04-30", "PL"), InlineData("PL", "2004-05-01", "EU"), InlineData("HR", "2013-07-01", "EU")]
    [InlineData("GB", "2020-02-01", "EU"), InlineData("GB", "2020-12-31", "EU"), InlineData("GB", "2021-01-01", "GB")]
    [InlineData("MC", "2024-01-01", "EU"), InlineData("RE", "2024-01-01", "EU"), InlineData("AD", "2024-01-01", "AD"), InlineData("SM", "2024-01-01", "SM"), InlineData("TR", "2024-01-01", "TR")]
    [InlineData("GL", "2024-01-01", "GL"), InlineData("FO", "2024-01-01", "FO"), InlineData("GI", "2024-01-01", "GI")]
    [InlineData("LI", "2024-01-01", "CH"), InlineData("CH", "2024-01-01", "CH"), InlineData("IM", "2024-01-01", "GB"), InlineData("PR", "2024-01-01", "US")]
    [InlineData("CN", "2020-02-03", "CN"), InlineData("HK", "2020-02-03", "HK"), InlineData("MO", "2020-02-03", "MO"), InlineData("TW", "2020-02-03", "TW")]
    [InlineData("KZ", "2011-06-30", "KZ"), InlineData("KZ", "2011-07-01", "EAEU"), InlineData("KG", "2015-08-12", "EAEU")]
    public void A_country_belongs_to_a_territory_at_a_date(string country, string on, string territory) =>
        CustomsTerritories.Default.TerritoryOf(Country.Parse(country), Date(on)).Should().Be(territory);

    [Theory]
    [InlineData("ES", "IT", "2024-02-12", "Same"), InlineData("CN", "KP", "2020-02-03", "Different"), InlineData("TN", "IT", "2024-02-09", "Different")]
    [InlineData("IT", "US", "2024-05-09", "Different"), InlineData("CN", "HK", "2024-05-09", "Different"), InlineData("CH", "LI", "2024-05-09", "Same")]
    [InlineData("DE", "CH", "2024-05-09", "Different"), InlineData("RU", "KZ", "2024-05-09", "Same"), InlineData("AE", "SA", "2024-05-09", "Different")]
    [InlineData("FR", "RE", "2024-05-09", "Depends"), InlineData("GP", "RE", "2024-05-09", "Depends"), InlineData("RE", "US", "2024-05-09", "Different")]
    [InlineData("GB", "IE", "2020-06-01", "Same"), InlineData("GB", "IE", "2021-06-01", "Depends"), InlineData("GB", "FR", "2021-06-01", "Different")]
    [InlineData("SM", "IT", "2024-05-09", "Depends"), InlineData("SM", "FR", "2024-05-09", "Different"), InlineData("JE", "GB", "2024-05-09", "Depends")]
    [InlineData("JE", "GB", "2019-05-09", "Depends"), InlineData("IM", "GB", "2024-05-09", "Same")]
    public void Between_two_countries_lies_a_customs_border_or_none(string one, string other, string on, string expected) =>
        CustomsTerritories.Default.Between(Country.Parse(one), Country.Parse(other), Date(on)).ToString().Should().Be(expected);

    [Theory]
    [InlineData("EU", "DE", "2024-01-01", true), InlineData("EU", "GB", "2020-01-31", true), InlineData("EU", "GB", "2020-02-01", false), InlineData("EU", "RE", "2024-01-01", true)]
    [InlineData("EAEU", "KG", "2015-08-11", false), InlineData("EAEU", "KG", "2015-08-12", true)]
    [InlineData("GCC", "SA", "2002-12-31", false), InlineData("GCC", "SA", "2003-01-01", true), InlineData("GCC", "YE", "2024-01-01", false)]
    [InlineData("SACU", "ZA", "2024-01-01", true), InlineData("SACU", "NA", "1989-01-01", false), InlineData("SACU", "MZ", "2024-01-01", false)]
    public void A_union_has_members_at_a_date(string union, string country, string on, bool isMember)
    {
        CustomsUnions.Find(union)!.Includes(Country.Parse(country), Date(on)).Should().Be(isMember);
        Area.Parse(union).Covers(Country.Parse(country), Date(on)).Should().Be(isMember);
    }

    [Fact]
    public void Of_a_union_that_still_asks_for_declarations_the_members_are_territories_of_their_own()
    {
        CustomsUnions.Find("GCC")!.WithoutDeclaration.Should().BeNull();
        CustomsTerritories.Default.Between(Country.BW, Country.ZA, new LocalDate(2024, 5, 9)).Should().Be(TerritoryRelation.Different);
    }

    [Fact]
    public void Every_union_and_territory_of_the_data_names_its_source()
    {
        using var data = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("src/Provenance/Reference/customs-unions.json")));

        data.RootElement.GetProperty("unions").EnumerateArray().SelectMany(union => union.GetProperty("sources").EnumerateArray()).Concat(data.RootElement.GetProperty("territories").EnumerateArray().Select(one => one.GetProperty("source")))
            .Select(source => source.GetString()!).Should().OnlyContain(source => source.Contains('['));
    }

    [Fact]
    public void A_day_that_is_not_certain_leaves_open_what_changed_within_its_bounds()
    {
        CustomsTerritories.Default.Between(Country.GB, Country.FR, new LocalDate(2020, 12, 1), new LocalDate(2020, 12, 31)).Should().Be(TerritoryRelation.Same);
        CustomsTerritories.Default.Between(Country.GB, Country.FR, new LocalDate(2020, 12, 1), new LocalDate(2021, 1, 1)).Should().Be(TerritoryRelation.Depends);
        CustomsTerritories.Default.Between(Country.GB, Country.FR, new LocalDate(2021, 1, 1), null).Should().Be(TerritoryRelation.Different);
        CustomsTerritories.Default.Between(Country.GB, Country.FR, null, null).Should().Be(TerritoryRelation.Depends);
        CustomsTerritories.Default.Between(Country.CN, Country.KP, null, null).Should().Be(TerritoryRelation.Different);
        CustomsTerritories.Default.Between(Country.IT, Country.ES, new LocalDate(1993, 1, 1), null).Should().Be(TerritoryRelation.Same);
    }

    [Fact]
    public void Two_unions_joined_at_different_days_are_one_only_while_both_are_in() =>
        CustomsTerritories.Default.Between(Country.PL, Country.HR, new LocalDate(2004, 5, 1), new LocalDate(2013, 7, 1)).Should().Be(TerritoryRelation.Depends);

    [Fact]
    public void Of_an_unknown_country_nothing_is_certain()
    {
        CustomsTerritories.Default.Between(Country.Unknown(Why.NotStated), Country.KP, new LocalDate(2020, 2, 3)).Should().Be(TerritoryRelation.Depends);
        CustomsTerritories.Default.TerritoryOf(Country.Unknown(Why.NotStated), new(2020, 2, 3)).Should().BeEmpty();
    }

    [Fact]
    public void A_border_is_the_same_from_both_sides_and_none_lies_within_a_country()
    {
        Gen.Select(Countries, Countries, Dates).Sample((a, b, on) => CustomsTerritories.Default.Between(a, b, on) == CustomsTerritories.Default.Between(b, a, on));
        Gen.Select(Countries, Dates).Sample((a, on) => CustomsTerritories.Default.Between(a, a, on) == TerritoryRelation.Same);
    }

    [Fact]
    public void What_is_certain_within_bounds_holds_on_each_day_between() =>
        Gen.Select(Countries, Countries, Gen.Select(Dates, Dates), Gen.Double[0, 1]).Sample((a, b, bounds, part) =>
        {
            LocalDate from = LocalDate.Min(bounds.Item1, bounds.Item2), to = LocalDate.Max(bounds.Item1, bounds.Item2);
            var on = from.PlusDays((int)(part * Period.DaysBetween(from, to)));
            var certain = CustomsTerritories.Default.Between(a, b, from, to);
            return certain == TerritoryRelation.Depends || certain == CustomsTerritories.Default.Between(a, b, on);
        });

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
