using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Provenance.Values;

/// <summary>A country or territory by its ISO 3166-1 alpha-2 code, or a former one by its ISO 3166-3 code (<c>SU</c>, <c>YU</c>).</summary>
/// <remarks>
/// <para>There is one instance a code, so that equal countries are the same object. <see cref="Unknown"/> gives one instance a reason;
/// two <see cref="None"/> are equal when their texts are.</para>
/// <para>Of the user-assigned codes only <see cref="XK"/> is accepted. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed partial class Country : IKnowable, IEquatable<Country>
{
    private const int Letters = 26;

    private static readonly Country[] Unknowns = [.. Enum.GetValues<Why>().Select(why => new Country(Values.Absence.Unknown(why)))];

    private IReadOnlyList<DateTimeZone>? _zones;

    // Without it the runtime may look a code up before the properties have filled the slots.
    static Country()
    {
    }

    private Country(string code, string alpha3, string name, LocalDate? withdrawn = null)
    {
        (Code, Alpha3, Name, Withdrawn) = (code, alpha3, name, withdrawn);
        Index = ((code[0] - 'A') * Letters) + code[1] - 'A';
        Slots.ByIndex[Index] = this;
    }

    private Country(Absence absence) => (Code, Alpha3, Name, Index, Absence) = ("", "", "", -1, absence);

    /// <summary>
    /// Kosovo. ISO 3166-1 has no code for it; this one is user-assigned, and what customs declarations of the European Union and others carry.
    /// </summary>
    public static Country XK { get; } = new("XK", "XKX", "Kosovo");

    /// <summary>All countries, former ones too, in the order of their codes.</summary>
    public static IReadOnlyList<Country> All => Slots.All ??= Array.AsReadOnly([.. Slots.ByIndex.OfType<Country>()]);

    /// <summary>Two upper-case letters; empty where the country is unknown or none.</summary>
    public string Code { get; }

    /// <summary>The everyday English name, to be read in a sentence (<c>South Korea</c>); empty where the country is unknown or none.</summary>
    public string Name { get; }

    /// <summary>The day from which ISO 3166 no longer had the code; the last day of the year where only that is known. <see langword="null"/> for a current code.</summary>
    public LocalDate? Withdrawn { get; }

    /// <summary>Whether the code was withdrawn and stands for nothing today.</summary>
    public bool IsFormer => Withdrawn is not null;

    /// <inheritdoc/>
    public Absence? Absence { get; }

    /// <summary>
    /// The time zones that the IANA database lists for the country (<c>zone.tab</c> and <c>zone1970.tab</c>), in the order of their ids. Empty for former
    /// countries, for <c>BV</c> and <c>HM</c>, where nobody lives, for <c>XK</c>, and where the country is unknown or none.
    /// </summary>
    public IReadOnlyList<DateTimeZone> Zones => _zones ??= CountryZones.Of(this);

    /// <summary>ISO 3166-1 alpha-3, only to understand what somebody meant.</summary>
    internal string Alpha3 { get; }

    /// <summary>Place in a table of 676, row and column being the two letters; −1 where the country is unknown or none.</summary>
    internal int Index { get; }

    /// <summary>There is a country and it is not known.</summary>
    public static Country Unknown(Why why) =>
        (uint)why < (uint)Unknowns.Length ? Unknowns[(int)why] : throw new ArgumentOutOfRangeException(nameof(why), why, "Use one of the five reasons of Why.");

    /// <summary>There is no country (goods made on the high seas).</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="why"/> is empty.</exception>
    public static Country None(string why) => new(Values.Absence.None(why));

    internal static Country Parse(string text, string parameter) =>
        TryParse(text, out var country, out var problem) ? country : throw new ArgumentException(problem, parameter);

    /// <summary>The country of a code.</summary>
    /// <param name="text">Two upper-case letters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no such code; the message names the code that may be meant.</exception>
    public static Country Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var country, out var problem) ? country : throw new FormatException(problem);
    }

    /// <summary>The country of a code, or <see langword="false"/>.</summary>
    /// <param name="text">Two upper-case letters; <see langword="null"/> gives <see langword="false"/>.</param>
    /// <param name="country">The country.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Country? country)
    {
        country = text is [var first, var second] ? At(first, second) : null;
        return country is not null;
    }

    /// <summary>The country of a code, or a sentence that says what to write instead.</summary>
    /// <param name="text">Two upper-case letters; <see langword="null"/> gives <see langword="false"/>.</param>
    /// <param name="country">The country.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Country? country, [NotNullWhen(false)] out string? problem)
    {
        problem = TryParse(text, out country) ? null : CountryAdvice.For(text);
        return country is not null;
    }

    /// <summary>The country of a code in UTF-8, or <see langword="false"/>. Allocates nothing.</summary>
    /// <param name="utf8">Two upper-case letters.</param>
    /// <param name="country">The country.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Country? country)
    {
        country = utf8.Length == 2 ? At((char)utf8[0], (char)utf8[1]) : null;
        return country is not null;
    }

    /// <summary>Whether both are the same country, unknown for the same reason, or none with the same text.</summary>
    public bool Equals([NotNullWhen(true)] Country? other) =>
        ReferenceEquals(this, other) || (Absence is { } absence && absence.Equals(other?.Absence));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Country);

    /// <inheritdoc/>
    public override int GetHashCode() => Absence is { } absence ? absence.GetHashCode() : Index;

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(Country? left, Country? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Country? left, Country? right) => !(left == right);

    /// <summary>The code; empty where the country is unknown or none.</summary>
    public override string ToString() => Code;

    private static Country? At(char first, char second)
    {
        int row = first - 'A', column = second - 'A';
        return (uint)row < Letters && (uint)column < Letters ? Slots.ByIndex[(row * Letters) + column] : null;
    }

    // Apart, because the properties of several files fill it in whatever order the files are compiled.
    private static class Slots
    {
        public static readonly Country?[] ByIndex = new Country?[Letters * Letters];

        public static IReadOnlyList<Country>? All;
    }
}
