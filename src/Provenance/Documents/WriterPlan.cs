using NodaTime;

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
                ChainsOf(item).Add(chain);
            foreach (var recorded in chain)
                Add(chain, recorded);
        }
    }

    /// <summary>The events that stand in several chains, in the order in which they first appear.</summary>
    public IEnumerable<Standing> Shared => _standings.Values.Where(standing => standing.Chains.Count > 1);

    /// <summary>Where the event stands; <see langword="null"/> for one without an id, which stands only here.</summary>
    public Standing? Find(ProvenanceEvent e) => e.Id is null ? null : _standings[e.Id];

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

    private List<ProvenanceChain> ChainsOf(ItemId item)
    {
        ref var chains = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_chainsByItem, item.WithoutQuery, out _);
        return chains ??= [];
    }

    private void Add(ProvenanceChain chain, RecordedEvent recorded)
    {
        if (recorded.Event.Id is not { } id)
            return;
        if (!_standings.TryGetValue(id, out var standing))
            _standings.Add(id, new(recorded.Event, recorded.RecordedAt, [chain]));
        else if (standing.Chains.Contains(chain))
            throw new ArgumentException($"The id \"{id}\" stands twice in the chain {chain.Id}. A document names an event once.");
        else if (!standing.Event.Equals(recorded.Event) || standing.RecordedAt != recorded.RecordedAt)
            throw new ArgumentException($"The id \"{id}\" stands for unequal events in the chains {standing.Chains[0].Id} and {chain.Id}. Write the chains to a document each.");
        else
            standing.Chains.Add(chain);
    }

    /// <summary>An event and the chains that it stands in.</summary>
    internal sealed record Standing(ProvenanceEvent Event, Instant? RecordedAt, List<ProvenanceChain> Chains);
}
