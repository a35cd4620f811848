namespace Provenance.Validation.Inputs;

/// <summary>Evidence of sets and of events.</summary>
internal static class Evidenced
{
    /// <summary>All evidence of a set, each once: that of the registry, then that of the events of each chain.</summary>
    public static List<Evidence> In(ChainSet chains)
    {
        var seen = new HashSet<Evidence>();
        var all = new List<Evidence>();
        foreach (var evidence in chains.Registry.Evidence)
        {
            if (seen.Add(evidence))
                all.Add(evidence);
        }

        foreach (var chain in chains.Chains)
        {
            foreach (var recorded in chain.Ledger)
            {
                foreach (var evidence in Of(recorded.Event))
                {
                    if (seen.Add(evidence))
                        all.Add(evidence);
                }
            }
        }

        return all;
    }

    /// <summary>That of an event, and of what others allege in it.</summary>
    public static IEnumerable<Evidence> Of(ProvenanceEvent e) =>
        e.Evidence.Concat(e.Allegations.SelectMany(allegation => allegation.Evidence)).Select(link => link.Evidence);
}
