using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Provenance.Epcis;

/// <summary>A Legal Entity Identifier: 18 digits and capital letters, two check digits (ISO 17442-1:2020; ISO/IEC 7064, MOD 97-10).</summary>
/// <remarks>No key of GS1, but the other number by which documents name parties. The default value names nothing. Immutable; no larger than a reference.</remarks>
public readonly record struct Lei
{
    private const int Length = 20;
    private const int CheckDigits = 2;

    private readonly string? _text;

    private Lei(string text) => _text = text;

    /// <summary>The identifier, 20 characters; empty for the default value.</summary>
    public string Value => _text ?? "";

    /// <summary>The two check digits that belong behind 18 characters: 2 to 98.</summary>
    /// <param name="text">18 ASCII digits and capital letters.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> has another length or another character.</exception>
    public static int ComputeCheckDigits(ReadOnlySpan<char> text) =>
        text.Length == Length - CheckDigits && Remainder(text) is var rest and >= 0
            ? 98 - (rest * 100 % 97)
            : throw new ArgumentException("Check digits are computed of 18 digits and capital letters.", nameof(text));

    /// <summary>The identifier of a text.</summary>
    /// <param name="text">20 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no LEI; the message says why.</exception>
    public static Lei Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var lei, out var problem) ? lei : throw new FormatException(problem);
    }

    /// <summary>The identifier of a text, or a sentence that says what is wrong with it.</summary>
    /// <param name="text">20 characters; no spaces, no small letters.</param>
    /// <param name="lei">The identifier; the default value where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Lei lei, [NotNullWhen(false)] out string? problem)
    {
        problem = ProblemOf(text ?? "");
        lei = problem is null ? new(text!) : default;
        return problem is null;
    }

    /// <summary>The identifier; empty for the default value.</summary>
    public override string ToString() => Value;

    private static string? ProblemOf(string text)
    {
        if (text.Length != Length)
            return string.Create(CultureInfo.InvariantCulture, $"{Quoted.Of(text)} is not an LEI, which has 20 characters, not {text.Length}.");
        var start = text.AsSpan(0, Length - CheckDigits);
        if (Remainder(start) < 0 || !Gs1Characters.AreDigits(text.AsSpan(Length - CheckDigits)))
            return $"{Quoted.Of(text)} is not an LEI, which has 18 digits or capital letters and two digits.";
        return Remainder(text) == 1
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Quoted.Of(text)} is not an LEI: its check digits would be {ComputeCheckDigits(start):00}, not {text[^2..]}, so a character is wrong. Check it against its source.");
    }

    // The number modulo 97, where A is 10 and Z 35; −1 where a character is neither digit nor capital letter.
    private static int Remainder(ReadOnlySpan<char> text)
    {
        var rest = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                rest = ((rest * 10) + c - '0') % 97;
            else if (char.IsAsciiLetterUpper(c))
                rest = ((rest * 100) + c - 'A' + 10) % 97;
            else
                return -1;
        }

        return rest;
    }
}
