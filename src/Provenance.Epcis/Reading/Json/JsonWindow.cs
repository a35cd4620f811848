using System.Buffers;

namespace Provenance.Epcis.Reading.Json;

/// <summary>The part of a document that is at hand, in a pooled buffer that grows while one event does not fit.</summary>
internal sealed class JsonWindow(Stream stream) : IDisposable
{
    private const int Smallest = 1 << 16;

    // Below it a part that was cut off is tried again with whatever has come; above it only when half as much again is there, so that
    // reading it again and again costs no more than a few times reading it once.
    private const int Patience = 1 << 12;

    private readonly LineCounter _lines = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Smallest);
    private int _start;
    private int _end;
    private bool _isFirst = true;
    private long _before;

    /// <summary>Whether the stream has ended.</summary>
    public bool IsFinal { get; private set; }

    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    public byte[] Buffer => _buffer;

    public int Start => _start;

    /// <summary>How many bytes were taken from the stream.</summary>
    public long BytesRead => _before + _end;

    /// <summary>How many of them begin an element that needs more.</summary>
    public int Pending => _end - _start;

    public void Advance(int bytes) => _start += bytes;

    /// <summary>Takes more from the stream.</summary>
    public void Fill()
    {
        var wanted = Pending < Patience ? 1 : Pending / 2;
        MakeRoom(wanted);
        var read = stream.ReadAtLeast(_buffer.AsSpan(_end), wanted, throwOnEndOfStream: false);
        IsFinal = read < wanted;
        _end += read;
        if (_isFirst)
            SkipMark();
    }

    /// <summary>Passes the rest of the line at hand, in little memory however long it is.</summary>
    /// <param name="last">Takes the last byte of it that is no white space.</param>
    /// <returns>Whether there is another line.</returns>
    public bool SkipLine(ref byte last)
    {
        while (true)
        {
            var end = Rest.IndexOf((byte)'\n');
            var line = Rest[..(end < 0 ? Pending : end)].TrimEnd(" \t\r"u8);
            if (!line.IsEmpty)
                last = line[^1];
            _start = end < 0 ? _end : _start + end + 1;
            if (end >= 0)
                return true;
            if (IsFinal)
                return false;
            Fill();
        }
    }

    /// <summary>Passes bytes of a kind.</summary>
    public void SkipBlank(ReadOnlySpan<byte> blank)
    {
        while (true)
        {
            _start = _end - Rest.TrimStart(blank).Length;
            if (Pending > 0 || IsFinal)
                return;
            Fill();
        }
    }

    /// <summary>Line and column of a byte behind <see cref="Start"/>, or before it where it is still at hand.</summary>
    public (int Line, int Column) At(int offset) => _lines.At(_buffer.AsSpan(0, _end), Math.Clamp(_start + offset, 0, _end));

    /// <summary>The place, from <see cref="Start"/>, that a JSON reader names.</summary>
    public int OffsetOf(long line, long byteInLine) => _lines.OffsetOf(_buffer.AsSpan(0, _end), line, byteInLine) - _start;

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _end, IsFinal) = ([], 0, 0, true);
    }

    private void MakeRoom(int wanted)
    {
        var kept = Pending;
        if (_start > 0)
        {
            _lines.Skip(_buffer.AsSpan(0, _start));
            Rest.CopyTo(_buffer);
            _before += _start;
            (_start, _end) = (0, kept);
        }

        // Of a buffer that is nearly full little would come at a time.
        if (kept + Math.Max(wanted, _buffer.Length / 4) <= _buffer.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)_buffer.Length * 2, Array.MaxLength));
        _buffer.AsSpan(0, kept).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    // A byte-order mark is no part of the text.
    private void SkipMark()
    {
        if (_end < 3 && !IsFinal)
            return;
        _isFirst = false;
        if (!Rest.StartsWith([(byte)0xEF, (byte)0xBB, (byte)0xBF]))
            return;
        _before = 3;
        Rest[3..].CopyTo(_buffer);
        _end -= 3;
    }
}
