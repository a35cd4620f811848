using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class UnLocodeTests
{
    [Theory]
    [InlineData("TNSFA"), InlineData("ITLIV"), InlineData("USEWR"), InlineData("KRICN"), InlineData("GB2AB")]
    public void A_code_is_read_with_its_country(string text)
    {
        var location = UnLocode.Parse(text);
        location.Code.Should().Be(text);
        location.Country!.Code.Should().Be(text[..2]);
        location.Should().Be(UnLocode.Parse(text));
    }

    [Theory]
    [InlineData("KR ICN", "Write KRICN.")]
    [InlineData("kricn", "Write KRICN.")]
    [InlineData("KR-ICN", "Write KRICN.")]
    [InlineData("KRIC1", "Write a country code and three of A to Z and 2 to 9, such as KRICN.")]
    [InlineData("KRIC0", "Write a country code and three of A to Z and 2 to 9, such as KRICN.")]
    [InlineData("KRIC", "Write a country code and three of A to Z and 2 to 9, such as KRICN.")]
    [InlineData("JJICN", "It begins with JJ, which is no country code.")]
    [InlineData("Incheon", "Write a country code and three of A to Z and 2 to 9, such as KRICN.")]
    public void What_is_no_code_is_refused_with_what_to_write(string text, string advice)
    {
        UnLocode.TryParse(text, out var location, out var problem).Should().BeFalse();
        location.Should().BeNull();
        problem.Should().Be($"\"{text}\" is not a UN/LOCODE. {advice}");
        FluentActions.Invoking(() => UnLocode.Parse(text)).Should().Throw<FormatException>().WithMessage(problem);
    }

    [Fact]
    public void An_empty_text_is_refused()
    {
        UnLocode.TryParse(null, out _, out var problem).Should().BeFalse();
        problem.Should().Be("A UN/LOCODE is empty. Write five characters, such as KRICN.");
    }

    [Fact]
    public void It_can_be_unknown_or_none()
    {
        UnLocode.Unknown(Why.NotStated).Knowledge().Should().Be(Knowledge.Unknown);
        UnLocode.None("no port").Knowledge().Should().Be(Knowledge.None);
        UnLocode.Unknown(Why.NotStated).Should().Be(UnLocode.Unknown(Why.NotStated)).And.NotBe(UnLocode.Unknown(Why.NotAsked));
    }
}
