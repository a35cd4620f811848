using System.Diagnostics.CodeAnalysis;
using NodaTime;
using Provenance.Reference;

namespace Provenance.Values;

/// <summary>One country, or a group of countries that a label or an authorization names: <c>EU</c>, <c>non-EU</c>, another word or a URI.</summary>
/// <remarks>Equality is that of the code (ordinal). Immutable and safe to share between threads. A <see cref="Values.Country"/> converts to it.</remarks>
public sealed record Area : IKnowable
{
    private Area(string code, Country? country, Absence? absence = null) => (Code, Country, Absence) = (code, country, absence);

    /// <summary>The European Union: its members at a date, with their outermost regions.</summary>
    public static Area EU { get; } = new("EU", null);

    /// <summary>Every country that is not in the European Union at a date.</summary>
    public static Area NonEU { get; } = new("non-EU", null);

    /// <summary>The country's code, <c>EU</c>, <c>non-EU</c> or the group's word; empty where the area is unknown or none.</summary>
    public string Code { get; }

    /// <summary>The country; <see langword="null"/> for a group and where the area is unknown or none.</summary>
    public Country? Country { get; }

    /// <inheritdoc/>
    public Absence? Absence { get; }

    /// <summary>Whether it is a group of countries.</summary>
    public bool IsGroup => Country is null && Absence is null;

    /// <summary>There is one and it is not known.</summary>
    public static Area Unknown(Why why) => new("", null, Values.Absence.Unknown(why));

    /// <summary>There is none.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="why"/> is empty.</exception>
    public static Area None(string why) => new("", null, Values.Absence.None(why));

    /// <summary>The area of one country; an unknown country or none gives an unknown area or none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="country"/> is <see langword="null"/>.</exception>
    public static Area Of(Country country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return country.Absence is { } absence ? new("", null, absence) : new(country.Code, country);
    }

    /// <summary>The area of one country; an unknown country or none gives an unknown area or none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="country"/> is <see langword="null"/>.</exception>
    public static implicit operator Area(Country country) => Of(country);

    /// <summary>The area of a code or group word.</summary>
    /// <param name="text">An ISO 3166-1 code, <c>EU</c>, <c>non-EU</c>, another group's word of at least three characters, or a URI.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none of these; the message says what to write instead.</exception>
    public static Area Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var area, out var problem) ? area : throw new FormatException(problem);
    }

    /// <summary>The area of a code or group word, or a sentence that says what to write instead.</summary>
    /// <param name="text">
    /// An ISO 3166-1 code, <c>EU</c>, <c>non-EU</c>, another group's word of at least three characters, or a URI. What names a country in another way
    /// (<c>KOR</c>, <c>South Korea</c>) is refused.
    /// </param>
    /// <param name="area">The area.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Area? area, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        area = text switch
        {
            "EU" => EU,
            "non-EU" => NonEU,
            _ when Country.TryParse(text, out var country) => Of(country),
            _ when (problem = Advice(text)) is null => new(text!, null),
            _ => null,
        };
        return area is not null;
    }

    /// <summary>
    /// Whether every good of the other area is one of this area too: a country covers itself, <c>EU</c> its members at the date, <c>non-EU</c> every other
    /// country, <c>EAEU</c>, <c>GCC</c> and <c>SACU</c> their members. Another group covers only itself, because nothing is known of its members.
    /// </summary>
    /// <param name="other">The area that is to be covered.</param>
    /// <param name="on">The date of membership; <see langword="null"/> asks whether it is covered at any date since the single market began in 1993.</param>
    /// <returns><see langword="false"/> also where either is unknown or none: ask for that first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public bool Covers(Area other, LocalDate? on = null) => Covers(other, CustomsTerritories.Default, on);

    /// <summary>The same, with the unions that a policy knows.</summary>
    internal bool Covers(Area other, CustomsTerritories customs, LocalDate? on = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Absence is not null || other.Absence is not null)
            return false;
        if (string.Equals(Code, other.Code, StringComparison.Ordinal))
            return true;
        if (!IsGroup || other.Country is not { } country)
            return false;
        return Code switch
        {
            "non-EU" => customs.UnionOf("EU")!.Includes(country, on) is not true,
            _ => customs.UnionOf(Code) is { } union && union.Includes(country, on) is not false,
        };
    }

    /// <summary>The code; empty where the area is unknown or none.</summary>
    public override string ToString() => Code;

    private static string? Advice(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "An area is empty. Write a country code such as KR, or EU, non-EU or another group's name.";
        if (AbsoluteUri.SchemeLength(text) > 0)
            return null;
        if (text.Equals("EU", StringComparison.OrdinalIgnoreCase))
            return $"{Quoted.Of(text)} is not an area. Write EU.";
        if (text.Replace('_', '-').Replace(' ', '-') is var dashed && (dashed.Equals("non-EU", StringComparison.OrdinalIgnoreCase) || dashed is "nonEU" or "noneu"))
            return $"{Quoted.Of(text)} is not an area. Write non-EU.";
        return text.Length < 3 || CountryAdvice.IsNamed(text) ? CountryAdvice.For(text) : null;
    }
}
