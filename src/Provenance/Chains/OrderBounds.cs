namespace Provenance.Chains;

/// <summary>From when to when each event of a history can have happened, for its order: its certain times, in ticks of the Unix epoch.</summary>
/// <param name="Earliest">Earliest starts, by the places of the events; <see cref="long.MinValue"/> where nothing bounds them.</param>
/// <param name="Latest">Latest ends; <see cref="long.MaxValue"/> where nothing bounds them.</param>
/// <remarks>
/// Where certain times contradict an order that is declared and in which the events are recorded too, or that of a receipt before what its holder did, one of the
/// two times is wrong, and nothing tells which: either event may have happened at either time, the order stands, and what else is ordered by the two times is
/// not torn from its place.
/// </remarks>
internal readonly record struct OrderBounds(long[] Earliest, long[] Latest)
{
    public static OrderBounds Of(ReadOnlySpan<EffectiveEvent> events, List<OrderEdge> edges)
    {
        var (earliest, latest) = (new long[events.Length], new long[events.Length]);
        for (var i = 0; i < events.Length; i++)
            (earliest[i], latest[i]) = (EventOrder.Earliest(events[i]), EventOrder.Latest(events[i]));
        foreach (var edge in edges)
        {
            var (before, after) = (events[edge.Before], events[edge.After]);
            if (edge.IsContradicted || (edge.Source != OrderSource.ReceiptBeforeRelease && before.Sequence > after.Sequence) || EventOrder.Latest(after) >= EventOrder.Earliest(before))
                continue;
            var (from, to) = (Math.Min(EventOrder.Earliest(after), EventOrder.Earliest(before)), Math.Max(EventOrder.Latest(after), EventOrder.Latest(before)));
            Widen(edge.Before, from, to);
            Widen(edge.After, from, to);
        }

        return new(earliest, latest);

        void Widen(int i, long from, long to) => (earliest[i], latest[i]) = (Math.Min(earliest[i], from), Math.Max(latest[i], to));
    }
}
