namespace Provenance.Chains;

/// <summary>The orders that are declared or implied between events, as pairs of places in an array.</summary>
/// <remarks>The same pairs in whatever order the events stand. An implied order that certain times contradict is none.</remarks>
internal static class OrderEdges
{
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
    public static List<OrderEdge> All(ReadOnlySpan<EffectiveEvent> events, ProvenanceChain chain, PartyIdentities identities)
    {
        var edges = new List<OrderEdge>(events.Length * 2);
        var parties = new PartyNumbers(identities);
        Declared(events, edges);
        OriginFirst(events, edges);
        var shipments = Shipments.Of(events, parties);
        if (shipments is not null)
            DispatchBeforeReceipt(events, shipments, edges);
        new HolderOrder(events, chain, parties, shipments).AddTo(edges);
        return edges;
    }

    /// <summary>
    /// Goods that are made of others are made before anything is done to them, where one making is recorded and no origin. Tells neighbors apart; that a
    /// date contradicts it is for the rules on origins, and no bound follows from it.
    /// </summary>
    public static void AddMadeFirst(ReadOnlySpan<EffectiveEvent> events, ProvenanceChain chain, List<(int Before, int After)> pairs)
    {
        var making = -1;
        for (var i = 0; i < events.Length; i++)
        {
            var e = events[i].Event;
            if (e is Originated)
                return;
            if (e.Inputs.Count + e.Outputs.Count == 0 || e.Planned || ItemRoles.Of(events[i], chain, out _) != ItemRole.Makes)
                continue;
            if (making >= 0)
                return;
            making = i;
        }

        if (making < 0 || chain.Description.Scope.Extent == ChainExtent.Partial)
            return;
        for (var i = 0; i < events.Length; i++)
        {
            if (i != making && CustodyRoles.IsPhysical(events[i].Event) && ItemRoles.Of(events[i], chain, out _) != ItemRole.None && EventOrder.Latest(events[i]) >= EventOrder.Earliest(events[making]))
                pairs.Add((making, i));
        }
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
