using System.Text;
using System.Text.Json;

namespace Provenance.Epcis.Reading.Json;

/// <summary>Reads the parts of a document from the bytes that are at hand.</summary>
/// <remarks>
/// Where the bytes end inside a part, <see cref="IsStarved"/> is set and what was made of it is worthless: it is read again, from its start, when more bytes have come.
/// So every loop here ends when <see cref="Next"/> says that there is nothing more.
/// </remarks>
internal sealed partial class JsonParser
{
    // Beyond so many elements equal ones are looked for by their hashes.
    private const int FewItems = 8;

    private const int MostKept = 10_000;

    // After so many documents it starts anew, so that names of long ago are not kept for ever.
    private const int MostUses = 1_000;

    // What one document left warm serves the next: strings, names and contexts that repeat.
    [ThreadStatic]
    private static JsonParser? _free;

    private readonly Utf8Cache<string> _uris = new();
    private readonly Utf8Cache<string> _texts = new();
    private readonly Utf8Cache<string> _epcs = new();
    private readonly List<PendingProblem> _problems = [];
    private readonly List<string> _strings = [];
    private readonly HashSet<string> _seenStrings = new(StringComparer.Ordinal);

    private EpcisReaderOptions _options = EpcisReaderOptions.Default;
    private byte[] _buffer = [];
    private int _start;
    private int _uses;

    private JsonParser() => (Scope, Context) = (Gs1, NoContext);

    /// <summary>Whether the bytes ended inside what was being read.</summary>
    public bool IsStarved { get; private set; }

    /// <summary>What names mean here.</summary>
    public JsonScope Scope { get; set; }

    /// <summary>The context of GS1 alone.</summary>
    public JsonScope Gs1 { get; } = new();

    /// <summary>What is wrong with what was read since <see cref="Begin"/>.</summary>
    public List<PendingProblem> Problems => _problems;

    public int Errors { get; private set; }

    /// <summary>How many names and words were met whose prefix nothing defines.</summary>
    public int UnknownPrefixes { get; private set; }

    /// <summary>A parser of this thread that is not in use, or a new one.</summary>
    public static JsonParser Rent(EpcisReaderOptions options, ContextDraft context)
    {
        var parser = _free ?? new();
        _free = null;
        parser._options = options;
        parser.Context = context;
        parser.Scope = parser.Gs1;
        parser._added = null;
        return parser;
    }

    /// <summary>Gives it back.</summary>
    public void Return()
    {
        // A large document is no reason to hold much memory from then on.
        if (_strings.Capacity + _nodes.Capacity + _quantities.Capacity > MostKept)
            return;
        Restart();
        _draft.Clear();
        Context = NoContext;
        _buffer = [];
        _uses++;
        _free = _uses < MostUses ? this : null;
    }

    /// <summary>Forgets what an attempt left behind.</summary>
    /// <param name="buffer">Where the reader reads.</param>
    /// <param name="start">Where in it the reader begins.</param>
    public void Begin(byte[] buffer, int start)
    {
        (_buffer, _start) = (buffer, start);
        Restart();
    }

    private void Restart()
    {
        IsStarved = false;
        Errors = 0;
        UnknownPrefixes = 0;
        if (_problems.Count > 0)
            _problems.Clear();
        _strings.Clear();
        _nodes.Clear();
        _names.Clear();
        _quantities.Clear();
        _reports.Clear();
        _contexts.Clear();
        (_looksAhead, _contextWasBehind, _namesAreRaw) = (false, false, false);
    }

    /// <summary>Goes to the next token, where it is at hand.</summary>
    public bool Next(ref Utf8JsonReader reader)
    {
        if (reader.Read())
            return true;
        IsStarved = true;
        return false;
    }

    /// <summary>Goes to the end of the value at hand.</summary>
    public bool Skip(ref Utf8JsonReader reader)
    {
        if (reader.TrySkip())
            return true;
        IsStarved = true;
        return false;
    }

    /// <summary>Something can't be understood: what it belongs to is left out.</summary>
    public void Fault(string code, string message, long at)
    {
        Errors++;
        _problems.Add(new(ProblemSeverity.Error, code, message, (int)at));
    }

    /// <summary>Something that the schema rejects can be understood all the same.</summary>
    public void Violation(string code, string message, long at)
    {
        if (_options.Strict)
            Fault(code, message, at);
        else
            Advise(code, message, at);
    }

    /// <summary>Something that the schema takes is probably a mistake.</summary>
    public void Advise(string code, string message, long at) => _problems.Add(new(ProblemSeverity.Warning, code, message, (int)at));

    /// <summary>The name at hand as the document means it, without escapes.</summary>
    private JsonTerm Term(ref Utf8JsonReader reader) => reader.ValueIsEscaped ? EscapedTerm(ref reader) : JsonTerms.Of(reader.ValueSpan);

    private JsonTerm EscapedTerm(ref Utf8JsonReader reader) =>
        Unescape(ref reader, out var text, isTold: false) ? JsonTerms.Of(Encoding.UTF8.GetBytes(text)) : JsonTerm.None;

    /// <summary>The expanded name at hand.</summary>
    private NameInfo Name(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > _options.MaxStringBytes)
            TooLong(reader.TokenStartIndex);
        NameInfo info;
        if (!reader.ValueIsEscaped)
            info = Scope.Name(reader.ValueSpan);
        else if (Unescape(ref reader, out var text))
            info = Scope.Name(Encoding.UTF8.GetBytes(text));
        else
            return new(new("", "?"), JsonTerm.None, NameKind.Broken);

