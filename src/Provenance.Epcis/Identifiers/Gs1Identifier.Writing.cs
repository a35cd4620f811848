using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Provenance.Epcis;

public sealed partial class Gs1Identifier
{
    /// <summary>The GS1 Digital Link, uncompressed, with all qualifiers: <c>https://id.gs1.org/01/09506000134352/10/LOT-7/21/12345</c>.</summary>
    /// <param name="origin">An <c>http</c> or <c>https</c> URI of a resolver, with a path or without, such as <c>https://example.com/products</c>; <see langword="null"/> for that of GS1.</param>
    /// <exception cref="ArgumentException"><paramref name="origin"/> is no such URI, or has a query or fragment.</exception>
    public string ToDigitalLink(string? origin = null)
    {
        var link = new StringBuilder(Origin(origin));
        link.Append('/').Append(_rule.Ai).Append('/');
        Gs1Characters.AddToLink(link, Key);
        if (_rule.AppendedSerial > 0 && Serial is not null)
            Gs1Characters.AddToLink(link, Serial);
        foreach (var (ai, value) in Qualifiers())
        {
            link.Append('/').Append(ai).Append('/');
            Gs1Characters.AddToLink(link, value);
        }

        return link.ToString();
    }

    /// <summary>
    /// The Digital Link that event hash ids use: at <c>id.gs1.org</c>, without variant, and without lot where there is a serial (CBV 2.0, 8.9 [K]).
    /// </summary>
    /// <remarks>An event that writes an escape which a link does not need (<c>%2D</c> for a hyphen, <c>%2f</c> in small letters) keeps it in its hash id; here it is gone.</remarks>
    public string ToCanonicalLink() => CanonicalIdentifier.Canonicalize(ToDigitalLink());

    /// <summary>The element string as people read it: <c>(01)09506000134352(10)LOT-7(21)12345</c>; a parenthesis that opens inside a value is <c>\(</c>.</summary>
    public string ToElementString()
    {
        var text = new StringBuilder();
        ElementString.Add(text, _rule.Ai, _rule.AppendedSerial > 0 ? Key + Serial : Key);
        foreach (var (ai, value) in Qualifiers())
            ElementString.Add(text, ai, value);
        return text.ToString();
    }

    /// <summary>The EPC URN, where a URN said the length of the company prefix; or a sentence that says why there is none.</summary>
    /// <param name="urn">The URN; <see langword="null"/> where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    public bool TryToEpcUrn([NotNullWhen(true)] out string? urn, [NotNullWhen(false)] out string? problem)
    {
        urn = null;
        problem = "The length of the company prefix is not known, and an EPC URN needs it. Give it, or a table of company prefixes.";
        return CompanyPrefixLength is { } length && TryToEpcUrn(length, out urn, out problem);
    }

    /// <summary>The EPC URN, with the length of the company prefix from a table; or a sentence that says why there is none.</summary>
    /// <param name="prefixes">What tells the length; not asked where a URN said it.</param>
    /// <param name="urn">The URN; <see langword="null"/> where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="prefixes"/> is <see langword="null"/>.</exception>
    public bool TryToEpcUrn(IGs1CompanyPrefixes prefixes, [NotNullWhen(true)] out string? urn, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(prefixes);
        if (CompanyPrefixLength is not null)
            return TryToEpcUrn(out urn, out problem);
        var number = Number;
        var length = prefixes.LengthOf(number);
        if (length is >= 6 and <= 12)
            return TryToEpcUrn(length, out urn, out problem);
        urn = null;
        problem = $"No company prefix is known that starts {number}.";
        return false;
    }

