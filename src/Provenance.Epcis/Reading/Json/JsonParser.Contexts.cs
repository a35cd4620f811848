using System.Text.Json;

namespace Provenance.Epcis.Reading.Json;

/// <content>Contexts of JSON-LD. None is fetched: that of GS1 is built in, and of others only the URL is known.</content>
internal sealed partial class JsonParser
{
    private const int LongestContext = 4_096;

    private static readonly ContextDraft NoContext = new();

    private byte[] _lastContext = [];
    private JsonScope? _lastOuter;
    private JsonScope? _lastScope;
    private EpcisContext _lastKept = EpcisContext.Empty;
    private EpcisContext? _added;

    /// <summary>The contexts of the document, to which those of its objects are added.</summary>
    public ContextDraft Context { get; private set; }

    /// <summary>Whether a context was named that is not known here.</summary>
    public bool HasForeignContext { get; private set; }

    /// <summary>The scope of the document, whose context is at hand.</summary>
    public JsonScope DocumentContext(ref Utf8JsonReader reader) => KeptContext(ref reader, Gs1, isDocument: true);

    /// <summary>Reads the context at hand, which will be come to again.</summary>
    /// <returns>Whether it is at hand whole.</returns>
    public bool TryPeekContext(ref Utf8JsonReader reader, out JsonScope scope)
    {
        var (problems, errors) = (_problems.Count, Errors);
        scope = ReadContext(ref reader, Gs1, null);
        _problems.RemoveRange(problems, _problems.Count - problems);
        Errors = errors;
        var isWhole = !IsStarved;
        IsStarved = false;
        return isWhole;
    }

    /// <summary>Reads the context at hand; one that is the same as the last needs no reading.</summary>
    private JsonScope KeptContext(ref Utf8JsonReader reader, JsonScope outer, bool isDocument)
    {
        var ahead = reader;
        if (!Skip(ref ahead))
            return outer;
        var raw = _buffer.AsSpan(_start + (int)reader.TokenStartIndex, (int)(ahead.BytesConsumed - reader.TokenStartIndex));
        if (_lastScope is not null && _lastOuter == outer && raw.SequenceEqual(_lastContext))
        {
            reader = ahead;
            _contexts.Add((Context, _lastKept, isDocument));
            return _lastScope;
        }

        var (problems, contexts) = (_problems.Count, _contexts.Count);
        var scope = ReadContext(ref reader, outer, Context, isDocument);
        if (raw.Length <= LongestContext && _problems.Count == problems && _contexts.Count > contexts)
            (_lastContext, _lastOuter, _lastScope, _lastKept) = (raw.ToArray(), outer, scope, _contexts[^1].Context);
        return scope;
    }

    /// <summary>Reads the context at hand.</summary>
    /// <param name="reader">At the value.</param>
    /// <param name="outer">What names mean around it.</param>
    /// <param name="kept">Takes what a writer needs; may be <see langword="null"/>.</param>
    /// <param name="isDocument">Whether it is that of the document.</param>
    private JsonScope ReadContext(ref Utf8JsonReader reader, JsonScope outer, ContextDraft? kept, bool isDocument = false)
    {
        var scope = outer.Inner();
        List<string> urls = [];
        List<string> prefixes = [];
        List<EpcisNode> terms = [];
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            var at = reader.TokenStartIndex;
            while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
                OneContext(ref reader, scope, urls, prefixes, terms);
            if (urls.Count > 1 && urls.Distinct().Count() < urls.Count)
                Violation("repeated", "A context stands in this list more than once. Leave it out the second time.", at);
        }
        else
        {
            OneContext(ref reader, scope, urls, prefixes, terms);
        }

        if (kept is null || IsStarved)
            return scope;
        var context = new EpcisContext
        {
            Urls = urls.Distinct().ToValueList(),
            Prefixes = prefixes.Distinct().Where(prefix => scope.Find(prefix) is not null).Select(prefix => new EpcisPrefix(prefix, scope.Find(prefix)!)).ToValueList(),
            Terms = terms.ToValueList(),
        };
        _contexts.Add((kept, context, isDocument));
        return scope;
    }

    // Kept when what they stand in has been read to its end.
    private readonly List<(ContextDraft Draft, EpcisContext Context, bool IsDocument)> _contexts = [];

    /// <summary>Keeps the contexts that were read since <see cref="Begin"/>.</summary>
    public void KeepContexts()
    {
        foreach (var (draft, context, isDocument) in _contexts)
        {
            if (isDocument && !draft.IsSet)
                draft.Set(context);
            else if (!ReferenceEquals(context, _added))
                draft.Add(context);
            _added = context;
        }

        _contexts.Clear();
    }

    private void OneContext(ref Utf8JsonReader reader, JsonScope scope, List<string> urls, List<string> prefixes, List<EpcisNode> terms)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (Uri(ref reader) is { } url)
            {
                urls.Add(url);
                HasForeignContext |= !IsGs1(url);
            }

            return;
        }

        if (!IsObject(ref reader))
            return;
        while (Next(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            var term = RawName(ref reader) ?? "";
            if (!Next(ref reader))
                return;
            if (reader.TokenType == JsonTokenType.String && term.Length > 0 && term[0] != '@' && String(ref reader, _texts) is { } meaning && !meaning.StartsWith('@'))
            {
                scope.Define(term, meaning);
                prefixes.Add(term);
                continue;
            }

            Define(ref reader, scope, term, terms);
        }
    }

    private void Define(ref Utf8JsonReader reader, JsonScope scope, string term, List<EpcisNode> terms)
    {
        _namesAreRaw = true;
        var node = reader.TokenType == JsonTokenType.StartArray ? List(ref reader, new("", term), false) : Node(ref reader, new("", term), false);
        _namesAreRaw = false;
        if (node is null || IsStarved)
            return;
        terms.Add(node);
        if (node.Kind is EpcisNodeKind.Text or EpcisNodeKind.Null)
        {
            scope.Define(term, node.Text);
            return;
        }

        foreach (var part in node.Children)
        {
            if (part.Name.Local == "@id" && part.Kind == EpcisNodeKind.Text)
                scope.Define(term, part.Text);
        }
    }

    private static bool IsGs1(string url) =>
        url.StartsWith("https://ref.gs1.org/standards/epcis/", StringComparison.Ordinal) || url.StartsWith("https://gs1.github.io/EPCIS/", StringComparison.Ordinal);
}
