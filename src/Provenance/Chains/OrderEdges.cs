namespace Provenance.Chains;

/// <summary>The orders that are declared or implied between events, as pairs of places in an array.</summary>
/// <remarks>The same pairs in whatever order the events stand. An implied order that certain times contradict is none.</remarks>
internal static class OrderEdges
{
    /// <summary>The pairs that order events; certain times are no edges.</summary>
    public static List<(int Before, int After)> Of(ReadOnlySpan<EffectiveEvent> events, PartyIdentities identities) => Uncontradicted(All(events, identities));

    /// <summary>The pairs of edges that no certain time contradicts.</summary>
    public static List<(int Before, int After)> Uncontradicted(List<OrderEdge> edges)
    {
        var pairs = new List<(int, int)>(edges.Count);
        foreach (var edge in edges)
        {
            if (!edge.IsContradicted)
                pairs.Add((edge.Before, edge.After));
        }

        return pairs;
    }

    /// <summary>All orders with where they come from, those that certain times contradict among them.</summary>
    public static List<OrderEdge> All(ReadOnlySpan<EffectiveEvent> events, PartyIdentities identities)
    {
        var edges = new List<OrderEdge>(events.Length * 2);
        var parties = new PartyNumbers(identities);
        Declared(events, edges);
        OriginFirst(events, edges);
        if (Shipments.Of(events, parties) is { } shipments)
            DispatchBeforeReceipt(events, shipments, edges);
        ReceiptBeforeRelease(events, parties, edges);
        return edges;
    }

    private static void Declared(ReadOnlySpan<EffectiveEvent> events, List<OrderEdge> edges)
    {
        Dictionary<string, int>? places = null;
        for (var i = 0; i < events.Length; i++)
        {
            var e = events[i].Event;
            foreach (var earlier in e.Follows)
                Add(edges, Find(events, earlier, ref places), i, OrderSource.Follows, false);
            foreach (var relation in e.Relations)
            {
                switch (relation.Kind)
                {
                    case AllenRelation.Before or AllenRelation.Meets:
                        Add(edges, i, Find(events, relation.Target, ref places), OrderSource.Relation, false);
                        break;
                    case AllenRelation.After or AllenRelation.MetBy:
                        Add(edges, Find(events, relation.Target, ref places), i, OrderSource.Relation, false);
                        break;
                }
            }
        }
    }

    /// <summary>R1: the goods came into being before anything was done to them. Of several origins it is not certain which one is theirs.</summary>
    private static void OriginFirst(ReadOnlySpan<EffectiveEvent> events, List<OrderEdge> edges)
    {
        var origin = -1;
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Event is not Originated)
                continue;
            if (origin >= 0)
                return;
            origin = i;
        }

        if (origin < 0)
            return;
        for (var i = 0; i < events.Length; i++)
        {
            if (CustodyRoles.IsPhysical(events[i].Event))
                Imply(events, edges, origin, i, OrderSource.OriginFirst);
        }
    }

    /// <summary>R2, where one dispatch only fits the receipt.</summary>
    private static void DispatchBeforeReceipt(ReadOnlySpan<EffectiveEvent> events, Shipments shipments, List<OrderEdge> edges)
    {
        for (var i = 0; i < events.Length; i++)
        {
            if (shipments.IsOnly(i))
                Imply(events, edges, shipments.DispatchOf(i), i, OrderSource.DispatchBeforeReceipt);
        }
    }

    /// <summary>
    /// R5, where a party got the goods once only: with several receipts it is not certain which one a release goes with. What it did to them
    /// lies before its release too, where it released them once and all of them.
    /// </summary>
    private static void ReceiptBeforeRelease(ReadOnlySpan<EffectiveEvent> events, PartyNumbers parties, List<OrderEdge> edges)
    {
        var holders = new List<(int Receipt, int Receipts, int Release, int Releases)>();
        for (var i = 0; i < events.Length; i++)
        {
            var (taker, giver) = (parties.Of(CustodyRoles.Taker(events[i].Event) ?? Maker(events[i].Event)), parties.Of(Giver(events[i].Event)));
            while (holders.Count < parties.Count)
                holders.Add(default);
            if (taker == giver)
                continue;
            if (taker >= 0)
                holders[taker] = holders[taker] with { Receipt = i, Receipts = holders[taker].Receipts + 1 };
            if (giver >= 0)
                holders[giver] = holders[giver] with { Release = i, Releases = holders[giver].Releases + 1 };
        }

        for (var i = 0; i < events.Length; i++)
        {
            var e = events[i].Event;
            var holder = parties.Of(Giver(e) ?? CustodyRoles.Keeper(e));
            if (holder < 0 || holder >= holders.Count || holders[holder] is not { Receipts: 1 } only)
                continue;
            Imply(events, edges, only.Receipt, i, OrderSource.ReceiptBeforeRelease);
            if (e is Stored or Relabeled or Repackaged && only.Releases == 1 && IsOfAll(events[only.Release].Event, events[only.Receipt].Event))
                Imply(events, edges, i, only.Release, OrderSource.ReceiptBeforeRelease);
        }
    }

    /// <summary>Who made goods of others: it has them from then on without a receipt.</summary>
    private static Party? Maker(ProvenanceEvent e) => e.Inputs.Count + e.Outputs.Count > 0 ? CustodyRoles.Keeper(e) : null;

    /// <summary>Who let go of the goods in this event; a receipt tells of that and is not it.</summary>
    private static Party? Giver(ProvenanceEvent e) => e is Received ? null : CustodyRoles.Giver(e);

    private static bool IsOfAll(ProvenanceEvent release, ProvenanceEvent receipt) =>
        release.Quantity is not { } quantity || quantity.IsAll || (quantity.IsExact && quantity == receipt.Quantity);

    private static void Imply(ReadOnlySpan<EffectiveEvent> events, List<OrderEdge> edges, int before, int after, OrderSource source) =>
        Add(edges, before, after, source, EventOrder.Latest(events[after]) < EventOrder.Earliest(events[before]));

    private static void Add(List<OrderEdge> edges, int before, int after, OrderSource source, bool isContradicted)
    {
        if (before >= 0 && after >= 0 && before != after)
            edges.Add(new(before, after, source, isContradicted));
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
