using System.Globalization;
using System.Text.Json;

namespace Provenance.Epcis.Writing;

/// <summary>Shortens names by the prefixes of a document, and makes prefixes up where it has none.</summary>
internal sealed class JsonPrefixes
{
    /// <summary>The context that a document names which names none.</summary>
    public const string Gs1 = "https://ref.gs1.org/standards/epcis/epcis-context.jsonld";

    private static readonly EpcisPrefix[] BuiltIn =
    [
        new("cbvmda", "urn:epcglobal:cbv:mda:"),
        new("gs1", "https://gs1.org/voc/"),
        new("cbv", "https://ref.gs1.org/cbv/"),
        new("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        new("owl", "http://www.w3.org/2002/07/owl#"),
        new("xsd", "http://www.w3.org/2001/XMLSchema#"),
        new("dcterms", "http://purl.org/dc/terms/"),
    ];

    private readonly Dictionary<string, string> _prefixOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<EpcisName, JsonEncodedText> _names = [];
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly string? _vocabulary;
    private int _made;

    public JsonPrefixes(EpcisContext context)
    {
        Context = context;
        foreach (var term in context.Terms)
        {
            // One without a meaning of its own only says of what type its values are.
            if (term.Kind != EpcisNodeKind.Composite || term.Children.Any(part => part.Name.Local == "@id"))
                _terms.Add(term.Name.Local);
            if (term.Name.Local == "@vocab" && term.Text is { Length: > 0 } vocabulary)
                _vocabulary = vocabulary;
        }

        foreach (var prefix in context.Prefixes)
        {
            if (!IsWritten(prefix) || !_prefixes.Add(prefix.Prefix))
                continue;
            Written.Add(prefix);
            _declared.Add(prefix.Namespace);
            _prefixOf.TryAdd(prefix.Namespace, prefix.Prefix);
        }

        foreach (var prefix in BuiltIn)
        {
            if (!_prefixes.Add(prefix.Prefix))
                continue;
            _declared.Add(prefix.Namespace);
            _prefixOf.TryAdd(prefix.Namespace, prefix.Prefix);
        }

        _prefixes.UnionWith(["epcis", "urn", "http", "https"]);
    }

    public EpcisContext Context { get; }

    /// <summary>The prefixes that the document declares, in order.</summary>
    public List<EpcisPrefix> Written { get; } = [];

    /// <summary>Makes a prefix up for a namespace that has none, to be declared by the document.</summary>
    public void Declare(string ns)
    {
        if (ns.Length == 0 || ns == _vocabulary || !_declared.Add(ns))
            return;
        Written.Add(new(PrefixOf(ns), ns));
    }

    /// <summary>Whether the document declares a prefix for a namespace, or needs none.</summary>
    public bool Declares(string ns) => ns.Length == 0 || ns == _vocabulary || _declared.Contains(ns);

    /// <summary>The prefix of a namespace, made up where there is none.</summary>
    public string PrefixOf(string ns)
    {
        if (_prefixOf.TryGetValue(ns, out var prefix))
            return prefix;
        do
        {
            prefix = string.Create(CultureInfo.InvariantCulture, $"ext{++_made}");
        }
        while (!_prefixes.Add(prefix));
        return _prefixOf[ns] = prefix;
    }

    /// <summary>The name as JSON-LD writes it.</summary>
    public JsonEncodedText Name(EpcisName name)
    {
        if (_names.TryGetValue(name, out var written))
            return written;
        written = JsonEncodedText.Encode(Short(name), JsonEventSink.Encoder);
        // Names are few as a rule; where a document makes them up by the thousand they are not kept.
        if (_names.Count < 1_000)
            _names.Add(name, written);
        return written;
    }

    /// <summary>The name as JSON-LD writes it.</summary>
    public string Short(EpcisName name)
    {
        if (string.IsNullOrEmpty(name.Namespace))
            return name.Local ?? "";
        if (name.Namespace == _vocabulary && !name.Local.Contains(':', StringComparison.Ordinal) && Reading.JsonTerms.Of(System.Text.Encoding.UTF8.GetBytes(name.Local)) == Reading.JsonTerm.None)
            return name.Local;
        var text = $"{PrefixOf(name.Namespace)}:{name.Local}";
        // Behind "//" a prefix is none, and a term of its own may mean something else.
        return name.Local.StartsWith("//", StringComparison.Ordinal) || _terms.Contains(text) ? name.Uri : text;
    }

    // Of XML come prefixes of its own schemas, one of which means something else in JSON-LD, and the default namespace.
    private static bool IsWritten(EpcisPrefix prefix) =>
        prefix.Prefix.Length > 0 && !prefix.Prefix.Contains(':', StringComparison.Ordinal) && prefix.Prefix[0] != '@'
        && !(prefix.Prefix == "epcis" && prefix.Namespace.StartsWith("urn:epcglobal:epcis", StringComparison.Ordinal));
}
