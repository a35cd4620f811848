using Provenance.Chains;

namespace Provenance.Tests.Chains;

/// <summary>What precedes what, read literally: all pairs ordered by certain times or edges, and whatever follows from them (Floyd and Warshall).</summary>
internal sealed class OrderOracle
{
    private readonly EffectiveEvent[] _events;
    private readonly bool[,] _precedes;
    private readonly bool[,] _listed;

    /// <param name="events">In ledger order.</param>
    public OrderOracle(EffectiveEvent[] events)
    {
        _events = events;
        var all = events.Length == 0 ? [] : OrderEdges.All(events, events[0].Home, PartyIdentitiesTests.Of(events));
        var edges = OrderEdges.Uncontradicted(all);
        var times = Array.ConvertAll(events, e => (Earliest: EventOrder.Earliest(e), Latest: EventOrder.Latest(e)));
        _precedes = Closed(edges, times);
        _listed = Closed(edges, Widened(all, times));
    }

    private static bool[,] Closed(List<(int Before, int After)> edges, (long Earliest, long Latest)[] times)
    {
        var precedes = new bool[times.Length, times.Length];
        foreach (var (before, after) in edges)
            precedes[before, after] = true;
        for (var i = 0; i < times.Length; i++)
        {
            for (var j = 0; j < times.Length; j++)
                precedes[i, j] |= times[i].Latest < times[j].Earliest;
        }

        for (var k = 0; k < times.Length; k++)
        {
            for (var i = 0; i < times.Length; i++)
            {
                for (var j = 0; j < times.Length; j++)
                    precedes[i, j] |= precedes[i, k] && precedes[k, j];
            }
        }

        return precedes;
    }

    /// <summary>Two that are recorded in the order that is declared of them, or that a receipt gives them, and dated against it, may each have happened at either time.</summary>
    private static (long Earliest, long Latest)[] Widened(List<OrderEdge> edges, (long Earliest, long Latest)[] times)
    {
        var widened = times.ToArray();
        foreach (var (before, after, _, _) in edges.Where(edge => !edge.IsContradicted && (edge.Before < edge.After || edge.Source == OrderSource.ReceiptBeforeRelease) && times[edge.After].Latest < times[edge.Before].Earliest))
        {
            var (from, to) = (Math.Min(times[before].Earliest, times[after].Earliest), Math.Max(times[before].Latest, times[after].Latest));
            foreach (var i in (int[])[before, after])
                widened[i] = (Math.Min(widened[i].Earliest, from), Math.Max(widened[i].Latest, to));
        }

        return widened;
    }

    public bool IsConsistent => !Enumerable.Range(0, _events.Length).Any(i => _precedes[i, i]);

    public bool Precedes(EffectiveEvent one, EffectiveEvent other) => _precedes[Array.IndexOf(_events, one), Array.IndexOf(_events, other)];

    /// <summary>Whether both precede one another, as in records that contradict themselves.</summary>
    public bool IsCircular(EffectiveEvent one, EffectiveEvent other) => one == other || (Precedes(one, other) && Precedes(other, one));

    /// <summary>
    /// The lowest of those that nothing precedes which is left, again and again; those of a circle have no predecessor among themselves but the
    /// ones before them in the ledger.
    /// </summary>
    public EffectiveEvent[] Listing()
    {
        var left = _events.ToList();
        var listing = new List<EffectiveEvent>();
        while (left.Count > 0)
        {
            var next = left.First(e => !left.Any(earlier => Blocks(earlier, e)));
            left.Remove(next);
            listing.Add(next);
        }

        return [.. listing];
    }

    private bool Blocks(EffectiveEvent earlier, EffectiveEvent e)
    {
        var (one, other) = (Array.IndexOf(_events, earlier), Array.IndexOf(_events, e));
        return one != other && _listed[one, other] && (!_listed[other, one] || one < other);
    }
}
