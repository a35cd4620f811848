using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class QuantityTests
{
    [Fact]
    public void A_quantity_is_an_interval_however_it_is_stated()
    {
        Bounds(Quantity.Exactly(500, "H87")).Should().Be((500, false, 500));
        Bounds(Quantity.Between(1, 9, "KGM")).Should().Be((1, false, 9));
        Bounds(Quantity.AtLeast(3)).Should().Be((3, false, null));
        Bounds(Quantity.AtMost(3)).Should().Be((0, false, 3));
        Bounds(Quantity.About(40)).Should().Be((0, true, null));
        Bounds(Quantity.Some("H87")).Should().Be((0, true, null));
        Bounds(Quantity.All()).Should().Be((0, false, null));
        Bounds(Quantity.Unknown(Why.NotStated)).Should().Be((0, false, null));
    }

    [Fact]
    public void How_it_is_stated_can_be_asked()
    {
        Quantity.Exactly(500).IsExact.Should().BeTrue();
        Quantity.Exactly(500).Stated.Should().Be(500);
        Quantity.Between(1, 9).IsExact.Should().BeFalse();
        Quantity.Between(1, 9).Stated.Should().BeNull();
        Quantity.About(40).IsApproximate.Should().BeTrue();
        Quantity.About(40).Stated.Should().Be(40);
        Quantity.Some().IsApproximate.Should().BeFalse();
        Quantity.All().IsAll.Should().BeTrue();
        Quantity.Some().IsAll.Should().BeFalse();
        Quantity.Unknown(Why.NotHeld, "H87").Should().Match<Quantity>(q => q.IsUnknown() && q.Absence!.Why == Why.NotHeld && q.Unit == Unit.Piece);
        Quantity.Some().IsKnown().Should().BeTrue();
    }

    [Fact]
    public void Some_all_and_about_are_not_bounded()
    {
        foreach (var vague in (Quantity[])[Quantity.Some(), Quantity.All(), Quantity.About(40), Quantity.Unknown(Why.NotAsked), Quantity.AtLeast(0)])
            vague.IsBounded.Should().BeFalse();
        foreach (var bounded in (Quantity[])[Quantity.Exactly(0), Quantity.AtLeast(1), Quantity.AtMost(1)])
            bounded.IsBounded.Should().BeTrue();
    }

    [Fact]
    public void Words_and_reason_are_kept_and_compared()
    {
        var large = Quantity.Some("H87") with { Text = "large amounts", Reason = "notAscertainable" };

        large.Should().Be(Quantity.Some("H87") with { Text = "large amounts", Reason = "notAscertainable" });
        large.Should().NotBe(Quantity.Some("H87"));
    }

    [Fact]
    public void Equal_means_stated_alike()
    {
        Quantity.Exactly(1.0m, "KGM").Should().Be(Quantity.Exactly(1, "KGM"));
        Quantity.Between(3, 3).Should().Be(Quantity.Exactly(3));
        Quantity.AtMost(0).Should().Be(Quantity.Exactly(0));
        Quantity.Exactly(1, "KGM").Should().NotBe(Quantity.Exactly(1, "LTR")).And.NotBe(Quantity.Exactly(1)).And.NotBe(Quantity.Exactly(1000, "GRM"));
        Quantity.All().Should().NotBe(Quantity.Unknown(Why.NotStated)).And.NotBe(Quantity.AtLeast(0));
        Quantity.About(40).Should().NotBe(Quantity.About(41)).And.NotBe(Quantity.Some());
    }

    [Fact]
    public void It_reads_as_people_say_it()
    {
        Quantity.Exactly(500, "H87").ToString().Should().Be("500 pieces");
        Quantity.Exactly(1, "FOT").ToString().Should().Be("1 foot");
        Quantity.Exactly(12000.50m, "LTR").ToString().Should().Be("12000.5 liters");
        Quantity.Exactly(7).ToString().Should().Be("7");
        Quantity.Between(1, 9, "KGM").ToString().Should().Be("1 to 9 kilograms");
        Quantity.AtLeast(1, "KGM").ToString().Should().Be("at least 1 kilogram");
        Quantity.AtMost(9, "KGM").ToString().Should().Be("at most 9 kilograms");
        Quantity.About(40).ToString().Should().Be("about 40");
        Quantity.Some("H87").ToString().Should().Be("some pieces");
        Quantity.Some().ToString().Should().Be("some");
        Quantity.All("H87").ToString().Should().Be("all");
        Quantity.Unknown(Why.NotStated, "H87").ToString().Should().Be("unknown (not stated)");
        (Quantity.Some() + Quantity.Exactly(5, "KGM")).ToString().Should().Be("more than 5 kilograms");
        (Quantity.Some() + Quantity.Between(5, 6) - Quantity.Exactly(5)).ToString().Should().Be("more than 0");
    }

    [Fact]
    public void What_is_no_quantity_is_refused_by_the_name_of_its_parameter()
    {
        FluentActions.Invoking(() => Quantity.Exactly(-1)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("A quantity is never negative. Say what was taken away as an event of its own. (Parameter 'amount')*");
        FluentActions.Invoking(() => Quantity.Exactly(1, "kg")).Should().Throw<ArgumentException>()
            .WithMessage("\"kg\" is not a unit code that is known here. Write KGM (kilogram). (Parameter 'unit')");
        FluentActions.Invoking(() => Quantity.Between(9, 1.50m)).Should().Throw<ArgumentException>()
            .WithMessage("From 9 to 1.5 is no interval. Write the smaller amount first. (Parameter 'max')");
        FluentActions.Invoking(() => Quantity.Between(-1, 1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("min");
        FluentActions.Invoking(() => Quantity.AtLeast(-1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("min");
        FluentActions.Invoking(() => Quantity.AtMost(-1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("max");
        FluentActions.Invoking(() => Quantity.About(0)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("About none is no amount. Use AtMost for a small one, or Exactly(0). (Parameter 'amount')*");
        FluentActions.Invoking(() => Quantity.Unknown((Why)7)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("why");
    }

    [Theory]
    [InlineData("exactly 5 KGM", "exactly 4999.9 GRM", true)]
    [InlineData("exactly 5 KGM", "exactly 5000 GRM", false)]
    [InlineData("exactly 5 KGM", "exactly 4 H87", false)]
    [InlineData("exactly 5 KGM", "exactly 0 H87", true)]
    [InlineData("exactly 5 KGM", "exactly 4", false)]
    [InlineData("exactly 5", "exactly 4", true)]
    [InlineData("some", "exactly 0 H87", true)]
    [InlineData("some H87", "exactly 0", true)]
    [InlineData("about 40", "exactly 0", true)]
    [InlineData("about 40", "exactly 1", false)]
    [InlineData("exactly 1000", "about 40", false)]
    [InlineData("all", "exactly 0", false)]
    [InlineData("unknown", "exactly 0", false)]
    [InlineData("exactly 5", "unknown", false)]
    [InlineData("min 6", "max 5", true)]
    [InlineData("min 5", "max 5", false)]
    public void More_is_certain_only_where_no_amount_of_either_says_otherwise(string left, string right, bool more)
    {
        var (first, second) = (Stated(left), Stated(right));

        first.IsCertainlyMoreThan(second).Should().Be(more);
        second.IsCertainlyLessThan(first).Should().Be(more);
        second.IsCertainlyMoreThan(first).Should().BeFalse();
        first.CouldBe(second).Should().Be(!more);
        second.CouldBe(first).Should().Be(!more);
    }

    [Theory]
    [InlineData("exactly 5 KGM", "exactly 4 GRM", true)]
    [InlineData("exactly 5 KGM", "exactly 4 LTR", false)]
    [InlineData("exactly 5 SET", "exactly 4 H87", false)]
    [InlineData("exactly 5 KGM", "exactly 4", false)]
    [InlineData("exactly 5", "exactly 4", true)]
    [InlineData("exactly 5 KGM", "some", true)]
    [InlineData("exactly 5 KGM", "some H87", false)]
    public void Only_what_has_a_common_unit_is_comparable(string left, string right, bool comparable) =>
        Stated(left).IsComparableTo(Stated(right)).Should().Be(comparable);

    [Fact]
    public void What_is_not_recorded_could_be_any_amount()
    {
        Quantity.Exactly(5).IsCertainlyMoreThan(null).Should().BeFalse();
        Quantity.Exactly(5).IsCertainlyLessThan(null).Should().BeFalse();
        Quantity.Exactly(5).CouldBe(null).Should().BeTrue();
    }

    private static Quantity Stated(string words)
    {
        var parts = words.Split(' ');
        var unit = parts[^1].Length >= 2 && char.IsAsciiLetterUpper(parts[^1][0]) ? parts[^1] : null;
        return parts[0] switch
        {
            "exactly" => Quantity.Exactly(Number(), unit),
            "min" => Quantity.AtLeast(Number(), unit),
            "max" => Quantity.AtMost(Number(), unit),
            "about" => Quantity.About(Number(), unit),
            "some" => Quantity.Some(unit),
            "all" => Quantity.All(unit),
            _ => Quantity.Unknown(Why.NotStated, unit),
        };

        decimal Number() => decimal.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static (decimal Min, bool MinIsExclusive, decimal? Max) Bounds(Quantity quantity) => (quantity.Min, quantity.MinIsExclusive, quantity.Max);
}
