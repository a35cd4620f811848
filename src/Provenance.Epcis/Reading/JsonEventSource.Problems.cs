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
            Log.Break("encoding", "This is JSON in UTF-16 or UTF-32, or none. Save the document as UTF-8.", new(1, 1, "$"));
            return;
        }

        var offset = Math.Max(0, _window.OffsetOf(broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0));
        var position = PlaceOf(Math.Min(offset, _window.Pending));
        if (offset < _window.Pending && _window.Rest[offset] is (byte)'{' or (byte)'[' && DepthAtBreak() >= Options.MaxDepth)
        {
            Log.Break("depth", $"Values are nested deeper than {Options.MaxDepth}. EpcisReaderOptions.MaxDepth says how deep they may be.", position);
            return;
        }

        var rest = _window.Rest;
        var sentence = offset < rest.Length && rest[offset] == '/' ? "JSON has no comments. Leave it out." : BrokenText.Sentence(rest, offset, false);
        Log.Break("json", sentence, position);
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
