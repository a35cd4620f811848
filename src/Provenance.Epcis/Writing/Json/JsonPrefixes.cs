using System.Globalization;
using System.Text.Json;
using Provenance.Epcis.Reading.Json;

namespace Provenance.Epcis.Writing.Json;

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

    // A power of two: of the names that documents repeat, most find a slot of their own.
    private const int NameSlots = 64;
    private const int WordSlots = 8;

    [ThreadStatic]
    private static JsonPrefixes? _free;

    private readonly Dictionary<string, string> _prefixOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly (EpcisName Name, JsonEncodedText Text)[] _names = new (EpcisName, JsonEncodedText)[NameSlots];
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly string? _vocabulary;
    private readonly (string? Uri, string Word)[] _words = new (string?, string)[8 * WordSlots];
    private int _made;

    // Names repeat their namespaces: mostly it is the same as the last.
    private string? _lastDeclared;

    private JsonPrefixes(EpcisContext context)
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

    /// <summary>Those of a document that was written before with the same context, or new ones.</summary>
    public static JsonPrefixes Rent(EpcisContext context)
    {
        var found = _free;
        _free = null;
        return found is not null && found.Context.Equals(context) ? found : new(context);
    }

    /// <summary>Gives them back, where the document needed no prefix of its own.</summary>
    public void Return()
    {
        if (_made == 0)
            _free = this;
    }

    /// <summary>The word of a vocabulary as JSON-LD writes it.</summary>
    public string Word(CbvKind kind, string uri)
    {
        // Words are few: most find the slot that they were in before.
        ref var slot = ref _words[((int)kind * WordSlots) + (uri.Length == 0 ? 0 : (uri.Length + uri[^1]) & (WordSlots - 1))];
        if (slot.Uri != uri)
            slot = (uri, Shortened(kind, uri));
        return slot.Word;
    }

    private string Shortened(CbvKind kind, string uri)
    {
        const string Voc = "https://gs1.org/voc/";
        if (Cbv.Word(kind, uri) is { } word)
            return word;
        // The schema takes no URI of the vocabulary of GS1 here, but its short form.
        return kind is CbvKind.MeasurementType or CbvKind.SensorAlert && uri.StartsWith(Voc, StringComparison.Ordinal) && uri.Length > Voc.Length && _prefixOf.TryGetValue(Voc, out var prefix)
            ? $"{prefix}:{uri[Voc.Length..]}"
            : uri;
    }

    /// <summary>The prefixes that the document declares, in order.</summary>
    public List<EpcisPrefix> Written { get; } = [];

    /// <summary>Makes a prefix up for a namespace that has none, to be declared by the document.</summary>
    public void Declare(string ns)
    {
        if (ReferenceEquals(ns, _lastDeclared))
            return;
        _lastDeclared = ns;
        if (ns.Length == 0 || ns == _vocabulary || !_declared.Add(ns))
            return;
        Written.Add(new(PrefixOf(ns), ns));
    }

    /// <summary>Whether the document declares a prefix for a namespace, or needs none.</summary>
    public bool Declares(string ns) => ReferenceEquals(ns, _lastDeclared) || ns.Length == 0 || ns == _vocabulary || _declared.Contains(ns);

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
        ref var slot = ref _names[Slot(name)];
        if (slot.Name.Local is null || slot.Name != name)
            slot = (name, JsonEncodedText.Encode(Short(name), JsonEventSink.Encoder));
        return slot.Text;
    }

    private static int Slot(EpcisName name)
    {
        var local = name.Local ?? "";
        return local.Length == 0 ? 0 : ((local.Length * 7) + (local[0] * 3) + local[^1] + (local[local.Length / 2] << 2) + (name.Namespace?.Length ?? 0)) & (NameSlots - 1);
    }

    /// <summary>The name as JSON-LD writes it.</summary>
    public string Short(EpcisName name)
    {
        if (string.IsNullOrEmpty(name.Namespace))
            return name.Local ?? "";
        if (name.Namespace == _vocabulary && !name.Local.Contains(':', StringComparison.Ordinal) && JsonTerms.Of(System.Text.Encoding.UTF8.GetBytes(name.Local)) == JsonTerm.None)
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
