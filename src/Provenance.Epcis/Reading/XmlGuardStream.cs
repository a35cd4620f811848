using System.Globalization;

namespace Provenance.Epcis.Reading;

/// <summary>Hands on the bytes of a document, counts them, and ends the reading before one text, attribute or event takes more memory than it may.</summary>
internal sealed class XmlGuardStream(Stream inner, EpcisReaderOptions options) : Stream
{
    // What an XML reader may have read ahead beyond the node at hand.
    private const int Ahead = 64 * 1024;

    private long _nodeEnd = long.MaxValue;
    private long _eventEnd = long.MaxValue;

    /// <summary>How many bytes were handed on.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>A node begins.</summary>
    public void BeginNode() => _nodeEnd = Count + options.MaxStringBytes + Ahead;

    /// <summary>An event begins, or a header.</summary>
    public void BeginEvent() => _eventEnd = Count + options.MaxEventBytes + Ahead;

    public override int Read(Span<byte> buffer)
    {
        if (Count > _nodeEnd)
        {
            throw new XmlLimitException("stringLimit", string.Create(
                CultureInfo.InvariantCulture,
                $"One text, start tag or comment here is longer than {options.MaxStringBytes} bytes, the limit that MaxStringBytes sets."));
        }

        if (Count > _eventEnd)
        {
            throw new XmlLimitException("eventLimit", string.Create(
                CultureInfo.InvariantCulture,
                $"The event or header here is longer than {options.MaxEventBytes} bytes, the limit that MaxEventBytes sets."));
        }

        var read = inner.Read(buffer);
        Count += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
