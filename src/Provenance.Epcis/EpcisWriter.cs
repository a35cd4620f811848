using Provenance.Epcis.Writing;

namespace Provenance.Epcis;

/// <summary>Writes EPCIS 1.2 and 2.0, XML and JSON-LD, event by event, in memory that does not grow with the document.</summary>
/// <remarks>
/// What the format can't hold is left out and told in <see cref="Losses"/>, so that the caller decides whether to keep what was written; nothing is left out silently.
/// UTF-8 without a byte-order mark. Not thread-safe.
/// </remarks>
public sealed class EpcisWriter : IDisposable
{
    private readonly EventSink _sink;

    private EpcisWriter(EventSink sink) => _sink = sink;

    /// <summary>What was left out so far, in document order.</summary>
    public IReadOnlyList<EpcisLoss> Losses => _sink.Losses;

    /// <summary>Begins a document.</summary>
    /// <param name="stream">Where it is written; left open.</param>
    /// <param name="document">Everything but the events: those that it has are not written.</param>
    /// <param name="format">The format.</param>
    /// <param name="indented">Whether it is written with line breaks and two spaces for each level.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="document"/> is <see langword="null"/>.</exception>
    public static EpcisWriter Open(Stream stream, EpcisDocument document, EpcisFormat format, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(document);
        return new(format == EpcisFormat.JsonLd ? new JsonEventSink(stream, document, indented) : new XmlEventSink(stream, document, format, indented));
    }

    /// <summary>Writes a document, whole.</summary>
    /// <param name="document">The document.</param>
    /// <param name="stream">Where it is written; left open.</param>
    /// <param name="format">The format.</param>
    /// <param name="indented">Whether it is written with line breaks and two spaces for each level.</param>
    /// <returns>What the format could not hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="document"/> is <see langword="null"/>.</exception>
    public static ValueList<EpcisLoss> WriteDocument(EpcisDocument document, Stream stream, EpcisFormat format, bool indented = true)
    {
        using var writer = Open(stream, document, format, indented);
        foreach (var e in document.Events)
            writer.Write(e);
        writer.Complete();
        return writer.Losses.ToValueList();
    }

    /// <summary>Writes the next event.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The document has been completed.</exception>
    public void Write(EpcisEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        _sink.Write(e);
    }

    /// <summary>Ends the document and writes what is still in buffers.</summary>
    /// <exception cref="InvalidOperationException">The document has been completed.</exception>
    public void Complete() => _sink.Complete();

    /// <summary>Gives buffers back. A document that was not completed stays cut off. The stream stays open.</summary>
    public void Dispose() => _sink.Dispose();
}
