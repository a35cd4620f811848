using System.Globalization;

namespace Provenance.Epcis;

/// <summary>Says what is wrong with keys of digits.</summary>
internal static class Gs1Digits
{
    /// <summary>What is wrong with a key; <see langword="null"/> where nothing is.</summary>
    /// <param name="key">What was written.</param>
    /// <param name="name">What it should be, such as <c>GLN</c>.</param>
    /// <param name="digits">How many digits it has.</param>
    /// <param name="check">How many of its first digits end with the check digit.</param>
    public static string? ProblemOf(string key, string name, int digits, int check)
    {
        if (key.Length != digits || !Gs1Characters.AreDigits(key))
            return string.Create(CultureInfo.InvariantCulture, $"{Quoted.Of(key)} is not {Article(name)} {name}, which has {digits} digits{Found(key)}.");
        return CheckProblemOf(key, name, check);
    }

    /// <summary>What is wrong with the check digit of a key of digits; <see langword="null"/> where nothing is.</summary>
    public static string? CheckProblemOf(string key, string name, int check)
    {
        var expected = Gs1CheckDigit.OfDigits(key.AsSpan(0, check - 1));
        return key[check - 1] - '0' == expected
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Quoted.Of(key)} is not {Article(name)} {name}: its check digit would be {expected}, not {key[check - 1]}, so a digit is wrong. Check it against its source.");
    }

    /// <summary>How many characters were written instead, where it is their number that is wrong.</summary>
    public static string Found(string key) =>
        Gs1Characters.AreDigits(key) && key.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $", not {key.Length}") : "";

    /// <summary><c>an</c> before a name that is read out as letters, the first of which sounds like a vowel.</summary>
    public static string Article(string name) => name[0] is 'S' or 'I' ? "an" : "a";
}
