namespace Provenance.Documents;

/// <summary>Where each event of a document is written: in its chain, or apart because it stands in several.</summary>
internal sealed class WriterPlan
{
    private readonly Dictionary<string, Standing> _standings = new(StringComparer.Ordinal);
    private readonly Dictionary<ItemId, List<ProvenanceChain>> _chainsByItem = [];

    /// <exception cref="ArgumentException">One id stands for two events, or a chain belongs to another record.</exception>
    public WriterPlan(ProvenanceDocument document)
    {
        foreach (var chain in document.Chains)
        {
            var record = chain.Description.Record;
            if (record != RecordHeader.Default && record != document.Header)
                throw new ArgumentException($"The chain {chain.Id} belongs to another record than the document, so its events could change their status. Write it to a document with its own header.");
            if (chain.Description.Item.Id is { } item)
                NamedBy(item).Add(chain);
            foreach (var recorded in chain)
                Add(chain, recorded);
        }

        foreach (var recorded in document.Events)
        {
            if (recorded.Event.Id is { } id && !_standings.TryAdd(id, new(recorded, [])))
                throw new ArgumentException($"The id \"{id}\" stands twice in the document. A document names an event once.");
        }

        Apart = [.. _standings.Values.Where(standing => standing.Chains.Count > 1).Select(standing => standing.Recorded), .. document.Events];
    }

    /// <summary>The events that are written outside of the chains: those of several, in the order in which they first appear, then those of none.</summary>
    public IReadOnlyList<RecordedEvent> Apart { get; }

    /// <summary>The chains that an event of a chain stands in.</summary>
    public IReadOnlyList<ProvenanceChain> ChainsOf(ProvenanceEvent e, ProvenanceChain chain) => e.Id is null ? [chain] : _standings[e.Id].Chains;

    /// <summary>Whether the chains are exactly those whose items are named.</summary>
    public bool IsNamed(IReadOnlyList<ProvenanceChain> chains, params ReadOnlySpan<ValueList<ItemReference>> references)
    {
        var named = new HashSet<ProvenanceChain>();
        foreach (var list in references)
        {
            foreach (var reference in list)
            {
                if (reference.Item is { } id && _chainsByItem.TryGetValue(id.WithoutQuery, out var owners))
                    named.UnionWith(owners);
            }
        }

        return named.SetEquals(chains);
    }

    private List<ProvenanceChain> NamedBy(ItemId item)
    {
        ref var chains = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_chainsByItem, item.WithoutQuery, out _);
        return chains ??= [];
    }

    private void Add(ProvenanceChain chain, RecordedEvent recorded)
    {
        if (recorded.Event.Id is not { } id)
            return;
        if (!_standings.TryGetValue(id, out var standing))
            _standings.Add(id, new(recorded, [chain]));
        else if (ReferenceEquals(standing.Chains[^1], chain))
            throw new ArgumentException($"The id \"{id}\" stands twice in the chain {chain.Id}. A document names an event once.");
        else if (!standing.Recorded.Event.Equals(recorded.Event) || standing.Recorded.RecordedAt != recorded.RecordedAt)
            throw new ArgumentException($"The id \"{id}\" stands for unequal events in the chains {standing.Chains[0].Id} and {chain.Id}. Write the chains to a document each.");
        else
            _standings[id] = standing with { Chains = [.. standing.Chains, chain] };
    }

    /// <summary>An event and the chains that it stands in.</summary>
    internal readonly record struct Standing(RecordedEvent Recorded, IReadOnlyList<ProvenanceChain> Chains);
}
