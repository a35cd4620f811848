using System.Diagnostics.CodeAnalysis;

namespace Provenance.Epcis;

/// <summary>
/// A GS1 key with what makes it finer: the one thing that an EPC URN, a GS1 Digital Link and an element string write in three ways. Read one, write another.
/// </summary>
/// <remarks>
/// <para>Sources: GS1 General Specifications, 3 (keys) and 7.9 (check digits); EPC Tag Data Standard 2.x, 6 and 7 (URNs and their element strings); GS1 Digital Link URI Syntax
/// 1.x, 4. Clause numbers are those of the editions of 2022 to 2024 [K].</para>
/// <para>Check digits are verified, and company prefixes are not: whether one was ever given out, nothing here knows. Attributes that do not identify, such as an expiry date in a
/// query or an element string, are passed over.</para>
/// <para>Equal when both name the same thing at the same level, however they were written. Immutable.</para>
/// </remarks>
public sealed partial class Gs1Identifier : IEquatable<Gs1Identifier>
{
    private readonly Gs1KeyRule _rule;

    private Gs1Identifier(in Gs1Parts parts)
    {
        _rule = parts.Rule;
        Key = parts.Key;
        Variant = parts.Variant;
        Lot = parts.Lot;
        Serial = parts.Serial;
        ThirdPartySerial = parts.ThirdPartySerial;
        Extension = parts.Extension;
        CompanyPrefixLength = parts.PrefixLength;
    }

    /// <summary>What the key identifies.</summary>
    public Gs1KeyKind Kind => _rule.Kind;

    /// <summary>The key with its check digit and without a serial: a GTIN in 14 digits, a GRAI with its leading zero, an ITIP with piece and total.</summary>
    public string Key { get; }

    /// <summary>The consumer product variant (AI 22) of a GTIN or ITIP: 1 to 20 characters.</summary>
    public string? Variant { get; }

    /// <summary>The batch or lot (AI 10) of a GTIN or ITIP: 1 to 20 characters.</summary>
    public string? Lot { get; }

    /// <summary>
    /// The serial: of a GTIN or ITIP (AI 21), 1 to 20 characters; of a CPID (AI 8011), 1 to 12 digits; of a GRAI, 1 to 16 characters, a GDTI, 1 to 17, or a GCN, 1 to 12 digits.
    /// </summary>
    public string? Serial { get; }

    /// <summary>The serial that a third party gave to a GTIN (AI 235), such as the European Union's unit packets of tobacco carry: 1 to 28 characters.</summary>
    public string? ThirdPartySerial { get; }

    /// <summary>The part of a place (AI 254): 1 to 20 characters.</summary>
    public string? Extension { get; }

    /// <summary>How many digits the company prefix has, 6 to 12, where an EPC URN said it. It makes no difference to equality.</summary>
    public int? CompanyPrefixLength { get; }

    /// <summary>The trade item, of a GTIN or one of its pieces (ITIP).</summary>
    public Gtin? Gtin => Kind is Gs1KeyKind.Gtin or Gs1KeyKind.Itip ? new Gtin(Key[..14]) : null;

    /// <summary>The logistic unit, of an SSCC.</summary>
    public Sscc? Sscc => Kind == Gs1KeyKind.Sscc ? new Sscc(Key) : null;

    /// <summary>The place or party, of a GLN.</summary>
    public Gln? Gln => Kind is Gs1KeyKind.Gln or Gs1KeyKind.Party ? new Gln(Key) : null;

    /// <summary>A product, a batch of it or a piece of it.</summary>
    /// <param name="gtin">The product.</param>
    /// <param name="lot">The batch or lot, 1 to 20 characters; <see langword="null"/> for none.</param>
    /// <param name="serial">The serial, 1 to 20 characters; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException"><paramref name="gtin"/> is the default value, or a part has a character or a length that is not allowed.</exception>
    public static Gs1Identifier Of(Gtin gtin, string? lot = null, string? serial = null) => Create(new(Gs1KeyRule.Of(Gs1KeyKind.Gtin), gtin.Value) { Lot = lot, Serial = serial }, nameof(gtin));

    /// <summary>A logistic unit.</summary>
    /// <exception cref="ArgumentException"><paramref name="sscc"/> is the default value.</exception>
    public static Gs1Identifier Of(Sscc sscc) => Create(new(Gs1KeyRule.Of(Gs1KeyKind.Sscc), sscc.Value), nameof(sscc));

    /// <summary>A place.</summary>
    /// <param name="gln">Its number.</param>
    /// <param name="extension">The part of it, 1 to 20 characters; <see langword="null"/> for the whole.</param>
    /// <exception cref="ArgumentException"><paramref name="gln"/> is the default value, or <paramref name="extension"/> has a character or a length that is not allowed.</exception>
    public static Gs1Identifier OfPlace(Gln gln, string? extension = null) => Create(new(Gs1KeyRule.Of(Gs1KeyKind.Gln), gln.Value) { Extension = extension }, nameof(gln));

    /// <summary>A party.</summary>
    /// <exception cref="ArgumentException"><paramref name="gln"/> is the default value.</exception>
    public static Gs1Identifier OfParty(Gln gln) => Create(new(Gs1KeyRule.Of(Gs1KeyKind.Party), gln.Value), nameof(gln));

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Gs1Identifier? other) =>
        other is not null && Kind == other.Kind && Same(Key, other.Key) && Same(Variant, other.Variant) && Same(Lot, other.Lot) && Same(Serial, other.Serial)
        && Same(ThirdPartySerial, other.ThirdPartySerial) && Same(Extension, other.Extension);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Gs1Identifier);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Key, Lot, Serial, ThirdPartySerial, Extension, Variant);

    /// <summary>The Digital Link at <c>id.gs1.org</c>, with all that was read.</summary>
    public override string ToString() => ToDigitalLink();

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    private static Gs1Identifier Create(in Gs1Parts parts, string parameter) => parts.Problem() is { } problem ? throw new ArgumentException(problem, parameter) : new(parts);
}
