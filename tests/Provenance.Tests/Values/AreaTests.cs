using CsCheck;
using NodaTime;
using Provenance.Reference;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class AreaTests
{
    private static readonly Gen<Country> Countries = Gen.OneOf<Country>([.. Country.All]);

    private static readonly Gen<Area> Areas = Gen.OneOf(Countries.Select(Area.Of), Gen.OneOf(Area.EU, Area.NonEU, Area.Parse("ASEAN"), Area.Parse("urn:example:group")));

    private static readonly Gen<LocalDate?> Dates = Gen.OneOf(
        Gen.Const((LocalDate?)null),
        Gen.Int[0, 20_000].Select(days => (LocalDate?)new LocalDate(1975, 1, 1).PlusDays(days)));

    [Fact]
    public void The_European_Union_covers_its_members_while_they_are_members()
    {
        Area.EU.Covers(Country.ES, new(1985, 12, 31)).Should().BeFalse();
        Area.EU.Covers(Country.ES, new(1986, 1, 1)).Should().BeTrue();
        Area.EU.Covers(Country.HR, new(2013, 6, 30)).Should().BeFalse();
        Area.EU.Covers(Country.HR, new(2013, 7, 1)).Should().BeTrue();
        Area.EU.Covers(Country.GB, new(2020, 1, 31)).Should().BeTrue();
        Area.EU.Covers(Country.GB, new(2020, 2, 1)).Should().BeFalse();
        Area.EU.Covers(Country.TN, new(2024, 1, 1)).Should().BeFalse();
        Area.EU.Covers(Country.RE, new(2024, 1, 1)).Should().BeTrue();
    }

    [Fact]
    public void There_are_27_members_today() =>
        Country.All.Count(c => CustomsUnions.Find("EU")!.Members.Any(m => m.Country == c) && Area.EU.Covers(c, new(2024, 1, 1))).Should().Be(27);

    [Fact]
    public void Of_the_European_Union_and_the_rest_exactly_one_covers_a_country_on_a_day() =>
        Gen.Select(Countries, Dates.Where(d => d is not null)).Sample((country, on) => Area.EU.Covers(country, on) != Area.NonEU.Covers(country, on));

    [Fact]
    public void Without_a_date_a_country_that_was_in_for_a_time_is_covered_by_both()
    {
        Area.EU.Covers(Country.GB).Should().BeTrue();
        Area.NonEU.Covers(Country.GB).Should().BeTrue();
        Area.NonEU.Covers(Country.FR).Should().BeFalse();
        Area.EU.Covers(Country.KR).Should().BeFalse();
    }

    [Fact]
    public void An_area_covers_itself() => Gen.Select(Areas, Dates).Sample((area, on) => area.Covers(area, on));

    [Fact]
    public void What_is_covered_on_a_day_is_covered_without_a_date() =>
        Gen.Select(Areas, Areas, Gen.Int[0, 12_000]).Sample((one, other, days) =>
            !one.Covers(other, new LocalDate(1993, 1, 1).PlusDays(days)) || one.Covers(other));

    [Fact]
    public void Covering_is_transitive_on_a_day() =>
        Gen.Select(Areas, Areas, Areas, Dates.Where(d => d is not null)).Sample((a, b, c, on) => !a.Covers(b, on) || !b.Covers(c, on) || a.Covers(c, on));

    [Fact]
    public void A_country_or_a_group_of_unknown_members_covers_nothing_else()
    {
        Area.Of(Country.ES).Covers(Area.EU).Should().BeFalse();
        Area.Of(Country.ES).Covers(Country.FR).Should().BeFalse();
        Area.Parse("ASEAN").Covers(Country.VN).Should().BeFalse();
        Area.EU.Covers(Area.NonEU).Should().BeFalse();
        Area.EU.Covers(Area.Parse("Benelux")).Should().BeFalse();
    }

    [Fact]
    public void What_is_unknown_covers_nothing_and_is_covered_by_nothing()
    {
        var unknown = Area.Unknown(Why.NotStated);
        unknown.Covers(unknown).Should().BeFalse();
        Area.NonEU.Covers(unknown).Should().BeFalse();
        Area.Of(Country.Unknown(Why.NotStated)).Should().Be(unknown);
        Area.Of(Country.None("high seas")).Should().Be(Area.None("high seas"));
    }

    [Theory]
    [InlineData("KR"), InlineData("EU"), InlineData("non-EU"), InlineData("ASEAN"), InlineData("Benelux"), InlineData("urn:example:coffee-belt"), InlineData("https://example.org/areas/1")]
    public void A_code_a_group_and_a_URI_are_read_as_they_stand(string text)
    {
        Area.Parse(text).Code.Should().Be(text);
        Area.Parse(text).Should().Be(Area.Parse(text));
        Area.Parse(text).IsGroup.Should().Be(text != "KR");
    }

    [Fact]
    public void A_country_converts_to_its_area()
    {
        Area area = Country.KR;
        area.Should().Be(Area.Parse("KR"));
        area.Country.Should().BeSameAs(Country.KR);
    }

    [Theory]
    [InlineData("eu", "\"eu\" is not an area. Write EU.")]
    [InlineData("non EU", "\"non EU\" is not an area. Write non-EU.")]
    [InlineData("Non-EU", "\"Non-EU\" is not an area. Write non-EU.")]
    [InlineData("nonEU", "\"nonEU\" is not an area. Write non-EU.")]
    [InlineData("KOR", "\"KOR\" is not a country code. Write KR for South Korea.")]
    [InlineData("South Korea", "\"South Korea\" is not a country code. Write KR for South Korea.")]
    [InlineData("XX", "\"XX\" is not a country code. ISO 3166-1 leaves XX to its users and gives it no meaning; write the code of the country, or record it as unknown.")]
    [InlineData("", "An area is empty. Write a country code such as KR, or EU, non-EU or another group's name.")]
    public void What_names_a_country_in_another_way_is_refused(string text, string message)
    {
        Area.TryParse(text, out var area, out var problem).Should().BeFalse();
        area.Should().BeNull();
        problem.Should().Be(message);
        FluentActions.Invoking(() => Area.Parse(text)).Should().Throw<FormatException>().WithMessage(message);
    }
}
