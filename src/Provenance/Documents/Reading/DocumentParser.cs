using System.Text.Json;

namespace Provenance.Documents.Reading;

/// <summary>Takes one document apart into elements, window by window, and has each read.</summary>
/// <remarks>
/// A window holds what has not been read yet. An element that is not whole in it is left for the next, larger window; so no more is held than one element, and
/// the elements' readers never run out of bytes.
/// </remarks>
internal sealed partial class DocumentParser
{
    private readonly ReadSession _session;
    private readonly DocumentDraft _document;
    private readonly LineCounter _lines = new();
    private readonly ReadOnlyMemory<byte> _memory;
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private JsonReaderState _state;
    private Level _level;

    // Where the window begins in the document.
    private int _read;

    /// <summary>A parser of one document.</summary>
    /// <param name="session">What it shares with others.</param>
    /// <param name="name">The document's name in messages.</param>
    /// <param name="memory">The whole document, where it is in memory and stays there.</param>
    public DocumentParser(ReadSession session, string name, ReadOnlyMemory<byte> memory = default)
    {
        _session = session;
        _memory = memory;
        _document = new(session.Documents.Count, name);
        session.Documents.Add(_document);
        _state = new(new JsonReaderOptions { MaxDepth = session.Options.MaxDepth });
        StartDocument();
    }

    private enum Level
    {
        Start,
        Document,
        List,
        Chain,
        ChainEvents,
        End,
        Lines,
    }

    /// <summary>Whether nothing more is to be read.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What keeps the bytes after the window from being read; <see langword="null"/> where the window ends with the document.</summary>
    public (string Code, string Message)? Cut { get; set; }

    /// <summary>How many bytes at the end of the last window are a text or number that is not whole.</summary>
    public int OpenToken { get; private set; }

    private ElementReader Elements => _session.Elements;

    private ProblemLog Problems => _session.Problems;

    private DocumentReaderOptions Options => _session.Options;

    /// <summary>Reads as far as the window allows.</summary>
    /// <param name="window">What has not been read yet.</param>
    /// <param name="isFinal">Whether nothing follows it.</param>
    /// <returns>How many bytes have been read and are no longer needed.</returns>
    public int Read(ReadOnlySpan<byte> window, bool isFinal)
    {
        Problems.Document = (_document.Index, _document.Name);
        Elements.Document = _document.Index;
        OpenToken = 0;
        var used = 0;
        if (_level == Level.Start)
        {
            used = window.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
            if (FindLevel(window[used..], isFinal) is not { } level)
                return 0;
            _level = level;
            _read = used;
        }

        var rest = window[used..];
        var consumed = _level == Level.Lines ? ReadLines(rest, isFinal) : ReadDocument(rest, isFinal);
        if (isFinal && !IsOver)
        {
            if (Cut is { } cut)
            {
                // The lines have been counted as they were read.
                var left = _level == Level.Lines ? rest[consumed..] : rest;
                Refuse(left, left.Length, cut.Code, cut.Message);
            }
            else
            {
                _document.IsWhole = true;
                Stop();
            }
        }

        return used + consumed;
    }

    /// <summary>Says why no more is read.</summary>
    public void Refuse(ReadOnlySpan<byte> window, int offset, string code, string message)
    {
        // Bytes in another encoding are refused before any are read.
        Problems.Document = (_document.Index, _document.Name);
        Problems.Add(ProblemSeverity.Error, code, message, Place.ToString(), _lines.At(window, offset));
        Stop();
    }

    private void StopAtError(ReadOnlySpan<byte> window, int element, int offset)
    {
        // What precedes the first token is no part of the element.
        while (element < offset && window[element] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',')
            element++;
        Resolve(window, element, Place);
        Refuse(window, offset, TooManyErrorsException.Code, TooManyErrorsException.Words);
    }

    private void Stop()
    {
        IsOver = true;
        FinishDocument();
    }

    /// <summary>Tells a document from a stream of lines by its first member; <see langword="null"/> where that is not whole yet.</summary>
    private Level? FindLevel(ReadOnlySpan<byte> window, bool isFinal)
    {
        try
        {
            var r = new Utf8JsonReader(window, isFinal, default);
            if (!r.Read())
                return NotWhole(r, window);
            if (r.TokenType != JsonTokenType.StartObject)
                return Level.Document;
            if (!r.Read())
                return NotWhole(r, window);
            if (r.TokenType != JsonTokenType.PropertyName || Shape.MemberOf(r.ValueSpan) is var member && (member == Member.Chains || !Shapes.Line.Takes(member)))
                return Level.Document;
            if (!r.Read())
                return NotWhole(r, window);
            return r.TokenType == JsonTokenType.StartObject ? Level.Lines : Level.Document;
        }
        catch (JsonException)
        {
            return Level.Document;
        }
    }

    private Level? NotWhole(Utf8JsonReader r, ReadOnlySpan<byte> window)
    {
        OpenToken = window.Length - (int)r.BytesConsumed;
        return r.IsFinalBlock ? Level.Document : null;
    }

    private int ReadDocument(ReadOnlySpan<byte> window, bool isFinal)
    {
        var r = new Utf8JsonReader(window, isFinal, _state);
        var before = r;
        try
        {
            do
                before = r;
            while (!IsOver && Step(ref r, window, isFinal));
        }
        catch (JsonException problem)
        {
            ReportBroken(window, before, problem);
            return window.Length;
        }
        catch (TooManyErrorsException tooMany)
        {
            StopAtError(window, Math.Min((int)before.BytesConsumed, tooMany.Offset), tooMany.Offset);
            return window.Length;
        }

        if (IsOver)
            return window.Length;
        _state = before.CurrentState;
        var consumed = (int)before.BytesConsumed;
        if (!isFinal)
            _lines.Skip(window[..consumed]);
        _read += consumed;
        return consumed;
    }

    /// <summary>Reads one member or element.</summary>
    /// <returns><see langword="false"/> where it is not whole in the window, or at the end.</returns>
    private bool Step(ref Utf8JsonReader r, ReadOnlySpan<byte> window, bool isFinal)
    {
        if (!r.Read())
        {
            OpenToken = window.Length - (int)r.BytesConsumed;
            return false;
        }

        return _level switch
        {
            Level.Document when !_isOpen => Open(ref r),
            Level.Document => StepDocument(ref r, window, isFinal),
            Level.List => StepList(ref r, window, isFinal),
            Level.Chain => StepChain(ref r, window, isFinal),
            _ => StepEvents(ref r, window, isFinal),
        };
    }

    /// <summary>Whether all of the value that the reader is on is in the window.</summary>
    private bool IsWhole(Utf8JsonReader ahead, ReadOnlySpan<byte> window, bool isFinal)
    {
        if (isFinal || ahead.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return true;
        var depth = ahead.CurrentDepth;
        while (ahead.Read())
        {
            if (ahead.CurrentDepth == depth)
                return true;
        }

        OpenToken = window.Length - (int)ahead.BytesConsumed;
        return false;
    }
}
