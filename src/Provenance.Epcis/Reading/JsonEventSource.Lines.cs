using System.Globalization;
using System.Text.Json;
using Provenance.Epcis.Reading.Json;

namespace Provenance.Epcis.Reading;

/// <content>Goes on behind what is no JSON where every line is a value of its own, as in NDJSON.</content>
internal sealed partial class JsonEventSource
{
    // Whether each value so far stood on a line of its own; null before the first has ended.
    private bool? _isOneALine;

    // Of the value at hand: whether it goes over lines, and the last byte of it that was read.
    private bool _spansLines;
    private byte _lastRead;

    // The line, from 0, from which on the JSON reader counts.
    private int _firstLine;

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    private JsonReaderState NewState() => new(new() { MaxDepth = Options.MaxDepth, AllowMultipleValues = true });

    private void NoteLines(ReadOnlySpan<byte> read)
    {
        if (_step.Kind == JsonLevelKind.Top)
        {
            _spansLines = false;
            read = read.TrimStart(WhiteSpace);
        }

        _spansLines = _spansLines || read.Contains((byte)'\n');
        _lastRead = read.IsEmpty ? _lastRead : read[^1];
        if (_levels.Peek().Kind == JsonLevelKind.Top)
            _isOneALine = !_spansLines && _isOneALine != false;
    }

    /// <summary>Where the line ends that breaks off so that the next was taken for a part of it.</summary>
    /// <param name="offset">Where reading failed.</param>
    /// <returns>-1 where none did.</returns>
    private int CutOffAt(int offset)
    {
        if (_isOneALine == false || _spansLines)
            return -1;
        var start = Math.Min(StartOfValue(), offset);
        var end = _window.Rest[start..offset].IndexOf((byte)'\n');
        if (end < 0)
            return -1;
        var line = _window.Rest.Slice(start, end).TrimEnd(WhiteSpace);
        return IsLine(line.IsEmpty ? _lastRead : line[^1], _window.Rest[(start + end)..].TrimStart(WhiteSpace)) ? start + end : -1;
    }

    /// <summary>Notes an error of a line and goes to the next, or ends the reading where values do not stand on a line each.</summary>
    private void LeaveLine(string code, string message, EpcisPosition position, int offset)
    {
        if (!TryNextLine(offset))
        {
            Log.Break(code, message, position);
            return;
        }

        while (_levels.Peek().Kind != JsonLevelKind.Top)
            _levels.Pop();
        (_state, _parser.Scope) = (NewState(), _parser.Gs1);
        (_unknownPrefixes, _spansLines) = (0, false);
        _firstLine = _window.At(0).Line - 1;
        Log.Add(ProblemSeverity.Error, code, string.Create(CultureInfo.InvariantCulture, $"{message} Reading goes on in line {_firstLine + 1}."), position);
    }

    /// <summary>Goes to the next line in which a value can begin.</summary>
    private bool TryNextLine(int offset)
    {
        if (_isOneALine == false || (_isOneALine is null && _spansLines))
            return false;
        if (!_spansLines || _step.Kind == JsonLevelKind.Top)
        {
            _window.Advance(StartOfValue());
            var last = _step.Kind == JsonLevelKind.Top ? default : _lastRead;
            if (!_window.SkipLine(ref last))
                return false;
            _window.SkipBlank(WhiteSpace);
            if (!IsLine(last, _window.Rest))
                return false;
        }
        else
        {
            // What was taken for more of a line that breaks off has been read; here it turned out that it did not belong there.
            var start = _window.Rest[..offset].LastIndexOf((byte)'\n') + 1;
            var isInside = _window.Rest[start..offset].ContainsAnyExcept(WhiteSpace);
            _window.Advance(offset);
            byte passed = 0;
            if (isInside && !_window.SkipLine(ref passed))
                return false;
            _window.SkipBlank(WhiteSpace);
        }

        while (_window.Rest is not [(byte)'{' or (byte)'[', ..])
        {
            byte passed = 0;
            if (!_window.SkipLine(ref passed))
                return false;
            _window.SkipBlank(WhiteSpace);
        }

        return true;
    }

    private int StartOfValue() => _step.Kind == JsonLevelKind.Top ? _window.Rest.Length - _window.Rest.TrimStart(WhiteSpace).Length : 0;

    // Of the first value nothing tells whether it is one of many lines but how its line ends and the next begins: inside of a document an object follows only these.
    private bool IsLine(byte last, ReadOnlySpan<byte> next) => _isOneALine == true || (next is [(byte)'{', ..] && last is not ((byte)'[' or (byte)'{' or (byte)',' or (byte)':'));
}
