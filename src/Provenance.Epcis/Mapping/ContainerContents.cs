namespace Provenance.Epcis.Mapping;

/// <summary>What is in one container, in the order in which it was packed. A container may hold a million pieces: none of them is searched for.</summary>
internal sealed class ContainerContents
{
    // null: taken out.
    private readonly List<ItemReference?> _goods = [];
    private readonly Dictionary<(ItemId? Item, string? Product), int> _places = [];

    public bool IsEmpty => _places.Count == 0;

    public IEnumerable<ItemReference> Goods => _goods.OfType<ItemReference>();

    public void Put(ItemReference one)
    {
        if (_places.TryAdd((one.Item, one.Product), _goods.Count))
            _goods.Add(one);
        else if (one.Quantity is not null)
            _goods[_places[(one.Item, one.Product)]] = one;
    }

    /// <summary>Takes goods out; a part of a lot leaves the rest of it in the container.</summary>
    public void Take(ItemReference one)
    {
        if (!_places.TryGetValue((one.Item, one.Product), out var at))
            return;
        var kept = _goods[at]!;
        if (one.Quantity is null || kept.Quantity is null || kept.Quantity == one.Quantity)
        {
            _goods[at] = null;
            _places.Remove((one.Item, one.Product));
        }
        else if (one.Quantity.Unit == kept.Quantity.Unit)
        {
            _goods[at] = kept with { Quantity = kept.Quantity - one.Quantity };
        }
    }
}
