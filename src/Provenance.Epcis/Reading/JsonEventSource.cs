using System.Text.Json;
using Provenance.Epcis.Reading.Json;

namespace Provenance.Epcis.Reading;

/// <summary>Reads JSON-LD: documents, results of queries, bare events, lists of events, and any of them one after the other.</summary>
/// <remarks>
/// One step reads one member of what stands around events, or one event, from the bytes that are at hand. Where they end inside it, more are fetched and the step
/// begins again.
/// </remarks>
internal sealed partial class JsonEventSource : EventSource
{
    private readonly Stream _stream;
    private readonly JsonWindow _window;
    private readonly JsonParser _parser;
    private readonly DocumentDraft _document = new();
    private readonly Stack<JsonLevel> _levels = new();
    private JsonReaderState _state;
    private int _eventOffset;
    private string _eventPath = "$";
    private int _eventIndex = -1;
    private bool _hasKind;
    private bool _isOver;
    private bool _isDisposed;

    // What the step began in, and at which of its elements.
    private JsonLevel _step;
    private int _stepIndex;

    // Names and words so far whose prefix nothing defined.
    private int _unknownPrefixes;

    public JsonEventSource(Stream stream, ReadLog log, EpcisReaderOptions options) : base(log, options)
    {
        _stream = stream;
        _window = new(stream);
        _parser = JsonParser.Rent(options, _document.Context);
        _state = NewState();
        _step = new(JsonLevelKind.Top, "$");
        _levels.Push(_step);
    }

    public override EpcisFormat? Format => EpcisFormat.JsonLd;

    public override EpcisDocument Document => _document.Make();

    public override EpcisPosition Position
    {
        get
        {
            var (line, column) = _window.At(_eventOffset - _window.Start);
            return new(line, column, _eventIndex < 0 ? _eventPath : $"{_eventPath}[{_eventIndex}]");
        }
    }

    public override long BytesRead => _window.BytesRead;

    public override bool Read()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(EpcisReader));
        Current = null;
        while (!_isOver && !Log.IsBroken)
        {
            if (TryStep())
                return true;
        }

        return false;
    }

    public override void Dispose()
    {
        if (_isDisposed)
            return;
        (_isOver, _isDisposed) = (true, true);
        _window.Dispose();
        _parser.Return();
    }

    /// <summary>One step, or more bytes for it.</summary>
    /// <returns>Whether it came to an event.</returns>
    private bool TryStep()
    {
        var reader = new Utf8JsonReader(_window.Rest, _window.IsFinal, _state);
        _parser.Begin(_window.Buffer, _window.Start);
        _step = _levels.Peek();
        _stepIndex = _step.Count;
        EpcisEvent? e;
        try
        {
            e = Step(ref reader);
        }
        catch (JsonException broken)
        {
            BreakAt(broken);
            return false;
        }

        if (_parser.IsStarved)
        {
            FetchMore(reader.BytesConsumed);
            return false;
        }

        Flush(_state);
        _parser.KeepContexts();
        _unknownPrefixes += _parser.UnknownPrefixes;
        var consumed = (int)reader.BytesConsumed;
        NoteLines(_window.Rest[..consumed]);
        _state = reader.CurrentState;
        _window.Advance(consumed);
        Current = e;
        return e is not null && !Log.IsBroken;
    }

    private void FetchMore(long consumed)
    {
        if (_window.Pending == 0 && _window.IsFinal)
        {
            _isOver = true;
            return;
        }

        var unfinished = _window.Pending - consumed;
        if (unfinished > Options.MaxStringBytes && _window.Rest[(int)consumed..].TrimStart(" \t\r\n"u8).Length > Options.MaxStringBytes)
            Refuse("tooLong", $"A text or number is longer than {Options.MaxStringBytes:N0} bytes. EpcisReaderOptions.MaxStringBytes says how long it may be.", (int)consumed);
        else if (_window.Pending > Options.MaxEventBytes)
            Refuse("tooLarge", $"An event, or what stands around events, is larger than {Options.MaxEventBytes:N0} bytes. EpcisReaderOptions.MaxEventBytes says how large it may be.", 0);
        else
            _window.Fill();
    }

    /// <summary>Reads one member, element, beginning or end.</summary>
    /// <returns>The event, where it was one that could be read.</returns>
    private EpcisEvent? Step(ref Utf8JsonReader reader)
    {
        var level = _step;
        if (!_parser.Next(ref reader))
        {
            // At the end of the stream nothing is missing where nothing is open.
            if (level.Kind == JsonLevelKind.Top && _window.IsFinal)
                _isOver = true;
            return null;
        }

        switch (level.Kind)
        {
            case JsonLevelKind.Top or JsonLevelKind.TopList:
                return StepTop(ref reader, level);
            case JsonLevelKind.EventList:
                if (reader.TokenType == JsonTokenType.EndArray)
                {
                    _levels.Pop();
                    return null;
                }

                return Event(ref reader, level, false);
            default:
                if (reader.TokenType == JsonTokenType.EndObject)
                    Leave(level, reader.TokenStartIndex);
                else
                    return Member(ref reader, level);
                return null;
        }
    }

    private EpcisEvent? Event(ref Utf8JsonReader reader, JsonLevel level, bool isBare)
    {
        var at = (int)reader.TokenStartIndex;
        var e = _parser.Event(ref reader, isBare);
        if (_parser.IsStarved)
            return null;
        (_eventOffset, _eventPath) = (_window.Start + at, level.Path);
        _eventIndex = level.Kind is JsonLevelKind.EventList or JsonLevelKind.TopList ? level.Count : -1;
        level.Count++;
        return e;
    }
}
