using CsCheck;
using Provenance.Reference;

namespace Provenance.Tests.Reference;

public sealed class CheckDigitTests
{
    [Theory]
    [InlineData("24TNSFA000000456A6"), InlineData("24ITQUW110000123R9"), InlineData("24ITQUW110000600T5"), InlineData("24ITQUW110000987B1")]
    public void A_movement_reference_number_ends_with_its_check_digit(string number) => MovementReferenceNumber.IsValid(number).Should().BeTrue();

    [Theory]
    [InlineData("24TNSFA000000456A7"), InlineData("24TNSFA000000465A6"), InlineData("23TNSFA000000456A6"), InlineData("24TNSFA000000456AA")]
    public void A_number_with_another_digit_has_the_shape_and_is_not_valid(string number)
    {
        MovementReferenceNumber.HasShape(number).Should().BeTrue();
        MovementReferenceNumber.IsValid(number).Should().BeFalse();
    }

    [Theory]
    [InlineData("EXA-0000456-7"), InlineData("24tnsfa000000456a6"), InlineData("24TNSFA000000456A"), InlineData("24TNSFA000000456A66"), InlineData("TN24SFA000000456A6"), InlineData("")]
    [InlineData("24TNSFA00000-456A6")]
    public void A_number_of_another_shape_is_another_kind_of_number(string number)
    {
        MovementReferenceNumber.HasShape(number).Should().BeFalse();
        MovementReferenceNumber.IsValid(number).Should().BeFalse();
    }

    [Theory]
    [InlineData("CSQU3054383"), InlineData("EXAU1234568"), InlineData("EXAU7654320"), InlineData("EXAU3000050")]
    public void A_container_number_ends_with_its_check_digit(string number) => Iso6346.IsContainerNumber(number).Should().BeTrue();

    [Theory]
    [InlineData("CSQU3054384"), InlineData("CSQX3054383"), InlineData("CSQU305438"), InlineData("csqu3054383"), InlineData("CSQU30543A3")]
    public void Another_number_is_no_container_number(string number) => Iso6346.IsContainerNumber(number).Should().BeFalse();

    [Fact]
    public void A_change_of_one_character_is_seen_unless_it_is_the_one_that_10_and_0_share() =>
        Gen.Select(Gen.OneOf("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()).Array[17].Select(characters => new string(characters)), Gen.Int[0, 16], Gen.Char['0', '9'])
            .Where((text, at, digit) => char.IsAsciiDigit(text[at]) && text[at] != digit)
            .Sample((text, at, digit) =>
            {
                int before = Iso6346.CheckDigit(text), after = Iso6346.CheckDigit(text[..at] + digit + text[(at + 1)..]);
                return before != after || before == 0;
            });
}
