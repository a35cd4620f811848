using System.Text;

namespace Provenance.Epcis.Reading.Json;

/// <summary>What names mean at a place of a document: the context of GS1 and those that stand in the document.</summary>
internal sealed class JsonScope
{
    /// <summary>The vocabulary of EPCIS itself: its members may be written with it.</summary>
    public const string Epcis = "https://ref.gs1.org/epcis/";

    private const int DeepestTerm = 8;

    private static readonly Dictionary<string, string> Gs1 = new(StringComparer.Ordinal)
    {
        ["epcis"] = Epcis,
        ["cbv"] = "https://ref.gs1.org/cbv/",
        ["cbvmda"] = "urn:epcglobal:cbv:mda:",
        ["gs1"] = "https://gs1.org/voc/",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        ["dcterms"] = "http://purl.org/dc/terms/",
    };

    // null: the term was taken away.
    private readonly Dictionary<string, string?> _terms;
    private readonly Utf8Cache<NameInfo> _names = new();
    private readonly Utf8Cache<VocabInfo>?[] _words = new Utf8Cache<VocabInfo>?[8];

    private JsonScope(Dictionary<string, string?> terms, string? vocabulary) => (_terms, Vocabulary) = (terms, vocabulary);

    /// <summary>The context of GS1 alone.</summary>
    public JsonScope() : this(new(StringComparer.Ordinal), null)
    {
    }

    /// <summary>The namespace of names that nothing defines (<c>@vocab</c>).</summary>
    public string? Vocabulary { get; private set; }

    /// <summary>A scope within this one, to be filled.</summary>
    public JsonScope Inner() => new(new(_terms, StringComparer.Ordinal), Vocabulary);

    /// <summary>Defines a term, or takes it away. Only before the scope is used.</summary>
    public void Define(string term, string? meaning)
    {
        if (term == "@vocab")
            Vocabulary = string.IsNullOrEmpty(meaning) ? null : Resolve(meaning, 0);
        else
            _terms[term] = meaning;
    }

    /// <summary>What a term or prefix stands for; <see langword="null"/> where nothing defines it.</summary>
    public string? Find(string term) => Find(term, 0);

    /// <summary>The meaning of the name of a member.</summary>
    public NameInfo Name(ReadOnlySpan<byte> utf8)
    {
        if (_names.TryGet(utf8, out var info, out var slot))
            return info;
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
            return new(new("", Encoding.UTF8.GetString(utf8)), JsonTerm.None, NameKind.Broken);
        var text = Encoding.UTF8.GetString(utf8);
        info = Expand(text) with { IsUri = UriShape.IsUri(utf8) };
        _names.Set(slot, text, info);
        return info;
    }

    /// <summary>The meaning of a word of a vocabulary.</summary>
    public VocabInfo Word(CbvKind kind, ReadOnlySpan<byte> utf8)
    {
        var words = _words[(int)kind] ??= new();
        if (words.TryGet(utf8, out var info, out var slot))
            return info;
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
            return default;
        var text = Encoding.UTF8.GetString(utf8);
        info = new(ExpandWord(kind, text), VocabularyRules.IsValid(kind, text, utf8));
        words.Set(slot, text, info);
        return info;
    }

    /// <summary>The name that a text stands for, as of an event type.</summary>
    public NameInfo Expand(string text)
    {
        if (text.Length == 0)
            return new(new("", text), JsonTerm.None, NameKind.Bare);
        if (text[0] == '@')
            return new(new("", text), JsonTerm.None, NameKind.Keyword);
        // A term may have a colon in it.
        if (_terms.ContainsKey(text) && Find(text) is { } defined)
            return OfTerm(text, defined);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return Vocabulary is { } vocabulary
                ? Standard(new(vocabulary, text), NameKind.Qualified)
                : new(new("", text), JsonTerm.None, NameKind.Bare);
        }

        var rest = text[(colon + 1)..];
        if (rest.Length > 0 && !rest.StartsWith("//", StringComparison.Ordinal) && Find(text[..colon]) is { } ns && ns.Length > 0 && ns[0] != '@')
            return Standard(new(ns, rest), NameKind.Qualified);
        if (text.StartsWith(Epcis, StringComparison.Ordinal) && text.Length > Epcis.Length)
            return Standard(new(Epcis, text[Epcis.Length..]), NameKind.Uri) is { Term: not JsonTerm.None } standard ? standard : new(new("", text), JsonTerm.None, NameKind.Uri);
        var isUri = rest.StartsWith("//", StringComparison.Ordinal) || text[..colon] is "urn" or "http" or "https" or "tag" or "mailto" or "geo" or "did" or "ni";
        return new(new("", text), JsonTerm.None, isUri ? NameKind.Uri : NameKind.UnknownPrefix);
    }

    private NameInfo OfTerm(string text, string meaning)
    {
        if (meaning is "@type" or "@id")
            return new(new("", text), meaning == "@type" ? JsonTerm.TypeKeyword : JsonTerm.IdKeyword, NameKind.Keyword);
        if (meaning.Length > 0 && meaning[0] == '@')
            return new(new("", text), JsonTerm.None, NameKind.Keyword);
        // The namespace of the prefix that the term is defined with; else what stands before its last part.
        if (_terms.TryGetValue(text, out var written) && written is not null && written.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            && written != meaning && colon + 1 < written.Length && meaning.EndsWith(written[(colon + 1)..], StringComparison.Ordinal))
        {
            var local = written[(colon + 1)..];
            return Standard(new(meaning[..^local.Length], local), NameKind.Qualified);
        }

        var end = meaning.LastIndexOfAny(['#', '/', ':']) + 1;
        return end == meaning.Length || end == 0
            ? new(new("", meaning.Length == 0 ? text : meaning), JsonTerm.None, NameKind.Qualified)
            : Standard(new(meaning[..end], meaning[end..]), NameKind.Qualified);
    }

    private static NameInfo Standard(EpcisName name, NameKind kind) =>
        new(name, name.Namespace == Epcis ? JsonTerms.Of(Encoding.UTF8.GetBytes(name.Local)) : JsonTerm.None, kind);

    private string ExpandWord(CbvKind kind, string text)
    {
        var known = Cbv.Expand(kind, text);
        if (!ReferenceEquals(known, text))
            return known;
        var name = Expand(text);
        return name.Kind == NameKind.Qualified ? Cbv.Expand(kind, name.Name.Uri) : text;
    }

    private string? Find(string term, int depth)
    {
        if (_terms.TryGetValue(term, out var meaning))
            return meaning is null ? null : Resolve(meaning, depth);
        return Gs1.GetValueOrDefault(term);
    }

    // "ex:size" where "ex" is a term itself.
    private string Resolve(string meaning, int depth)
    {
        var colon = meaning.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && depth < DeepestTerm && string.CompareOrdinal(meaning, colon + 1, "//", 0, 2) != 0 && Find(meaning[..colon], depth + 1) is { } ns
            ? ns + meaning[(colon + 1)..]
            : meaning;
    }
}
