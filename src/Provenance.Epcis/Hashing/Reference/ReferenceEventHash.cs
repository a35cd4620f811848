using System.Text;
using System.Text.Json;
using System.Xml;

namespace Provenance.Epcis;

/// <summary>Event hash ids as the reference implementation of GS1 Germany computes them (RalphTro/epcis-event-hash-generator), deviations included.</summary>
/// <remarks>
/// <para>
/// They depend on how a document is written: on prefixes that only some of its contexts declare, on the order of the two members of a business transaction, on the
/// words of other events. That is why they are computed from a document, which is held in memory as a whole, and not from an <see cref="EpcisEvent"/>. A bare event is
/// taken as if a document stood around it.
/// </para>
/// <para>
/// Where the reference fails, so does this, with the reason. Not reproduced: time texts in the looser forms that its date library guesses, and failures of its JSON-LD
/// processor. No network, no DTD. Thread-safe.
/// </para>
/// </remarks>
public static class ReferenceEventHash
{
    /// <summary>Computes the ids of all events of a document.</summary>
    /// <param name="document">The document, XML or JSON, with or without a byte order mark; JSON in UTF-8. Of NDJSON every value is a document of its own.</param>
    /// <param name="algorithm">The digest.</param>
    /// <exception cref="FormatException">This is neither XML nor JSON, or it is nested more than 250 deep; the message tells where.</exception>
    /// <exception cref="PlatformNotSupportedException">The digest is not on this system.</exception>
    public static ReferenceHashResult Compute(ReadOnlyMemory<byte> document, EventHashAlgorithm algorithm = EventHashAlgorithm.Sha256)
    {
        try
        {
            return new() { Events = [.. Events(document).Select(e => Of(e, algorithm))] };
        }
        catch (ReferenceFailure failure)
        {
            return new() { Failure = failure.Message };
        }
        catch (XmlException e)
        {
            throw new FormatException($"This is no well-formed XML: {e.Message}", e);
        }
        catch (JsonException e)
        {
            throw new FormatException($"This is no well-formed JSON: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // A text with half of a surrogate pair, or bytes that are no UTF-8.
            throw new FormatException($"A text of this JSON is no Unicode: {e.Message}", e);
        }
    }

    /// <summary>Computes the ids of all events of a document, which is read to its end.</summary>
    /// <param name="document">As <see cref="Compute(ReadOnlyMemory{byte}, EventHashAlgorithm)"/> takes it; it is left open.</param>
    /// <param name="algorithm">The digest.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">This is neither XML nor JSON.</exception>
    public static ReferenceHashResult Compute(Stream document, EventHashAlgorithm algorithm = EventHashAlgorithm.Sha256)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var memory = new MemoryStream();
        document.CopyTo(memory);
        return Compute(memory.GetBuffer().AsMemory(0, (int)memory.Length), algorithm);
    }

    private static List<ReferenceNode> Events(ReadOnlyMemory<byte> document)
    {
        var mark = Encoding.UTF8.Preamble;
        if (document.Span.StartsWith(mark))
            document = document[mark.Length..];
        var first = document.Span.IndexOfAnyExcept(" \t\r\n"u8);
        return first >= 0 && document.Span[first] is (byte)'{' or (byte)'['
            ? ReferenceJson.Events(document)
            : ReferenceXml.Events(new MemoryStream(document.ToArray(), writable: false));
    }

    private static ReferenceHashOfEvent Of(ReferenceNode e, EventHashAlgorithm algorithm)
    {
        try
        {
            var preHash = ReferencePreHash.Of(e);
            return new(HashId.Of(Encoding.UTF8.GetBytes(preHash), algorithm), preHash, null);
        }
        catch (ReferenceFailure failure)
        {
            return new(null, null, failure.Message);
        }
    }
}
