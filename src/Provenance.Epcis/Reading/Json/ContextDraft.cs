namespace Provenance.Epcis.Reading;

/// <summary>Gathers the contexts of a document.</summary>
internal sealed class ContextDraft
{
    private readonly List<string> _urls = [];
    private readonly List<EpcisPrefix> _prefixes = [];
    private readonly List<EpcisNode> _terms = [];
    private EpcisContext? _made = EpcisContext.Empty;

    /// <summary>Whether the context of a document was taken in.</summary>
    public bool IsSet { get; private set; }

    /// <summary>Takes in what is not there yet: where a later object calls a namespace something else, that is only how it writes its names.</summary>
    public void Add(EpcisContext context)
    {
        foreach (var url in context.Urls)
        {
            if (!_urls.Contains(url))
                Changed(_urls).Add(url);
        }

        foreach (var prefix in context.Prefixes)
        {
            if (!_prefixes.Any(other => other.Prefix == prefix.Prefix || other.Namespace == prefix.Namespace))
                Changed(_prefixes).Add(prefix);
        }

        foreach (var term in context.Terms)
        {
            if (!_terms.Any(other => other.Name == term.Name))
                Changed(_terms).Add(term);
        }
    }

    /// <summary>Takes in the context of the document, as it stands.</summary>
    public void Set(EpcisContext context)
    {
        _made = null;
        IsSet = true;
        _urls.AddRange(context.Urls);
        _prefixes.AddRange(context.Prefixes);
        _terms.AddRange(context.Terms);
    }

    public EpcisContext Make() => _made ??= new() { Urls = _urls.ToValueList(), Prefixes = _prefixes.ToValueList(), Terms = _terms.ToValueList() };

    private List<T> Changed<T>(List<T> list)
    {
        _made = null;
        return list;
    }
}
