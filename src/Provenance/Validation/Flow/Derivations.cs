namespace Provenance.Validation.Flow;

/// <summary>Which chains the goods of a chain were made of, and into which they went.</summary>
/// <remarks>What is asked for once is kept. Not thread-safe.</remarks>
internal sealed class Derivations(SetView set)
{
    private readonly Dictionary<(int View, bool IsUp), ChainView[]> _related = [];
    private Dictionary<ProvenanceEvent, List<(ChainView View, int Index)>>? _shared;

    /// <summary>The chain itself, and those that its goods were made of or went into, near or far.</summary>
    public ChainView[] Of(ChainView view, bool isUp)
    {
        if (_related.TryGetValue((view.Index, isUp), out var related))
            return related;
        var found = new List<ChainView> { view };
        for (var next = 0; next < found.Count; next++)
        {
            foreach (var other in Neighbors(found[next], isUp))
            {
                if (!found.Contains(other))
                    found.Add(other);
            }
        }

        related = [.. found];
        _related.Add((view.Index, isUp), related);
        return related;
    }

    private IEnumerable<ChainView> Neighbors(ChainView view, bool isUp)
    {
        var (here, there) = isUp ? (ItemRole.Makes, ItemRole.Takes) : (ItemRole.Takes, ItemRole.Makes);
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event.Inputs.Count + e.Event.Outputs.Count + e.Event.Items.Count == 0 || ItemRoles.Of(e, view.Chain, out _) != here)
                continue;
            foreach (var (other, at) in (_shared ??= Shared()).GetValueOrDefault(e.Reported) ?? [])
            {
                if (!ReferenceEquals(other, view) && ItemRoles.Of(other.Events[at], other.Chain, out _) == there)
                    yield return other;
            }
        }
    }

    /// <summary>The events that name their items, with the chains that they stand in.</summary>
    private Dictionary<ProvenanceEvent, List<(ChainView View, int Index)>> Shared()
    {
        var shared = new Dictionary<ProvenanceEvent, List<(ChainView, int)>>(ReferenceEqualityComparer.Instance);
        foreach (var view in set.Views)
        {
            for (var i = 0; i < view.Events.Length; i++)
            {
                var e = view.Events[i].Event;
                if (e.Inputs.Count + e.Outputs.Count + e.Items.Count == 0)
                    continue;
                if (!shared.TryGetValue(view.Events[i].Reported, out var places))
                    shared.Add(view.Events[i].Reported, places = []);
                places.Add((view, i));
            }
        }

        return shared;
    }
}
