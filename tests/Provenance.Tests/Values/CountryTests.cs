using NodaTime;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class CountryTests
{
    [Fact]
    public void There_are_249_current_codes_beside_Kosovo_and_25_former_ones()
    {
        Country.All.Count(c => !c.IsFormer && c != Country.XK).Should().Be(249);
        Country.All.Count(c => c.IsFormer).Should().Be(25);
    }

    [Fact]
    public void All_are_in_the_order_of_their_codes_and_each_property_has_its_own_code()
    {
        Country.All.Select(c => c.Code).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        foreach (var property in typeof(Country).GetProperties().Where(p => p.PropertyType == typeof(Country)))
            property.GetValue(null).Should().BeOfType<Country>().Which.Code.Should().Be(property.Name);
    }

    [Fact]
    public void Names_are_for_sentences_and_no_two_countries_share_one()
    {
        Country.KR.Name.Should().Be("South Korea");
        Country.KP.Name.Should().Be("North Korea");
        Country.All.Select(c => c.Name).Should().OnlyHaveUniqueItems().And.NotContain(name => name.Contains('('));
        Country.All.Where(c => !c.IsFormer).Select(c => c.Alpha3).Should().OnlyHaveUniqueItems().And.OnlyContain(code => code.Length == 3);
    }

    [Fact]
    public void A_code_always_gives_the_same_instance()
    {
        Country.Parse("KR").Should().BeSameAs(Country.KR);
        Country.TryParse("KP"u8, out var north).Should().BeTrue();
        north.Should().BeSameAs(Country.KP);
        foreach (var country in Country.All)
            Country.Parse(country.Code).Should().BeSameAs(country);
    }

    [Fact]
    public void Looking_up_UTF8_allocates_nothing()
    {
        var found = Country.TryParse("KR"u8, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            found &= Country.TryParse("KR"u8, out _);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        found.Should().BeTrue();
    }

    [Theory]
    [InlineData("SU", 1992, 8, 30), InlineData("YU", 2003, 7, 23), InlineData("CS", 2006, 9, 26), InlineData("DD", 1990, 10, 30), InlineData("AN", 2010, 12, 15)]
    [InlineData("ZR", 1997, 7, 14), InlineData("TP", 2002, 5, 20), InlineData("BU", 1989, 12, 5), InlineData("VD", 1977, 12, 31)]
    public void A_former_code_is_read_and_knows_when_it_was_withdrawn(string code, int year, int month, int day)
    {
        var country = Country.Parse(code);
        country.IsFormer.Should().BeTrue();
        country.Withdrawn.Should().Be(new LocalDate(year, month, day));
    }

    [Theory]
    [InlineData("AI"), InlineData("BQ"), InlineData("BY"), InlineData("GE"), InlineData("SK")]
    public void A_code_that_is_in_use_again_is_a_current_one(string code) => Country.Parse(code).IsFormer.Should().BeFalse();

    [Theory]
    [InlineData("kr", "Write KR for South Korea.")]
    [InlineData("KOR", "Write KR for South Korea.")]
    [InlineData("South Korea", "Write KR for South Korea.")]
    [InlineData("south korea", "Write KR for South Korea.")]
    [InlineData(" KR", "Write KR for South Korea.")]
    [InlineData("Soutf Korea", "Write KR for South Korea.")]
    [InlineData("DPRK", "Write KP for North Korea.")]
    [InlineData("UK", "Write GB for United Kingdom.")]
    [InlineData("EL", "Write GR for Greece.")]
    [InlineData("ATF", "Write TF for French Southern Territories.")]
    [InlineData("USSR", "Write SU for Soviet Union.")]
    [InlineData("Soviet Union", "Write SU for Soviet Union.")]
    [InlineData("Burma", "Write MM for Myanmar.")]
    [InlineData("EU", "It names the European Union; write the code of one country.")]
    [InlineData("XX", "ISO 3166-1 leaves XX to its users and gives it no meaning; write the code of the country, or record it as unknown.")]
    [InlineData("ZZ", "ISO 3166-1 leaves ZZ to its users and gives it no meaning; write the code of the country, or record it as unknown.")]
    [InlineData("QM", "ISO 3166-1 leaves QM to its users and gives it no meaning; write the code of the country, or record it as unknown.")]
    [InlineData("JJ", "Write two upper-case letters of ISO 3166-1, such as KR.")]
    [InlineData("K", "Write two upper-case letters of ISO 3166-1, such as KR.")]
    public void What_is_no_code_is_refused_with_what_to_write(string text, string advice)
    {
        Country.TryParse(text, out var country, out var problem).Should().BeFalse();
        country.Should().BeNull();
        problem.Should().Be($"\"{text}\" is not a country code. {advice}");
    }

    [Fact]
    public void An_empty_text_is_refused() => Problem("").Should().Be("A country code is empty. Write two letters of ISO 3166-1, such as KR.");

    [Fact]
    public void A_long_or_strange_text_is_not_repeated_whole()
    {
        Problem(new string('k', 5000)).Should().HaveLength(2 + 61 + " is not a country code. Write two upper-case letters of ISO 3166-1, such as KR.".Length);
        Problem("K\nR\u001b").Should().StartWith("\"K\uFFFDR\uFFFD\" is not");
    }

    [Fact]
    public void Parse_throws_with_the_advice() =>
        FluentActions.Invoking(() => Country.Parse("KOR")).Should().Throw<FormatException>().WithMessage("\"KOR\" is not a country code. Write KR for South Korea.");

    [Fact]
    public void Kosovo_is_accepted_though_its_code_is_user_assigned() => Country.Parse("XK").Name.Should().Be("Kosovo");

    [Fact]
    public void Unknown_and_none_are_told_apart_and_equal_by_what_they_say()
    {
        Country.Unknown(Why.NotStated).Knowledge().Should().Be(Knowledge.Unknown);
        Country.None("made on the high seas").Knowledge().Should().Be(Knowledge.None);
        Country.KR.Knowledge().Should().Be(Knowledge.Known);
        Country.Unknown(Why.NotStated).Should().BeSameAs(Country.Unknown(Why.NotStated)).And.NotBe(Country.Unknown(Why.NotAsked));
        Country.None("high seas").Should().Be(Country.None("high seas")).And.NotBe(Country.None("space"));
        (Country.None("high seas") == Country.None("high seas")).Should().BeTrue();
        (Country.KR != Country.KP).Should().BeTrue();
        Country.All.Should().NotContain(c => c.Absence != null);
    }

    [Fact]
    public void A_country_has_the_zones_of_the_time_zone_database()
    {
        Country.KR.Zones.Select(z => z.Id).Should().Equal("Asia/Seoul");
        Country.KP.Zones.Select(z => z.Id).Should().Equal("Asia/Pyongyang");
        Country.CN.Zones.Select(z => z.Id).Should().Equal("Asia/Shanghai", "Asia/Urumqi");
        Country.SE.Zones.Select(z => z.Id).Should().Equal("Europe/Stockholm");
        Country.US.Zones.Should().HaveCountGreaterThan(20);
        Country.KR.Zones.Should().BeSameAs(Country.KR.Zones);
    }

    [Fact]
    public void Only_former_and_uninhabited_countries_and_Kosovo_have_no_zone() =>
        Country.All.Where(c => !c.IsFormer && c.Zones.Count == 0).Should().BeEquivalentTo([Country.BV, Country.HM, Country.XK]);

    private static string? Problem(string text)
    {
        Country.TryParse(text, out _, out var problem).Should().BeFalse();
        return problem;
    }
}