        if (info.Kind == NameKind.Broken)
            NotUtf8(reader.TokenStartIndex);
        return info;
    }

    // For members that the document needs no context for: names in contexts.
    private string? RawName(ref Utf8JsonReader reader) => String(ref reader, _texts);

    private bool Unescape(ref Utf8JsonReader reader, out string text, bool isTold = true)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            text = "";
            if (isTold)
                NotUtf8(reader.TokenStartIndex);
            return false;
        }
    }

    /// <summary>The text at hand; <see langword="null"/>, and a problem, where it is none.</summary>
    private string? Text(ref Utf8JsonReader reader) => Text(ref reader, _texts);

    private string? Text(ref Utf8JsonReader reader, Utf8Cache<string> cache)
    {
        if (reader.TokenType == JsonTokenType.String)
            return String(ref reader, cache);
        NotOfKind(ref reader, "a text");
        return null;
    }

    private string? String(ref Utf8JsonReader reader, Utf8Cache<string> cache)
    {
        var utf8 = reader.ValueSpan;
        if (reader.ValueIsEscaped || utf8.Length > _options.MaxStringBytes)
            return LongOrEscaped(ref reader);
        if (cache.TryGet(utf8, out var text, out var slot))
            return text;
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
        {
            NotUtf8(reader.TokenStartIndex);
            return null;
        }

        text = Encoding.UTF8.GetString(utf8);
        cache.Set(slot, text, text);
        return text;
    }

    private string? LongOrEscaped(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > _options.MaxStringBytes)
        {
            TooLong(reader.TokenStartIndex);
            return null;
        }

        return Unescape(ref reader, out var text) ? text : null;
    }

    /// <summary>The URI at hand; a text that is none is a violation, and is kept.</summary>
    private string? Uri(ref Utf8JsonReader reader) => Uri(ref reader, _uris);

    /// <param name="reader">At the value.</param>
    /// <param name="cache">Holds nothing but URIs.</param>
    private string? Uri(ref Utf8JsonReader reader, Utf8Cache<string> cache)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            NotOfKind(ref reader, "a text");
            return null;
        }

        var utf8 = reader.ValueSpan;
        string? text;
        if (!reader.ValueIsEscaped && utf8.Length <= _options.MaxStringBytes)
        {
            if (cache.TryGet(utf8, out text, out var slot))
                return text;
            if (UriShape.IsUri(utf8))
            {
                text = Encoding.UTF8.GetString(utf8);
                cache.Set(slot, text, text);
                return text;
            }
        }

        text = String(ref reader, _texts);
        if (text is not null && !(reader.ValueIsEscaped && UriShape.IsUri(Encoding.UTF8.GetBytes(text))))
            Violation("uri", $"{Shown(text)} is no URI. Write a URI with its scheme, such as urn:epc:id:sgtin:4012345.011111.987 or https://id.gs1.org/…", reader.TokenStartIndex);
        return text;
    }

    /// <summary>The word of a vocabulary at hand, as a URI.</summary>
    private string? Word(ref Utf8JsonReader reader, CbvKind kind)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            NotOfKind(ref reader, "a word of a vocabulary");
            return null;
        }

        if (reader.ValueIsEscaped || reader.ValueSpan.Length > _options.MaxStringBytes)
        {
            return LongOrEscaped(ref reader) is { } text ? Word(kind, Encoding.UTF8.GetBytes(text), reader.TokenStartIndex) : null;
        }

        return Word(kind, reader.ValueSpan, reader.TokenStartIndex);
    }

    private string? Word(CbvKind kind, ReadOnlySpan<byte> utf8, long at)
    {
        var info = Scope.Word(kind, utf8);
        if (info.Uri is null)
        {
            NotUtf8(at);
            return null;
        }

        if (!info.IsValid)
            Violation("vocabulary", WordAdvice.Of(kind, Encoding.UTF8.GetString(utf8), info.Uri), at);
        return info.Uri;
    }

    private bool IsList(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            return true;
        NotOfKind(ref reader, "a list");
        return false;
    }

    private bool IsObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return true;
        NotOfKind(ref reader, "an object");
        return false;
    }

    /// <summary>Reports a value of another kind, and passes it.</summary>
    private void NotOfKind(ref Utf8JsonReader reader, string wanted)
    {
        var at = reader.TokenStartIndex;
        var found = reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            JsonTokenType.Null => "null",
            _ => "a truth value",
        };
        if (reader.TokenType == JsonTokenType.Null)
            Violation("kind", $"This is null. Write {wanted}, or leave the member out.", at);
        else
            Fault("kind", $"This is {found}. Write {wanted}.", at);
        Skip(ref reader);
    }

    private void NotUtf8(long at) => Fault("encoding", "This text is not in UTF-8. Save the document as UTF-8.", at);

    private void TooLong(long at) => Fault("tooLong", $"This text is longer than {_options.MaxStringBytes:N0} bytes. EpcisReaderOptions.MaxStringBytes says how long it may be.", at);

    private static string Shown(ReadOnlySpan<byte> utf8) => Shown(Encoding.UTF8.GetString(utf8.Length > 200 ? utf8[..200] : utf8));

    private static string Shown(string text) => Printed.Quoted(text);
}
