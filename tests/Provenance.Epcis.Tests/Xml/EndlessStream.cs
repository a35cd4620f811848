using System.Text;

namespace Provenance.Epcis.Tests.Xml;

/// <summary>A document that is made while it is read: a beginning, pieces up to a length, an end.</summary>
internal sealed class EndlessStream(string head, Func<int, string> piece, long length, string tail = "") : Stream
{
    private byte[] _piece = Encoding.UTF8.GetBytes(head);
    private int _at;
    private int _index;
    private long _count;
    private bool _isTail;

    public EndlessStream(string head, string piece, long length) : this(head, Repeated(piece), length)
    {
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _piece.Length)
        {
            if (_isTail)
                return 0;
            _isTail = _count >= length;
            _piece = Encoding.UTF8.GetBytes(_isTail ? tail : piece(_index++));
            _at = 0;
        }

        var read = Math.Min(buffer.Length, _piece.Length - _at);
        _piece.AsSpan(_at, read).CopyTo(buffer);
        _at += read;
        _count += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static Func<int, string> Repeated(string piece)
    {
        var block = string.Concat(Enumerable.Repeat(piece, 4_096));
        return _ => block;
    }
}
