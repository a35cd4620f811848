namespace Provenance.Validation.Temporal;

/// <summary>Finds the contradiction of a component with the fewest steps.</summary>
internal static class ShortestProof
{
    /// <summary>
    /// The orders of the proof, as places among the constraints, and the moments whose recorded bounds it begins and ends with; these are -1 for
    /// a cycle of orders alone. Among proofs with as few steps the one found first in the order of moments is taken.
    /// </summary>
    public static (int From, List<int> Constraints, int To) Of(ConstraintGraph graph, int component)
    {
        var moments = Enumerable.Range(0, graph.Count).Where(moment => graph.ComponentOf(moment) == component).ToArray();
        var cycle = new ShortestCycle(graph).Among(moments);
        return BetweenBounds(graph, moments, cycle is null ? int.MaxValue : cycle.Count) ?? (-1, cycle!, -1);
    }

    /// <summary>
    /// Steps out from the recorded lower bounds, one order a round, until a moment has to lie after its recorded upper bound; a proof of n
    /// orders has n + 2 steps with the two bounds.
    /// </summary>
    private static (int, List<int>, int)? BetweenBounds(ConstraintGraph graph, int[] moments, int fewest)
    {
        var earliest = new Dictionary<int, long>();
        foreach (var moment in moments)
        {
            var (low, high) = graph.Recorded(moment);
            if (low > high)
                return (moment, [], moment);
            if (low != long.MinValue)
                earliest[moment] = low;
        }

        var left = OrdersToAnUpperBound(graph, moments);
        var rounds = new List<Dictionary<int, int>>();
        var front = earliest.Keys.Order().ToArray();
        for (var round = 0; front.Length > 0 && round + 3 <= fewest && round <= moments.Length; round++)
        {
            var reached = new Dictionary<int, int>();
            var bounds = new Dictionary<int, long>();
            foreach (var moment in front)
            {
                foreach (var k in graph.From(moment))
                {
                    ref readonly var constraint = ref graph.Constraints[k];
                    if (!left.TryGetValue(constraint.Later, out var more) || (long)round + 3 + more > fewest)
                        continue;
                    var bound = ConstraintGraph.Plus(earliest[moment], constraint.Gap);
                    if ((earliest.TryGetValue(constraint.Later, out var known) && bound <= known) || (bounds.TryGetValue(constraint.Later, out known) && bound <= known))
                        continue;
                    bounds[constraint.Later] = bound;
                    reached[constraint.Later] = k;
                }
            }

            rounds.Add(reached);
            foreach (var (moment, bound) in bounds)
                earliest[moment] = bound;
            front = [.. bounds.Keys.Order()];
            foreach (var moment in front)
            {
                if (bounds[moment] > graph.Recorded(moment).Latest)
                    return Trace(graph, rounds, moment);
            }
        }

        return null;
    }

    /// <summary>How many orders lead at least from each moment to one with a recorded upper bound; only where any do.</summary>
    private static Dictionary<int, int> OrdersToAnUpperBound(ConstraintGraph graph, int[] moments)
    {
        var before = new Dictionary<int, List<int>>();
        var (left, open) = (new Dictionary<int, int>(), new Queue<int>());
        foreach (var moment in moments)
        {
            foreach (var k in graph.From(moment))
            {
                if (!before.TryGetValue(graph.Constraints[k].Later, out var earlier))
                    before.Add(graph.Constraints[k].Later, earlier = []);
                earlier.Add(moment);
            }

            if (graph.Recorded(moment).Latest == long.MaxValue)
                continue;
            left.Add(moment, 0);
            open.Enqueue(moment);
        }

        while (open.TryDequeue(out var moment))
        {
            foreach (var earlier in before.GetValueOrDefault(moment) ?? [])
            {
                if (left.TryAdd(earlier, left[moment] + 1))
                    open.Enqueue(earlier);
            }
        }

        return left;
    }

    private static (int, List<int>, int) Trace(ConstraintGraph graph, List<Dictionary<int, int>> rounds, int end)
    {
        var constraints = new List<int>();
        var moment = end;
        for (var round = rounds.Count - 1; round >= 0; round--)
        {
            var k = rounds[round][moment];
            constraints.Add(k);
            moment = graph.Constraints[k].Earlier;
        }

        constraints.Reverse();
        return (moment, constraints, end);
    }
}
