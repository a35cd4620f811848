namespace Provenance.Chains;

/// <summary>Puts events into the order of a listing: the lowest first among those with no predecessor left.</summary>
internal static class Listing
{
    /// <summary>Rearranges <paramref name="events"/>, which stand in ledger order.</summary>
    public static void Arrange(EffectiveEvent[] events, List<(int Before, int After)> edges)
    {
        var before = new int[events.Length];
        var after = new List<int>?[events.Length];
        foreach (var (one, other) in edges)
        {
            before[other]++;
            (after[one] ??= []).Add(other);
        }

        // An event is free of predecessors in time once it does not start after the earliest end of all that are left.
        var byStart = Enumerable.Range(0, events.Length).OrderBy(i => EventOrder.Earliest(events[i])).ToArray();
        var byEnd = Enumerable.Range(0, events.Length).OrderBy(i => EventOrder.Latest(events[i])).ToArray();
        var free = new PriorityQueue<int, int>();
        var placed = new bool[events.Length];
        var inTime = new bool[events.Length];
        var result = new EffectiveEvent[events.Length];
        var (start, end) = (0, 0);
        for (var count = 0; count < result.Length; count++)
        {
            while (end < byEnd.Length && placed[byEnd[end]])
                end++;
            var firstEnd = EventOrder.Latest(events[byEnd[end]]);
            for (; start < byStart.Length && EventOrder.Earliest(events[byStart[start]]) <= firstEnd; start++)
            {
                var i = byStart[start];
                inTime[i] = true;
                if (before[i] == 0 && !placed[i])
                    free.Enqueue(i, i);
            }

            var next = Take(free, placed) ?? Array.IndexOf(placed, false);
            placed[next] = true;
            result[count] = events[next];
            foreach (var i in after[next] ?? [])
            {
                if (--before[i] == 0 && inTime[i] && !placed[i])
                    free.Enqueue(i, i);
            }
        }

        result.CopyTo(events, 0);
    }

    private static int? Take(PriorityQueue<int, int> free, bool[] placed)
    {
        while (free.TryDequeue(out var next, out _))
        {
            if (!placed[next])
                return next;
        }

        return null;
    }
}
