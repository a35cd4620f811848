using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class QuantityArithmeticTests
{
    private const decimal Tiny = 0.0000000000000000000000000001m;

    [Fact]
    public void Intervals_add_and_subtract_by_their_bounds()
    {
        (Quantity.Between(1, 2, "KGM") + Quantity.Between(10, 20, "KGM")).Should().Be(Quantity.Between(11, 22, "KGM"));
        (Quantity.Between(10, 20, "KGM") - Quantity.Between(1, 2, "KGM")).Should().Be(Quantity.Between(8, 19, "KGM"));
        (Quantity.AtLeast(10) - Quantity.Exactly(3)).Should().Be(Quantity.AtLeast(7));
        (Quantity.AtMost(10) + Quantity.Exactly(3)).Should().Be(Quantity.Between(3, 13));
        (Quantity.Exactly(10) - Quantity.Unknown(Why.NotStated)).Should().Be(Quantity.AtMost(10));
        (Quantity.Exactly(10) + Quantity.Unknown(Why.NotStated)).Should().Be(Quantity.AtLeast(10));
        (Quantity.Exactly(10) - Quantity.Some()).Should().Be(Quantity.AtMost(10));
    }

    [Fact]
    public void More_than_none_stays_so()
    {
        (Quantity.Some() + Quantity.Exactly(0)).MinIsExclusive.Should().BeTrue();
        (Quantity.Some() - Quantity.Exactly(0)).MinIsExclusive.Should().BeTrue();
        (Quantity.Some() - Quantity.Exactly(1)).MinIsExclusive.Should().BeFalse();
        Quantity.Some().Times(0.5m).MinIsExclusive.Should().BeTrue();
        Quantity.Some().Times(0, 1).MinIsExclusive.Should().BeFalse();
    }

    [Fact]
    public void Taking_more_than_there_is_leaves_none() => (Quantity.Exactly(3, "H87") - Quantity.Exactly(5, "H87")).Should().Be(Quantity.Exactly(0, "H87"));

    [Fact]
    public void None_of_an_unlimited_amount_is_none() => Quantity.Unknown(Why.NotStated, "KGM").Times(0).Should().Be(Quantity.Exactly(0, "KGM"));

    [Fact]
    public void A_factor_is_an_interval_too()
    {
        Quantity.Between(10, 20, "KGM").Times(0.9m, 1.1m).Should().Be(Quantity.Between(9, 22, "KGM"));
        Quantity.Exactly(10).Times(2, null).Should().Be(Quantity.AtLeast(20));
        FluentActions.Invoking(() => Quantity.Exactly(1).Times(-1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("min");
        FluentActions.Invoking(() => Quantity.Exactly(1).Times(2, 1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("max");
    }

    [Fact]
    public void Units_that_differ_are_not_added()
    {
        FluentActions.Invoking(() => Quantity.Exactly(1, "KGM") + Quantity.Exactly(1, "GRM")).Should().Throw<ArgumentException>()
            .WithMessage("KGM and GRM are not the same. Convert with TryConvertTo first. (Parameter 'right')");
        FluentActions.Invoking(() => Quantity.Exactly(1) - Quantity.Exactly(1, "GRM")).Should().Throw<ArgumentException>()
            .WithMessage("No unit and GRM are not the same. Convert with TryConvertTo first. (Parameter 'right')");
    }

    [Fact]
    public void What_holds_no_number_takes_the_unit_of_the_other()
    {
        (Quantity.Some() + Quantity.Exactly(1, "KGM")).Unit.Should().Be(Unit.Kilogram);
        (Quantity.Exactly(1, "KGM") - Quantity.All()).Unit.Should().Be(Unit.Kilogram);
        (Quantity.Exactly(0, "H87") + Quantity.Exactly(1, "KGM")).Should().Be(Quantity.Exactly(1, "KGM"));
    }

    [Fact]
    public void A_sum_converts_and_fails_where_it_cannot()
    {
        Quantity.TrySum([Quantity.Exactly(1, "KGM"), Quantity.Exactly(500, "GRM"), Quantity.Exactly(0)], out var sum).Should().BeTrue();
        sum.Should().Be(Quantity.Exactly(1.5m, "KGM"));
        Quantity.TrySum([], out sum).Should().BeTrue();
        sum.Should().Be(Quantity.Exactly(0));
        Quantity.TrySum([Quantity.Some(), Quantity.Exactly(2, "H87"), Quantity.About(40)], out sum).Should().BeTrue();
        sum!.ToString().Should().Be("more than 2 pieces");
        Quantity.TrySum([Quantity.Exactly(1, "KGM"), Quantity.Exactly(1, "LTR")], out sum).Should().BeFalse();
        Quantity.TrySum([Quantity.Exactly(1, "KGM"), Quantity.Exactly(1)], out sum).Should().BeFalse();
        sum.Should().BeNull();
    }

    [Fact]
    public void What_is_too_large_for_a_decimal_has_no_upper_bound()
    {
        var huge = Quantity.Exactly(decimal.MaxValue, "KGM");

        (huge + huge).Should().Be(Quantity.AtLeast(decimal.MaxValue, "KGM"));
        huge.Times(2).Should().Be(Quantity.AtLeast(decimal.MaxValue, "KGM"));
        huge.Times(0.5m).IsExact.Should().BeFalse("its digits do not suffice");
        huge.TryConvertTo(Unit.Parse("GRM"), out var grams).Should().BeTrue();
        grams.Should().Be(Quantity.AtLeast(decimal.MaxValue, "GRM"));
        (huge - huge).Should().Be(Quantity.Exactly(0, "KGM"));
    }

    [Fact]
    public void What_has_too_many_digits_is_rounded_outward()
    {
        var sum = Quantity.Exactly(10_000_000_000m) + Quantity.Exactly(Tiny);
        sum.Should().Be(Quantity.Between(10_000_000_000m, 10_000_000_000.000000000000000001m));

        var product = Quantity.Exactly(Tiny).Times(0.5m);
        product.Should().Be(Quantity.Between(0, Tiny));

        var difference = Quantity.Exactly(10_000_000_000m) - Quantity.Exactly(Tiny);
        (difference.Min < 10_000_000_000m && difference.Max == 10_000_000_000m).Should().BeTrue();
    }

    [Fact]
    public void An_amount_is_told_in_another_unit_of_its_dimension()
    {
        Converted(Quantity.Exactly(5, "LBR"), "KGM").Should().Be(Quantity.Exactly(2.26796185m, "KGM"));
        Converted(Quantity.Exactly(2.26796185m, "KGM"), "LBR").Should().Be(Quantity.Exactly(5, "LBR"));
        Converted(Quantity.Between(1, 2, "DZN"), "H87").Should().Be(Quantity.Between(12, 24, "H87"));
        Converted(Quantity.About(3, "KGM") with { Text = "some three kilos" }, "GRM").Should().Be(Quantity.About(3000, "GRM") with { Text = "some three kilos" });
        Converted(Quantity.Some("KGM"), "GRM").Should().Be(Quantity.Some("GRM"));
        Converted(Quantity.Unknown(Why.NotAsked, "KGM"), "GRM").Should().Be(Quantity.Unknown(Why.NotAsked, "GRM"));
        Converted(Quantity.Exactly(5, "SET"), "SET").Should().Be(Quantity.Exactly(5, "SET"));
    }

    [Fact]
    public void An_amount_that_the_unit_cannot_say_becomes_the_narrowest_interval_around_it()
    {
        var pounds = Converted(Quantity.Exactly(1, "KGM"), "LBR")!;

        (pounds.Max - pounds.Min).Should().Be(Tiny);
        (pounds.Min * 0.45359237m <= 1 && pounds.Max * 0.45359237m >= 1).Should().BeTrue();
        pounds.Min.Should().Be(2.2046226218487758072297380134m);
    }

    [Theory]
    [InlineData("KGM", "LTR")]
    [InlineData("SET", "H87")]
    [InlineData(null, "KGM")]
    public void Another_dimension_needs_a_stated_factor(string? from, string to) => Converted(Quantity.Exactly(1, from), to).Should().BeNull();

    [Fact]
    public void Net_content_leads_from_pieces_to_liters_and_back()
    {
        var content = Quantity.Exactly(0.75m, "LTR");

        Through(Quantity.Exactly(26_600, "H87"), "LTR", content, "H87").Should().Be(Quantity.Exactly(19_950, "LTR"));
        Through(Quantity.Exactly(26_600, "H87"), "HLT", content, "H87").Should().Be(Quantity.Exactly(199.5m, "HLT"));
        Through(Quantity.Exactly(2, "DZN"), "LTR", content, "H87").Should().Be(Quantity.Exactly(18, "LTR"));
        Through(Quantity.Exactly(19_950, "LTR"), "H87", content, "H87").Should().Be(Quantity.Exactly(26_600, "H87"));
        Through(Quantity.Exactly(199.5m, "HLT"), "DZN", content, "H87")!.CouldBe(Quantity.Exactly(26_600, "H87")).Should().BeTrue();
        Through(Quantity.Exactly(1, "KGM"), "H87", content, "H87").Should().BeNull();
        Through(Quantity.Exactly(1, "H87"), "KGM", content, "H87").Should().BeNull();
    }

    [Fact]
    public void A_vague_factor_gives_a_vague_amount()
    {
        Through(Quantity.Exactly(10, "H87"), "KGM", Quantity.Between(2, 3, "KGM"), "H87").Should().Be(Quantity.Between(20, 30, "KGM"));
        Through(Quantity.Exactly(12, "KGM"), "H87", Quantity.Between(2, 3, "KGM"), "H87").Should().Be(Quantity.Between(4, 6, "H87"));
        Through(Quantity.Exactly(12, "KGM"), "H87", Quantity.AtMost(3, "KGM"), "H87").Should().Be(Quantity.AtLeast(4, "H87"));
        Through(Quantity.Exactly(12, "KGM"), "H87", Quantity.About(3, "KGM"), "H87")!.ToString().Should().Be("more than 0 pieces");
        Through(Quantity.Exactly(12, "H87"), "KGM", Quantity.About(3, "KGM"), "H87")!.ToString().Should().Be("more than 0 kilograms");
        Through(Quantity.Some("H87"), "KGM", Quantity.Exactly(3, "KGM"), "H87")!.ToString().Should().Be("more than 0 kilograms");
        Through(Quantity.Exactly(12, "KGM"), "H87", Quantity.Exactly(0, "KGM"), "H87").Should().BeNull();
        Through(Quantity.Exactly(12, "KGM"), "H87", Quantity.Exactly(3), "H87").Should().BeNull();
    }

    private static Quantity? Converted(Quantity quantity, string unit) => quantity.TryConvertTo(Unit.Parse(unit), out var converted) ? converted : null;

    private static Quantity? Through(Quantity quantity, string unit, Quantity content, string per) =>
        quantity.TryConvertTo(Unit.Parse(unit), content, Unit.Parse(per), out var converted) ? converted : null;
}
