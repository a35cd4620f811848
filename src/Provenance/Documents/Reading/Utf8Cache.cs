namespace Provenance.Documents.Reading;

/// <summary>Values made lately of short texts, so that what a document repeats is made once. Holds at most one value a slot.</summary>
internal sealed class Utf8Cache<T>
{
    private const int Slots = 1024;
    private const int Longest = 96;

    private readonly Entry[] _entries = new Entry[Slots];

    /// <summary>The value of a text; where there is none, the slot to fill.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="value">The value.</param>
    /// <param name="slot">Where it belongs; -1 for a text too long to keep.</param>
    public bool TryGet(ReadOnlySpan<byte> utf8, out T value, out int slot)
    {
        if (utf8.Length > Longest)
        {
            (value, slot) = (default!, -1);
            return false;
        }

        var hash = Utf8Text.Hash(utf8);
        slot = (int)hash & (Slots - 1);
        ref var entry = ref _entries[slot];
        if (entry.Hash == hash && entry.Text is { } text && Utf8Text.Equals(utf8, text))
        {
            value = entry.Value;
            return true;
        }

        (entry.Hash, value) = (hash, default!);

        // Until it is filled the slot must not answer for the text whose hash it has lost.
        entry.Text = null;
        return false;
    }

    /// <summary>Fills the slot of the text that was last looked for.</summary>
    public void Set(int slot, string text, T value)
    {
        if (slot < 0)
            return;
        _entries[slot].Text = text;
        _entries[slot].Value = value;
    }

    private struct Entry
    {
        public ulong Hash;
        public string? Text;
        public T Value;
    }
}
