using System.Diagnostics.CodeAnalysis;

namespace Provenance.Epcis;

public sealed partial class Gs1Identifier
{
    private const string Forms =
        "Write an EPC URN (urn:epc:id:sgtin:0614141.112345.400), a GS1 Digital Link (https://id.gs1.org/01/10614141123459/21/400) or an element string ((01)10614141123459(21)400).";

    /// <summary>The identifier of a text.</summary>
    /// <param name="text">As <see cref="TryParse"/> takes it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none; the message says why.</exception>
    public static Gs1Identifier Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var identifier, out var problem) ? identifier : throw new FormatException(problem);
    }

    /// <summary>The identifier of a text, or a sentence that says what is wrong with it.</summary>
    /// <param name="text">
    /// <para>An EPC URN of a GS1 key: <c>id:</c>, <c>class:lgtin:</c>, or <c>idpat:</c> with <c>*</c> for the serial alone. The URN of a place with extension 0 is that of the place.</para>
    /// <para>A GS1 Digital Link of any domain, with application identifiers or the short names of version 1.1; query and fragment are passed over, so are segments before the key. Compressed
    /// links are not read.</para>
    /// <para>An element string with application identifiers in parentheses, in any order; <c>\(</c> is a parenthesis inside a value. Other elements than key and qualifiers are passed over.</para>
    /// </param>
    /// <param name="identifier">The identifier; <see langword="null"/> where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Gs1Identifier? identifier, [NotNullWhen(false)] out string? problem)
    {
        identifier = null;
        Gs1Parts parts;
        if (string.IsNullOrEmpty(text))
        {
            problem = $"An identifier is empty. {Forms}";
            return false;
        }

        if (text[0] == '(')
        {
            if (!ElementString.TryRead(text, out parts, out problem))
                return false;
        }
        else if (EpcUrn.Looks(text))
        {
            if (!TryReadUrn(text, out parts, out problem))
                return false;
        }
        else if (CanonicalLink.TryPath(text, out var path))
        {
            if (!TryReadLink(text, path, out parts, out problem))
                return false;
        }
        else
        {
            problem = $"{Quoted.Of(text)} is no GS1 identifier. {Forms}";
            return false;
        }

        problem = parts.Problem();
        if (problem is null)
            identifier = new(parts);
        return problem is null;
    }

    private static bool TryReadUrn(string text, out Gs1Parts parts, [NotNullWhen(false)] out string? problem)
    {
        parts = default;
        problem = null;
        if (!EpcUrn.TryRead(text, reference: false, out var urn))
        {
            problem = EpcUrnProblem.Of(text);
            return false;
        }

        var key = new TextBuffer(stackalloc char[CanonicalIdentifier.MaxLength]);
        urn.AddKey(ref key);
        if (!urn.Pieces.IsEmpty)
        {
            key.Add(urn.Pieces[..2]);
            key.Add(urn.Pieces[3..]);
        }

        parts = new(Gs1KeyRule.Find(urn.Scheme.Ai)!, Gs1Characters.Unescape(key.Text)) { PrefixLength = urn.Prefix.Length };
        if (!urn.Serial.IsEmpty && !(urn.Scheme == EpcScheme.Sgln && urn.Serial is "0"))
            Set(ref parts, urn.Scheme.SerialAi, urn.Serial);
        return true;
    }

    private static bool TryReadLink(string text, ReadOnlySpan<char> path, out Gs1Parts parts, [NotNullWhen(false)] out string? problem)
    {
        parts = default;
        problem = null;
        if (!LinkPath.TryFind(path, out var link))
        {
            problem = $"{Quoted.Of(text)} has no GS1 key with sound qualifiers in its path. Write it like https://id.gs1.org/01/09506000134352/10/LOT-7/21/12345, with % and two hexadecimal digits for "
                + "! \" % & ( ) * + , / : < > ? in values.";
            return false;
        }

        var key = link.Ai is "01" ? link.Key.ToString().PadLeft(14, '0') : Gs1Characters.Unescape(link.Key);
        parts = Gs1Parts.OfJoined(Gs1KeyRule.Find(link.Ai)!, key);
        parts.Variant = link.Variant.IsEmpty ? null : Gs1Characters.Unescape(link.Variant);
        parts.Lot = link.Lot.IsEmpty ? null : Gs1Characters.Unescape(link.Lot);
        if (link.SerialAi is not null)
            Set(ref parts, link.SerialAi, link.Serial);
        return true;
    }

    private static void Set(ref Gs1Parts parts, string? ai, ReadOnlySpan<char> part)
    {
        var value = Gs1Characters.Unescape(part);
        switch (ai)
        {
            case "10":
                parts.Lot = value;
                break;
            case "235":
                parts.ThirdPartySerial = value;
                break;
            case "254":
                parts.Extension = value;
                break;
            default:
                parts.Serial = value;
                break;
        }
    }
}
