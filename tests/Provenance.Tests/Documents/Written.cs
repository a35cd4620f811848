using System.Buffers;
using System.Text;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Events;

namespace Provenance.Tests.Documents;

/// <summary>What the writer writes, as text.</summary>
internal static class Written
{
    public static string Json(ProvenanceDocument document) => Of(buffer => DocumentWriter.Write(document, buffer));

    public static string Lines(ProvenanceDocument document) => Of(buffer => DocumentWriter.WriteLines(document, buffer));

    public static string Event(ProvenanceEvent e) => Of(buffer => DocumentWriter.WriteEvent(e, buffer));

    /// <summary>A document of one chain.</summary>
    public static string Json(params ReadOnlySpan<ProvenanceEvent> events) =>
        Json(new ProvenanceDocument { Chains = [ProvenanceChain.Of("urn:example:lot-1").Report(events)] });

    private static string Of(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(buffer.WrittenSpan);
    }
}
