using System.Diagnostics.CodeAnalysis;

namespace Provenance.Epcis;

/// <summary>A Global Location Number: a place or a party (GS1 General Specifications, 2.4).</summary>
/// <remarks>The default value names nothing. Immutable; no larger than a reference.</remarks>
public readonly record struct Gln
{
    private const int Digits = 13;

    private readonly string? _digits;

    internal Gln(string digits) => _digits = digits;

    /// <summary>The number, 13 digits with the check digit; empty for the default value.</summary>
    public string Value => _digits ?? "";

    /// <summary>The number of a text.</summary>
    /// <param name="text">13 digits with the check digit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no GLN; the message says why.</exception>
    public static Gln Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var gln, out var problem) ? gln : throw new FormatException(problem);
    }

    /// <summary>The number of a text, or a sentence that says what is wrong with it.</summary>
    /// <param name="text">13 digits with the check digit; no spaces.</param>
    /// <param name="gln">The number; the default value where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Gln gln, [NotNullWhen(false)] out string? problem)
    {
        problem = Gs1Digits.ProblemOf(text ?? "", "GLN", Digits, Digits);
        gln = problem is null ? new(text!) : default;
        return problem is null;
    }

    /// <summary>The number; empty for the default value.</summary>
    public override string ToString() => Value;
}
