using System.Text;

namespace Provenance.Epcis;

/// <summary>UTF-8 that grows, and whose last pieces can be sorted.</summary>
internal sealed class PreHashBuffer
{
    // What is kept for the next event; a larger one was needed for an event of a million ids and is let go.
    private const int MostKept = 1 << 18;

    private byte[] _bytes = new byte[2_048];
    private byte[] _sorted = [];
    private Piece[] _pieces = new Piece[64];
    private int _count;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear()
    {
        Length = 0;
        _count = 0;
        if (_bytes.Length > MostKept)
            (_bytes, _sorted, _pieces) = (new byte[2_048], [], new Piece[64]);
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        Ensure(text.Length);
        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
    }

    public void Add(byte c)
    {
        Ensure(1);
        _bytes[Length++] = c;
    }

    /// <summary>Adds text; half of a surrogate pair becomes U+FFFD.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        // Three bytes for a UTF-16 unit at the most; counted only where that would make the buffer grow.
        if (_bytes.Length - Length < text.Length * 3L)
            Ensure(Encoding.UTF8.GetByteCount(text));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Room for bytes that the caller writes and then counts by <see cref="Advance"/>.</summary>
    public Span<byte> Room(int bytes)
    {
        Ensure(bytes);
        return _bytes.AsSpan(Length, bytes);
    }

    public void Advance(int bytes) => Length += bytes;

    /// <summary>Forgets what was written from a place on.</summary>
    public void Cut(int length) => Length = length;

    /// <summary>Begins a list whose pieces will be sorted.</summary>
    public int BeginPieces() => _count;

    /// <summary>Ends a piece that began at a place, unless it is empty.</summary>
    public void EndPiece(int start)
    {
        if (Length == start)
            return;
        if (_count == _pieces.Length)
            Array.Resize(ref _pieces, _count * 2);
        _pieces[_count++] = new(start, Length - start);
    }

    /// <summary>Puts the pieces since <see cref="BeginPieces"/> in the order of their bytes, which is that of code points. They stand one behind the other, at the end.</summary>
    public void SortPieces(int first)
    {
        var pieces = _pieces.AsSpan(first, _count - first);
        _count = first;
        if (!Order(pieces, out var start))
            return;
        var length = Length - start;
        if (_sorted.Length < length)
            _sorted = new byte[Math.Max(length, 1_024)];
        var at = 0;
        foreach (var piece in pieces)
        {
            _bytes.AsSpan(piece.Start, piece.Length).CopyTo(_sorted.AsSpan(at));
            at += piece.Length;
        }

        _sorted.AsSpan(0, length).CopyTo(_bytes.AsSpan(start));
    }

    private bool Order(Span<Piece> pieces, out int start)
    {
        start = pieces.Length == 0 ? 0 : pieces[0].Start;
        for (var i = 1; i < pieces.Length; i++)
        {
            if (Compare(pieces[i - 1], pieces[i]) <= 0)
                continue;
            if (pieces.Length <= 16)
                Insert(pieces, i);
            else
                pieces.Sort(Compare);
            return true;
        }

        return false;
    }

    private void Insert(Span<Piece> pieces, int from)
    {
        for (var i = from; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            var at = i;
            for (; at > 0 && Compare(pieces[at - 1], piece) > 0; at--)
                pieces[at] = pieces[at - 1];
            pieces[at] = piece;
        }
    }

    private int Compare(Piece left, Piece right) => _bytes.AsSpan(left.Start, left.Length).SequenceCompareTo(_bytes.AsSpan(right.Start, right.Length));

    private void Ensure(int more)
    {
        if (_bytes.Length - Length < more)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max((long)_bytes.Length * 2, (long)Length + more)));
    }

    private readonly record struct Piece(int Start, int Length);
}
