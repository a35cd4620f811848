using CsCheck;

namespace Provenance.Epcis.Tests.Identifiers;

public sealed class Gs1CheckDigitTests
{
    [Theory]
    [InlineData("950600013435", 2)]
    [InlineData("0950600013435", 2)]
    [InlineData("1061414112345", 9)]
    [InlineData("9638507", 4)]
    [InlineData("03600029145", 2)]
    [InlineData("629104150021", 3)]
    [InlineData("37610425002123456", 9)]
    [InlineData("0", 0)]
    public void Known_keys_end_with_it(string digits, int check)
    {
        Gs1CheckDigit.Compute(digits).Should().Be(check);
        Gs1CheckDigit.IsValid($"{digits}{check}").Should().BeTrue();
    }

    [Fact]
    public void Every_change_of_one_digit_is_found() =>
        Gen.Select(Gen.Int[1, 30].SelectMany(Gs1Generators.DigitsOf), Gen.Int[0, 1000], Gen.Int[1, 9]).Sample((digits, place, change) =>
        {
            var key = $"{digits}{Gs1CheckDigit.Compute(digits)}".ToCharArray();
            place %= key.Length;
            key[place] = (char)('0' + ((key[place] - '0' + change) % 10));
            Gs1CheckDigit.IsValid(key).Should().BeFalse();
        });

    [Fact]
    public void Neighbors_that_change_places_are_found_unless_they_differ_by_5() =>
        Gen.Select(Gen.Int[2, 20].SelectMany(Gs1Generators.DigitsOf), Gen.Int[0, 1000]).Sample((digits, place) =>
        {
            var key = $"{digits}{Gs1CheckDigit.Compute(digits)}".ToCharArray();
            place %= key.Length - 1;
            (key[place], key[place + 1]) = (key[place + 1], key[place]);
            Gs1CheckDigit.IsValid(key).Should().Be(Math.Abs(key[place] - key[place + 1]) is 0 or 5);
        });

    [Theory]
    [InlineData("")]
    [InlineData("12A")]
    [InlineData("١٢")]
    [InlineData(" 1")]
    public void It_is_computed_of_digits_only(string text)
    {
        FluentActions.Invoking(() => Gs1CheckDigit.Compute(text)).Should().Throw<ArgumentException>();
        Gs1CheckDigit.IsValid(text).Should().BeFalse();
    }
}
