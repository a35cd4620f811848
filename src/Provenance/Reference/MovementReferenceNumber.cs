namespace Provenance.Reference;

/// <summary>
/// The number of a customs declaration in the European Union and the countries of common transit: two digits of the year, two letters of the country, thirteen
/// more letters and digits, a check digit.
/// </summary>
internal static class MovementReferenceNumber
{
    private const int Length = 18;

    /// <summary>Whether a declaration number has the form of one: 2 digits, 2 letters, 14 more letters and digits, in upper case. Another number is another country's.</summary>
    public static bool HasShape(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]) || !char.IsAsciiLetterUpper(text[2]) || !char.IsAsciiLetterUpper(text[3]))
            return false;
        foreach (var c in text[4..])
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
                return false;
        }

        return true;
    }

    /// <summary>Whether it has the form and its last character is the check digit of the other 17.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) => HasShape(text) && Iso6346.EndsWithCheckDigit(text);
}
