using System.Collections;
using Provenance.Validation.House;

namespace Provenance.Chains;

/// <summary>What is read and checked together: chains, and what their documents define.</summary>
/// <remarks>
/// An event stands in one chain and belongs to every chain whose item it names among its items, inputs or outputs: the history of a lot holds
/// the merging that used it up, wherever that was written. Immutable, safe to share between threads.
/// </remarks>
public sealed class ChainSet : IReadOnlyList<ProvenanceChain>
{
    private readonly ProvenanceChain[] _chains;
    private readonly Dictionary<string, int> _places;
    private Membership? _membership;
    private PartyIdentities? _parties;

    private ChainSet(ProvenanceChain[] chains, Dictionary<string, int> places, Registry registry) =>
        (_chains, _places, Registry, CountOfAll) = (chains, places, registry, chains.Length);

    /// <summary>What the documents define.</summary>
    public Registry Registry { get; }

    /// <summary>How many chains.</summary>
    public int Count => _chains.Length;

    /// <summary>The chain at <paramref name="index"/>, from 0.</summary>
    public ProvenanceChain this[int index] => _chains[index];

    /// <summary>How many chains there are with those that are known to have nothing to do with these.</summary>
    internal int CountOfAll { get; private init; }

    /// <summary>What is known of places beside what the documents define; <see langword="null"/> where nothing is.</summary>
    internal Gazetteer? Gazetteer { get; private init; }

    internal ReadOnlySpan<ProvenanceChain> Chains => _chains;

    /// <summary>Which events of other chains belong to each; made once, when it is first asked for.</summary>
    internal Membership Membership => _membership ??= new Membership(_chains);

    /// <summary>Which of the parties are one; made once, when it is first asked for.</summary>
    internal PartyIdentities Parties => _parties ??= PartyIdentities.Of(Registry, _chains, Membership.Amendments);

    /// <summary>Chains that share no registry.</summary>
    /// <exception cref="ArgumentException">Two chains have one id, or one is <see langword="null"/>.</exception>
    public static ChainSet Of(params ReadOnlySpan<ProvenanceChain> chains) => Of(chains, Registry.Empty);

    /// <summary>Chains and what their documents define.</summary>
    /// <exception cref="ArgumentException">Two chains have one id, or one is <see langword="null"/>.</exception>
    public static ChainSet Of(ReadOnlySpan<ProvenanceChain> chains, Registry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        var places = new Dictionary<string, int>(chains.Length, StringComparer.Ordinal);
        for (var i = 0; i < chains.Length; i++)
        {
            if (chains[i] is not { Id: var id })
                throw new ArgumentException("A chain is null; leave it out instead.", nameof(chains));
            if (!places.TryAdd(id, i))
                throw new ArgumentException($"Two chains have the id {id}; continue the first with Report instead.", nameof(chains));
        }

        return new(chains.ToArray(), places, registry);
    }

    /// <summary>Some of many chains, which nothing links with the others.</summary>
    /// <param name="chains">The chains, in the order of all.</param>
    /// <param name="registry">What the documents define.</param>
    /// <param name="parties">Which parties are one, among all.</param>
    /// <param name="countOfAll">How many chains there are in all.</param>
    /// <param name="gazetteer">What is known of places beside that.</param>
    internal static ChainSet Part(ReadOnlySpan<ProvenanceChain> chains, Registry registry, PartyIdentities parties, int countOfAll, Gazetteer? gazetteer)
    {
        var set = Of(chains, registry);
        return new(set._chains, set._places, registry) { _parties = parties, CountOfAll = countOfAll, Gazetteer = gazetteer };
    }

    /// <summary>The same chains ordered by id, so that what is said of them does not hang on the order they are told in.</summary>
    internal ChainSet Ordered()
    {
        for (var i = 1; i < _chains.Length; i++)
        {
            if (string.CompareOrdinal(_chains[i - 1].Id, _chains[i].Id) < 0)
                continue;
            var ordered = _chains.ToArray();
            Array.Sort(ordered, static (one, other) => string.CompareOrdinal(one.Id, other.Id));
            return new(ordered, Of(ordered)._places, Registry) { CountOfAll = CountOfAll, Gazetteer = Gazetteer };
        }

        return this;
    }

    /// <summary>The same chains, with what is known beside them.</summary>
    internal ChainSet Knowing(Registry registry, Gazetteer? gazetteer) => new(_chains, _places, registry) { CountOfAll = CountOfAll, Gazetteer = gazetteer };

    /// <summary>What is now believed of a chain's item, with the events of other chains that name it. Computed anew at each call.</summary>
    /// <exception cref="ArgumentException">The chain is not one of the set.</exception>
    public EffectiveHistory HistoryOf(ProvenanceChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return _places.TryGetValue(chain.Id, out var index) && ReferenceEquals(_chains[index], chain)
            ? HistoryOf(index)
            : throw new ArgumentException($"The chain {chain.Id} is not one of the set.", nameof(chain));
    }

    /// <summary>The place of a chain in the set, or -1.</summary>
    internal int IndexOf(ProvenanceChain chain) => _places.GetValueOrDefault(chain.Id, -1);

    internal EffectiveHistory HistoryOf(int index)
    {
        var chain = _chains[index];
        var foreign = Membership.ForeignEventsOf(index);
        var believed = new List<EffectiveEvent>(chain.Count + foreign.Length);
        List<EffectiveEvent>? planned = null;
        var amendments = Membership.Amendments;
        foreach (var recorded in chain.Ledger)
            Add(recorded, chain);
        foreach (var (home, recorded) in foreign)
            Add(recorded, _chains[home]);
        var events = believed.ToArray();
        var order = EventOrder.Arrange(events, chain, Parties);
        return new(chain, events, order, planned is null ? default : planned.ToValueList());

        void Add(RecordedEvent recorded, ProvenanceChain home)
        {
            var effective = amendments is null ? recorded.Event : amendments.Effective(recorded);
            if (effective is null)
                return;
            if (Gazetteer is not null)
                effective = Gazetteer.Complete(effective);
            var e = new EffectiveEvent(effective, recorded, home);
            if (effective.Planned)
                (planned ??= []).Add(e);
            else
                believed.Add(e);
        }
    }

    IEnumerator<ProvenanceChain> IEnumerable<ProvenanceChain>.GetEnumerator() => _chains.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _chains.GetEnumerator();
}
