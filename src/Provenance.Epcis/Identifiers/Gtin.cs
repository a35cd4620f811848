using System.Diagnostics.CodeAnalysis;

namespace Provenance.Epcis;

/// <summary>A Global Trade Item Number: a kind of product, in one kind of package (GS1 General Specifications, 2.1 and 7.9).</summary>
/// <remarks>
/// GTIN-8, GTIN-12, GTIN-13 and GTIN-14 are one number space: shorter ones are the longer ones with zeros in front, and equal to them. The default value
/// names nothing. Immutable; no larger than a reference.
/// </remarks>
public readonly record struct Gtin
{
    private const int Digits = 14;

    private readonly string? _digits;

    internal Gtin(string digits) => _digits = digits;

    /// <summary>The number in 14 digits, as AI 01 and Digital Links have it; empty for the default value.</summary>
    public string Value => _digits ?? "";

    /// <summary>The first of 14 digits: 0 for a GTIN of fewer digits, 1 to 8 for a package of such, 9 for an item of variable measure. −1 for the default value.</summary>
    public int Indicator => _digits is null ? -1 : _digits[0] - '0';

    /// <summary>The number in 8, 12, 13 or 14 digits; <see langword="null"/> where it has more digits than that.</summary>
    /// <param name="digits">8 (EAN-8), 12 (UPC-A), 13 (EAN-13) or 14 (ITF-14).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is another number.</exception>
    public string? InDigits(int digits)
    {
        if (digits is not (8 or 12 or 13 or 14))
            throw new ArgumentOutOfRangeException(nameof(digits), digits, "A GTIN is written in 8, 12, 13 or 14 digits.");
        return _digits is null || _digits.AsSpan(0, Digits - digits).ContainsAnyExcept('0') ? null : _digits[(Digits - digits)..];
    }

    /// <summary>The number of a text.</summary>
    /// <param name="text">8, 12, 13 or 14 digits with the check digit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no GTIN; the message says why.</exception>
    public static Gtin Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var gtin, out var problem) ? gtin : throw new FormatException(problem);
    }

    /// <summary>The number of a text, or a sentence that says what is wrong with it.</summary>
    /// <param name="text">8, 12, 13 or 14 digits with the check digit; no spaces.</param>
    /// <param name="gtin">The number; the default value where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Gtin gtin, [NotNullWhen(false)] out string? problem)
    {
        gtin = default;
        text ??= "";
        problem = text.Length is 8 or 12 or 13 or 14 && Gs1Characters.AreDigits(text)
            ? Gs1Digits.CheckProblemOf(text, "GTIN", text.Length)
            : $"{Quoted.Of(text)} is not a GTIN, which has 8, 12, 13 or 14 digits{Gs1Digits.Found(text)}.";
        if (problem is not null)
            return false;
        gtin = new(text.PadLeft(Digits, '0'));
        return true;
    }

    /// <summary>The number in 14 digits; empty for the default value.</summary>
    public override string ToString() => Value;
}
