using System.Runtime.InteropServices;

namespace Provenance.Validation.Amounts;

/// <summary>One event in the listing of one chain.</summary>
internal readonly record struct EventPlace(ChainView View, int Index)
{
    public EffectiveEvent Event => View.Events[Index];
}

/// <summary>
/// The events of all chains, each once, in an order in which no chain's listing runs backward. Where listings contradict one another the
/// rest follows in the order of the chains' ids.
/// </summary>
internal sealed class EventsInOrder
{
    private readonly Dictionary<ProvenanceEvent, int> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly List<List<EventPlace>> _places = [];
    private readonly List<int> _before = [];

    private EventsInOrder(ReadOnlySpan<ChainView> views)
    {
        var ordered = views.ToArray();
        Array.Sort(ordered, (one, other) => string.CompareOrdinal(one.Chain.Id, other.Chain.Id));
        foreach (var view in ordered)
        {
            for (var i = 0; i < view.Events.Length; i++)
                Add(new(view, i));
        }
    }

    /// <summary>The places of each event.</summary>
    public static IEnumerable<List<EventPlace>> Of(SetView set)
    {
        var events = new EventsInOrder(set.Views);
        return events.Sorted();
    }

    private void Add(EventPlace place)
    {
        ref var node = ref CollectionsMarshal.GetValueRefOrAddDefault(_nodes, place.Event.Reported, out var isKnown);
        if (!isKnown)
        {
            node = _places.Count;
            _places.Add([]);
            _before.Add(0);
        }

        _places[node].Add(place);
        if (place.Index > 0)
            _before[node]++;
    }

    private IEnumerable<List<EventPlace>> Sorted()
    {
        var isDone = new bool[_places.Count];
        var ready = new Queue<int>();
        for (var i = 0; i < _places.Count; i++)
        {
            if (_before[i] == 0)
                ready.Enqueue(i);
        }

        for (var rest = 0; ;)
        {
            if (!ready.TryDequeue(out var node))
            {
                while (rest < isDone.Length && isDone[rest])
                    rest++;
                if (rest == isDone.Length)
                    yield break;
                node = rest;
            }

            if (isDone[node])
                continue;
            isDone[node] = true;
            yield return _places[node];
            foreach (var (view, index) in _places[node])
            {
                if (index + 1 < view.Events.Length && _nodes[view.Events[index + 1].Reported] is var next && --_before[next] == 0)
                    ready.Enqueue(next);
            }
        }
    }
}
