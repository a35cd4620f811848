namespace Provenance.Validation.Temporal;

/// <summary>By which order each tightened bound follows from that of a neighbor, on the way with the fewest orders to a recorded bound.</summary>
/// <remarks>Computed for all moments at once, outward from the recorded bounds that hold, in time linear in moments and orders.</remarks>
internal sealed class Supports
{
    private readonly int[] _by;

    /// <param name="graph">The moments and orders.</param>
    /// <param name="bounds">The tightened bounds: all lower, or all upper.</param>
    /// <param name="recorded">The same before tightening.</param>
    /// <param name="isUpper">Which of the two they are.</param>
    public Supports(ConstraintGraph graph, long[] bounds, ReadOnlySpan<long> recorded, bool isUpper)
    {
        _by = new int[graph.Count];
        Array.Fill(_by, -1);
        var incoming = isUpper ? Incoming(graph) : null;
        var queue = new Queue<int>();
        for (var i = 0; i < graph.Count; i++)
        {
            if (bounds[i] is not (long.MinValue or long.MaxValue) && bounds[i] == recorded[i])
                queue.Enqueue(i);
        }

        var reached = new bool[graph.Count];
        foreach (var moment in queue)
            reached[moment] = true;
        while (queue.TryDequeue(out var moment))
        {
            foreach (var k in incoming is null ? graph.From(moment) : System.Runtime.InteropServices.CollectionsMarshal.AsSpan(incoming[moment]))
            {
                ref readonly var constraint = ref graph.Constraints[k];
                var next = isUpper ? constraint.Earlier : constraint.Later;
                var follows = isUpper ? bounds[moment] - constraint.Gap : ConstraintGraph.Plus(bounds[moment], constraint.Gap);
                if (reached[next] || follows != bounds[next])
                    continue;
                reached[next] = true;
                _by[next] = k;
                queue.Enqueue(next);
            }
        }
    }

    /// <summary>The order, as a place among the constraints; -1 where the bound is recorded, or there is none.</summary>
    public int this[int moment] => _by[moment];

    private static List<int>[] Incoming(ConstraintGraph graph)
    {
        var incoming = new List<int>[graph.Count];
        for (var i = 0; i < incoming.Length; i++)
            incoming[i] = [];
        for (var k = 0; k < graph.Constraints.Length; k++)
            incoming[graph.Constraints[k].Later].Add(k);
        return incoming;
    }
}
