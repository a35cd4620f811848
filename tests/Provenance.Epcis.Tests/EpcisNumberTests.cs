using CsCheck;

namespace Provenance.Epcis.Tests;

public sealed class EpcisNumberTests
{
    [Fact]
    public void What_is_written_is_read_again() => Gen.Decimal.Sample(value => EpcisNumber.Parse(new EpcisNumber(value).ToString()).Exact.Should().Be(value));

    [Theory]
    [InlineData("150.0", "150.0")]
    [InlineData("+007.50", "7.50")]
    [InlineData("1.5E3", "1500")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("-0", "0")]
    [InlineData("12345678901234567890123456789", "12345678901234567890123456789")]
    [InlineData("0.12345678901234567890123456789", "0.12345678901234567890123456789")]
    [InlineData("1e400", "1e400")]
    [InlineData("-INF", "-INF")]
    public void A_number_keeps_all_of_its_digits(string text, string written)
    {
        // Zero has no sign in a decimal's text.
        EpcisNumber.Parse(text).ToString().TrimStart('-').Should().Be(written.TrimStart('-'));
    }

    [Fact]
    public void Digits_beyond_a_decimal_are_not_rounded_away()
    {
        EpcisNumber.Parse("0.12345678901234567890123456789").Exact.Should().BeNull();
        EpcisNumber.Parse("0.12345678901234567890123456789").Should().NotBe(EpcisNumber.Parse("0.12345678901234567890123456788"));
        EpcisNumber.Parse("1e400").Approximate.Should().Be(double.PositiveInfinity);
    }

    [Fact]
    public void Zeros_at_the_end_of_a_fraction_make_no_difference() => EpcisNumber.Parse("1.50").Should().Be(EpcisNumber.Parse("1.5"));

    [Theory]
    [InlineData("")]
    [InlineData("twenty")]
    [InlineData("1 000")]
    [InlineData("1,5")]
    [InlineData("1e")]
    [InlineData("--1")]
    [InlineData(".")]
    [InlineData("0x10")]
    [InlineData("١")]
    public void What_is_no_number_is_refused(string text) => EpcisNumber.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void A_megabyte_of_digits_is_refused() => EpcisNumber.TryParse(new string('1', 1_000_000), out _).Should().BeFalse();
}
