namespace Provenance.Chains;

/// <summary>
/// The partial order of the events of one history: certain times, <c>follows</c> and declared relations, and the implied orders R1 (origin
/// before all physical events), R2 (a dispatch before the receipt paired with it) and R5 (a holder's receipt before its release of the goods,
/// storage and label events between).
/// </summary>
/// <remarks>
/// Bounds are tightened along the edges for the purpose of ordering only, without counting the tick between them. Two events are ordered if their
/// tightened bounds are apart or if edges lead from one to the other; a path over both kinds always shows in the bounds.
/// </remarks>
internal sealed class EventOrder
{
    private readonly long[] _earliest;
    private readonly long[] _latest;
    private readonly Reachability _reach;
    private readonly int[]? _places;
    private long[]? _latestSoFar;
    private long[]? _earliestFromHere;

    private EventOrder(long[] earliest, long[] latest, Reachability reach, List<OrderEdge> all)
    {
        Edges = all;
        _earliest = earliest;
        _latest = latest;
        _reach = reach;
        Tighten();
    }

    private EventOrder(EventOrder whole, int[] places) =>
        (_earliest, _latest, _reach, _places, Edges) = (whole._earliest, whole._latest, whole._reach, places, whole.Edges);

    private EventOrder(EventOrder recorded, long[] earliest, long[] latest) =>
        (_earliest, _latest, _reach, _places, Edges) = (earliest, latest, recorded._reach, recorded._places, recorded.Edges);

    /// <summary>The declared and implied orders of the whole history, those that certain times contradict among them.</summary>
    public List<OrderEdge> Edges { get; }

    /// <summary>Puts the events into the order of the listing and gives their order; the array is rearranged.</summary>
    public static EventOrder Arrange(EffectiveEvent[] events, ProvenanceChain chain, PartyIdentities parties)
    {
        var edges = OrderEdges.All(events, chain, parties);
        var pairs = OrderEdges.Uncontradicted(edges);
        OrderEdges.AddMadeFirst(events, chain, pairs);
        var bounds = OrderBounds.Of(events, edges);
        if (!IsArranged(bounds, pairs))
        {
            var places = Listing.Arrange(events, bounds, pairs);
            for (var i = 0; i < edges.Count; i++)
                edges[i] = edges[i] with { Before = places[edges[i].Before], After = places[edges[i].After] };
            pairs = OrderEdges.Uncontradicted(edges);
            OrderEdges.AddMadeFirst(events, chain, pairs);
            bounds = OrderBounds.Of(events, edges);
        }

        return Build(bounds, pairs, edges);
    }

    /// <summary>The order of some of the events among themselves, by what is known of all.</summary>
    /// <param name="places">Their places in the listing, ascending.</param>
    public EventOrder Of(int[] places) => new(this, _places is null ? places : Array.ConvertAll(places, place => _places[place]));

    /// <summary>The same order with tighter bounds.</summary>
    public EventOrder Within(long[] earliest, long[] latest) => new(this, earliest, latest);

    /// <summary>Whether the event at <paramref name="one"/> comes before the one at <paramref name="other"/> in every allowed order.</summary>
    public bool Precedes(int one, int other)
    {
        // The listing is one of the allowed orders; where times and relations contradict one another it decides.
        if (one >= other)
            return false;
        if (_places is not null)
            (one, other) = (_places[one], _places[other]);
        return _latest[one] < _earliest[other] || _reach.Leads(one, other);
    }

    /// <summary>
    /// Two neighbors of the listing and the events that are not ordered with both of them: all that can stand beside either in an allowed order.
    /// Empty where they are ordered and nothing else can.
    /// </summary>
    public int[] Around(int one, int other)
    {
        List<int>? around = Precedes(one, other) ? null : [one, other];
        if (_reach.IsShort)
        {
            // A short history is looked through as a whole.
            for (var i = 0; i < (_places?.Length ?? _latest.Length); i++)
            {
                if (i != one && i != other)
                    AddUnordered(i, one, other, ref around);
            }

            return around is null ? [] : [.. around];
        }

        _latestSoFar ??= LatestSoFar();
        _earliestFromHere ??= EarliestFromHere();
        for (var i = one - 1; i >= 0 && (_latestSoFar[i] >= Earliest(one) || _latestSoFar[i] >= Earliest(other)); i--)
            AddUnordered(i, one, other, ref around);
        for (var i = one + 1; i < other; i++)
            AddUnordered(i, one, other, ref around);
        for (var i = other + 1; i < _earliestFromHere.Length && (_earliestFromHere[i] <= LatestEnd(one) || _earliestFromHere[i] <= LatestEnd(other)); i++)
            AddUnordered(i, one, other, ref around);
        return around is null ? [] : [.. around];
    }

