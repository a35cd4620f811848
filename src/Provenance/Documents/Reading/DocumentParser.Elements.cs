using System.Text.Json;
using NodaTime;

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

    private void ReadEvent(ref Utf8JsonReader r, ReadOnlySpan<byte> window, ChainDraft? chain, ElementPlace place, string[]? chains)
    {
        var start = (int)r.TokenStartIndex;
        if (chain is not null && r.TokenType == JsonTokenType.String)
        {
            ReadEventElsewhere(ref r, window, chain, place);
            return;
        }

        Elements.Unresolved = 0;
        var slot = chain?.Events.Count ?? _document.Events.Count;
        var read = Elements.ReadEvent(ref r, window, out var recordedAt);
        var isDeferred = Elements.Unresolved > 0;
        var recorded = isDeferred ? null : Recorded(_session, _document, read, slot, recordedAt, start);
        if (chain is not null)
        {
            chain.Add(recorded);
            KeepPlace(window, start, chain, place);
        }
        else
        {
            _document.Events.Add(new(recorded, At(window, start, place), chains));
        }

        if (isDeferred)
            Defer(window[start..(int)r.BytesConsumed], start, ElementKind.Event, At(window, start, place), slot, chain);
        else
            Resolve(window, start, place);
    }

    private void ReadEventElsewhere(ref Utf8JsonReader r, ReadOnlySpan<byte> window, ChainDraft chain, ElementPlace place)
    {
        var start = (int)r.TokenStartIndex;
        if (Elements.ReadEventId(ref r) is { } id)
        {
            (chain.Elsewhere ??= []).Add(chain.Events.Count, (id, At(window, start, place)));
            chain.Add(null);
            KeepPlace(window, start, chain, place);
        }

        Resolve(window, start, place);
    }

    /// <summary>The event at its place, unless another of the document has its id.</summary>
    public static RecordedEvent? Recorded(ReadSession session, DocumentDraft document, ProvenanceEvent? read, int sequence, Instant? recordedAt, int offset)
    {
        if (read is null)
            return null;
        if (read.Id is not { } id || document.EventIds.Add(id))
            return new(read, sequence, recordedAt);
        session.Problems.Note(ProblemSeverity.Error, "duplicateId", $"The id {Quoted.Of(id)} is given to a second event of this document. Give it an id of its own; only the first is read.", offset);
        return null;
    }

    private void Defer(ReadOnlySpan<byte> bytes, int start, ElementKind kind, Position position, int slot, ChainDraft? chain)
    {
        Problems.Forget(0);
        var kept = _memory.IsEmpty ? bytes.ToArray() : _memory.Slice(_read + start, bytes.Length);
        _session.Deferred.Add(new(_document, kind, kept, position, slot, chain));
    }

    private void KeepPlace(ReadOnlySpan<byte> window, int start, ChainDraft chain, ElementPlace place)
    {
        if (Options.KeepPlaces)
            (chain.Places ??= []).Add(At(window, start, place));
    }

    private Position At(ReadOnlySpan<byte> window, int offset, ElementPlace place)
    {
        var (line, column) = _lines.At(window, offset);
        return new(line, column, place);
    }

    private void Resolve(ReadOnlySpan<byte> window, int element, ElementPlace place) => Problems.Resolve(window, element, place, _lines);
}
