namespace Provenance.Epcis.Reading;

/// <summary>One format's way of reading a document event by event.</summary>
internal abstract class EventSource(ReadLog log, EpcisReaderOptions options) : IDisposable
{
    public ReadLog Log { get; } = log;

    public EpcisReaderOptions Options { get; } = options;

    public abstract EpcisFormat? Format { get; }

    /// <summary>The document without its events, as far as it has been read.</summary>
    public abstract EpcisDocument Document { get; }

    public abstract EpcisPosition Position { get; }

    public abstract long BytesRead { get; }

    /// <summary>The event that <see cref="Read"/> came to.</summary>
    public EpcisEvent? Current { get; protected set; }

    /// <summary>Goes to the next event that can be read.</summary>
    public abstract bool Read();

    public abstract void Dispose();

    /// <summary>Tells the format by the first character that is no white space.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="log">Takes what is wrong with it.</param>
    /// <param name="options">How it is read.</param>
    public static EventSource Open(Stream stream, ReadLog log, EpcisReaderOptions options)
    {
        var start = new DocumentStart(stream);
        return start.Mark switch
        {
            (byte)'<' => new XmlEventSource(start, log, options),
            (byte)'{' or (byte)'[' => new JsonEventSource(start.Stream, log, options),
            _ => new NoEventSource(start, log, options),
        };
    }
}
