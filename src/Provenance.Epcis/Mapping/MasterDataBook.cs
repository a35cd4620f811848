namespace Provenance.Epcis.Mapping;

/// <summary>What master data say of places, parties and products, by URI, in one form for GS1 keys.</summary>
internal sealed class MasterDataBook
{
    private readonly Dictionary<string, MasterDataElement> _elements = new(StringComparer.Ordinal);

    public void Add(ValueList<MasterDataVocabulary> vocabularies)
    {
        foreach (var vocabulary in vocabularies)
        {
            foreach (var element in vocabulary.Elements)
            {
                // One URI can be told as several kinds of place: what is said of it adds up.
                var id = CanonicalIdentifier.Canonicalize(element.Id);
                _elements[id] = _elements.TryGetValue(id, out var known)
                    ? known with { Attributes = [.. known.Attributes, .. element.Attributes] }
                    : element;
            }
        }
    }

    /// <summary>The first attribute of a name (<c>countryCode</c>), whatever vocabulary it is of, that has a text.</summary>
    public string? Text(string uri, params ReadOnlySpan<string> names)
    {
        if (!_elements.TryGetValue(CanonicalIdentifier.Canonicalize(uri), out var element))
            return null;
        foreach (var name in names)
        {
            foreach (var attribute in element.Attributes)
            {
                if (LocalName(attribute.Id) == name && attribute.Value?.Text is { } text && !string.IsNullOrWhiteSpace(text))
                    return text.Trim();
            }
        }

        return null;
    }

    private static string LocalName(string id) => id[(id.LastIndexOfAny(['#', ':', '/']) + 1)..];
}
