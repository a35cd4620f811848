namespace Provenance.Chains;

/// <summary>
/// Puts events into the order of a listing: ledger order, except where one certainly precedes another. Events that precede one another in a circle
/// count as one and keep ledger order among themselves.
/// </summary>
internal sealed class Listing
{
    private readonly PrecedenceGraph _graph;
    private readonly int[] _component;
    private readonly int[] _firstNode;
    private readonly int[] _nodes;
    private readonly int[] _next;
    private readonly int[] _before;
    private readonly int _events;
    private readonly PriorityQueue<int, int> _free = new();
    private readonly Stack<int> _ready = new();

    private Listing(PrecedenceGraph graph, int events)
    {
        _graph = graph;
        _events = events;
        (_component, var count) = graph.Components();
        (_firstNode, _nodes, _next, _before) = (new int[count + 1], new int[graph.Count], new int[count], new int[count]);
        foreach (var component in _component)
            _firstNode[component + 1]++;
        for (var c = 0; c < count; c++)
            _firstNode[c + 1] += _firstNode[c];

        // The events come before the moments in each component, and in ledger order, because they do among the nodes.
        for (var node = 0; node < graph.Count; node++)
        {
            _nodes[_firstNode[_component[node]] + _next[_component[node]]++] = node;
            foreach (var after in graph.After(node))
            {
                if (_component[after] != _component[node])
                    _before[_component[after]]++;
            }
        }

        Array.Clear(_next);
    }

    /// <summary>Rearranges <paramref name="events"/>, which stand in ledger order, and gives the new place of each.</summary>
    public static int[] Arrange(EffectiveEvent[] events, OrderBounds bounds, List<(int Before, int After)> pairs)
    {
        var listing = new Listing(PrecedenceGraph.Of(bounds, pairs), events.Length);
        var places = new int[events.Length];
        var arranged = new EffectiveEvent[events.Length];
        var count = 0;
        foreach (var e in listing.InOrder())
        {
            places[e] = count;
            arranged[count++] = events[e];
        }

        arranged.CopyTo(events, 0);
        return places;
    }

    private IEnumerable<int> InOrder()
    {
        for (var component = 0; component < _before.Length; component++)
        {
            if (_before[component] == 0)
                _ready.Push(component);
        }

        while (true)
        {
            while (_ready.TryPop(out var component))
                Advance(component);
            if (!_free.TryDequeue(out var e, out _))
                yield break;
            yield return e;
            Advance(_component[e]);
        }
    }

    /// <summary>Frees the next event of a component; after its last one, the components behind it.</summary>
    private void Advance(int component)
    {
        var members = _nodes.AsSpan(_firstNode[component], _firstNode[component + 1] - _firstNode[component]);
        if (_next[component] < members.Length && members[_next[component]] is var e && e < _events)
        {
            _next[component]++;
            _free.Enqueue(e, e);
            return;
        }

        foreach (var node in members)
        {
            foreach (var after in _graph.After(node))
            {
                if (_component[after] != component && --_before[_component[after]] == 0)
                    _ready.Push(_component[after]);
            }
        }
    }
}
