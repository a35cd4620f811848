namespace Provenance.Documents.Reading;

/// <summary>Bytes gathered one piece after the other, in an array that is used again.</summary>
internal sealed class ArrayBuffer
{
    private byte[] _bytes = [];
    private int _count;

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(byte one)
    {
        if (_count == _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(64, _count * 2));
        _bytes[_count++] = one;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _count + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(_count));
        _count += bytes.Length;
    }
}
