namespace Provenance.Epcis;

/// <summary>The check digit of GS1 keys, modulo 10 with weights 3 and 1 (GS1 General Specifications, 7.9.1).</summary>
/// <remarks>It finds every single wrong digit, and most pairs of neighbors that changed places: not those that differ by 5.</remarks>
public static class Gs1CheckDigit
{
    /// <summary>The check digit that belongs behind the digits: 0 to 9.</summary>
    /// <param name="digits">ASCII digits, without the check digit. Leading zeros make no difference.</param>
    /// <exception cref="ArgumentException"><paramref name="digits"/> is empty or has another character.</exception>
    public static int Compute(ReadOnlySpan<char> digits) =>
        digits.IsEmpty || !Gs1Characters.AreDigits(digits)
            ? throw new ArgumentException("A check digit is computed of digits, 0 to 9, and at least one.", nameof(digits))
            : OfDigits(digits);

    /// <summary>Whether the last digit is the check digit of those before it.</summary>
    /// <param name="digits">A key with its check digit; anything but two or more ASCII digits has none.</param>
    public static bool IsValid(ReadOnlySpan<char> digits) =>
        digits.Length > 1 && Gs1Characters.AreDigits(digits) && digits[^1] - '0' == OfDigits(digits[..^1]);

    /// <summary>The check digit of what is known to be digits.</summary>
    internal static int OfDigits(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        var weight = 3;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            sum = (sum + ((digits[i] - '0') * weight)) % 10;
            weight = 4 - weight;
        }

        return (10 - sum) % 10;
    }
}
