namespace Provenance.Validation;

/// <summary>Which chains are linked: two chains that one event belongs to are of one lineage.</summary>
internal sealed class Lineages
{
    private readonly SetView _set;
    private readonly int[] _root;

    public Lineages(SetView set)
    {
        _set = set;
        _root = new int[set.Set.Count];
        for (var i = 0; i < _root.Length; i++)
            _root[i] = i;
        Dictionary<ProvenanceEvent, int>? firstOf = null;
        for (var chain = 0; chain < _root.Length; chain++)
        {
            foreach (var (home, _) in set.Set.Membership.ForeignEventsOf(chain))
                Join(home, chain);
            foreach (var e in set.Views[chain].Events)
            {
                // Only an event that names its items can stand in several ledgers.
                if (e.Reported.Items.Count + e.Reported.Inputs.Count + e.Reported.Outputs.Count == 0)
                    continue;
                firstOf ??= new(ReferenceEqualityComparer.Instance);
                if (!firstOf.TryAdd(e.Reported, chain))
                    Join(firstOf[e.Reported], chain);
            }
        }
    }

    /// <summary>Whether the chain is the first of its lineage, the one that speaks for all of them.</summary>
    public bool IsFirst(ChainView view) => Root(view.Index) == view.Index;

    /// <summary>The chains of the lineage, in the order of the set.</summary>
    public IEnumerable<ChainView> Of(ChainView view)
    {
        var root = Root(view.Index);
        for (var i = root; i < _root.Length; i++)
        {
            if (Root(i) == root)
                yield return _set.Views[i];
        }
    }

    private int Root(int chain)
    {
        while (_root[chain] != chain)
            chain = _root[chain] = _root[_root[chain]];
        return chain;
    }

    private void Join(int one, int other)
    {
        var (a, b) = (Root(one), Root(other));
        _root[Math.Max(a, b)] = Math.Min(a, b);
    }
}
