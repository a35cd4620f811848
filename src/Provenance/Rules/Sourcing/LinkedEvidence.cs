using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>Which evidence something in the record rests on.</summary>
internal static class LinkedEvidence
{
    /// <summary>The ids of evidence that is linked, that cites what is, or that it cites.</summary>
    public static HashSet<string> In(SetView set)
    {
        var linked = new HashSet<string>(set.Set.Registry.InContext, StringComparer.Ordinal);
        foreach (var chain in set.Set.Chains)
        {
            foreach (var recorded in chain.Ledger)
                AddOf(recorded.Event, linked);
        }

        foreach (var restriction in set.Set.Registry.Restrictions)
            linked.UnionWith(restriction.Evidence);
        foreach (var party in set.Set.Registry.Parties)
        {
            foreach (var affiliation in party.Affiliations)
                linked.UnionWith(affiliation.Evidence);
        }

        Follow(set, linked);
        return linked;
    }

    private static void AddOf(ProvenanceEvent e, HashSet<string> linked)
    {
        Add(e.Evidence, linked);
        linked.UnionWith(e.Basis);
        foreach (var allegation in e.Allegations)
            Add(allegation.Evidence, linked);
        foreach (var relation in e.Relations)
            Add(relation.Evidence, linked);
        if (e is CustomsProcessed { Exemption: { } exemption })
        {
            Add(exemption.Evidence, linked);
            linked.UnionWith(exemption.Basis);
        }

        if (e is Corrected { Replacement: { } replacement })
            AddOf(replacement, linked);
    }

    private static void Add(ValueList<EvidenceLink> links, HashSet<string> linked)
    {
        foreach (var link in links)
        {
            if (link.Evidence.Id is { } id)
                linked.Add(id);
            linked.UnionWith(link.Evidence.Cites);
        }
    }

    /// <summary>Over citations in both directions, until nothing is added.</summary>
    private static void Follow(SetView set, HashSet<string> linked)
    {
        for (var known = -1; known != linked.Count;)
        {
            known = linked.Count;
            foreach (var evidence in set.Set.Registry.Evidence)
            {
                if (evidence.Id is not { } id)
                    continue;
                if (evidence.Supports.Count + evidence.Refutes.Count > 0 || linked.Overlaps(evidence.Cites))
                    linked.Add(id);
                if (linked.Contains(id))
                    linked.UnionWith(evidence.Cites);
            }
        }
    }
}
