using System.Runtime.CompilerServices;
using System.Text;

namespace Provenance.Documents.Reading;

/// <summary>The entries of one kind.</summary>
internal abstract class RegistryList(string noun, string member)
{
    /// <summary>What one is called in a message.</summary>
    public string Noun { get; } = noun;

    /// <summary>The document's member that lists them, which is also what several are called.</summary>
    public string Member { get; } = member;

    public abstract IEnumerable<string> Ids { get; }

    /// <summary>The id as the list holds it, or <see langword="null"/>.</summary>
    public abstract string? IdOf(ReadOnlySpan<byte> id);
}

/// <inheritdoc/>
internal sealed class RegistryList<T>(string noun, string member, Func<string, T> bare) : RegistryList(noun, member)
    where T : class
{
    private readonly Utf8Index<Entry> _byId = new();
    private readonly List<List<T?>> _byDocument = [];

    /// <summary>An entry of which only the id is known.</summary>
    public Func<string, T> Bare { get; } = bare;

    public override IEnumerable<string> Ids => _byId.Ids;

    public override string? IdOf(ReadOnlySpan<byte> id)
    {
        ref var entry = ref _byId.Find(id);
        return Unsafe.IsNullRef(ref entry) ? null : entry.Id;
    }

    /// <summary>The entry of an id, or <see langword="null"/>.</summary>
    public T? Find(ReadOnlySpan<byte> id)
    {
        ref var entry = ref _byId.Find(id);
        return Unsafe.IsNullRef(ref entry) ? null : entry.Value;
    }

    /// <summary>Keeps the place in a document's list of an entry that cannot be made yet.</summary>
    public int Reserve(int document)
    {
        var list = Of(document);
        list.Add(null);
        return list.Count - 1;
    }

    /// <summary>Adds an entry, or finds that it is there already.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="value">The entry.</param>
    /// <param name="document">The document that defines it; -1 for what the caller knew before.</param>
    /// <param name="slot">The place kept for it, or -1.</param>
    /// <returns>Whether there was none of this id, or an equal one.</returns>
    public bool Define(string id, T value, int document, int slot = -1)
    {
        Span<byte> utf8 = stackalloc byte[256];
        utf8 = Encoding.UTF8.TryGetBytes(id, utf8, out var length) ? utf8[..length] : Encoding.UTF8.GetBytes(id);
        ref var entry = ref _byId.Find(utf8);
        if (Unsafe.IsNullRef(ref entry))
        {
            _byId.Add(utf8, id, new() { Id = id, Value = value, LastDocument = document });
            List(value, document, slot);
            return true;
        }

        if (!entry.Value.Equals(value))
            return false;
        if (entry.LastDocument != document)
        {
            entry.LastDocument = document;
            List(entry.Value, document, slot);
        }

        return true;
    }

    /// <summary>What a document defines, in its order.</summary>
    public ValueList<T> OfDocument(int document)
    {
        if (document >= _byDocument.Count)
            return default;
        var list = _byDocument[document];
        list.RemoveAll(static entry => entry is null);
        return new([.. list!]);
    }

    private void List(T value, int document, int slot)
    {
        if (document < 0)
            return;
        var list = Of(document);
        if (slot < 0)
            list.Add(value);
        else
            list[slot] = value;
    }

    private List<T?> Of(int document)
    {
        while (_byDocument.Count <= document)
            _byDocument.Add([]);
        return _byDocument[document];
    }

    private struct Entry
    {
        public string Id;
        public T Value;
        public int LastDocument;
    }
}
