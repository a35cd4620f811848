namespace Provenance.Epcis.Reading;

/// <summary>Elements of lists while they are being read, of lists in lists one behind the other; used again for the next.</summary>
internal sealed class XmlStack<T>
{
    // What one large event needed is not kept for all the others.
    private const int MostKept = 4_096;

    private T[] _items = new T[16];

    public int Count { get; private set; }

    public void Push(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
    }

    /// <summary>A list of all that was pushed since <see cref="Count"/> was <paramref name="start"/>, which are taken off.</summary>
    public ValueList<T> Take(int start)
    {
        if (Count == start)
            return default;
        var items = _items.AsSpan(start, Count - start);
        var list = ValueList.Create<T>(items);
        Drop(start);
        return list;
    }

    /// <summary>Takes off what was pushed since <see cref="Count"/> was <paramref name="start"/>.</summary>
    public void Drop(int start)
    {
        _items.AsSpan(start, Count - start).Clear();
        Count = start;
        if (start == 0 && _items.Length > MostKept)
            _items = new T[16];
    }
}
