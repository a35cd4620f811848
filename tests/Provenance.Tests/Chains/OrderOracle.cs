using Provenance.Chains;

namespace Provenance.Tests.Chains;

/// <summary>What precedes what, read literally: all pairs ordered by certain times or edges, and whatever follows from them (Floyd and Warshall).</summary>
internal sealed class OrderOracle
{
    private readonly EffectiveEvent[] _events;
    private readonly bool[,] _precedes;

    /// <param name="events">In ledger order.</param>
    public OrderOracle(EffectiveEvent[] events)
    {
        _events = events;
        _precedes = new bool[events.Length, events.Length];
        foreach (var (before, after) in OrderEdges.Of(events, PartyIdentitiesTests.Of(events)))
            _precedes[before, after] = true;
        for (var i = 0; i < events.Length; i++)
        {
            for (var j = 0; j < events.Length; j++)
                _precedes[i, j] |= EndsBefore(events[i], events[j]);
        }

        for (var k = 0; k < events.Length; k++)
        {
            for (var i = 0; i < events.Length; i++)
            {
                for (var j = 0; j < events.Length; j++)
                    _precedes[i, j] |= _precedes[i, k] && _precedes[k, j];
            }
        }
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

    private static bool EndsBefore(EffectiveEvent one, EffectiveEvent other) =>
        one.End is { IsApproximate: false, Latest: { } latest } && other.Start is { IsApproximate: false, Earliest: { } earliest } && latest < earliest;

    private bool Blocks(EffectiveEvent earlier, EffectiveEvent e) =>
        IsCircular(earlier, e) ? Array.IndexOf(_events, earlier) < Array.IndexOf(_events, e) : Precedes(earlier, e);
}
