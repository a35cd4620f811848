using System.Runtime.InteropServices;

namespace Provenance.Chains;

/// <summary>Which chain an item id names, and which events of other chains belong to each chain.</summary>
/// <remarks>An id in inputs or outputs resolves to the chain of that id, of its batch, or of a serial of it (catalogue 2.12).</remarks>
internal sealed class Membership
{
    private readonly HashSet<ProvenanceEvent> _dealt = new(ReferenceEqualityComparer.Instance);
    private readonly ProvenanceChain[] _chains;
    private readonly Dictionary<ItemId, int>? _byItem;
    private readonly Dictionary<ItemId, List<int>>? _serialsByBatch;

    // Batches of chains whose item has no id of its own.
    private readonly HashSet<ItemId>? _batches;
    private readonly List<(int Home, RecordedEvent Recorded)>?[] _foreign;

    // The next chain of the same item, or -1; several documents can have one each.
    private readonly int[] _sameItem;

    public Membership(ProvenanceChain[] chains)
    {
        _chains = chains;
        Amendments = Amendments.Of(chains);
        _foreign = new List<(int, RecordedEvent)>?[chains.Length];
        _sameItem = new int[chains.Length];
        if (chains.Length < 2)
            return;
        _byItem = new(chains.Length);
        for (var i = chains.Length - 1; i >= 0; i--)
        {
            _sameItem[i] = -1;
            var item = chains[i].Description.Item;
            if (item.Id is not { } id)
            {
                if (item.Batch is { } named)
                    (_batches ??= []).Add(named.WithoutQuery);
                continue;
            }

            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_byItem, id.WithoutQuery, out var known);
            if (known)
                _sameItem[i] = first;
            first = i;
            if ((item.Batch ?? id.Batch) is { } batch)
            {
                _serialsByBatch ??= [];
                if (!_serialsByBatch.TryGetValue(batch.WithoutQuery, out var serials))
                    _serialsByBatch.Add(batch.WithoutQuery, serials = []);
                serials.Add(i);
            }
        }

        var members = new HashSet<ProvenanceEvent>?[chains.Length];
        for (var home = 0; home < chains.Length; home++)
            Distribute(home, members);
    }

    /// <summary>The corrections and retractions among all that is read together: who corrects an event need not do it in the same chain.</summary>
    public Amendments? Amendments { get; }

    /// <summary>Events that stand in other chains and name this chain's item, as they now read.</summary>
    public ReadOnlySpan<(int Home, RecordedEvent Recorded)> ForeignEventsOf(int chain) => CollectionsMarshal.AsSpan(_foreign[chain]);

    /// <summary>The chain of exactly this item, or -1; the first where there are several.</summary>
    public int ChainOf(ItemId item)
    {
        if (_byItem is not null)
            return _byItem.TryGetValue(item.WithoutQuery, out var chain) ? chain : -1;
        return _chains.Length == 1 && _chains[0].Description.Item.Id is { } own && ItemId.SameItem(own, item) ? 0 : -1;
    }

    /// <summary>The next chain of the same item after one of them, or -1.</summary>
    public int NextOfSameItem(int chain) => _byItem is null ? -1 : _sameItem[chain];

    /// <summary>Whether a chain of the item, of its batch, or of a serial of it is loaded.</summary>
    public bool Resolves(ItemId item)
    {
        if (ChainOf(item) >= 0 || (item.Batch is { } batch && ChainOf(batch) >= 0))
            return true;
        if (_byItem is null)
            return _chains.Length == 1 && _chains[0].Description.Item is { } only && (only.Batch ?? only.Id?.Batch) is { } own && ItemId.SameItem(own, item);
        return _serialsByBatch?.ContainsKey(item.WithoutQuery) == true || _batches?.Contains(item.WithoutQuery) == true;
    }

    private void Distribute(int home, HashSet<ProvenanceEvent>?[] members)
    {
        foreach (var recorded in _chains[home].Ledger)
        {
            if ((Amendments is null ? recorded.Event : Amendments.Effective(recorded)) is not { } e)
                continue;

            // An event that stands in many chains is dealt out once.
            if (e.Items.Count + e.Inputs.Count + e.Outputs.Count == 0 || !_dealt.Add(recorded.Event))
                continue;
            Give(home, recorded, e.Items, members);
            Give(home, recorded, e.Inputs, members);
            Give(home, recorded, e.Outputs, members);
        }
    }

    private void Give(int home, RecordedEvent recorded, ValueList<ItemReference> items, HashSet<ProvenanceEvent>?[] members)
    {
        foreach (var item in items)
        {
            if (item.Item is not { } id)
                continue;
            var first = ChainOf(id);
            if (first < 0 && id.Batch is { } batch)
                first = ChainOf(batch);
            for (var chain = first; chain >= 0; chain = _sameItem[chain])
            {
                if (chain != home && (members[chain] ??= OwnEvents(chain)).Add(recorded.Event))
                    (_foreign[chain] ??= []).Add((home, recorded));
            }
        }
    }

    /// <summary>The events of a chain's own ledger: an event that concerns several chains can stand in each of them, and is one.</summary>
    private HashSet<ProvenanceEvent> OwnEvents(int chain)
    {
        var own = new HashSet<ProvenanceEvent>(_chains[chain].Count + 1, ReferenceEqualityComparer.Instance);
        foreach (var recorded in _chains[chain].Ledger)
            own.Add(recorded.Event);
        return own;
    }
}
