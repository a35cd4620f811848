using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Provenance.Documents.Reading;

/// <summary>Hashes and compares UTF-8 without turning it into strings.</summary>
internal static class Utf8Text
{
    // Whoever writes a document must not be able to choose ids that collide.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    /// <summary>The first and last eight bytes, which overlap where there are fewer than 16; together with the length all of a text that short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong Head, ulong Tail) Ends(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length >= 8)
            return (BinaryPrimitives.ReadUInt64LittleEndian(utf8), BinaryPrimitives.ReadUInt64LittleEndian(utf8[^8..]));
        if (utf8.Length >= 4)
            return (BinaryPrimitives.ReadUInt32LittleEndian(utf8), BinaryPrimitives.ReadUInt32LittleEndian(utf8[^4..]));
        return utf8.Length == 0 ? default : (utf8[0] | ((ulong)utf8[utf8.Length >> 1] << 8) | ((ulong)utf8[^1] << 16), 0UL);
    }

    /// <summary>A hash that differs from process to process.</summary>
    public static ulong Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = Seed ^ ((ulong)utf8.Length * 0x9E3779B97F4A7C15UL);
        for (; utf8.Length > 16; utf8 = utf8[8..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8), 0xA0761D6478BD642FUL ^ Seed);
        var (head, tail) = Ends(utf8);
        return Mix(hash ^ head, tail ^ 0xE7037ED1A0B428DBUL ^ (Seed << 1));
    }

    /// <summary>Whether both are the same text.</summary>
    public static bool Equals(ReadOnlySpan<byte> utf8, string text)
    {
        // What is not ASCII takes more bytes than characters.
        if (utf8.Length <= text.Length)
            return Ascii.Equals(utf8, text);
        if (utf8.Length > text.Length * 3)
            return false;
        Span<char> characters = utf8.Length <= 256 ? stackalloc char[256] : new char[utf8.Length];
        return text.AsSpan().SequenceEqual(characters[..Encoding.UTF8.GetChars(utf8, characters)]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
