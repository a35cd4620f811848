namespace Provenance.Validation;

/// <summary>Which ids of events, evidence, sources and restrictions stand in what is checked together.</summary>
internal sealed class LoadedIds(ChainSet set)
{
    /// <summary>Up to so many events a plain search is faster than an index, and costs nothing.</summary>
    private const int Few = 16;

    private static readonly List<(ProvenanceEvent, ProvenanceEvent)> None = [];

    private HashSet<string>? _events;
    private List<(ProvenanceEvent, ProvenanceEvent)>? _conflicts;
    private HashSet<string>? _others;

    /// <summary>Whether an event has the id, whatever became of it: retracted, corrected and planned ones are there too.</summary>
    /// <param name="id">The id.</param>
    /// <param name="near">The chain that names it; most ids are found there, and a short ledger is searched without an index.</param>
    public bool HasEvent(string id, ProvenanceChain near)
    {
        if (near.Count <= Few)
        {
            foreach (var recorded in near.Ledger)
            {
                if (recorded.Event.Id == id)
                    return true;
            }

            if (set.Count == 1)
                return false;
        }

        return (_events ??= IndexEvents()).Contains(id);
    }

    /// <summary>Whether evidence, a source or a restriction has the id.</summary>
    public bool HasEntry(string id) => (_others ??= IndexEntries()).Contains(id);

    /// <summary>
    /// Events that were recorded under one id and differ, each with the first of its id. One that several hold alike is one event, or is told of as a
    /// repetition.
    /// </summary>
    public IReadOnlyList<(ProvenanceEvent First, ProvenanceEvent Other)> Conflicts => _conflicts ??= FindConflicts();

    private List<(ProvenanceEvent, ProvenanceEvent)> FindConflicts()
    {
        var total = 0;
        foreach (var chain in set.Chains)
            total += chain.Count;
        var conflicts = None;
        var byId = total > Few ? new Dictionary<string, ProvenanceEvent>(total, StringComparer.Ordinal) : null;
        foreach (var chain in set.Chains)
        {
            foreach (var recorded in chain.Ledger)
            {
                var e = recorded.Event;
                ProvenanceEvent? first;
                if (byId is null)
                    first = FirstOf(e.Id!);
                else if (!byId.TryGetValue(e.Id!, out first))
                    byId.Add(e.Id!, first = e);
                if (ReferenceEquals(first, e) || first!.Equals(e))
                    continue;
                conflicts = ReferenceEquals(conflicts, None) ? [] : conflicts;
                conflicts.Add((first, e));
            }
        }

        return conflicts;
    }

    private ProvenanceEvent FirstOf(string id)
    {
        foreach (var chain in set.Chains)
        {
            foreach (var recorded in chain.Ledger)
            {
                if (recorded.Event.Id == id)
                    return recorded.Event;
            }
        }

        throw new InvalidOperationException("An event of the set has no first one of its id.");
    }

    private HashSet<string> IndexEvents()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chain in set.Chains)
        {
            foreach (var recorded in chain.Ledger)
                ids.Add(recorded.Event.Id!);
        }

        return ids;
    }

    private HashSet<string> IndexEntries()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var restriction in set.Registry.Restrictions)
            ids.Add(restriction.Id);
        foreach (var source in set.Registry.Sources)
            Add(source.Id);
        foreach (var evidence in set.Registry.Evidence)
            Add(evidence.Id);
        foreach (var chain in set.Chains)
        {
            foreach (var recorded in chain.Ledger)
            {
                foreach (var link in recorded.Event.Evidence)
                {
                    Add(link.Evidence.Id);
                    Add(link.Evidence.Source?.Id);
                }
            }
        }

        return ids;

        void Add(string? id)
        {
            if (id is not null)
                ids.Add(id);
        }
    }
}
