namespace Provenance.Epcis.Tests;

public sealed class CbvTests
{
    [Theory]
    [InlineData("shipping")]
    [InlineData("urn:epcglobal:cbv:bizstep:shipping")]
    [InlineData("https://ref.gs1.org/cbv/BizStep-shipping")]
    public void A_word_is_the_same_in_all_three_forms(string form)
    {
        var uri = Cbv.Expand(CbvKind.BizStep, form);

        uri.Should().Be("https://ref.gs1.org/cbv/BizStep-shipping");
        Cbv.Word(CbvKind.BizStep, uri).Should().Be("shipping");
        Cbv.Urn(CbvKind.BizStep, uri).Should().Be("urn:epcglobal:cbv:bizstep:shipping");
    }

    [Fact]
    public void Every_word_of_every_vocabulary_comes_back()
    {
        foreach (var kind in Enum.GetValues<CbvKind>())
        {
            foreach (var word in Cbv.WordsOf(kind))
                Cbv.Word(kind, Cbv.Expand(kind, word)).Should().Be(word);
        }
    }

    [Theory]
    [InlineData("https://ns.example.com/steps/steaming")]
    [InlineData("steaming")]
    [InlineData("urn:epcglobal:cbv:disp:active")]
    public void What_is_of_another_vocabulary_stays(string text)
    {
        Cbv.Expand(CbvKind.BizStep, text).Should().Be(text);
        Cbv.Urn(CbvKind.BizStep, text).Should().Be(text);
        Cbv.Word(CbvKind.BizStep, text).Should().BeNull();
    }

    [Fact]
    public void A_misspelled_word_is_refused_with_the_nearest() =>
        FluentActions.Invoking(() => Cbv.BizStep("shiping")).Should().Throw<ArgumentException>().WithMessage("*\"shiping\"*\"shipping\"*");
}
