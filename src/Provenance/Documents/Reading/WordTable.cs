using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Provenance.Documents.Reading;

/// <summary>A fixed list of words, found by their UTF-8 without allocating.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class WordTable
{
    private readonly Entry[] _entries;
    private readonly int _mask;

    public WordTable(params string[] words)
    {
        Words = words;

        // Sparse, so that nearly every word is found where it is looked for first.
        _entries = new Entry[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)words.Length * 4)];
        _mask = _entries.Length - 1;
        for (var i = 0; i < words.Length; i++)
        {
            var utf8 = Encoding.UTF8.GetBytes(words[i]);
            var (head, tail) = Utf8Text.Ends(utf8);
            var slot = Slot(head, tail, utf8.Length);
            while (_entries[slot].Utf8 is not null)
                slot = (slot + 1) & _mask;
            _entries[slot] = new() { Head = head, Tail = tail, Utf8 = utf8, Index = i };
        }
    }

    /// <summary>The words in order.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The constants of an enumeration in camel case, which is how documents write them.</summary>
    public static WordTable Of<T>()
        where T : struct, Enum =>
        new(Array.ConvertAll(Enum.GetNames<T>(), name => char.ToLowerInvariant(name[0]) + name[1..]));

    /// <summary>The place of a word, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        var (head, tail) = Utf8Text.Ends(utf8);
        for (var slot = Slot(head, tail, utf8.Length); ; slot = (slot + 1) & _mask)
        {
            ref readonly var entry = ref _entries[slot];
            if (entry.Utf8 is null)
                return -1;

            // Head and tail hold all of a word of up to 16 bytes.
            if (entry.Head == head && entry.Tail == tail && entry.Utf8.Length == utf8.Length && (utf8.Length <= 16 || utf8.SequenceEqual(entry.Utf8)))
                return entry.Index;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong head, ulong tail, int length) =>
        (int)(((head * 0x9E3779B97F4A7C15UL) ^ ((tail + (ulong)length) * 0xC2B2AE3D27D4EB4FUL)) >> 40) & _mask;

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public ulong Head;
        public ulong Tail;
        public byte[]? Utf8;
        public int Index;
    }
}
