using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Epcis.Writing.Json;

namespace Provenance.Epcis.Writing;

/// <summary>Writes JSON-LD.</summary>
internal sealed partial class JsonEventSink : EventSink
{
    /// <summary>Escapes only what JSON asks for: the documents are no part of web pages.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    // What has been written goes to the stream in pieces of about this size.
    private const int Piece = 1 << 15;

    // Readers take 1,000 levels at most; some are added around what they read.
    private const int MaxDepth = 2_000;

    private readonly Stream _stream;
    private readonly EpcisDocument _document;
    private readonly PooledBuffer _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly JsonPrefixes _prefixes;
    private readonly List<string> _undeclared = [];
    private readonly Action<string> _noteUndeclared;

    // Without a document around it, an event is held until it is known whether there is another: one stands by itself, more in a list.
    private readonly bool _isBare;
    private EpcisEvent? _first;
    private int _written;
    private bool _isDisposed;

    public JsonEventSink(Stream stream, EpcisDocument document, bool indented)
    {
        _stream = stream;
        _document = document;
        _prefixes = JsonPrefixes.Rent(document.Context);
        _json = new(_buffer, new() { Indented = indented, NewLine = "\n", Encoder = Encoder, MaxDepth = MaxDepth, SkipValidation = true });
        _isBare = document.Kind == EpcisDocumentKind.Events;
        _noteUndeclared = NoteUndeclared;
        NodeSpaces.Visit(document, _prefixes.Declare);
        foreach (var e in document.Events)
            NodeSpaces.Visit(e, _prefixes.Declare);
        if (!_isBare)
            WriteStart();
    }

    public override void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _json.Dispose();
        _buffer.Dispose();
        _prefixes.Return();
    }

    protected override void WriteEvent(EpcisEvent e)
    {
        if (_document.Kind == EpcisDocumentKind.Message)
        {
            Lose("messageEvents", "A message of the query interface that is no result holds no events.");
            return;
        }

        if (!_isBare)
        {
            Event(e);
            return;
        }

        if (_written++ == 0)
        {
            _first = e;
            return;
        }

        if (_first is { } first)
        {
            _json.WriteStartArray();
            Event(first);
            _first = null;
        }

        Event(e);
    }

    protected override void WriteEnd()
    {
        if (!_isBare)
        {
            WriteBodyEnd();
        }
        else if (_first is { } first)
        {
            Event(first);
        }
        else
        {
            if (_written == 0)
                _json.WriteStartArray();
            _json.WriteEndArray();
        }

        _json.Flush();
        _buffer.MoveTo(_stream);
        _stream.Flush();
    }

    private void FlushWhereFull()
    {
        if (_buffer.Count + _json.BytesPending < Piece)
            return;
        _json.Flush();
        _buffer.MoveTo(_stream);
    }

    private void NoteUndeclared(string ns)
    {
        if (!_prefixes.Declares(ns) && !_undeclared.Contains(ns))
            _undeclared.Add(ns);
    }

    private void Text(JsonEncodedText name, string? text)
    {
        if (text is not null)
            _json.WriteString(name, text);
    }

    private void Word(JsonEncodedText name, CbvKind kind, string? uri)
    {
        if (uri is not null)
            _json.WriteString(name, _prefixes.Word(kind, uri));
    }

    private void Time(JsonEncodedText name, EpcisTime? time)
    {
        if (time is not { } given)
            return;
        Span<byte> utf8 = stackalloc byte[EpcisTime.MaxLength];
        _json.WriteString(name, utf8[..given.Format(utf8)]);
    }

    private void Number(JsonEncodedText name, EpcisNumber? number)
    {
        if (number is not { } given)
            return;
        if (given.Exact is { } value)
        {
            _json.WriteNumber(name, value);
        }
        else if (JsonNumberText.Of(given.ToString()) is { } text)
        {
            _json.WritePropertyName(name);
            _json.WriteRawValue(text, skipInputValidation: true);
        }
        else
        {
            Lose("number", $"JSON has no number {given}: \"{name}\" is left out.");
        }
    }

    private void Texts(JsonEncodedText name, ValueList<string> texts)
    {
        if (texts.Count > 0)
            AllTexts(name, texts);
    }

    private void AllTexts(JsonEncodedText name, ValueList<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts)
        {
            _json.WriteStringValue(text);
            FlushWhereFull();
        }

        _json.WriteEndArray();
    }

    private void Words(JsonEncodedText name, CbvKind kind, ValueList<string> uris)
    {
        if (uris.Count == 0)
            return;
        _json.WriteStartArray(name);
        foreach (var uri in uris)
            _json.WriteStringValue(_prefixes.Word(kind, uri));
        _json.WriteEndArray();
    }
}
