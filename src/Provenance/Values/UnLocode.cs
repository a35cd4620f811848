using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Provenance.Values;

/// <summary>A port, airport, office or other location by its UN/LOCODE: a country code and three characters (<c>KRICN</c>).</summary>
/// <remarks>Only the form is checked, not whether the location is listed. Equality is that of the code. Immutable.</remarks>
public sealed record UnLocode : IKnowable
{
    private static readonly SearchValues<char> LocationCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ23456789");

    private UnLocode(string code, Country? country, Absence? absence = null) => (Code, Country, Absence) = (code, country, absence);

    /// <summary>Five characters without a space; empty where it is unknown or none.</summary>
    public string Code { get; }

    /// <summary>The country of the first two letters; <see langword="null"/> where the location is unknown or none.</summary>
    public Country? Country { get; }

    /// <inheritdoc/>
    public Absence? Absence { get; }

    /// <summary>There is one and it is not known.</summary>
    public static UnLocode Unknown(Why why) => new("", null, Values.Absence.Unknown(why));

    /// <summary>There is none.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="why"/> is empty.</exception>
    public static UnLocode None(string why) => new("", null, Values.Absence.None(why));

    /// <summary>The location of a code.</summary>
    /// <param name="text">A country code and three of <c>A</c> to <c>Z</c> and <c>2</c> to <c>9</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no such code; the message says what to write instead.</exception>
    public static UnLocode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var location, out var problem) ? location : throw new FormatException(problem);
    }

    /// <summary>The location of a code, or a sentence that says what to write instead.</summary>
    /// <param name="text">A country code and three of <c>A</c> to <c>Z</c> and <c>2</c> to <c>9</c> (UN/ECE Recommendation 16).</param>
    /// <param name="location">The location.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out UnLocode? location, [NotNullWhen(false)] out string? problem)
    {
        (location, problem) = (null, null);
        if (text is { Length: 5 } && Country.TryParse(text[..2], out var country) && HasLocation(text))
            location = new(text, country);
        else
            problem = Advice(text);
        return location is not null;
    }

    /// <summary>The code; empty where it is unknown or none.</summary>
    public override string ToString() => Code;

    private static bool HasLocation(string code) => !code.AsSpan(2).ContainsAnyExcept(LocationCharacters);

    private static string Advice(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "A UN/LOCODE is empty. Write five characters, such as KRICN.";
        var wrong = $"{Quoted.Of(text)} is not a UN/LOCODE.";
        var tidy = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (tidy != text && TryParse(tidy, out _, out _))
            return $"{wrong} Write {tidy}.";
        if (tidy.Length == 5 && !Country.TryParse(tidy[..2], out _))
            return $"{wrong} It begins with {tidy[..2]}, which is no country code.";
        return $"{wrong} Write a country code and three of A to Z and 2 to 9, such as KRICN.";
    }
}
