using System.Diagnostics.CodeAnalysis;

namespace Provenance.Epcis.Reading.Json;

/// <summary>Gathers the contexts of a document.</summary>
internal sealed class ContextDraft
{
    // How a namespace ends, by JSON-LD 1.1; what ends otherwise is a term.
    private const string Delimiters = "/#:?[]@";

    // As a rule the context of the document is the only one: the lists are there once there is another.
    private List<string>? _urls;
    private List<EpcisPrefix>? _prefixes;
    private List<EpcisNode>? _terms;

    // null: something was added since.
    private EpcisContext? _made = EpcisContext.Empty;

    /// <summary>Whether the context of a document was taken in.</summary>
    public bool IsSet { get; private set; }

    /// <summary>
    /// Takes in what is not there yet of the context of an object: URLs, and prefixes by which names can be written as well. Its terms hold in that object alone:
    /// taken in, they would change what names elsewhere mean.
    /// </summary>
    public void Add(EpcisContext context)
    {
        Open();
        foreach (var url in context.Urls)
        {
            if (!_urls.Contains(url))
                Changed(_urls).Add(url);
        }

        foreach (var prefix in context.Prefixes)
        {
            if (prefix.Namespace.Length > 0 && Delimiters.Contains(prefix.Namespace[^1]) && !_prefixes.Any(other => other.Prefix == prefix.Prefix || other.Namespace == prefix.Namespace))
                Changed(_prefixes).Add(prefix);
        }
    }

    /// <summary>Takes in the context of the document, as it stands.</summary>
    public void Set(EpcisContext context)
    {
        IsSet = true;
        if (_urls is null)
        {
            _made = context;
            return;
        }

        Open();
        Changed(_urls).AddRange(context.Urls.AsSpan());
        _prefixes.AddRange(context.Prefixes.AsSpan());
        _terms.AddRange(context.Terms.AsSpan());
    }

    public EpcisContext Make() => _made ??= new() { Urls = _urls!.ToValueList(), Prefixes = _prefixes!.ToValueList(), Terms = _terms!.ToValueList() };

    [MemberNotNull(nameof(_urls), nameof(_prefixes), nameof(_terms))]
    private void Open()
    {
        var made = _made ?? EpcisContext.Empty;
        _urls ??= [.. made.Urls];
        _prefixes ??= [.. made.Prefixes];
        _terms ??= [.. made.Terms];
    }

    private List<T> Changed<T>(List<T> list)
    {
        _made = null;
        return list;
    }
}
