using Provenance.Epcis.Reading;

namespace Provenance.Epcis;

/// <summary>Reads EPCIS 1.2 and 2.0, XML and JSON-LD, event by event; format and version are told by the content.</summary>
/// <remarks>
/// <para>
/// Documents for capture, results of queries, master data, a bare event, a list of events, and NDJSON with an event or a document a line. A document of any size is
/// read in the memory of its largest event (<see cref="EpcisReaderOptions.MaxEventBytes"/>). Nothing is fetched: no DTD, no external entity, no context from the network.
/// </para>
/// <para>
/// What is wrong with a document is no exception: <see cref="Problems"/> tells it, each with line, column and path, and an event that can't be read is left out. After
/// a place from which on nothing can be read (<see cref="IsBroken"/>) there are no more events. A line of NDJSON that is no JSON is an error, which names the line in
/// which reading goes on.
/// </para>
/// <para>
/// JSON has no order: where <c>@context</c> stands behind the events, a stream that can seek is looked through for it first; in one that can't the prefixes of
/// earlier events can't be expanded, which is an error. Not thread-safe.
/// </para>
/// </remarks>
public sealed class EpcisReader : IDisposable
{
    private readonly EventSource _source;

    private EpcisReader(EventSource source) => _source = source;

    /// <summary>The format that was found; <see langword="null"/> where the content is of none.</summary>
    public EpcisFormat? Format => _source.Format;

    /// <summary>
    /// The document without its events: as much as stands before the current event, and all of it once <see cref="Read"/> has returned <see langword="false"/>.
    /// </summary>
    public EpcisDocument Document => _source.Document;

    /// <summary>The event that was read last.</summary>
    /// <exception cref="InvalidOperationException">None was read yet, or there is none left.</exception>
    public EpcisEvent Current => _source.Current ?? throw new InvalidOperationException("There is no event here: call Read, and go on only where it returns true.");

    /// <summary>Where <see cref="Current"/> begins.</summary>
    public EpcisPosition Position => _source.Position;

    /// <summary>How many bytes of the document have been read.</summary>
    public long BytesRead => _source.BytesRead;

    /// <summary>The errors and warnings so far, in document order: at most 1,000 errors, after which reading ends, and at most 1,000 warnings, after which no more are told.</summary>
    public IReadOnlyList<ReadProblem> Problems => _source.Log.Problems;

    /// <summary>Whether the end of the document was not reached because of an error.</summary>
    public bool IsBroken => _source.Log.IsBroken;

    /// <summary>Opens a document.</summary>
    /// <param name="stream">The document: XML in any encoding that it declares, JSON in UTF-8. Read to its end and left open.</param>
    /// <param name="name">What messages call it; <c>document</c> where it is <see langword="null"/>.</param>
    /// <param name="options">How it is read; <see cref="EpcisReaderOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public static EpcisReader Open(Stream stream, string? name = null, EpcisReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(EventSource.Open(stream, new(name ?? "document"), options ?? EpcisReaderOptions.Default));
    }

    /// <summary>Reads a document from memory, whole.</summary>
    /// <param name="bytes">The document. Must not change while it is read.</param>
    /// <param name="name">What messages call it; <c>document</c> where it is <see langword="null"/>.</param>
    /// <param name="options">How it is read; <see cref="EpcisReaderOptions.Default"/> where it is <see langword="null"/>.</param>
    public static EpcisReadResult ReadDocument(ReadOnlyMemory<byte> bytes, string? name = null, EpcisReaderOptions? options = null)
    {
        using var stream = Memory.AsStream(bytes);
        return ReadDocument(stream, name, options);
    }

    /// <summary>Reads a document from a stream, whole.</summary>
    /// <param name="stream">The document. Read to its end and left open.</param>
    /// <param name="name">What messages call it; <c>document</c> where it is <see langword="null"/>.</param>
    /// <param name="options">How it is read; <see cref="EpcisReaderOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public static EpcisReadResult ReadDocument(Stream stream, string? name = null, EpcisReaderOptions? options = null)
    {
        using var reader = Open(stream, name, options);
        List<EpcisEvent> events = [];
        while (reader.Read())
            events.Add(reader.Current);
        var document = reader.Format is null ? null : reader.Document with { Events = events.ToValueList() };
        return new(document, reader.Format, reader.Problems.ToValueList());
    }

    /// <summary>Reads a document from a stream, whole, without blocking while bytes are awaited.</summary>
    /// <param name="stream">The document. Read to its end into memory, and left open.</param>
    /// <param name="name">What messages call it; <c>document</c> where it is <see langword="null"/>.</param>
    /// <param name="options">How it is read; <see cref="EpcisReaderOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async ValueTask<EpcisReadResult> ReadDocumentAsync(Stream stream, string? name = null, EpcisReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellationToken).ConfigureAwait(false);
        memory.Position = 0;
        return ReadDocument(memory, name, options);
    }

    /// <summary>Goes to the next event.</summary>
    /// <returns><see langword="false"/> where there is none left.</returns>
    /// <exception cref="ObjectDisposedException">The reader was disposed of.</exception>
    public bool Read() => _source.Read();

    /// <summary>Gives buffers back. The stream stays open.</summary>
    public void Dispose() => _source.Dispose();
}
