using System.Diagnostics.CodeAnalysis;

namespace Provenance.Values;

/// <summary>A unit of measure, named by its common code in UN/ECE Recommendation 20 (Revision 17): <c>H87</c> piece, <c>KGM</c> kilogram.</summary>
/// <remarks>
/// The forty units that trade meets most; packages (boxes, pallets) are no units but Recommendation 21. One instance for each code:
/// equality is identity. Immutable and safe to share between threads.
/// </remarks>
public sealed class Unit
{
    internal Unit(string code, string name, string plural, Dimension dimension, decimal? factor) =>
        (Code, Name, Plural, Dimension, Factor) = (code, name, plural, dimension, factor);

    /// <summary>Every unit, in order of dimension and size.</summary>
    public static ValueList<Unit> All => UnitTable.All;

    /// <summary>H87, a single item: the base unit of <see cref="Dimension.Count"/>.</summary>
    public static Unit Piece => UnitTable.Piece;

    /// <summary>KGM, the base unit of <see cref="Dimension.Mass"/>.</summary>
    public static Unit Kilogram => UnitTable.Kilogram;

    /// <summary>LTR, the base unit of <see cref="Dimension.Volume"/>.</summary>
    public static Unit Liter => UnitTable.Liter;

    /// <summary>MTR, the base unit of <see cref="Dimension.Length"/>.</summary>
    public static Unit Meter => UnitTable.Meter;

    /// <summary>MTK, the base unit of <see cref="Dimension.Area"/>.</summary>
    public static Unit SquareMeter => UnitTable.SquareMeter;

    /// <summary>KWH, the base unit of <see cref="Dimension.Energy"/>.</summary>
    public static Unit KilowattHour => UnitTable.KilowattHour;

    /// <summary>HUR, the base unit of <see cref="Dimension.Time"/>.</summary>
    public static Unit Hour => UnitTable.Hour;

    /// <summary>The common code: two or three capital letters or digits.</summary>
    public string Code { get; }

    /// <summary>The name in US spelling, singular.</summary>
    public string Name { get; }

    /// <summary>What it measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>How many base units of the dimension it is, exactly; <see langword="null"/> where that differs from case to case (SET).</summary>
    public decimal? Factor { get; }

    internal string Plural { get; }

    /// <summary>The unit of a code.</summary>
    /// <param name="code">The code, in capitals.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="code"/> is none of <see cref="All"/>; the message says what to write instead.</exception>
    public static Unit Parse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryParse(code, out var unit, out var problem) ? unit : throw new FormatException(problem);
    }

    /// <summary>The unit of a code, or a sentence that says what to write instead.</summary>
    /// <param name="code">The code, in capitals.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Unit? unit, [NotNullWhen(false)] out string? problem)
    {
        unit = UnitTable.Find(code);
        problem = unit is null ? UnitProblem.Of(code ?? "") : null;
        return unit is not null;
    }

    /// <summary>The unit of a code in UTF-8.</summary>
    internal static bool TryParseUtf8(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Unit? unit)
    {
        Span<char> code = stackalloc char[UnitTable.MaxLength];
        unit = utf8.Length <= code.Length && System.Text.Ascii.ToUtf16(utf8, code, out var length) == System.Buffers.OperationStatus.Done
            ? UnitTable.Find(code[..length])
            : null;
        return unit is not null;
    }

    /// <summary>Whether an amount in this unit can be said in another without a fact about the goods.</summary>
    public bool ConvertsTo(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other) || (Dimension == other.Dimension && Factor is not null && other.Factor is not null);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
