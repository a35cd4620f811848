using System.Text.Json;
using Provenance.Epcis.Reading.Json;

namespace Provenance.Epcis.Reading;

/// <content>Tells where problems are.</content>
internal sealed partial class JsonEventSource
{
    /// <summary>Looks up the places of what the last step noted, and notes it for good.</summary>
    private void Flush(JsonReaderState state)
    {
        var problems = _parser.Problems;
        if (problems.Count == 0)
            return;
        if (!Log.TakesWarnings)
            problems.RemoveAll(problem => problem.Severity == ProblemSeverity.Warning);
        var ordered = problems.OrderBy(problem => problem.Offset).ToList();
        problems.Clear();
        var offsets = ordered.Select(problem => problem.Offset).ToArray();
        var paths = new string[offsets.Length];
        var (prefix, isInObject) = Enclosing();
        JsonPathFinder.Find(new(_window.Rest, _window.IsFinal, state), isInObject, prefix, offsets, paths);
        for (var i = 0; i < offsets.Length; i++)
        {
            var (line, column) = _window.At(offsets[i]);
            Log.Add(ordered[i].Severity, ordered[i].Code, ordered[i].Message, new(line, column, paths[i]));
        }
    }

    private (string Prefix, bool IsInObject) Enclosing() => _step switch
    {
        { Kind: JsonLevelKind.Top } => ("$", false),
        { Kind: JsonLevelKind.TopList or JsonLevelKind.EventList } => ($"{_step.Path}[{_stepIndex}]", false),
        _ => (_step.Path, true),
    };

    private EpcisPosition PlaceOf(int offset)
    {
        var (line, column) = _window.At(offset);
        var paths = new string[1];
        var (prefix, isInObject) = Enclosing();
        JsonPathFinder.Find(new(_window.Rest, false, _state), isInObject, prefix, [offset], paths);
        return new(line, column, paths[0]);
    }

    private void BreakAt(JsonException broken)
    {
        // JSON begins with two characters of ASCII, neither of which is 0.
        if (_levels.Peek().Kind == JsonLevelKind.Top && _window.Rest is [0, ..] or [_, 0, ..] or [>= 0xFE, ..])
        {
            Flush(_state);
            Log.Break("encoding", "This is JSON in UTF-16 or UTF-32, or none. Save the document as UTF-8.", new(1, 1, "$"));
            return;
        }

        var offset = Math.Clamp(_window.OffsetOf((broken.LineNumber ?? 0) + _firstLine, broken.BytePositionInLine ?? 0), 0, _window.Pending);
        if (CutOffAt(offset) is var end and >= 0)
        {
            // What stands in the next line was no part of this one.
            _parser.Problems.RemoveAll(problem => problem.Offset >= end);
            Flush(_state);
            LeaveLine("json", BrokenText.Ending, PlaceOf(end), offset);
            return;
        }

        Flush(_state);
        var (code, message) = Told(offset);
        LeaveLine(code, message, PlaceOf(offset), offset);
    }

    private (string Code, string Message) Told(int offset)
    {
        var rest = _window.Rest;
        if (offset < rest.Length && rest[offset] is (byte)'{' or (byte)'[' && DepthAtBreak() >= Options.MaxDepth)
            return ("depth", $"Values are nested deeper than {Options.MaxDepth}. EpcisReaderOptions.MaxDepth says how deep they may be.");
        return ("json", offset < rest.Length && rest[offset] == '/' ? "JSON has no comments. Leave it out." : BrokenText.Sentence(rest, offset, false));
    }

    /// <summary>What is too large is left out with the rest of its line, where values are known to stand on a line each; otherwise reading ends.</summary>
    private void Refuse(string code, string message, int offset)
    {
        if (_isOneALine == true && !_spansLines)
            LeaveLine(code, message, PlaceOf(offset), offset);
        else
            Log.Break(code, message, PlaceOf(offset));
    }

    // Read once more: what read it may have looked ahead.
    private int DepthAtBreak()
    {
        var again = new Utf8JsonReader(_window.Rest, _window.IsFinal, _state);
        try
        {
            while (again.Read())
            {
                // Until it breaks.
            }
        }
        catch (JsonException)
        {
            return again.CurrentDepth + (again.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
        }

        return 0;
    }
}
