using CsCheck;

namespace Provenance.Epcis.Tests.Identifiers;

public sealed class Gs1NumberTests
{
    [Theory]
    [InlineData("96385074")]
    [InlineData("036000291452")]
    [InlineData("9506000134352")]
    [InlineData("10614141123459")]
    public void A_GTIN_has_8_12_13_or_14_digits(string text)
    {
        var gtin = Gtin.Parse(text);
        gtin.Value.Should().Be(text.PadLeft(14, '0'));
        gtin.InDigits(text.Length).Should().Be(text);
    }

    [Fact]
    public void A_GTIN_equals_itself_in_more_digits()
    {
        Gtin.Parse("036000291452").Should().Be(Gtin.Parse("00036000291452"));
        Gtin.Parse("9506000134352").InDigits(12).Should().BeNull();
        Gtin.Parse("9506000134352").InDigits(14).Should().Be("09506000134352");
        Gtin.Parse("9506000134352").Indicator.Should().Be(0);
        Gtin.Parse("10614141123459").Indicator.Should().Be(1);
        FluentActions.Invoking(() => Gtin.Parse("96385074").InDigits(9)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("9506000134353", "\"9506000134353\" is not a GTIN: its check digit would be 2, not 3, so a digit is wrong. Check it against its source.")]
    [InlineData("950600013435", "\"950600013435\" is not a GTIN: its check digit would be 9, not 5, so a digit is wrong. Check it against its source.")]
    [InlineData("95060001343", "\"95060001343\" is not a GTIN, which has 8, 12, 13 or 14 digits, not 11.")]
    [InlineData("9506-0001-34352", "\"9506-0001-34352\" is not a GTIN, which has 8, 12, 13 or 14 digits.")]
    [InlineData("", "\"\" is not a GTIN, which has 8, 12, 13 or 14 digits.")]
    [InlineData(null, "\"\" is not a GTIN, which has 8, 12, 13 or 14 digits.")]
    public void A_text_that_is_no_GTIN_is_told_why(string? text, string problem)
    {
        Gtin.TryParse(text, out var gtin, out var found).Should().BeFalse();
        gtin.Should().Be(default(Gtin));
        found.Should().Be(problem);
    }

    [Fact]
    public void An_SSCC_has_18_digits()
    {
        Sscc.Parse("106141411234567897").Value.Should().Be("106141411234567897");
        Sscc.TryParse("106141411234567898", out _, out var problem).Should().BeFalse();
        problem.Should().Be("\"106141411234567898\" is not an SSCC: its check digit would be 7, not 8, so a digit is wrong. Check it against its source.");
        Sscc.TryParse("00106141411234567897", out _, out problem).Should().BeFalse();
        problem.Should().Be("\"00106141411234567897\" is not an SSCC, which has 18 digits, not 20.");
    }

    [Fact]
    public void A_GLN_has_13_digits()
    {
        Gln.Parse("4012345000115").ToString().Should().Be("4012345000115");
        Gln.TryParse("4012345000116", out _, out var problem).Should().BeFalse();
        problem.Should().Be("\"4012345000116\" is not a GLN: its check digit would be 5, not 6, so a digit is wrong. Check it against its source.");
        FluentActions.Invoking(() => Gln.Parse("4012345")).Should().Throw<FormatException>().WithMessage("\"4012345\" is not a GLN, which has 13 digits, not 7.");
    }

    [Theory]
    [InlineData("506700GE1G29325QX363")]
    [InlineData("529900T8BM49AURSDO55")]
    [InlineData("HWUPKR0MPOU8FGXBT394")]
    [InlineData("7LTWFZYICNSX8D621K86")]
    public void An_LEI_has_two_check_digits(string text)
    {
        Lei.Parse(text).Value.Should().Be(text);
        Lei.ComputeCheckDigits(text.AsSpan(0, 18)).Should().Be(int.Parse(text.AsSpan(18), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("506700GE1G29325QX364", "\"506700GE1G29325QX364\" is not an LEI: its check digits would be 63, not 64, so a character is wrong. Check it against its source.")]
    [InlineData("506700ge1g29325qx363", "\"506700ge1g29325qx363\" is not an LEI, which has 18 digits or capital letters and two digits.")]
    [InlineData("506700GE1G29325QX3", "\"506700GE1G29325QX3\" is not an LEI, which has 20 characters, not 18.")]
    public void A_text_that_is_no_LEI_is_told_why(string text, string problem)
    {
        Lei.TryParse(text, out _, out var found).Should().BeFalse();
        found.Should().Be(problem);
    }

    [Fact]
    public void Every_change_of_one_digit_of_an_LEI_is_found() =>
        Gen.Select(Gs1Generators.DigitsOf(18), Gen.Int[0, 19], Gen.Int[1, 9]).Sample((digits, place, change) =>
        {
            var lei = $"{digits}{Lei.ComputeCheckDigits(digits):00}".ToCharArray();
            Lei.TryParse(new(lei), out _, out _).Should().BeTrue();
            lei[place] = (char)('0' + ((lei[place] - '0' + change) % 10));
            Lei.TryParse(new(lei), out _, out _).Should().BeFalse();
        });

    [Fact]
    public void The_default_values_name_nothing()
    {
        default(Gtin).Value.Should().BeEmpty();
        default(Gtin).Indicator.Should().Be(-1);
        default(Gtin).InDigits(13).Should().BeNull();
        default(Sscc).ToString().Should().BeEmpty();
        default(Gln).ToString().Should().BeEmpty();
        default(Lei).ToString().Should().BeEmpty();
        FluentActions.Invoking(() => Gs1Identifier.Of(default(Gtin))).Should().Throw<ArgumentException>();
    }
}
