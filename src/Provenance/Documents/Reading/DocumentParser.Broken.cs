using System.Globalization;
using System.Text.Json;

namespace Provenance.Documents.Reading;

// What to say of text that is no JSON.
internal sealed partial class DocumentParser
{
    private void ReportBroken(ReadOnlySpan<byte> window, Utf8JsonReader before, JsonException problem)
    {
        var found = Locate(window, before, problem);

        // The element that breaks is not read, so that a stream and a text in memory say the same.
        Problems.Forget(0);
        var described = Describe(window, before, found);
        Problems.Add(found.IsAtEnd && Cut is { } cut ? described with { Code = cut.Code, Message = cut.Message } : described);
        Stop();
    }

    /// <summary>Refuses a text or number at the end of the window for its length.</summary>
    public void RefuseOpenToken(ReadOnlySpan<byte> window)
    {
        var paths = new string[1];
        var offset = window.Length - OpenToken;
        var reader = new Utf8JsonReader(window, true, _level == Level.Lines ? new(new JsonReaderOptions { MaxDepth = Options.MaxDepth }) : _state);
        JsonPathFinder.Find(reader, _level is Level.Document or Level.Chain && _isOpen, Place.ToString(), [offset], paths);
        Problems.Add(
            ProblemSeverity.Error, "tooLarge",
            string.Create(CultureInfo.InvariantCulture, $"A text or number is longer than {Options.MaxStringBytes} bytes. Keep long content outside and name it in an attachment by its digest."),
            paths[0], _lines.At(window, offset));
        Stop();
    }

    private Break Locate(ReadOnlySpan<byte> window, Utf8JsonReader before, JsonException problem)
    {
        // The same bytes again, as if more were to come: if that goes well the text only breaks off.
        var start = (int)before.BytesConsumed;
        var again = new Utf8JsonReader(window[start..], false, before.CurrentState);
        try
        {
            while (again.Read())
            {
            }

            return new(window.Length, true, false);
        }
        catch (JsonException)
        {
            var line = (problem.LineNumber ?? 0) + (_level == Level.Lines ? _lines.Line : 0);
            var offset = _lines.OffsetOf(window, line, problem.BytePositionInLine ?? 0);
            var depth = again.CurrentDepth + (again.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
            return new(offset, false, depth >= Options.MaxDepth && offset < window.Length && window[offset] is (byte)'{' or (byte)'[');
        }
    }

    private ReadProblem Describe(ReadOnlySpan<byte> window, Utf8JsonReader before, Break found)
    {
        var start = (int)before.BytesConsumed;
        var again = new Utf8JsonReader(window[start..], true, before.CurrentState);
        var paths = new string[1];
        JsonPathFinder.Find(again, _level is Level.Document or Level.Chain, Place.ToString(), [found.Offset - start], paths);
        var (code, message) = found.IsTooDeep
            ? ("tooDeep", string.Create(CultureInfo.InvariantCulture, $"Objects and lists are nested more than {Options.MaxDepth} deep here. No document needs that; if this one does, give the reader a larger MaxDepth."))
            : ("syntax", found.IsAtEnd ? Ending(window) : BrokenText.Sentence(window, found.Offset, _level == Level.End));
        var (line, column) = _lines.At(window, found.Offset);
        return new(ProblemSeverity.Error, code, message, _document.Name, line, column, paths[0]);
    }

    private string Ending(ReadOnlySpan<byte> window) => _level == Level.Document && !_isOpen && window.Trim(" \t\r\n"u8).IsEmpty
        ? "The document is empty. Write {\"provenance\": \"1.0\"} and what it records."
        : BrokenText.Ending;

    private readonly record struct Break(int Offset, bool IsAtEnd, bool IsTooDeep);
}