    /// <summary>
    /// The EPC URN of the finest level: <c>id:</c> where there is a serial, <c>class:lgtin:</c> where there is a lot, <c>idpat:</c> with <c>*</c> for all of a kind; or a sentence
    /// that says why there is none. A URN names no variant, and no lot beside a serial: they are left out.
    /// </summary>
    /// <param name="companyPrefixLength">How many digits the company prefix has: 6 to 12.</param>
    /// <param name="urn">The URN; <see langword="null"/> where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="companyPrefixLength"/> is not 6 to 12.</exception>
    public bool TryToEpcUrn(int companyPrefixLength, [NotNullWhen(true)] out string? urn, [NotNullWhen(false)] out string? problem)
    {
        if (companyPrefixLength is < 6 or > 12)
            throw new ArgumentOutOfRangeException(nameof(companyPrefixLength), companyPrefixLength, "A company prefix has 6 to 12 digits.");
        urn = null;
        problem = ProblemOfUrn(companyPrefixLength);
        if (problem is not null)
            return false;
        var (scheme, serial) = SchemeOf();
        var number = Number;
        var reference = number[companyPrefixLength..];
        if (scheme.Order == KeyOrder.ReferenceDigitFirst)
            reference = Key[0] + reference;
        var text = new StringBuilder("urn:epc:");
        var pattern = serial is null && scheme.MaxSerial > 0;
        text.Append(scheme == EpcScheme.Lgtin ? "class:" : pattern ? "idpat:" : "id:").Append(scheme.Name).Append(':').Append(number, 0, companyPrefixLength).Append('.');
        Gs1Characters.AddToUrn(text, reference);
        if (Kind == Gs1KeyKind.Itip)
            text.Append('.').Append(Key, 14, 2).Append('.').Append(Key, 16, 2);
        if (pattern)
            text.Append(".*");
        else if (serial is not null)
            Gs1Characters.AddToUrn(text.Append('.'), serial);
        urn = text.ToString();
        return true;
    }

    /// <summary>The digits or characters from the company prefix on, without check digit, and without a first digit that is not of the prefix.</summary>
    private string Number => Kind switch
    {
        Gs1KeyKind.Gtin or Gs1KeyKind.Itip or Gs1KeyKind.Grai => Key[1..13],
        Gs1KeyKind.Sscc => Key[1..17],
        Gs1KeyKind.Giai or Gs1KeyKind.Ginc or Gs1KeyKind.Cpid => Key,
        _ => Key[..^1],
    };

    private string? ProblemOfUrn(int length)
    {
        var number = Number;
        if (_rule.Digits == 0 && (number.Length <= length || !Gs1Characters.AreDigits(number.AsSpan(0, length))))
            return string.Create(CultureInfo.InvariantCulture, $"{Quoted.Of(Key)} has no company prefix of {length} digits with a reference behind it.");
        if (Kind == Gs1KeyKind.Itip && Serial is null && Lot is not null)
            return "No EPC URN names the lot of a piece of a trade item.";
        return Extension is "0" ? "In an EPC URN the extension 0 says that there is none, so none names the extension 0 of a place." : null;
    }

    private (EpcScheme Scheme, string? Serial) SchemeOf() => Kind switch
    {
        Gs1KeyKind.Gtin when ThirdPartySerial is not null => (EpcScheme.Upui, ThirdPartySerial),
        Gs1KeyKind.Gtin when Serial is null && Lot is not null => (EpcScheme.Lgtin, Lot),
        Gs1KeyKind.Gtin => (EpcScheme.Sgtin, Serial),
        Gs1KeyKind.Sscc => (EpcScheme.Sscc, null),
        Gs1KeyKind.Gln => (EpcScheme.Sgln, Extension ?? "0"),
        Gs1KeyKind.Party => (EpcScheme.Pgln, null),
        Gs1KeyKind.Grai => (EpcScheme.Grai, Serial),
        Gs1KeyKind.Giai => (EpcScheme.Giai, null),
        Gs1KeyKind.Gsrn => (EpcScheme.Gsrn, null),
        Gs1KeyKind.Gsrnp => (EpcScheme.Gsrnp, null),
        Gs1KeyKind.Gdti => (EpcScheme.Gdti, Serial),
        Gs1KeyKind.Gcn => (EpcScheme.Sgcn, Serial),
        Gs1KeyKind.Ginc => (EpcScheme.Ginc, null),
        Gs1KeyKind.Gsin => (EpcScheme.Gsin, null),
        Gs1KeyKind.Itip => (EpcScheme.Itip, Serial),
        _ => (EpcScheme.Cpi, Serial),
    };

    private IEnumerable<(string Ai, string Value)> Qualifiers()
    {
        if (Variant is not null)
            yield return ("22", Variant);
        if (Lot is not null)
            yield return ("10", Lot);
        if (Serial is not null && _rule.AppendedSerial == 0)
            yield return (Kind == Gs1KeyKind.Cpid ? "8011" : "21", Serial);
        if (ThirdPartySerial is not null)
            yield return ("235", ThirdPartySerial);
        if (Extension is not null)
            yield return ("254", Extension);
    }

    private static string Origin(string? origin)
    {
        if (origin is null)
            return CanonicalIdentifier.Base;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || origin.AsSpan().ContainsAny('?', '#'))
            throw new ArgumentException($"{Quoted.Of(origin)} is no origin of links. Write an http or https URI without query and fragment, such as https://example.com/products.", nameof(origin));
        return origin.TrimEnd('/');
    }
}
