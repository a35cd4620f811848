using System.Buffers;

namespace Provenance.Epcis.Reading;

/// <summary>The first bytes of a document, which tell its format, and the whole document again.</summary>
internal sealed class DocumentStart
{
    // White space before the document is looked through no further than this.
    private const int Longest = 4_096;

    public DocumentStart(Stream stream)
    {
        var first = ArrayPool<byte>.Shared.Rent(Longest);
        try
        {
            var read = stream.ReadAtLeast(first.AsSpan(0, Longest), Longest, throwOnEndOfStream: false);
            IsEmpty = read == 0;
            Mark = FirstCharacter(first.AsSpan(0, read));
            if (!stream.CanSeek || Mark == '<')
                First = first.AsSpan(0, read).ToArray();
            if (stream.CanSeek)
                stream.Seek(-read, SeekOrigin.Current);
            Stream = stream.CanSeek ? stream : new PrefixedStream(First, stream);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(first);
        }
    }

    /// <summary>The first bytes, at most 4,096, of XML and of a stream that can't go back; else empty.</summary>
    public ReadOnlyMemory<byte> First { get; }

    /// <summary>Whether there is not one byte.</summary>
    public bool IsEmpty { get; }

    /// <summary>The first character that is no white space and no byte-order mark, in UTF-8 or UTF-16; 0 where there is none of ASCII.</summary>
    public byte Mark { get; }

    /// <summary>The document from its first byte on.</summary>
    public Stream Stream { get; }

    private static byte FirstCharacter(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith([(byte)0xEF, (byte)0xBB, (byte)0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith([(byte)0xFF, (byte)0xFE]) || bytes.StartsWith([(byte)0xFE, (byte)0xFF]))
            bytes = bytes[2..];
        foreach (var one in bytes)
        {
            // The zeros are halves of letters in UTF-16.
            if (one is not (0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return one;
        }

        return 0;
    }
}
