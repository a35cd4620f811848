using System.Numerics;
using System.Runtime.InteropServices;

namespace Provenance.Epcis.Reading;

/// <summary>Strings made lately of short texts, so that what a document repeats is made once.</summary>
internal sealed class CharCache
{
    private const int Longest = 96;
    private const int Fewest = 64;
    private const int Most = 1024;

    // Whoever writes a document must not be able to choose texts that collide.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    // Few until many are wanted: most documents are small.
    private (ulong Hash, string Text)[] _entries = new (ulong, string)[Fewest];
    private int _made;

    /// <summary>A string of a text.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return string.Empty;
        if (text.Length > Longest)
            return text.ToString();
        var hash = Hash(text);
        ref var entry = ref _entries[hash & (uint)(_entries.Length - 1)];
        if (entry.Hash == hash && entry.Text is { } known && text.SequenceEqual(known))
            return known;
        var made = text.ToString();
        entry = (hash, made);
        if (++_made == _entries.Length && _made < Most)
            Grow();
        return made;
    }

    private void Grow()
    {
        var before = _entries;
        _entries = new (ulong, string)[before.Length * 4];
        foreach (var entry in before)
        {
            if (entry.Text is not null)
                _entries[entry.Hash & (uint)(_entries.Length - 1)] = entry;
        }
    }

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        var hash = Seed ^ ((ulong)text.Length * 0x9E3779B97F4A7C15UL);
        for (; bytes.Length > 8; bytes = bytes[8..])
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes));
        ulong tail = 0;
        foreach (var b in bytes)
            tail = (tail << 8) | b;
        hash = Mix(hash ^ tail);
        return hash ^ (hash >> 32);
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value ^ Seed, 0xA0761D6478BD642FUL, out var low);
        return BitOperations.RotateLeft(high ^ low, 17);
    }
}
