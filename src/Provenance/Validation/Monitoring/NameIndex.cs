using System.Runtime.InteropServices;
using Provenance.Validation.Inputs;

namespace Provenance.Validation.Monitoring;

/// <summary>The names by which one chain can concern another: ids of goods, of events, of evidence. Chains that share one are judged together.</summary>
/// <remarks>
/// A name in whatever role links: it is enough that what could depend on another chain is judged with it, and no harm if more is. Evidence is the exception,
/// because a whole ledger may rest on one register: its ids link only once something refers to them.
/// </remarks>
internal sealed class NameIndex
{
    /// <summary>Credits and claims are balanced per site, whatever the chains.</summary>
    private const string AnyClaim = "\0claim";

    /// <summary>An assessment of evidence reaches whatever rests on it, also over citations.</summary>
    private const string AnyEvidence = "\0evidence";

    private readonly Dictionary<string, Name> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _registered = new(StringComparer.Ordinal);
    private readonly Action<int, int> _join;

    /// <param name="registry">What documents define: the same for all chains.</param>
    /// <param name="join">Told of two chains that are linked.</param>
    public NameIndex(Registry registry, Action<int, int> join)
    {
        _join = join;
        foreach (var evidence in registry.Evidence)
            Register(evidence.Id);
        foreach (var source in registry.Sources)
            Register(source.Id);
        foreach (var restriction in registry.Restrictions)
            Register(restriction.Id);
        foreach (var evidence in registry.Evidence)
        {
            foreach (var cited in evidence.Cites)
                AreEntangled |= !_registered.Contains(cited);
        }
    }

    /// <summary>Whether an event has the id of an entry of the registry, or an entry cites what only events define: then no chain stands apart.</summary>
    public bool AreEntangled { get; private set; }

    /// <summary>A chain that has a name among its goods and events, or -1.</summary>
    public int ChainOf(string name) => _names.TryGetValue(name, out var known) ? known.First : -1;

    /// <summary>Takes the names of a chain's item.</summary>
    public void Take(TraceableItem item, int chain)
    {
        Take(item.Id, chain);
        Take(item.Batch, chain);
    }

    /// <summary>Takes the names in an event that stands in a chain's ledger.</summary>
    public void Take(ProvenanceEvent e, int chain)
    {
        if (e.Id is { } id)
        {
            AreEntangled |= _registered.Contains(id);
            Link(id, chain);
        }

        var references = new Visitor(this, chain);
        References.Visit(e, ref references);
        EventItems.Visit(e, item => Take(item, chain));
        TakeEvidence(e.Evidence, chain);
        foreach (var allegation in e.Allegations)
            TakeEvidence(allegation.Evidence, chain);
        foreach (var relation in e.Relations)
            TakeEvidence(relation.Evidence, chain);
        switch (e)
        {
            case ClaimMade:
                Link(AnyClaim, chain);
                break;
            case CustomsProcessed { Exemption: { } exemption }:
                TakeEvidence(exemption.Evidence, chain);
                break;
            case LedgerAmended { Target: { } target }:
                Link(target, chain);
                break;
            case Corrected { Replacement: { } replacement }:
                Take(replacement, chain);
                break;
        }
    }

    private void Register(string? id)
    {
        if (id is not null)
            _registered.Add(id);
    }

    private void TakeEvidence(ValueList<EvidenceLink> links, int chain)
    {
        foreach (var link in links)
        {
            var evidence = link.Evidence;
            Hold(AnyEvidence, chain);
            if (evidence.Id is { } id)
                Hold(id, chain);
            if (evidence.Source?.Id is { } source)
                Hold(source, chain);
            Refer(evidence.Cites, chain);
            Refer(evidence.Supports, chain);
            Refer(evidence.Refutes, chain);
        }
    }

    private void Refer(ValueList<string> ids, int chain)
    {
        foreach (var id in ids)
            Refer(id, chain);
    }

    /// <summary>What the registry defines is the same for all.</summary>
    private void Refer(string id, int chain)
    {
        if (!_registered.Contains(id))
            Link(id, chain);
    }

    private void Take(ItemId? item, int chain)
    {
        if (item is not { } id)
            return;
        var goods = id.WithoutQuery;
        Link(goods.Value, chain);
        if (goods != id)
            Link(id.Value, chain);
        if (id.Batch is { } batch)
            Link(batch.WithoutQuery.Value, chain);
    }

    /// <summary>Links the chain with all that hold or share the name.</summary>
    private void Link(string name, int chain)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, name, out var isKnown);
        if (!isKnown)
        {
            known = new(chain) { IsShared = true };
            return;
        }

        var (first, others) = (known.First, known.Others);
        known.IsShared = true;
        known.Others = null;
        _join(first, chain);
        foreach (var other in others ?? [])
            _join(first, other);
    }

    /// <summary>Links the chain with others that hold the name once one refers to it.</summary>
    private void Hold(string name, int chain)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, name, out var isKnown);
        if (!isKnown)
            known = new(chain);
        else if (known.IsShared)
            _join(known.First, chain);
        else if (known.First != chain && (known.Others is null || known.Others[^1] != chain))
            (known.Others ??= []).Add(chain);
    }

    private record struct Name(int First)
    {
        public bool IsShared { get; set; }

        public List<int>? Others { get; set; }
    }

    private readonly struct Visitor(NameIndex index, int chain) : IReferences
    {
        public void Event(string id, string field) => index.Link(id, chain);

        public void Entry(string id, string field)
        {
            index.Link(id, chain);
            index.Link(AnyEvidence, chain);
        }

        public void EventOrEntry(string id, string field)
        {
            // A restriction has bounds that every relation to it tightens.
            if (field == "relations")
                index.Link(id, chain);
            else
                index.Refer(id, chain);
            index.Hold(AnyEvidence, chain);
        }

        public void Input(ItemId item) => index.Take(item, chain);

        public void Output(ItemId item) => index.Take(item, chain);
    }
}