    /// <summary>Whether some allowed order has <paramref name="one"/> first.</summary>
    public bool MayPrecede(int one, int other) => one != other && !Precedes(other, one);

    /// <summary>Latest end of the event as the order bounds it, in ticks of the Unix epoch; <see cref="long.MaxValue"/> where nothing does.</summary>
    public long LatestEnd(int i) => _latest[_places is null ? i : _places[i]];

    /// <summary>Earliest start of the event in ticks of the Unix epoch, empty for what is only approximate.</summary>
    internal static long Earliest(EffectiveEvent e) => e.Start is { IsApproximate: false } start ? start.EarliestTicks : long.MinValue;

    /// <summary>Latest end of the event in ticks of the Unix epoch, empty for what is only approximate.</summary>
    internal static long Latest(EffectiveEvent e) => e.End is { IsApproximate: false } end ? end.LatestTicks : long.MaxValue;

    private static EventOrder Build(OrderBounds bounds, List<(int Before, int After)> pairs, List<OrderEdge> all)
    {
        var (earliest, latest) = (bounds.Earliest, bounds.Latest);

        // Edges against the listing belong to a cycle; they order nothing here, and the rule on inconsistent times speaks of them.
        var first = new int[earliest.Length + 1];
        foreach (var (before, after) in pairs)
        {
            if (before < after)
                first[before + 1]++;
        }

        for (var i = 0; i < earliest.Length; i++)
            first[i + 1] += first[i];
        var edges = new int[first[^1]];
        Span<int> next = earliest.Length <= 256 ? stackalloc int[earliest.Length] : new int[earliest.Length];
        next.Clear();
        foreach (var (before, after) in pairs)
        {
            if (before < after)
                edges[first[before] + next[before]++] = after;
        }

        return new(earliest, latest, new(first, edges), all);
    }

    private long Earliest(int i) => _earliest[_places is null ? i : _places[i]];

    private void AddUnordered(int i, int one, int other, ref List<int>? unordered)
    {
        if ((i < one ? !Precedes(i, one) : !Precedes(one, i)) || (i < other ? !Precedes(i, other) : !Precedes(other, i)))
            (unordered ??= [one, other]).Add(i);
    }

    private long[] LatestSoFar()
    {
        var latest = new long[_places?.Length ?? _latest.Length];
        for (var i = 0; i < latest.Length; i++)
            latest[i] = Math.Max(LatestEnd(i), i == 0 ? long.MinValue : latest[i - 1]);
        return latest;
    }

    private long[] EarliestFromHere()
    {
        var earliest = new long[_places?.Length ?? _earliest.Length];
        for (var i = earliest.Length - 1; i >= 0; i--)
            earliest[i] = Math.Min(Earliest(i), i == earliest.Length - 1 ? long.MaxValue : earliest[i + 1]);
        return earliest;
    }

    private static bool IsArranged(OrderBounds bounds, List<(int Before, int After)> edges)
    {
        foreach (var (before, after) in edges)
        {
            if (before > after)
                return false;
        }

        var startsSoFar = long.MinValue;
        for (var i = 0; i < bounds.Earliest.Length; i++)
        {
            if (bounds.Latest[i] < startsSoFar)
                return false;
            startsSoFar = Math.Max(startsSoFar, bounds.Earliest[i]);
        }

        return true;
    }

    private void Tighten()
    {
        for (var i = 0; i < _earliest.Length; i++)
        {
            foreach (var after in _reach.EdgesOf(i))
                _earliest[after] = Math.Max(_earliest[after], _earliest[i]);
        }

        for (var i = _latest.Length - 1; i >= 0; i--)
        {
            foreach (var after in _reach.EdgesOf(i))
                _latest[i] = Math.Min(_latest[i], _latest[after]);
        }
    }
}
