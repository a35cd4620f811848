using System.Text;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class UnitTests
{
    public static TheoryData<string> Codes => [.. ((IEnumerable<Unit>)Unit.All).Select(unit => unit.Code)];

    [Fact]
    public void There_are_forty_units_each_with_a_code_of_its_own()
    {
        ((IEnumerable<Unit>)Unit.All).Should().HaveCount(40).And.OnlyHaveUniqueItems(unit => unit.Code).And.OnlyHaveUniqueItems(unit => unit.Name);
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_code_has_one_instance(string code)
    {
        Unit.Parse(code).Should().BeSameAs(Unit.Parse(code));
        Unit.TryParseUtf8(Encoding.UTF8.GetBytes(code), out var unit).Should().BeTrue();
        unit.Should().BeSameAs(Unit.Parse(code));
        unit!.ToString().Should().Be(code);
    }

    [Fact]
    public void Every_dimension_has_a_base_unit()
    {
        foreach (var unit in (Unit[])[Unit.Piece, Unit.Kilogram, Unit.Liter, Unit.Meter, Unit.SquareMeter, Unit.KilowattHour, Unit.Hour])
            unit.Factor.Should().Be(1);
        ((IEnumerable<Unit>)Unit.All).Select(unit => unit.Dimension).Distinct().Should().BeEquivalentTo(Enum.GetValues<Dimension>());
    }

    [Theory]
    [InlineData("PR", "H87", 2)]
    [InlineData("DZN", "H87", 12)]
    [InlineData("GRO", "DZN", 12)]
    [InlineData("TNE", "KGM", 1000)]
    [InlineData("DTN", "KGM", 100)]
    [InlineData("GRM", "MGM", 1000)]
    [InlineData("CTM", "MGM", 200)]
    [InlineData("LBR", "ONZ", 16)]
    [InlineData("STN", "LBR", 2000)]
    [InlineData("LTN", "LBR", 2240)]
    [InlineData("HLT", "LTR", 100)]
    [InlineData("MTQ", "LTR", 1000)]
    [InlineData("CLT", "MLT", 10)]
    [InlineData("BLL", "GLL", 42)]
    [InlineData("FOT", "INH", 12)]
    [InlineData("YRD", "FOT", 3)]
    [InlineData("KMT", "CMT", 100_000)]
    [InlineData("CMT", "MMT", 10)]
    [InlineData("DAY", "HUR", 24)]
    public void A_factor_is_the_exact_definition(string larger, string smaller, int factor) =>
        Unit.Parse(larger).Factor.Should().Be(factor * Unit.Parse(smaller).Factor);

    [Fact]
    public void Factors_between_systems_are_the_legal_ones()
    {
        Unit.Parse("LBR").Factor.Should().Be(0.45359237m);
        Unit.Parse("INH").Factor.Should().Be(0.0254m);
        Unit.Parse("GLI").Factor.Should().Be(4.54609m);
        // 231 cubic inches, 144 square inches, 480 grains of which a pound has 7000.
        Unit.Parse("GLL").Factor.Should().Be(231 * 0.254m * 0.254m * 0.254m);
        Unit.Parse("FTK").Factor.Should().Be(0.3048m * 0.3048m);
        (Unit.Parse("APZ").Factor * 7000).Should().Be(Unit.Parse("LBR").Factor * 480);
    }

    [Fact]
    public void Units_convert_within_a_dimension_only()
    {
        Unit.Parse("LBR").ConvertsTo(Unit.Kilogram).Should().BeTrue();
        Unit.Piece.ConvertsTo(Unit.Kilogram).Should().BeFalse();
        Unit.Parse("SET").ConvertsTo(Unit.Piece).Should().BeFalse("a set has as many pieces as it has");
        Unit.Parse("SET").ConvertsTo(Unit.Parse("SET")).Should().BeTrue();
    }

    [Theory]
    [InlineData("kg", "\"kg\" is not a unit code that is known here. Write KGM (kilogram).")]
    [InlineData("kgm", "\"kgm\" is not a unit code that is known here. Write KGM (kilogram).")]
    [InlineData("pcs", "\"pcs\" is not a unit code that is known here. Write H87 (piece).")]
    [InlineData("PCE", "\"PCE\" is not a unit code that is known here. Write H87 (piece).")]
    [InlineData("l", "\"l\" is not a unit code that is known here. Write LTR (liter).")]
    [InlineData("ea", "\"ea\" is not a unit code that is known here. Write EA (each).")]
    [InlineData("m³", "\"m³\" is not a unit code that is known here. Write MTQ (cubic meter).")]
    [InlineData("Pieces", "\"Pieces\" is not a unit code that is known here. Write H87 (piece).")]
    [InlineData("killogram", "\"killogram\" is not a unit code that is known here. Write KGM (kilogram).")]
    [InlineData(" KGM", "\" KGM\" is not a unit code that is known here. Write KGM (kilogram).")]
    [InlineData("cartons", "\"cartons\" is a package, not a unit. Count the pieces (H87), or give the package under packaging by its code of Recommendation 21.")]
    [InlineData("gallon", "\"gallon\" can be two units. Write GLL (US gallon) or GLI (UK gallon).")]
    [InlineData("tons", "\"tons\" can be three units. Write TNE (metric ton), STN (short ton) or LTN (long ton).")]
    [InlineData("ct", "\"ct\" can be a carat or a carton. Write CTM (metric carat); a carton is a package, so count its pieces (H87).")]
    [InlineData("ZZZ", "\"ZZZ\" is not a unit that is known here. Write a code of UN/ECE Recommendation 20, such as H87 (piece), KGM (kilogram) or LTR (liter).")]
    [InlineData("", "The unit is empty. Write a code of UN/ECE Recommendation 20, such as H87 (piece), KGM (kilogram) or LTR (liter).")]
    public void What_is_no_code_is_refused_with_what_to_write(string text, string problem)
    {
        Unit.TryParse(text, out var unit, out var said).Should().BeFalse();
        unit.Should().BeNull();
        said.Should().Be(problem);
        FluentActions.Invoking(() => Unit.Parse(text)).Should().Throw<FormatException>().WithMessage(problem);
    }

    [Theory]
    [InlineData("\0PR")]
    [InlineData("P\u0052\u0301")]
    [InlineData("\u0148\u0038\u0037")]
    [InlineData("K")]
    [InlineData("KGMM")]
    public void Only_the_very_letters_are_a_code(string text)
    {
        Unit.TryParse(text, out _, out _).Should().BeFalse();
        Unit.TryParseUtf8(Encoding.UTF8.GetBytes(text), out _).Should().BeFalse();
    }
}
