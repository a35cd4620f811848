using Provenance.Epcis.Mapping;

namespace Provenance.Epcis;

/// <summary>Makes chains of the events of EPCIS documents, of which several together are one pool: what one company packed another unpacks.</summary>
/// <remarks>
/// <para>
/// Each lot, serial and logistic unit becomes the item of a chain; <c>MAPPING.md</c> says what becomes of every step, action and member. An event about a container
/// whose contents are known concerns the contents, so that a pallet's journey stands in the histories of the lots on it. Goods that are named by product alone (a GTIN
/// without lot or serial) have no history of their own; they are told as a warning.
/// </para>
/// <para>
/// An event without an id is given its event hash id. Events that several documents hold alike are one event, whatever their order. Not thread-safe; used for one pool.
/// </para>
/// </remarks>
public sealed class EpcisImporter
{
    private readonly EventPool _pool = new();
    private EpcisImportResult? _result;

    /// <summary>How many events are in the pool.</summary>
    public int Count => _pool.Count;

    /// <summary>Makes chains of one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">How events are taken; <see cref="EpcisImportOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public static EpcisImportResult Import(EpcisDocument document, EpcisImportOptions? options = null)
    {
        var importer = new EpcisImporter();
        importer.Add(document);
        return importer.Complete(options);
    }

    /// <summary>Adds a document to the pool.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">What messages call it; <c>document</c> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The importer has been completed.</exception>
    public void Add(EpcisDocument document, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ThrowIfComplete();
        for (var i = 0; i < document.Events.Count; i++)
            _pool.Add(document.Events[i], name ?? "document", new(0, 0, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"$.events[{i}]")));
        _pool.Close(document, name ?? "document");
    }

    /// <summary>Adds all events that a reader still has.</summary>
    /// <param name="reader">The reader, which is read to its end; its problems are its own.</param>
    /// <param name="name">What messages call the document; <c>document</c> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The importer has been completed.</exception>
    public void Add(EpcisReader reader, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ThrowIfComplete();
        while (reader.Read())
            _pool.Add(reader.Current, name ?? "document", reader.Position);
        _pool.Close(reader.Document, name ?? "document");
    }

    /// <summary>The chains. Further calls return the same, whatever their options.</summary>
    /// <param name="options">How events are taken; <see cref="EpcisImportOptions.Default"/> where it is <see langword="null"/>.</param>
    public EpcisImportResult Complete(EpcisImportOptions? options = null) => _result ??= new ChainBuilder(_pool, options ?? EpcisImportOptions.Default).Build();

    private void ThrowIfComplete()
    {
        if (_result is not null)
            throw new InvalidOperationException("The chains have been made. Use a new importer for other documents.");
    }
}
