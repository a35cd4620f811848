using System.Text.Json;

namespace Provenance.Documents.Reading;

/// <summary>An element that is read again when everything is defined.</summary>
/// <param name="Document">The document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">Its JSON.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Slot">The place kept for it.</param>
/// <param name="Chain">The chain that it stands in, for an event of one.</param>
internal sealed record DeferredElement(DocumentDraft Document, ElementKind Kind, ReadOnlyMemory<byte> Bytes, Position Position, int Slot, ChainDraft? Chain)
{
    // Definitions written in place can name each other through a few levels only.
    private const int Passes = 8;

    /// <summary>Reads what is left until nothing more is defined, then once more for the last time.</summary>
    public static void ReadAll(ReadSession session)
    {
        var left = session.Deferred;
        try
        {
            ReadPasses(session, left);
        }
        catch (TooManyErrorsException)
        {
            // The document is the one that was read last.
            var document = session.Documents[session.Problems.Document.Index];
            document.IsWhole = false;
            session.Problems.Forget(0);
            session.Problems.Add(ProblemSeverity.Error, TooManyErrorsException.Code, TooManyErrorsException.Words, "$", (1, 1));
        }

        left.Clear();
    }

    private static void ReadPasses(ReadSession session, List<DeferredElement> left)
    {
        for (var pass = 0; pass < Passes && left.Count > 0; pass++)
        {
            var before = left.Count;
            left.RemoveAll(element => element.TryRead(session));
            if (left.Count == before)
                break;
        }

        session.Elements.IsLastPass = true;
        foreach (var element in left)
            element.TryRead(session);
    }

    private bool TryRead(ReadSession session)
    {
        var elements = session.Elements;
        var problems = session.Problems;
        problems.Document = (Document.Index, Document.Name);
        elements.Document = Document.Index;
        elements.Unresolved = 0;
        var r = new Utf8JsonReader(Bytes.Span, new JsonReaderOptions { MaxDepth = session.Options.MaxDepth });
        r.Read();
        if (Kind != ElementKind.Event)
        {
            elements.ReadEntry(ref r, Kind, Document, Slot);
        }
        else
        {
            var read = elements.ReadEvent(ref r, Bytes.Span, out var recordedAt);
            if (elements.Unresolved == 0)
                Keep(DocumentParser.Recorded(session, Document, read, Slot, recordedAt, 0));
        }

        if (elements.Unresolved > 0)
        {
            problems.Forget(0);
            return false;
        }

        var lines = new LineCounter();
        lines.StartAt(Position.Line, Position.Column);
        problems.Resolve(Bytes.Span, 0, Position.Place, lines);
        return true;
    }

    private void Keep(RecordedEvent? recorded)
    {
        if (Chain is not null)
            Chain.Events[Slot] = recorded;
        else
            Document.Events[Slot] = Document.Events[Slot] with { Event = recorded };
    }
}
