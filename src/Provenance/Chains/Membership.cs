namespace Provenance.Chains;

/// <summary>Which chain an item id names, and which events of other chains belong to each chain.</summary>
/// <remarks>An id in inputs or outputs resolves to the chain of that id, of its batch, or of a serial of it (catalogue 2.12).</remarks>
internal sealed class Membership
{
    private readonly ProvenanceChain[] _chains;
    private readonly Dictionary<ItemId, int>? _byItem;
    private readonly Dictionary<ItemId, List<int>>? _serialsByBatch;
    private readonly List<(int Home, RecordedEvent Recorded)>?[] _foreign;
    private readonly Amendments?[] _amendments;

    public Membership(ProvenanceChain[] chains)
    {
        _chains = chains;
        _foreign = new List<(int, RecordedEvent)>?[chains.Length];
        _amendments = new Amendments?[chains.Length];
        if (chains.Length < 2)
            return;
        _byItem = new(chains.Length);
        for (var i = 0; i < chains.Length; i++)
        {
            var item = chains[i].Description.Item;
            if (item.Id is not { } id)
                continue;
            _byItem.TryAdd(id.WithoutQuery, i);
            if ((item.Batch ?? id.Batch) is { } batch)
            {
                _serialsByBatch ??= [];
                if (!_serialsByBatch.TryGetValue(batch.WithoutQuery, out var serials))
                    _serialsByBatch.Add(batch.WithoutQuery, serials = []);
                serials.Add(i);
            }
        }

        for (var home = 0; home < chains.Length; home++)
            Distribute(home);
    }

    /// <summary>Events that stand in other chains and name this chain's item.</summary>
    public ReadOnlySpan<(int Home, RecordedEvent Recorded)> ForeignEventsOf(int chain) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_foreign[chain]);

    /// <summary>The amendments of a chain that another one's history needs.</summary>
    public Amendments? AmendmentsOf(int chain) => _amendments[chain] ??= Amendments.Of(_chains[chain].Ledger);

    /// <summary>The chain of exactly this item, or -1.</summary>
    public int ChainOf(ItemId item)
    {
        if (_byItem is not null)
            return _byItem.TryGetValue(item.WithoutQuery, out var chain) ? chain : -1;
        return _chains.Length == 1 && _chains[0].Description.Item.Id is { } own && ItemId.SameItem(own, item) ? 0 : -1;
    }

    /// <summary>Whether a chain of the item, of its batch, or of a serial of it is loaded.</summary>
    public bool Resolves(ItemId item)
    {
        if (ChainOf(item) >= 0 || (item.Batch is { } batch && ChainOf(batch) >= 0))
            return true;
        if (_byItem is null)
            return _chains.Length == 1 && _chains[0].Description.Item is { } only && (only.Batch ?? only.Id?.Batch) is { } own && ItemId.SameItem(own, item);
        return _serialsByBatch is not null && _serialsByBatch.ContainsKey(item.WithoutQuery);
    }

    private void Distribute(int home)
    {
        foreach (var recorded in _chains[home].Ledger)
        {
            var e = recorded.Event is Corrected { Replacement: { } replacement } ? replacement : recorded.Event;
            if (e.Items.Count + e.Inputs.Count + e.Outputs.Count == 0)
                continue;
            Give(e.Items);
            Give(e.Inputs);
            Give(e.Outputs);

            void Give(ValueList<ItemReference> items)
            {
                foreach (var item in items)
                {
                    if (item.Item is not { } id || ChainOf(id) is not (>= 0 and var chain) || chain == home)
                        continue;
                    if (StandsIn(chain, recorded))
                        continue;
                    var foreign = _foreign[chain] ??= [];
                    if (foreign.Count == 0 || !ReferenceEquals(foreign[^1].Recorded, recorded))
                        foreign.Add((home, recorded));
                }
            }
        }
    }

    /// <summary>Whether an event that concerns several chains stands in this one's own ledger too.</summary>
    private bool StandsIn(int chain, RecordedEvent recorded)
    {
        foreach (var own in _chains[chain].Ledger)
        {
            if (ReferenceEquals(own.Event, recorded.Event))
                return true;
        }

        return false;
    }
}
