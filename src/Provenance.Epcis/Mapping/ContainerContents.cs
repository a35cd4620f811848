namespace Provenance.Epcis.Mapping;

/// <summary>What is in one container, in the order in which it was packed. A container may hold a million pieces: none of them is searched for.</summary>
internal sealed class ContainerContents
{
    // null: taken out.
    private readonly List<ItemReference?> _goods = [];
    private readonly Dictionary<(ItemId? Item, string? Product), int> _places = [];

    public bool IsEmpty => _places.Count == 0;

    public IEnumerable<ItemReference> Goods => _goods.OfType<ItemReference>();

    /// <summary>Puts goods in beside what is there; how much there is of a lot then is known where both amounts are, in one unit.</summary>
    public void Add(ItemReference one)
    {
        if (_places.TryGetValue((one.Item, one.Product), out var at) && _goods[at]!.Quantity is { } kept)
            _goods[at] = one with { Quantity = one.Quantity is { } more && more.Unit == kept.Unit ? kept + more : null };
        else
            TryPut(one);
    }

    /// <summary>Takes note of what is seen in it: the amount seen is what there is.</summary>
    public void See(ItemReference one)
    {
        if (!TryPut(one) && one.Quantity is not null)
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

    private bool TryPut(ItemReference one)
    {
        if (!_places.TryAdd((one.Item, one.Product), _goods.Count))
            return false;
        _goods.Add(one);
        return true;
    }
}
