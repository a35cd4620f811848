using System.Buffers;

namespace Provenance.Epcis.Writing.Json;

/// <summary>Bytes on their way to a stream, in a pooled array.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Smallest = 1 << 16;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Smallest);
    private int _count;

    public int Count => _count;

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_count);
    }

    public void MoveTo(Stream stream)
    {
        stream.Write(_bytes.AsSpan(0, _count));
        _count = 0;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _count) = ([], 0);
    }

    private void MakeRoom(int wanted)
    {
        if (_bytes.Length - _count >= Math.Max(wanted, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _count + wanted));
        _bytes.AsSpan(0, _count).CopyTo(larger);
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
