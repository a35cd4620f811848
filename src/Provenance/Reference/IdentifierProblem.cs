using System.Globalization;

namespace Provenance.Reference;

/// <summary>What is wrong with a number that has check digits; <see langword="null"/> where nothing is.</summary>
internal static class IdentifierProblem
{
    private const string Kept = "It is kept as it stands.";

    /// <summary>GS1 Global Location Number: 13 digits, the last a check digit (GS1 General Specifications, 7.9.1).</summary>
    public static string? OfGln(string gln)
    {
        if (gln.Length != 13 || gln.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return $"{Quoted.Of(gln)} is not a GLN, which has 13 digits. Check it against its source. {Kept}";
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += (gln[i] - '0') * (i % 2 == 0 ? 1 : 3);
        var check = (10 - (sum % 10)) % 10;
        return gln[12] - '0' == check
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Quoted.Of(gln)} is not a GLN: its check digit would be {check}, so a digit is wrong. Check it against its source. {Kept}");
    }

    /// <summary>Legal Entity Identifier: 18 letters or digits and two check digits, 1 modulo 97 as a number (ISO 17442-1:2020; ISO/IEC 7064, MOD 97-10).</summary>
    public static string? OfLei(string lei)
    {
        if (lei.Length != 20)
            return string.Create(CultureInfo.InvariantCulture, $"{Quoted.Of(lei)} is not an LEI, which has 20 characters, not {lei.Length}. Check it against its source. {Kept}");
        var rest = 0;
        for (var i = 0; i < lei.Length; i++)
        {
            var c = lei[i];
            if (char.IsAsciiDigit(c))
                rest = ((rest * 10) + c - '0') % 97;
            else if (char.IsAsciiLetterUpper(c) && i < 18)
                rest = ((rest * 100) + c - 'A' + 10) % 97;
            else
                return $"{Quoted.Of(lei)} is not an LEI, which has 18 capital letters or digits and two digits. Check it against its source. {Kept}";
        }

        return rest == 1 ? null : $"{Quoted.Of(lei)} is not an LEI: its check digits do not fit, so a character is wrong. Check it against its source. {Kept}";
    }
}
