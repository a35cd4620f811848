using CsCheck;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class HsCodeTests
{
    // Few digits, so that codes often share a heading.
    private static readonly Gen<HsCode> Codes = Gen.Select(Gen.Int[1, 3], Gen.Char['0', '2'].Array[0, 8]).Select((chapter, rest) => HsCode.Parse($"0{chapter}{new string(rest)}"));

    [Fact]
    public void A_code_has_its_chapter_heading_and_subheading()
    {
        var code = HsCode.Parse("15092000");
        code.Chapter.Should().Be("15");
        code.Heading.Should().Be("1509");
        code.Subheading.Should().Be("150920");
        HsCode.Parse("15").Heading.Should().BeNull();
        HsCode.Parse("1509").Subheading.Should().BeNull();
    }

    [Fact]
    public void Codes_are_equal_by_their_digits_alone()
    {
        HsCode.Parse("630790").Should().Be(HsCode.Parse("630790"));
        HsCode.Parse("630790").Should().NotBe(HsCode.Parse("63079000"));
    }

    [Theory]
    [InlineData("630790", "63079098", true), InlineData("630790", "902000", false), InlineData("63", "630790", null), InlineData("63", "90", false), InlineData("630", "6307", null)]
    public void Headings_are_compared_as_far_as_the_digits_go(string one, string other, bool? expected) =>
        HsCode.Parse(one).SameHeading(HsCode.Parse(other)).Should().Be(expected);

    [Theory]
    [InlineData("630790", "63079098", true), InlineData("630790", "630710", false), InlineData("6307", "630790", null)]
    public void Subheadings_are_compared_as_far_as_the_digits_go(string one, string other, bool? expected) =>
        HsCode.Parse(one).SameSubheading(HsCode.Parse(other)).Should().Be(expected);

    [Fact]
    public void An_unknown_code_has_no_heading_in_common_with_any() =>
        HsCode.Unknown(Why.NotStated).SameHeading(HsCode.Parse("630790")).Should().BeNull();

    [Fact]
    public void Comparing_is_symmetric_and_a_same_subheading_has_a_same_heading()
    {
        Gen.Select(Codes, Codes).Sample((a, b) => a.SameHeading(b) == b.SameHeading(a) && a.SameSubheading(b) == b.SameSubheading(a));
        Gen.Select(Codes, Codes).Sample((a, b) => a.SameSubheading(b) != true || a.SameHeading(b) == true);
        Gen.Select(Codes, Codes).Sample((a, b) => a.SameHeading(b) != false || a.SameSubheading(b) == false);
    }

    [Theory]
    [InlineData("6307.90", "Write 630790.")]
    [InlineData("6307 90", "Write 630790.")]
    [InlineData("6", "Write 2 to 10 digits, such as 630790.")]
    [InlineData("63079000001", "Write 2 to 10 digits, such as 630790.")]
    [InlineData("HS 6307", "Write 2 to 10 digits, such as 630790.")]
    [InlineData("٦٣٠٧", "Write 2 to 10 digits, such as 630790.")]
    [InlineData("001234", "There is no chapter 00; the first two digits are the chapter.")]
    public void What_is_no_code_is_refused_with_what_to_write(string text, string advice)
    {
        HsCode.TryParse(text, out var code, out var problem).Should().BeFalse();
        code.Should().BeNull();
        problem.Should().Be($"\"{text}\" is not an HS code. {advice}");
        FluentActions.Invoking(() => HsCode.Parse(text)).Should().Throw<FormatException>().WithMessage(problem);
    }
}
