namespace Provenance.Epcis.Mapping;

/// <summary>What is in which container, as events are taken in the order of their times.</summary>
internal sealed class Containers
{
    private readonly Dictionary<ItemId, ContainerContents> _contents = [];

    /// <summary>Puts goods into a container, beside what is in it.</summary>
    public void Pack(ItemId container, ValueList<ItemReference> goods)
    {
        var contents = Of(container);
        foreach (var one in goods)
            contents.Add(one);
    }

    /// <summary>Takes note of goods that are seen in a container.</summary>
    public void See(ItemId container, ValueList<ItemReference> goods)
    {
        var contents = Of(container);
        foreach (var one in goods)
            contents.See(one);
    }

    /// <summary>Takes goods out of a container.</summary>
    /// <param name="container">The container.</param>
    /// <param name="goods">The goods; all that is in it where the list is empty.</param>
    /// <returns>What was taken out.</returns>
    public ValueList<ItemReference> Unpack(ItemId container, ValueList<ItemReference> goods)
    {
        if (!_contents.TryGetValue(container, out var contents))
            return goods;
        if (goods.Count == 0)
        {
            _contents.Remove(container);
            return [.. contents.Goods];
        }

        foreach (var one in goods)
            contents.Take(one);
        if (contents.IsEmpty)
            _contents.Remove(container);
        return goods;
    }

    /// <summary>Goods with what is in those of them that are containers, at whatever depth; a container whose contents are known gives way to them.</summary>
    public ValueList<ItemReference> Expand(ValueList<ItemReference> goods)
    {
        var isContainer = false;
        foreach (var one in goods)
            isContainer |= one.Item is { } id && _contents.ContainsKey(id);
        if (!isContainer)
            return goods;
        var all = new List<ItemReference>(goods.Count);
        var open = new HashSet<ItemId>();
        foreach (var one in goods)
            Expand(one, all, open);
        return all.ToValueList();
    }

    private ContainerContents Of(ItemId container)
    {
        if (!_contents.TryGetValue(container, out var contents))
            _contents.Add(container, contents = new());
        return contents;
    }

    private void Expand(ItemReference one, List<ItemReference> all, HashSet<ItemId> open)
    {
        if (one.Item is not { } id || !_contents.TryGetValue(id, out var contents) || !open.Add(id))
        {
            all.Add(one);
            return;
        }

        foreach (var content in contents.Goods)
            Expand(content, all, open);
        open.Remove(id);
    }
}
