using System.Diagnostics.CodeAnalysis;

namespace Provenance.Epcis;

/// <summary>A Serial Shipping Container Code: one logistic unit, such as a pallet (GS1 General Specifications, 2.2.1 and 3.2).</summary>
/// <remarks>The default value names nothing. Immutable; no larger than a reference.</remarks>
public readonly record struct Sscc
{
    private const int Digits = 18;

    private readonly string? _digits;

    internal Sscc(string digits) => _digits = digits;

    /// <summary>The number, 18 digits with the check digit; empty for the default value.</summary>
    public string Value => _digits ?? "";

    /// <summary>The number of a text.</summary>
    /// <param name="text">18 digits with the check digit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no SSCC; the message says why.</exception>
    public static Sscc Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var sscc, out var problem) ? sscc : throw new FormatException(problem);
    }

    /// <summary>The number of a text, or a sentence that says what is wrong with it.</summary>
    /// <param name="text">18 digits with the check digit; no spaces.</param>
    /// <param name="sscc">The number; the default value where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Sscc sscc, [NotNullWhen(false)] out string? problem)
    {
        problem = Gs1Digits.ProblemOf(text ?? "", "SSCC", Digits, Digits);
        sscc = problem is null ? new(text!) : default;
        return problem is null;
    }

    /// <summary>The number; empty for the default value.</summary>
    public override string ToString() => Value;
}
