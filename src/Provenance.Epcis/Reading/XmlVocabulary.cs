namespace Provenance.Epcis.Reading;

/// <summary>Turns the words of CBV and of the GS1 Web Vocabulary, written as URN, Web URI or CURIE, into the Web URI that the model holds.</summary>
internal sealed class XmlVocabulary(XmlCursor cursor)
{
    private const int Slots = 32;

    // By vocabulary: what was expanded lately. A document uses few words, again and again.
    private readonly (string Text, string Uri)[] _known = new (string, string)[8 * Slots];

    /// <summary>The form that the model holds.</summary>
    /// <param name="kind">The vocabulary.</param>
    /// <param name="text">The word as written.</param>
    public string Expand(CbvKind kind, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        ref var known = ref _known[((int)kind * Slots) + ((text.Length ^ (text[^1] * 5) ^ (text[text.Length >> 1] << 1)) & (Slots - 1))];
        if (known.Text is { } before && text.SequenceEqual(before))
            return known.Uri;
        var written = cursor.Cached(text);
        var uri = Expand(kind, written, out var isLocal);
        if (!isLocal)
            known = (written, uri);
        return uri;
    }

    // isLocal: it holds for the prefixes that are in scope here, no further.
    private string Expand(CbvKind kind, string text, out bool isLocal)
    {
        isLocal = false;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        // A bare word is one of JSON-LD only; in XML it is a relative URI.
        if (colon < 0)
            return text;
        var prefix = text.AsSpan(0, colon);
        if (prefix is "urn")
            return Cbv.Expand(kind, text);
        var rest = text.AsSpan(colon + 1);
        if (prefix is "gs1")
            return string.Concat("https://gs1.org/voc/", rest);
        if (prefix is "cbv")
            return string.Concat("https://ref.gs1.org/cbv/", rest);
        if (rest.StartsWith("//") || prefix is "http" or "https" or "geo" or "tag" or "ni" or "did" or "data" or "mailto")
            return text;
        isLocal = true;
        return cursor.LookupNamespace(prefix.ToString()) is { Length: > 0 } space ? string.Concat(space, rest) : text;
    }
}
