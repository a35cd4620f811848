using System.Buffers;
using System.Text.Json;
using NodaTime;
using Provenance.Documents.Reading;

namespace Provenance.Documents;

/// <summary>Writes the native document as JSON or as NDJSON, and single events.</summary>
/// <remarks>
/// <para>
/// What is read again is equal to what was written. Absent members are left out, numbers keep their digits, times their text, members that
/// nobody knows their JSON; <see langword="null"/> is never written. Letters of every script stand unescaped; a text with <c>&lt;</c>,
/// <c>&gt;</c> or <c>&amp;</c> is escaped so far that it cannot end a script element.
/// </para>
/// <para>
/// A party, place, source or piece of evidence with an id is written where it is used as that id, and is defined once among the document's
/// entries, whether its registry held it or not. One without an id is written where it is used.
/// </para>
/// <para>Nothing is written where an exception tells of misuse. Thread-safe: nothing is shared between calls.</para>
/// </remarks>
public static partial class DocumentWriter
{
    /// <summary>Writes a document as JSON in UTF-8, with each entry and each event on a line of its own.</summary>
    /// <param name="document">The document. An event that stands in several of its chains is written once, under <c>events</c>; the chains hold its id in its place.</param>
    /// <param name="output">Where to; not flushed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One id names two unequal values, a kept member is not JSON, or a chain belongs to another record; the message names it.</exception>
    public static void Write(ProvenanceDocument document, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Json(document, registry => new WriterOutput(output, registry));
    }

    /// <inheritdoc cref="Write(ProvenanceDocument, IBufferWriter{byte})"/>
    /// <param name="document">The document.</param>
    /// <param name="output">Where to, synchronously and in pieces of at least 64 KB; not flushed and left open. Use a buffer writer, such as a pipe's, to write asynchronously.</param>
    public static void Write(ProvenanceDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Json(document, registry => new WriterOutput(output, registry));
    }

    /// <summary>Writes a document as NDJSON in UTF-8: one object a line, of one member that says what it is.</summary>
    /// <param name="document">
    /// The document. Its header comes first, then entries, chains without their events, and events, which say by their items where they belong; a
    /// member <c>chains</c> beside the event says so where they do not. Events come in an order that every ledger agrees with.
    /// </param>
    /// <param name="output">Where to; not flushed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">As for JSON; or two chains hold two events in opposite orders.</exception>
    public static void WriteLines(ProvenanceDocument document, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Lines(document, registry => new WriterOutput(output, registry));
    }

    /// <inheritdoc cref="WriteLines(ProvenanceDocument, IBufferWriter{byte})"/>
    /// <param name="document">The document.</param>
    /// <param name="output">Where to, synchronously and in pieces of at least 64 KB; not flushed and left open.</param>
    public static void WriteLines(ProvenanceDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Lines(document, registry => new WriterOutput(output, registry));
    }

    /// <summary>Writes one event as a JSON object on one line that needs no registry: all that it names is written in full where it is used.</summary>
    /// <param name="reported">The event.</param>
    /// <param name="output">Where to; not flushed.</param>
    /// <param name="recordedAt">When it was recorded; <see langword="null"/> where no recorder stamped it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reported"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A kept member is not JSON; the message names it.</exception>
    public static void WriteEvent(ProvenanceEvent reported, IBufferWriter<byte> output, Instant? recordedAt = null)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(output);
        // Into a buffer first, so that a member that is not JSON leaves nothing behind.
        var whole = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(whole, ModelWriter.Options))
            new ModelWriter(json, null).Value(reported, recordedAt, reported.Items, oneLine: true);
        output.Write(whole.WrittenSpan);
    }

    // Twice: first into nothing, to learn what the events name and to refuse misuse before a byte is out; then in earnest.
    private static void Twice(ProvenanceDocument document, Func<WriterRegistry, WriterOutput> open, Action<ProvenanceDocument, WriterRegistry, WriterPlan, WriterOutput> write)
    {
        ArgumentNullException.ThrowIfNull(document);
        var registry = new WriterRegistry(document.Registry);
        var plan = new WriterPlan(document);
        write(document, registry, plan, new WriterOutput((Stream?)null, registry));
        write(document, registry, plan, open(registry));
    }

    private static void Header(ModelWriter model, Utf8JsonWriter json, ProvenanceDocument document)
    {
        var header = document.Header;
        json.WriteString("provenance"u8, "1.0"u8);
        model.Member("title"u8, header.Title);
        model.Member("about"u8, header.About);
        model.Member("recordedOn"u8, header.RecordedOn);
        model.Member("recordedBy"u8, header.RecordedBy);
        model.Member("recordKind"u8, header.RecordKind is { } kind ? WriterWords.Of(kind) : null);
        model.Member("evaluatedAt"u8, header.EvaluatedAt);
        model.Member("zone"u8, header.Zone);
        model.Members(header.Extensions, Shapes.Document);
        model.Members(document.Extensions, Shapes.Document);
    }
}
