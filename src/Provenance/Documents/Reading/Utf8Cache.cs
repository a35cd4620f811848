namespace Provenance.Documents.Reading;

/// <summary>Values made lately of short texts, so that what a document repeats is made once. Holds one value a slot, and few slots until many are wanted.</summary>
internal sealed class Utf8Cache<T>
{
    private const int Fewest = 16;
    private const int Most = 1024;
    private const int Longest = 96;

    private Entry[] _entries = [];
    private int _made;

    /// <summary>The value of a text; where there is none, the slot to fill.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="value">The value.</param>
    /// <param name="slot">Where it belongs; -1 for a text too long to keep.</param>
    public bool TryGet(ReadOnlySpan<byte> utf8, out T value, out int slot)
    {
        (value, slot) = (default!, -1);
        if (utf8.Length > Longest)
            return false;
        if (_made >= _entries.Length && _entries.Length < Most)
            Grow();
        var hash = Utf8Text.Hash(utf8);
        slot = (int)hash & (_entries.Length - 1);
        ref var entry = ref _entries[slot];
        if (entry.Hash == hash && entry.Text is { } text && Utf8Text.Equals(utf8, text))
        {
            value = entry.Value;
            return true;
        }

        // Until it is filled the slot must not answer for the text whose hash it has lost.
        (entry.Hash, entry.Text) = (hash, null);
        _made++;
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

    private void Grow()
    {
        var before = _entries;
        _entries = new Entry[Math.Max(Fewest, before.Length * 4)];
        foreach (ref readonly var entry in before.AsSpan())
        {
            if (entry.Text is not null)
                _entries[(int)entry.Hash & (_entries.Length - 1)] = entry;
        }
    }

    private struct Entry
    {
        public ulong Hash;
        public string? Text;
        public T Value;
    }
}
