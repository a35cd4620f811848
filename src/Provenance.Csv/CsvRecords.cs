using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Provenance.Csv;

/// <summary>The records of a file, with the place of each cell. Holds one record at a time.</summary>
/// <remarks>
/// The parser is CsvHelper's. It recovers where a quote is misplaced and goes on; its own report names only the first such place of a record, so
/// what it recovered is looked for in the cells as they are written, which also gives their columns.
/// </remarks>
internal sealed class CsvRecords(Stream stream, Encoding encoding, char? delimiter, CsvProblems problems) : IDisposable
{
    // In bytes of UTF-8; beyond it a quote is open that nobody meant.
    private const int LongestRecord = 1 << 20;

    private readonly CsvReader _reader = Open(stream, encoding, delimiter);
    private int _line = 1;
    private bool _isOver;

    /// <summary>The next record; <see langword="null"/> at the end of the file, and where it can't be read on.</summary>
    public CsvRow? Read()
    {
        try
        {
            return !_isOver && _reader.Read() ? Row() : null;
        }
        catch (CsvFormatException failure)
        {
            Stop("tooLarge", "The record that begins here is longer than 1,048,576 bytes. A quote may be open that nobody closed, or the file may be no CSV.", (int)Math.Max(failure.LineNumber, 1));
        }
        catch (DecoderFallbackException)
        {
            Stop("encoding", $"The bytes after this line are not {encoding.WebName}. Name the encoding of the file in the mapping: \"encoding\": \"windows-1252\".", _line);
        }

        return null;
    }

    public void Dispose() => _reader.Dispose();

    private static CsvReader Open(Stream stream, Encoding encoding, char? delimiter)
    {
        var options = CsvReaderOptions.Default with { HasHeader = false, Separator = delimiter, TrimWhitespace = true, TrackLineNumbers = true, MaxRecordSize = LongestRecord };

        // Where an encoding is named, the parser doesn't look for the mark of UTF-8.
        return encoding is UTF8Encoding
            ? CsvReader.Create(stream, options, leaveOpen: true)
            : CsvReader.Create(new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true), options);
    }

    private CsvRow Row()
    {
        var cells = new string[_reader.FieldCount];
        var places = new (int Line, int Column)[cells.Length];
        var place = (Line: (int)_reader.LineNumber, Column: 1);
        var row = new CsvRow(place.Line, cells, places);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = _reader.GetString(i).Trim();
            places[i] = place;
            var written = _reader.GetRawSpan(i);
            CheckLetters(written, place);
            CheckQuotes(written, place);
            place = After(written, place);
            place.Column++;
        }

        _line = place.Line;
        return row;
    }

    private void CheckLetters(ReadOnlySpan<byte> written, (int, int) place)
    {
        // The parser writes what it can't decode as this character; in a file it is what somebody else could not decode.
        var lost = written.IndexOf("\uFFFD"u8);
        if (Utf8.IsValid(written) && lost < 0)
            return;
        if (lost < 0)
            lost = ValidLength(written);
        problems.Error("encoding", $"A letter here is lost, or is not {encoding.WebName}. Save the file as \"CSV UTF-8\", or name its encoding in the mapping: \"encoding\": \"windows-1252\".", After(written[..lost], place), "$");
    }

    private void CheckQuotes(ReadOnlySpan<byte> written, (int, int) place)
    {
        var opening = written.IndexOfAnyExcept(" \t"u8);
        if (opening < 0 || written[opening] != '"')
            return;
        var closing = opening;
        do
        {
            var next = written[(closing + 1)..].IndexOf((byte)'"');
            if (next < 0)
            {
                problems.Error("quote", "A quote opens here and is never closed. Close it, or write two quotes for one that belongs to the text.", After(written[..opening], place), "$");
                return;
            }

            closing += next + 1;
            if (closing + 1 < written.Length && written[closing + 1] == '"')
                closing++;
            else
                break;
        }
        while (true);

        if (written[(closing + 1)..].ContainsAnyExcept((byte)' ', (byte)'\t'))
            problems.Error("quote", "Text follows a closing quote. Write two quotes for one that belongs to the text.", After(written[..(closing + 1)], place), "$");
    }

    private void Stop(string code, string message, int line)
    {
        problems.Error(code, message, (line, 1), "$");
        _isOver = true;
    }

    /// <summary>The place behind a text that stands at a place.</summary>
    private static (int Line, int Column) After(ReadOnlySpan<byte> text, (int Line, int Column) place)
    {
        for (int end; (end = text.IndexOfAny((byte)'\r', (byte)'\n')) >= 0; text = text[(end + 1)..])
        {
            if (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n')
                end++;
            place = (place.Line + 1, 1);
        }

        return (place.Line, place.Column + Encoding.UTF8.GetCharCount(text));
    }

    private static int ValidLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(text[length..], out _, out var used) == System.Buffers.OperationStatus.Done)
            length += used;
        return length;
    }
}
