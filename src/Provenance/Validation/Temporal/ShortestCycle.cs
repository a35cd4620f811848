namespace Provenance.Validation.Temporal;

/// <summary>Finds the shortest cycle of orders with a gap.</summary>
/// <remarks>
/// An order whose shortest cycle was looked for is taken out, and with it all that can lie on no other one: a long ring is followed once, not
/// once from each of its orders.
/// </remarks>
internal sealed class ShortestCycle(ConstraintGraph graph)
{
    private readonly bool[] _isOut = new bool[graph.Constraints.Length];
    private readonly int[] _incoming = new int[graph.Count];

    /// <summary>Its orders, as places among the constraints; <see langword="null"/> where there is none. Of several as short it is the first in the order of moments.</summary>
    /// <param name="moments">Those of one component; asked for once.</param>
    public List<int>? Among(int[] moments)
    {
        foreach (var moment in moments)
        {
            foreach (var k in graph.From(moment))
            {
                if (graph.AreCircular(moment, graph.Constraints[k].Later))
                    _incoming[graph.Constraints[k].Later]++;
                else
                    _isOut[k] = true;
            }
        }

        List<int>? shortest = null;
        foreach (var moment in moments)
        {
            foreach (var k in graph.From(moment))
            {
                if (_isOut[k] || graph.Constraints[k].Gap <= 0)
                    continue;
                if (Path(graph.Constraints[k].Later, moment, (shortest?.Count ?? int.MaxValue) - 1) is { } back)
                    shortest = [k, .. back];
                TakeOut(k);
            }
        }

        return shortest;
    }

    /// <summary>Takes an order out, and those that go on from where no order leads any more.</summary>
    private void TakeOut(int order)
    {
        _isOut[order] = true;
        var open = new Stack<int>([order]);
        while (open.TryPop(out var k))
        {
            var later = graph.Constraints[k].Later;
            if (--_incoming[later] > 0)
                continue;
            foreach (var next in graph.From(later))
            {
                if (_isOut[next])
                    continue;
                _isOut[next] = true;
                open.Push(next);
            }
        }
    }

    /// <summary>The way with the fewest orders, of fewer than <paramref name="limit"/>.</summary>
    private List<int>? Path(int from, int to, int limit)
    {
        var by = new Dictionary<int, int> { [from] = -1 };
        var front = new List<int> { from };
        for (var length = 0; front.Count > 0 && length < limit && !by.ContainsKey(to); length++)
        {
            var next = new List<int>();
            foreach (var moment in front)
            {
                foreach (var k in graph.From(moment))
                {
                    if (!_isOut[k] && by.TryAdd(graph.Constraints[k].Later, k))
                        next.Add(graph.Constraints[k].Later);
                }
            }

            front = next;
        }

        if (!by.ContainsKey(to))
            return null;
        var path = new List<int>();
        for (var at = to; at != from; at = graph.Constraints[by[at]].Earlier)
            path.Add(by[at]);
        path.Reverse();
        return path.Count < limit ? path : null;
    }
}
