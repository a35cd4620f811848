using System.Text.Json;
using NodaTime;
using Provenance.Documents.Reading;

namespace Provenance.Documents;

/// <summary>Reads single events, each a JSON object, as a store or a queue keeps them.</summary>
/// <remarks>Not thread-safe; use one for many events, because it keeps what they repeat.</remarks>
public sealed class EventReader
{
    private const string Name = "event";

    private readonly DocumentReaderOptions _options;
    private readonly RegistryBuilder _registry = new();
    private readonly ProblemLog _problems;
    private readonly ElementReader _elements;

    /// <summary>A reader.</summary>
    /// <param name="registry">What the events may name by id; <see langword="null"/> where they hold all in place.</param>
    /// <param name="options">How much it takes; <see cref="DocumentReaderOptions.Default"/> where it is <see langword="null"/>.</param>
    public EventReader(Registry? registry = null, DocumentReaderOptions? options = null)
    {
        _options = options ?? DocumentReaderOptions.Default;
        _problems = new(_options) { Document = (0, Name) };
        _elements = new(_registry, _problems, _options) { IsLastPass = true, IsStandalone = true, Document = -1 };
        if (registry is not null)
            _registry.Add(registry);
    }

    /// <summary>Reads one event.</summary>
    /// <param name="utf8">The event's object in UTF-8.</param>
    /// <returns>The event, unless it is no object with a type; when it was recorded, if that is written; and what is wrong.</returns>
    public EventReadResult Read(ReadOnlySpan<byte> utf8)
    {
        var lines = new LineCounter();
        ProvenanceEvent? read = null;
        Instant? recordedAt = null;
        try
        {
            var r = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = _options.MaxDepth });
            if (!System.Text.Unicode.Utf8.IsValid(utf8))
            {
                _problems.Note(ProblemSeverity.Error, "encoding", "The event is not UTF-8.", 0);
            }
            else
            {
                r.Read();
                read = _elements.ReadEvent(ref r, utf8, out recordedAt);
                r.Read();
            }
        }
        catch (JsonException problem)
        {
            _problems.Forget(0);
            var offset = lines.OffsetOf(utf8, problem.LineNumber ?? 0, problem.BytePositionInLine ?? 0);
            _problems.Note(ProblemSeverity.Error, "syntax", BrokenText.Sentence(utf8, offset, read is not null), offset);
            read = null;
        }
        catch (TooManyErrorsException)
        {
            read = null;
        }

        _problems.Resolve(utf8, 0, ElementPlace.Document, lines);
        return new(read, recordedAt, new(_problems.Take()));
    }
}

/// <summary>An event as it was read.</summary>
/// <param name="Event">The event; <see langword="null"/> where it could not be read.</param>
/// <param name="RecordedAt">When it was recorded; <see langword="null"/> where that is not written.</param>
/// <param name="Problems">What is wrong with it, in order.</param>
public readonly record struct EventReadResult(ProvenanceEvent? Event, Instant? RecordedAt, ValueList<ReadProblem> Problems);
