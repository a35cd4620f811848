namespace Provenance.Documents.Reading;

/// <summary>Values by id, looked up by the id's UTF-8.</summary>
internal sealed class Utf8Index<T>
{
    private const int Fewest = 16;

    // Most documents define nothing of most kinds.
    private int[] _buckets = [];
    private Entry[] _entries = [];

    public int Count { get; private set; }

    /// <summary>The value of an id; a null reference where there is none.</summary>
    public ref T Find(ReadOnlySpan<byte> id)
    {
        if (Count == 0)
            return ref System.Runtime.CompilerServices.Unsafe.NullRef<T>();
        var hash = Utf8Text.Hash(id);
        for (var i = _buckets[(int)hash & (_buckets.Length - 1)] - 1; i >= 0; i = _entries[i].Next)
        {
            ref var entry = ref _entries[i];
            if (entry.Hash == hash && Utf8Text.Equals(id, entry.Id))
                return ref entry.Value;
        }

        return ref System.Runtime.CompilerServices.Unsafe.NullRef<T>();
    }

    /// <summary>Adds an id that is not in the index.</summary>
    public void Add(ReadOnlySpan<byte> utf8, string id, T value)
    {
        if (Count == _entries.Length)
            Grow();
        var hash = Utf8Text.Hash(utf8);
        ref var bucket = ref _buckets[(int)hash & (_buckets.Length - 1)];
        _entries[Count] = new() { Hash = hash, Id = id, Value = value, Next = bucket - 1 };
        bucket = ++Count;
    }

    /// <summary>The ids in the order in which they were added.</summary>
    public IEnumerable<string> Ids
    {
        get
        {
            for (var i = 0; i < Count; i++)
                yield return _entries[i].Id;
        }
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Math.Max(Fewest, Count * 2));
        _buckets = new int[_entries.Length];
        for (var i = 0; i < Count; i++)
        {
            ref var bucket = ref _buckets[(int)_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    private struct Entry
    {
        public ulong Hash;
        public string Id;
        public T Value;
        public int Next;
    }
}
