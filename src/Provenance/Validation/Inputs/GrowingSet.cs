namespace Provenance.Validation.Inputs;

/// <summary>A set of chains to which others are added, and what it names and does not hold, in the order of naming.</summary>
internal sealed class GrowingSet
{
    private readonly List<ProvenanceChain> _chains = [];
    private readonly HashSet<string> _chainIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<ItemId> _items = [];
    private readonly Queue<Named> _open = new();
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private Registry _registry = Registry.Empty;

    public GrowingSet(ChainSet chains)
    {
        Add(chains);
        Added = 0;
    }

    /// <summary>How many chains were added to the first set.</summary>
    public int Added { get; private set; }

    /// <summary>An id that is named, not held and was not given before; <see langword="null"/> where there is none.</summary>
    public string? Next()
    {
        while (_open.TryPeek(out var named))
        {
            if (!_asked.Contains(named.Id) && !IsHeld(named))
            {
                _asked.Add(named.Id);
                return named.Id;
            }

            _open.Dequeue();
        }

        return null;
    }

    /// <summary>Adds the chains whose ids are new, and what their documents define.</summary>
    public void Add(ChainSet chains)
    {
        var added = new List<ProvenanceChain>();
        foreach (var chain in chains)
        {
            if (_chainIds.Add(chain.Id))
                added.Add(chain);
        }

        _chains.AddRange(added);
        Added += added.Count;
        _registry = Registries.Union(_registry, chains.Registry);
        foreach (var entry in chains.Registry.Restrictions)
            _ids.Add(entry.Id);
        foreach (var entry in chains.Registry.Sources)
            Hold(entry.Id);
        foreach (var entry in chains.Registry.Evidence)
            Hold(entry.Id);
        foreach (var chain in added)
            Hold(chain);

        // What a chain retracts or corrects itself is asked for as it now reads.
        var amendments = Amendments.Of([.. added]);
        var names = new Names(_open);
        foreach (var chain in added)
        {
            foreach (var recorded in chain.Ledger)
            {
                if ((amendments is null ? recorded.Event : amendments.Effective(recorded)) is { } e)
                    References.Visit(e, ref names);
            }
        }
    }

    public ChainSet Made() => ChainSet.Of([.. _chains], _registry);

    private bool IsHeld(Named named) => named.Item is { } item
        ? _items.Contains(item.WithoutQuery) || (item.Batch is { } batch && _items.Contains(batch.WithoutQuery))
        : _ids.Contains(named.Id);

    private void Hold(ProvenanceChain chain)
    {
        var item = chain.Description.Item;
        if (item.Id is { } id)
            _items.Add(id.WithoutQuery);
        if ((item.Batch ?? item.Id?.Batch) is { } batch)
            _items.Add(batch.WithoutQuery);
        foreach (var recorded in chain.Ledger)
        {
            Hold(recorded.Event.Id);
            foreach (var evidence in Evidenced.Of(recorded.Event))
            {
                Hold(evidence.Id);
                Hold(evidence.Source?.Id);
            }
        }
    }

    private void Hold(string? id)
    {
        if (id is not null)
            _ids.Add(id);
    }

    private readonly record struct Named(string Id, ItemId? Item);

    private readonly struct Names(Queue<Named> open) : IReferences
    {
        public void Event(string id, string field) => open.Enqueue(new(id, null));

        public void Entry(string id, string field) => open.Enqueue(new(id, null));

        public void EventOrEntry(string id, string field) => open.Enqueue(new(id, null));

        public void Input(ItemId item) => open.Enqueue(new(item.WithoutQuery.Value, item));

        public void Output(ItemId item) => Input(item);
    }
}
