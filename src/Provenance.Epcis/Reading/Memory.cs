using System.Runtime.InteropServices;

namespace Provenance.Epcis.Reading;

/// <summary>Reads memory as a stream.</summary>
internal static class Memory
{
    public static Stream AsStream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
