using Provenance.Documents.Reading;

namespace Provenance.Documents;

/// <summary>Reads native documents, JSON or NDJSON, of which several together make one set of chains.</summary>
/// <remarks>
/// <para>
/// The ids of parties, places, sources, evidence, restrictions and authorizations are shared across the documents, in whatever order they are added. A chain
/// that several documents hold is one chain; an event that several hold alike is one event.
/// </para>
/// <para>
/// Where only the id of an entry is kept (<c>recordedBy</c>, the holder of an authorization), an object without an id may stand as well. It is given the id
/// <c>inline-</c> and twelve hexadecimal digits of the SHA-256 of its JSON without white space, and stands in the registry: objects written alike are one entry.
/// </para>
/// <para>
/// What is wrong with a document is no exception: <see cref="Complete"/> tells all of it, each with line, column and path. A stream is read through a buffer
/// that holds one element at a time. Not thread-safe; used for one set.
/// </para>
/// </remarks>
public sealed class DocumentReader
{
    private readonly ReadSession _session;
    private ReadResult? _result;

    /// <summary>A reader.</summary>
    /// <param name="options">How much it takes; <see cref="DocumentReaderOptions.Default"/> where it is <see langword="null"/>.</param>
    public DocumentReader(DocumentReaderOptions? options = null) => _session = new(options ?? DocumentReaderOptions.Default);

    internal DocumentReader(DocumentReaderOptions? options, int firstWindow) => _session = new(options ?? DocumentReaderOptions.Default, firstWindow);

    /// <summary>Reads one document from memory.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte-order mark.</param>
    /// <param name="name">What messages call it; <c>document</c> where it is <see langword="null"/>.</param>
    /// <param name="options">How much is taken; <see cref="DocumentReaderOptions.Default"/> where it is <see langword="null"/>.</param>
    public static ReadResult Read(ReadOnlyMemory<byte> utf8, string? name = null, DocumentReaderOptions? options = null)
    {
        var reader = new DocumentReader(options);
        reader.Add(utf8, name);
        return reader.Complete();
    }

    /// <summary>Reads one document from a stream.</summary>
    /// <param name="stream">The document in UTF-8. Read to its end and left open.</param>
    /// <param name="name">What messages call it; <c>document</c> where it is <see langword="null"/>.</param>
    /// <param name="options">How much is taken; <see cref="DocumentReaderOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async ValueTask<ReadResult> ReadAsync(Stream stream, string? name = null, DocumentReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        var reader = new DocumentReader(options);
        await reader.AddAsync(stream, name, cancellationToken).ConfigureAwait(false);
        return reader.Complete();
    }

    /// <summary>Reads a document from memory, which must not change before <see cref="Complete"/>.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte-order mark.</param>
    /// <param name="name">What messages call it; <c>document</c> where it is <see langword="null"/>.</param>
    /// <exception cref="InvalidOperationException">The reader has been completed.</exception>
    public void Add(ReadOnlyMemory<byte> utf8, string? name = null)
    {
        ThrowIfComplete();
        WindowedSource.Read(_session, name ?? "document", utf8);
    }

    /// <summary>Reads a document from a stream.</summary>
    /// <param name="stream">The document in UTF-8. Read to its end, or to where a limit or a broken place ends the reading; left open.</param>
    /// <param name="name">What messages call it; <c>document</c> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The reader has been completed.</exception>
    public void Add(Stream stream, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ThrowIfComplete();
        WindowedSource.Read(_session, name ?? "document", stream);
    }

    /// <inheritdoc cref="Add(Stream, string)"/>
    /// <param name="stream">The document in UTF-8.</param>
    /// <param name="name">What messages call it; <c>document</c> where it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the reading; the reader can't be used any more then.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async ValueTask AddAsync(Stream stream, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ThrowIfComplete();
        await WindowedSource.ReadAsync(_session, name ?? "document", stream, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the documents hold together, and what is wrong with them. Further calls return the same.</summary>
    public ReadResult Complete() => _result ??= new Assembler(_session).Complete();

    /// <summary>Takes as defined what the caller knows already.</summary>
    internal void Know(Registry known) => _session.Registry.Add(known);

    private void ThrowIfComplete()
    {
        if (_result is not null)
            throw new InvalidOperationException("The documents have been put together. Use a new reader for others.");
    }
}
