namespace Provenance.Validation;

/// <summary>Which ids of events, evidence, sources and restrictions stand in what is checked together.</summary>
internal sealed class LoadedIds(ChainSet set)
{
    private HashSet<string>? _events;
    private HashSet<string>? _others;

    /// <summary>Whether an event has the id, whatever became of it: retracted, corrected and planned ones are there too.</summary>
    /// <param name="id">The id.</param>
    /// <param name="near">The chain that names it; most ids are found there, and a short ledger is searched without an index.</param>
    public bool HasEvent(string id, ProvenanceChain near)
    {
        if (near.Count <= 16)
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
