using System.Text.Json;

namespace Provenance.Documents.Reading;

internal sealed partial class DocumentParser
{
    private void ReadEntry(ref Utf8JsonReader r, ReadOnlySpan<byte> window, ElementKind kind, ElementPlace place)
    {
        var start = (int)r.TokenStartIndex;
        Elements.Unresolved = 0;
        Elements.ReadEntry(ref r, kind, _document, -1);
        if (Elements.Unresolved == 0)
            Resolve(window, start, place);
        else
            Defer(window[start..(int)r.BytesConsumed], start, kind, At(window, start, place), Elements.Reserve(kind, _document), null);
    }

    private void ReadEvent(ref Utf8JsonReader r, ReadOnlySpan<byte> window, List<EventEntry> events, ElementPlace place, bool inChain, string[]? chains)
    {
        var start = (int)r.TokenStartIndex;
        if (inChain && r.TokenType == JsonTokenType.String)
        {
            if (Elements.ReadEventId(ref r) is { } id)
                events.Add(new(null, null, At(window, start, place), id));
            Resolve(window, start, place);
            return;
        }

        Elements.Unresolved = 0;
        var read = Elements.ReadEvent(ref r, window, out var recordedAt);
        if (Elements.Unresolved > 0)
        {
            var position = At(window, start, place);
            events.Add(new(null, null, position, null, chains));
            Defer(window[start..(int)r.BytesConsumed], start, ElementKind.Event, position, events.Count - 1, events);
            return;
        }

        read = WithoutSecondId(_session, _document, read, start);

        // Whether a chain holds what stands outside of one is only seen when all is read.
        events.Add(new(read, recordedAt, inChain ? default : At(window, start, place), null, chains));
        Resolve(window, start, place);
    }

    /// <summary>Leaves an event out whose id another event of the document has.</summary>
    public static ProvenanceEvent? WithoutSecondId(ReadSession session, DocumentDraft document, ProvenanceEvent? read, int offset)
    {
        if (read?.Id is not { } id || document.EventIds.Add(id))
            return read;
        session.Problems.Note(ProblemSeverity.Error, "duplicateId", $"The id {Quoted.Of(id)} is given to a second event of this document. Give it an id of its own; only the first is read.", offset);
        return null;
    }

    private void Defer(ReadOnlySpan<byte> bytes, int start, ElementKind kind, Position position, int slot, List<EventEntry>? events)
    {
        Problems.Forget(0);
        var kept = _memory.IsEmpty ? bytes.ToArray() : _memory.Slice(_read + start, bytes.Length);
        _session.Deferred.Add(new(_document, kind, kept, position, slot, events));
    }

    private Position At(ReadOnlySpan<byte> window, int offset, ElementPlace place)
    {
        var (line, column) = _lines.At(window, offset);
        return new(line, column, place);
    }

    private void Resolve(ReadOnlySpan<byte> window, int element, ElementPlace place) => Problems.Resolve(window, element, place, _lines);
}
