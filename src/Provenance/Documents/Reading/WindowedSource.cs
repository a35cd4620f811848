using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Provenance.Documents.Reading;

/// <summary>Feeds a document's bytes to its parser: from memory, or from a stream through a buffer that grows to hold one element.</summary>
internal sealed class WindowedSource : IDisposable
{
    private readonly DocumentParser _parser;
    private readonly DocumentReaderOptions _options;
    private byte[] _buffer;
    private int _filled;
    private int _valid;
    private long _total;
    private bool _isStarted;

    private WindowedSource(ReadSession session, string name)
    {
        _parser = new(session, name);
        _options = session.Options;
        _buffer = ArrayPool<byte>.Shared.Rent(session.FirstWindow);
    }

    public static void Read(ReadSession session, string name, ReadOnlyMemory<byte> memory)
    {
        var parser = new DocumentParser(session, name, memory);
        var bytes = memory.Span;
        if (Encoded(bytes) is { } other)
        {
            parser.Refuse(bytes, 0, "encoding", other);
            return;
        }

        if (bytes.Length > session.Options.MaxDocumentBytes)
        {
            parser.Refuse(bytes, 0, "tooLarge", TooLarge(session.Options));
            return;
        }

        var valid = ValidLength(bytes, true, out var isInvalid);
        if (isInvalid)
            parser.Cut = NotUtf8;
        parser.Read(bytes[..valid], true);
    }

    public static void Read(ReadSession session, string name, Stream stream)
    {
        using var source = new WindowedSource(session, name);
        do
        {
            var read = stream.Read(source._buffer.AsSpan(source._filled));
            source.Take(read);
        }
        while (!source._parser.IsOver);
    }

    public static async ValueTask ReadAsync(ReadSession session, string name, Stream stream, CancellationToken token)
    {
        using var source = new WindowedSource(session, name);
        do
        {
            var read = await stream.ReadAsync(source._buffer.AsMemory(source._filled), token).ConfigureAwait(false);
            source.Take(read);
        }
        while (!source._parser.IsOver);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private static (string Code, string Message) NotUtf8 =>
        ("encoding", "The bytes from here on are not UTF-8. Save the document as UTF-8; it may have been saved in another encoding, or a letter was cut in two.");

    private static string TooLarge(DocumentReaderOptions options) =>
        string.Create(CultureInfo.InvariantCulture, $"The document is larger than {options.MaxDocumentBytes} bytes. Divide it, or raise the limit.");

    /// <summary>Takes what has been read into the buffer, and has it parsed once the buffer is full or the stream at its end.</summary>
    private void Take(int read)
    {
        var isEnd = read == 0;
        _filled += read;
        _total += read;
        if (_total > _options.MaxDocumentBytes)
        {
            _filled -= (int)(_total - _options.MaxDocumentBytes);
            _parser.Cut = ("tooLarge", TooLarge(_options));
            isEnd = true;
        }

        if (!isEnd && _filled < _buffer.Length)
            return;
        if (!_isStarted && Encoded(_buffer.AsSpan(0, _filled)) is { } other)
        {
            _parser.Refuse(default, 0, "encoding", other);
            return;
        }

        _isStarted = true;
        _valid += ValidLength(_buffer.AsSpan(_valid, _filled - _valid), isEnd && _parser.Cut is null, out var isInvalid);
        if (isInvalid)
        {
            _parser.Cut = NotUtf8;
            isEnd = true;
        }

        var window = _buffer.AsSpan(0, _valid);
        var used = _parser.Read(window, isEnd);
        if (_parser.IsOver)
            return;
        if (_parser.OpenToken > _options.MaxStringBytes + 2)
        {
            _parser.RefuseOpenToken(window[used..]);
            return;
        }

        MakeRoom(used);
    }

    private void MakeRoom(int used)
    {
        var left = _filled - used;
        var target = _buffer;

        // An element that fills the buffer needs a larger one.
        if (left > _buffer.Length / 2)
            target = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(used, left).CopyTo(target);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        (_filled, _valid) = (left, _valid - used);
    }

    /// <summary>What to say of bytes that are plainly in another encoding.</summary>
    private static string? Encoded(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith([(byte)0xFF, (byte)0xFE]) || bytes.StartsWith([(byte)0xFE, (byte)0xFF]) || (bytes.Length > 1 && (bytes[0] == 0 || bytes[1] == 0))
            ? "The document is in UTF-16. Save it as UTF-8."
            : null;

    /// <summary>How many bytes are whole UTF-8.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isEnd">Whether nothing follows, so that half a letter at the end is wrong.</param>
    /// <param name="isInvalid">Whether what follows is wrong.</param>
    private static int ValidLength(ReadOnlySpan<byte> bytes, bool isEnd, out bool isInvalid)
    {
        var whole = bytes.Length - OpenLetter(bytes);
        if (Utf8.IsValid(bytes[..whole]))
        {
            isInvalid = isEnd && whole < bytes.Length;
            return whole;
        }

        isInvalid = true;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    /// <summary>How many bytes at the end begin a letter that is not whole.</summary>
    private static int OpenLetter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var one = bytes[^back];
            if (one < 0x80)
                return 0;
            if (one >= 0xC0)
                return (one >= 0xF0 ? 4 : one >= 0xE0 ? 3 : 2) > back ? back : 0;
        }

        return 0;
    }
}
