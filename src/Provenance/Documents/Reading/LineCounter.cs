using System.Text;

namespace Provenance.Documents.Reading;

/// <summary>Tells line and column of a place in a document of which only a window is at hand.</summary>
/// <remarks>Nothing is counted before a place is asked for, except what a moving window leaves behind.</remarks>
internal sealed class LineCounter
{
    /// <summary>The line of the first byte of the window, from 0.</summary>
    public int Line => _line;

    // Of the first byte of the window, from 0.
    private int _line;
    private int _column;

    // How many bytes of that line lie before the window.
    private int _bytes;

    // The place told last, so that places in order cost one pass.
    private int _lastOffset;
    private int _lastLine;
    private int _lastColumn;

    /// <summary>Line and column, from 1, of an offset in the window.</summary>
    public (int Line, int Column) At(ReadOnlySpan<byte> window, int offset)
    {
        if (offset < _lastOffset)
            (_lastOffset, _lastLine, _lastColumn) = (0, _line, _column);
        Advance(window[_lastOffset..offset], ref _lastLine, ref _lastColumn);
        _lastOffset = offset;
        return (_lastLine + 1, _lastColumn + 1);
    }

    /// <summary>Moves the window past its first bytes.</summary>
    public void Skip(ReadOnlySpan<byte> bytes)
    {
        Advance(bytes, ref _line, ref _column);
        var newline = bytes.LastIndexOf((byte)'\n');
        _bytes = newline < 0 ? _bytes + bytes.Length : bytes.Length - newline - 1;
        (_lastOffset, _lastLine, _lastColumn) = (0, _line, _column);
    }

    /// <summary>The offset in the window of a byte of a line, both from 0, as a JSON reader tells where it fails.</summary>
    public int OffsetOf(ReadOnlySpan<byte> window, long line, long byteInLine)
    {
        long start = -_bytes;
        for (var at = (long)_line; at < line; at++)
        {
            var newline = window[(int)Math.Max(0, start)..].IndexOf((byte)'\n');
            if (newline < 0)
                break;
            start = Math.Max(0, start) + newline + 1;
        }

        return (int)Math.Clamp(start + byteInLine, 0, window.Length);
    }

    /// <summary>Starts at a line and column, from 1.</summary>
    public void StartAt(int line, int column)
    {
        (_line, _column) = (line - 1, column - 1);
        (_lastOffset, _lastLine, _lastColumn) = (0, _line, _column);
    }

    private static void Advance(ReadOnlySpan<byte> bytes, ref int line, ref int column)
    {
        var lines = bytes.Count((byte)'\n');
        if (lines > 0)
        {
            line += lines;
            column = 0;
            bytes = bytes[(bytes.LastIndexOf((byte)'\n') + 1)..];
        }

        column += Encoding.UTF8.GetCharCount(bytes);
    }
}
