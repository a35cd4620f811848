namespace Provenance.Epcis;

/// <summary>
/// The one form that event hash ids give to GS1 keys: a Digital Link of <c>id.gs1.org</c> at the finest level named, without attributes (CBV 2.0, 8.9 [K]).
/// </summary>
/// <remarks>
/// Every value of every event passes here: nothing is allocated but a result that differs from the value. Check digits are not verified. An escape
/// (<c>%2F</c>) stays as it is written.
/// </remarks>
internal static class CanonicalIdentifier
{
    public const string Base = "https://id.gs1.org";

    /// <summary>Room for the longest result: 30 characters of a key and 28 of a serial, each escaped, and the rest of a link.</summary>
    public const int MaxLength = 256;

    /// <summary>The value in canonical form, as the specification has it; the same instance where it is no GS1 key, or canonical.</summary>
    public static string Canonicalize(string value) =>
        IsUrn(value) ? OfUrn(value, reference: false) : IsWeb(value) ? CanonicalLink.Of(value) : value;

    /// <summary>The value in the form that the reference implementation gives it; the same instance where it gives none or the same.</summary>
    public static string CanonicalizeReference(string value) =>
        IsUrn(value) ? OfUrn(value, reference: true) : IsWeb(value) ? ReferenceLink.Of(value) : value;

    private static bool IsUrn(string value) => value.Length > 8 && value[0] == 'u' && EpcUrn.Looks(value);

    private static bool IsWeb(string value) => value.Length > 8 && (value[0] | 0x20) == 'h' && value.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static string OfUrn(string value, bool reference)
    {
        if (!EpcUrn.TryRead(value, reference, out var urn))
            return value;
        var text = new TextBuffer(stackalloc char[MaxLength]);
        text.Add(Base);
        text.Add('/');
        text.Add(urn.Scheme.Ai);
        text.Add('/');
        urn.AddKey(ref text);
        if (!urn.Pieces.IsEmpty)
        {
            text.Add(urn.Pieces[..2]);
            text.Add(urn.Pieces[3..]);
        }

        // No extension is written as 0 in a URN (EPC Tag Data Standard, 6.3.3), and not at all in a link.
        if (urn.Serial.IsEmpty || (urn.Scheme == EpcScheme.Sgln && urn.Serial is "0"))
            return text.Text.ToString();
        if (urn.Scheme.SerialAi is { } ai)
        {
            text.Add('/');
            text.Add(ai);
            text.Add('/');
        }

        text.AddEscaped(urn.Serial);
        return text.Text.ToString();
    }
}
