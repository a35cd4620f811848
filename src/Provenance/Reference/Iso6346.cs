namespace Provenance.Reference;

/// <summary>The check digit of ISO 6346, annex A: of freight containers and, by the customs data annex of the European Union, of movement reference numbers.</summary>
internal static class Iso6346
{
    /// <summary>Whether the text has the form of a container number: an owner's three letters, <c>U</c>, <c>J</c> or <c>Z</c>, and seven digits.</summary>
    public static bool IsContainerShaped(ReadOnlySpan<char> text) =>
        text.Length == 11 && text[3] is 'U' or 'J' or 'Z' && !text[..3].ContainsAnyExceptInRange('A', 'Z') && !text[4..].ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether it is a container number whose last digit is right.</summary>
    public static bool IsContainerNumber(ReadOnlySpan<char> text) => IsContainerShaped(text) && EndsWithCheckDigit(text);

    /// <summary>Whether the last character is the check digit of those before it.</summary>
    /// <param name="text">At most 31 of <c>A</c> to <c>Z</c> and digits.</param>
    public static bool EndsWithCheckDigit(ReadOnlySpan<char> text) => text.Length > 1 && text[^1] - '0' == CheckDigit(text[..^1]);

    /// <summary>The check digit: the sum of value times 2 to the power of the position, modulo 11, where 10 counts as 0.</summary>
    /// <param name="text">At most 30 of <c>A</c> to <c>Z</c> and digits; −1 for another character.</param>
    public static int CheckDigit(ReadOnlySpan<char> text)
    {
        var sum = 0L;
        for (var i = 0; i < text.Length; i++)
        {
            var value = ValueOf(text[i]);
            if (value < 0)
                return -1;
            sum += (long)value << i;
        }

        return (int)(sum % 11 % 10);
    }

    // A is 10, and the multiples of 11 are left out: B is 12, L 23, V 34.
    private static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        'A' => 10,
        >= 'B' and <= 'K' => c - 'B' + 12,
        >= 'L' and <= 'U' => c - 'L' + 23,
        >= 'V' and <= 'Z' => c - 'V' + 34,
        _ => -1,
    };
}
