using System.Text.Json;
using Provenance.Epcis.Reading;

namespace Provenance.Cli.Input;

/// <summary>Whether a file is EPCIS or native, as its first bytes tell.</summary>
internal readonly struct DocumentKind
{
    private const int Longest = 64 * 1024;

    private DocumentKind(Stream stream, bool isEpcis) => (Stream, IsEpcis) = (stream, isEpcis);

    /// <summary>The document from its first byte on.</summary>
    public Stream Stream { get; }

    /// <summary>Whether it is EPCIS.</summary>
    public bool IsEpcis { get; }

    public static async Task<DocumentKind> TellAsync(Stream stream, CancellationToken cancellation)
    {
        var first = new byte[Longest];
        var read = await stream.ReadAtLeastAsync(first, Longest, throwOnEndOfStream: false, cancellation);
        var isEpcis = Tell(first.AsSpan(0, read));
        if (!stream.CanSeek)
            return new(new PrefixedStream(first.AsMemory(0, read), stream), isEpcis);
        stream.Seek(-read, SeekOrigin.Current);
        return new(stream, isEpcis);
    }

    /// <summary>XML is EPCIS, and so is a list. An object of JSON is what the first of its members that is of only one of the two formats says.</summary>
    private static bool Tell(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith([(byte)0xEF, (byte)0xBB, (byte)0xBF]))
            bytes = bytes[3..];
        var start = bytes.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
            return false;
        if (start[0] is (byte)'<' or (byte)'[' or 0xFE or 0xFF or 0)
            return true;
        var json = new Utf8JsonReader(start, isFinalBlock: false, default);
        try
        {
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1)
                    continue;
                if (json.ValueTextEquals("@context"u8) || json.ValueTextEquals("epcisBody"u8) || json.ValueTextEquals("schemaVersion"u8) || json.ValueTextEquals("eventTime"u8)
                    || json.ValueTextEquals("epcisHeader"u8))
                    return true;
                if (json.ValueTextEquals("provenance"u8) || json.ValueTextEquals("chains"u8) || json.ValueTextEquals("event"u8))
                    return false;
                if (json.ValueTextEquals("type"u8) && json.Read() && json.TokenType == JsonTokenType.String
                    && (json.ValueTextEquals("EPCISDocument"u8) || json.ValueTextEquals("EPCISQueryDocument"u8) || json.ValueSpan.EndsWith("Event"u8)))
                    return true;
            }
        }
        catch (JsonException)
        {
            // Its reader says what is wrong with it.
        }

        return false;
    }
}
