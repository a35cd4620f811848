using System.Globalization;
using System.Text.Json;

namespace Provenance.Documents.Reading;

// What to say of text that is no JSON.
internal sealed partial class DocumentParser
{
    private void ReportBroken(ReadOnlySpan<byte> window, Utf8JsonReader before, JsonException problem)
    {
        var found = Locate(window, before, problem);

        // What was noted of the element that breaks stands all the same.
        Resolve(window, Math.Min((int)before.BytesConsumed, window.Length), Place);
        var described = Describe(window, before, found, problem);
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

    private ReadProblem Describe(ReadOnlySpan<byte> window, Utf8JsonReader before, Break found, JsonException problem)
    {
        var start = (int)before.BytesConsumed;
        var again = new Utf8JsonReader(window[start..], true, before.CurrentState);
        var paths = new string[1];
        JsonPathFinder.Find(again, _level is Level.Document or Level.Chain, Place.ToString(), [found.Offset - start], paths);
        var (code, message) = found.IsTooDeep
            ? ("tooDeep", string.Create(CultureInfo.InvariantCulture, $"Objects and lists are nested more than {Options.MaxDepth} deep here. No document needs that; raise the limit if this one does."))
            : ("syntax", found.IsAtEnd ? Ending(window) : Sentence(window, found.Offset, problem));
        var (line, column) = _lines.At(window, found.Offset);
        return new(ProblemSeverity.Error, code, message, _document.Name, line, column, paths[0]);
    }

    private string Ending(ReadOnlySpan<byte> window) => _level == Level.Document && !_isOpen && window.Trim(" \t\r\n"u8).IsEmpty
        ? "The document is empty. Write {\"provenance\": \"1.0\"} and what it records."
        : "The text breaks off here, before what it began is closed. It may have been cut short; otherwise write the quotation mark, ] or } that is missing.";

    private string Sentence(ReadOnlySpan<byte> window, int offset, JsonException problem)
    {
        if (offset >= window.Length)
            return Ending(window);
        var before = window[..offset].TrimEnd(" \t\r\n"u8);
        var last = before.IsEmpty ? default : before[^1];
        return (char)window[offset] switch
        {
            '}' or ']' when last == ',' => "A comma stands before the end of an object or list. Leave it out.",
            '/' => "JSON has no comments. Leave it out, or keep it as \"notes\".",
            '\'' => "JSON has no single quotation marks. Write \"double\" ones.",
            < ' ' => "A line break or another control character stands inside a text. Write \\n, or close the quotation mark.",
            _ when _level == Level.End => "Text follows the end of the document. Leave it out; a stream has one object a line, each with one member that says what it is.",
            'N' or 'I' or 'T' or 'F' or 'n' or 't' or 'f' or 'u' => "This is no JSON value. Write true, false or a number without quotes, and a text in quotes.",
            _ => $"This is no JSON: {Without(problem.Message)}",
        };
    }

    // The framework's sentence ends with its own count of lines.
    private static string Without(string message) => message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;

    private readonly record struct Break(int Offset, bool IsAtEnd, bool IsTooDeep);
}
