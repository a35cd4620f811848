namespace Provenance.Chains;

/// <summary>The orders that are declared or implied between events, as pairs of places in an array.</summary>
internal static class OrderEdges
{
    /// <summary>The pairs; certain times are no edges.</summary>
    public static List<(int Before, int After)> Of(ReadOnlySpan<EffectiveEvent> events)
    {
        var edges = new List<(int, int)>(events.Length * 2);
        Declared(events, edges);
        OriginFirst(events, edges);
        if (Shipments.Of(events) is { } shipments)
            DispatchBeforeReceipt(events, shipments, edges);
        ReceiptBeforeRelease(events, edges);
        return edges;
    }

    private static void Declared(ReadOnlySpan<EffectiveEvent> events, List<(int, int)> edges)
    {
        Dictionary<string, int>? places = null;
        for (var i = 0; i < events.Length; i++)
        {
            var e = events[i].Event;
            foreach (var earlier in e.Follows)
                Add(edges, Find(events, earlier, ref places), i);
            foreach (var relation in e.Relations)
            {
                switch (relation.Kind)
                {
                    case AllenRelation.Before or AllenRelation.Meets:
                        Add(edges, i, Find(events, relation.Target, ref places));
                        break;
                    case AllenRelation.After or AllenRelation.MetBy:
                        Add(edges, Find(events, relation.Target, ref places), i);
                        break;
                }
            }
        }
    }

    /// <summary>R1: the goods came into being before anything was done to them.</summary>
    private static void OriginFirst(ReadOnlySpan<EffectiveEvent> events, List<(int, int)> edges)
    {
        for (var origin = 0; origin < events.Length; origin++)
        {
            if (events[origin].Event is not Originated)
                continue;
            for (var i = 0; i < events.Length; i++)
            {
                if (events[i].Event is not Originated && CustodyRoles.IsPhysical(events[i].Event))
                    Add(edges, origin, i);
            }

            return;
        }
    }

    /// <summary>R2.</summary>
    private static void DispatchBeforeReceipt(ReadOnlySpan<EffectiveEvent> events, Shipments shipments, List<(int, int)> edges)
    {
        for (var i = 0; i < events.Length; i++)
        {
            if (shipments.DispatchOf(i) is >= 0 and var dispatch)
                Add(edges, dispatch, i);
        }
    }

    /// <summary>R5, where a party got the goods once only: with several receipts it is not certain which one a release goes with.</summary>
    private static void ReceiptBeforeRelease(ReadOnlySpan<EffectiveEvent> events, List<(int, int)> edges)
    {
        var receipts = new List<(Party Party, int Receipt, int Count)>();
        for (var i = 0; i < events.Length; i++)
        {
            if (CustodyRoles.Taker(events[i].Event) is not { Absence: null } taker)
                continue;
            var known = IndexOf(receipts, taker);
            if (known < 0)
                receipts.Add((taker, i, 1));
            else
                receipts[known] = receipts[known] with { Count = receipts[known].Count + 1 };
        }

        for (var i = 0; i < events.Length; i++)
        {
            var e = events[i].Event;
            var holder = e is Received ? null : CustodyRoles.Giver(e) ?? CustodyRoles.Keeper(e);
            if (holder is { Absence: null } && IndexOf(receipts, holder) is >= 0 and var known && receipts[known] is { Count: 1 } only)
                Add(edges, only.Receipt, i);
        }
    }

    private static int IndexOf(List<(Party Party, int Receipt, int Count)> receipts, Party party)
    {
        for (var i = 0; i < receipts.Count; i++)
        {
            if (receipts[i].Party.IsSameAs(party))
                return i;
        }

        return -1;
    }

    private static void Add(List<(int, int)> edges, int before, int after)
    {
        if (before >= 0 && after >= 0 && before != after)
            edges.Add((before, after));
    }

    /// <summary>The place of the event with this id, or -1. A short history is searched, a long one is indexed once.</summary>
    private static int Find(ReadOnlySpan<EffectiveEvent> events, string id, ref Dictionary<string, int>? places)
    {
        if (events.Length <= 16)
        {
            for (var i = 0; i < events.Length; i++)
            {
                if (events[i].Id == id)
                    return i;
            }

            return -1;
        }

        if (places is null)
        {
            places = new(events.Length, StringComparer.Ordinal);
            for (var i = 0; i < events.Length; i++)
                places.TryAdd(events[i].Id, i);
        }

        return places.TryGetValue(id, out var place) ? place : -1;
    }
}
