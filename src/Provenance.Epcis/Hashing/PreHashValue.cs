namespace Provenance.Epcis;

/// <summary>Writes values in the form that event hash ids give them.</summary>
internal static class PreHashValue
{
    private const string CbvUrn = "urn:epcglobal:cbv:";

    // What stands behind the head of a URN, and the Web URI up to the word. Transactions (bt) and master data (mda) stay.
    private static readonly (string Urn, string Web)[] Vocabularies =
    [
        ("bizstep:", "https://ref.gs1.org/cbv/BizStep-"),
        ("disp:", "https://ref.gs1.org/cbv/Disp-"),
        ("btt:", "https://ref.gs1.org/cbv/BTT-"),
        ("sdt:", "https://ref.gs1.org/cbv/SDT-"),
        ("er:", "https://ref.gs1.org/cbv/ER-"),
    ];

    // The prefixes that the context of GS1 declares.
    private static readonly EpcisPrefix[] Known =
    [
        new("gs1", "https://gs1.org/voc/"), new("cbv", "https://ref.gs1.org/cbv/"), new("cbvmda", "urn:epcglobal:cbv:mda:"), new("epcis", "https://ref.gs1.org/epcis/"),
    ];

    /// <summary>Writes a value that is not empty and has no white space around it.</summary>
    public static void Write(string text, ValueList<EpcisPrefix> prefixes, PreHashBuffer buffer)
    {
        switch (text[0])
        {
            case 'u' when text.StartsWith(CbvUrn, StringComparison.Ordinal):
                WriteVocabulary(text, buffer);
                break;
            case 'u' when text.StartsWith("urn:", StringComparison.Ordinal):
            case 'h' when text.StartsWith("http", StringComparison.Ordinal) && text.Contains("://", StringComparison.Ordinal):
                buffer.Add(CanonicalIdentifier.Canonicalize(text));
                break;
            case >= '0' and <= '9' or '+' or '-' when PreHashNumber.TryWrite(text, buffer):
                break;
            default:
                var colon = text.IndexOf(':', StringComparison.Ordinal);
                if (colon >= 0 && NamespaceOf(text.AsSpan(0, colon), prefixes) is { } space)
                    buffer.Add(CanonicalIdentifier.Canonicalize(string.Concat(space, text.AsSpan(colon + 1))));
                else
                    buffer.Add(text);
                break;
        }
    }

    private static void WriteVocabulary(string text, PreHashBuffer buffer)
    {
        foreach (var (urn, web) in Vocabularies)
        {
            if (!text.AsSpan(CbvUrn.Length).StartsWith(urn, StringComparison.Ordinal))
                continue;
            buffer.Add(web);
            buffer.Add(text.AsSpan(CbvUrn.Length + urn.Length));
            return;
        }

        buffer.Add(text);
    }

    private static string? NamespaceOf(ReadOnlySpan<char> prefix, ValueList<EpcisPrefix> prefixes)
    {
        foreach (var declared in prefixes)
        {
            if (prefix.SequenceEqual(declared.Prefix))
                return declared.Namespace;
        }

        foreach (var known in Known)
        {
            if (prefix.SequenceEqual(known.Prefix))
                return known.Namespace;
        }

        return null;
    }
}
