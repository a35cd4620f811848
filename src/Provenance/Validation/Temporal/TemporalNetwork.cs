namespace Provenance.Validation.Temporal;

/// <summary>When everything that is checked together can have happened: recorded times, declared relations and implied orders, tightened.</summary>
/// <remarks>Orders R1 to R8 and the relations are those of catalogue 2.3. One network for a set, because chains share events.</remarks>
internal sealed class TemporalNetwork
{
    /// <summary>More orders than this no reader follows.</summary>
    private const int MostTold = 12;

    private readonly SetView _set;
    private readonly ConstraintGraph _graph;
    private readonly List<Moment> _moments;
    private readonly Dictionary<RecordedEvent, (int Start, int End)>? _shared;
    private readonly (int Start, int End)[][] _places;
    private Dictionary<string, (int Start, int End)>? _restrictions;
    private readonly EventOrder[] _orders;
    private readonly long[] _earliest;
    private readonly long[] _latest;
    private Dictionary<string, (int Start, int End)>? _byId;
    private Supports? _lower;
    private Supports? _upper;
    private PossibleBounds? _possible;

    public TemporalNetwork(SetView set)
    {
        _set = set;
        _shared = set.Views.Length > 1 ? new(ReferenceEqualityComparer.Instance) : null;
        _places = new (int, int)[set.Views.Length][];
        var (events, orders) = (0, 0);
        foreach (var view in set.Views)
            (events, orders) = (events + view.Events.Length, orders + view.History.Order.Edges.Count);
        _moments = new(events);
        _graph = new(events, orders + (events / 2));
        foreach (var view in set.Views)
            _places[view.Index] = Places(view);
        foreach (var view in set.Views)
            AddOrders(view);
        (_earliest, _latest) = _graph.Solve();
        _orders = new EventOrder[set.Views.Length];
        foreach (var view in set.Views)
            _orders[view.Index] = Ordered(view);
    }

    /// <summary>The order of a chain's events with tightened bounds.</summary>
    public EventOrder OrderOf(ChainView view) => _orders[view.Index];

    /// <summary>Earliest start and latest end of an event after tightening, in ticks of the Unix epoch.</summary>
    public (long Earliest, long Latest) BoundsOf(ChainView view, int i) => (_earliest[_places[view.Index][i].Start], _latest[_places[view.Index][i].End]);

    /// <summary>The same where approximate times count as widened: outside of it the event cannot have happened. No Fail may rest on it.</summary>
    public (long Earliest, long Latest) PossibleBoundsOf(ChainView view, int i)
    {
        _possible ??= new(_graph, _moments);
        return (_possible.Earliest[_places[view.Index][i].Start], _possible.Latest[_places[view.Index][i].End]);
    }

    /// <summary>Whether the event stands among others whose times and orders contradict one another.</summary>
    public bool IsInconsistent(ChainView view, int i) => _graph.Inconsistent?.Contains(_graph.ComponentOf(_places[view.Index][i].Start)) ?? false;

    /// <summary>The contradictions, one for each part of the record that contradicts itself, each by its fewest steps.</summary>
    public IEnumerable<TemporalProof> Contradictions()
    {
        foreach (var component in _graph.Inconsistent ?? [])
        {
            var (from, constraints, to) = ShortestProof.Of(_graph, component);
            yield return new(
                from < 0 ? null : _moments[from],
                [.. constraints.Select(k => new TemporalStep(_moments[_graph.Constraints[k].Earlier], _moments[_graph.Constraints[k].Later], _graph.Constraints[k]))],
                to < 0 ? null : _moments[to]);
        }
    }

    /// <summary>
    /// The orders that lead from a recorded bound to the tightened one of an event: to its start for the lower, from its end for the upper. Of a long
    /// way the orders next to the event are told, so that a record of events without dates does not grow with their square.
    /// </summary>
    public TemporalProof Explain(ChainView view, int i, bool isUpper) =>
        Explain(isUpper ? _upper ??= new(_graph, _latest, _graph.RecordedBounds(true), true) : _lower ??= new(_graph, _earliest, _graph.RecordedBounds(false), false), view, i, isUpper);

    /// <summary>The same for the bounds of <see cref="PossibleBoundsOf"/>.</summary>
    public TemporalProof ExplainPossible(ChainView view, int i, bool isUpper) => Explain((_possible ??= new(_graph, _moments)).Of(isUpper), view, i, isUpper);

    private TemporalProof Explain(Supports supports, ChainView view, int i, bool isUpper)
    {
        var at = isUpper ? _places[view.Index][i].End : _places[view.Index][i].Start;
        var steps = new List<TemporalStep>();
        var untold = 0;
        for (var k = supports[at]; k >= 0; k = supports[at])
        {
            var constraint = _graph.Constraints[k];
            if (steps.Count < MostTold)
                steps.Add(new(_moments[constraint.Earlier], _moments[constraint.Later], constraint));
            else
                untold++;
            at = isUpper ? constraint.Later : constraint.Earlier;
        }

        if (!isUpper)
            steps.Reverse();
        return new(isUpper ? null : _moments[at], steps, isUpper ? _moments[at] : null) { Untold = untold };
    }

    private (int Start, int End)[] Places(ChainView view)
    {
        var places = new (int, int)[view.Events.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var e = view.Events[i];
            if (_shared is not null && _shared.TryGetValue(e.Recorded, out places[i]))
                continue;
            places[i] = Add(e);
            _shared?.Add(e.Recorded, places[i]);
        }

        return places;
    }

    private (int Start, int End) Add(EffectiveEvent e)
    {
        var earliest = EventOrder.Earliest(e);
        var latest = UpperBound(e);
        if (ReferenceEquals(e.Start, e.End))
        {
            _moments.Add(new(e, null, false));
            var both = _graph.AddMoment(earliest, latest);
            return (both, both);
        }

        _moments.Add(new(e, null, true));
        var start = _graph.AddMoment(earliest, e.Start is { IsApproximate: false } time ? time.LatestTicks : long.MaxValue);
        _moments.Add(new(e, null, false));
        var end = _graph.AddMoment(e.End is { IsApproximate: false } last ? last.EarliestTicks : long.MinValue, latest);
        _graph.Add(new(start, end, 0, OrderSource.Duration, e, e.Status));
        return (start, end);
    }

    /// <summary>The recorded upper bound, or that of the report (R7) or of the recording (R8).</summary>
    private static long UpperBound(EffectiveEvent e)
    {
        var latest = EventOrder.Latest(e);
        foreach (var link in e.Event.Evidence)
        {
            if (link.Evidence.ReportedOn is { Absence: null, IsApproximate: false } reported)
                latest = Math.Min(latest, reported.LatestTicks);
        }

        return Math.Min(latest, RecordingBound(e));
    }

    /// <summary>The upper bound by R8. An event dated after its recording has none: ORD001 speaks of it, and clocks may differ a little.</summary>
    internal static long RecordingBound(EffectiveEvent e) =>
        e.RecordedAt is { } recorded && recorded.ToUnixTimeTicks() is var ticks && ticks >= EventOrder.Earliest(e) ? ticks : long.MaxValue;

    private void AddOrders(ChainView view)
    {
        var places = _places[view.Index];
        foreach (var edge in view.History.Order.Edges)
        {
            // Where times speak against it and there is room, a holder got the goods before in a way that is not recorded.
            if (edge.Source == OrderSource.Relation || (edge.IsContradicted && edge.Source == OrderSource.ReceiptBeforeRelease))
                continue;
            var by = edge.Source == OrderSource.Follows ? view.Events[edge.After] : null;
            _graph.Add(new(places[edge.Before].End, places[edge.After].Start, 1, edge.Source, by, by?.Status ?? Status.Fact));
        }

        for (var i = 0; i < places.Length; i++)
        {
            foreach (var relation in view.Events[i].Event.Relations)
                Relate(view, i, relation);
        }

        UsesBeforeEnds(view, places);
        ParentsBeforeChildren(view, places);
        Travels(view, places);
    }

    /// <summary>A declared relation, to an event or to a restriction, as orders of their ends.</summary>
    private void Relate(ChainView view, int i, Relation relation)
    {
        if (Target(relation.Target) is not { } other)
            return;
        var own = _places[view.Index][i];
        var e = view.Events[i];
        var status = relation.Status ?? e.Status;
        foreach (var (one, isOne, two, isTwo, gap) in AllenOrders.Of(relation.Kind))
        {
            var earlier = isOne ? (one ? own.Start : own.End) : one ? other.Start : other.End;
            var later = isTwo ? (two ? own.Start : own.End) : two ? other.Start : other.End;
            _graph.Add(new(earlier, later, gap, OrderSource.Relation, e, status));
        }
    }

    /// <summary>The event or the restriction of an id; neither where it is not read.</summary>
    public (EffectiveEvent? Event, Restriction? Restriction) Named(string id) =>
        Target(id) is { } ends && _moments[ends.Start] is { } moment ? (moment.Event, moment.Restriction) : default;

    private (int Start, int End)? Target(string id)
    {
        if (_restrictions is not null && _restrictions.TryGetValue(id, out var known))
            return known;
        foreach (var restriction in _set.Set.Registry.Restrictions)
        {
            if (restriction.Id == id)
                return (_restrictions ??= new(StringComparer.Ordinal))[id] = Add(restriction);
        }

        if (_byId is null)
        {
            _byId = new(StringComparer.Ordinal);
            foreach (var view in _set.Views)
            {
                for (var i = 0; i < view.Events.Length; i++)
                    _byId.TryAdd(view.Events[i].Id, _places[view.Index][i]);
            }
        }

        return _byId.TryGetValue(id, out var place) ? place : null;
    }

    private (int Start, int End) Add(Restriction restriction)
    {
        _moments.Add(new(null, restriction, true));
        var start = Add(restriction.Start);
        _moments.Add(new(null, restriction, false));
        var end = Add(restriction.End);
        _graph.Add(new(start, end, 0, OrderSource.Duration, null, restriction.Status ?? Status.Claim));
        return (start, end);
    }

    private int Add(EventTime? time) =>
        time is { Absence: null, IsApproximate: false } ? _graph.AddMoment(time.EarliestTicks, time.LatestTicks) : _graph.AddMoment(long.MinValue, long.MaxValue);

    /// <summary>R3: what touched a position came before the end that took all that was left of it.</summary>
    private void UsesBeforeEnds(ChainView view, (int Start, int End)[] places)
    {
        var steps = view.Flow.Steps;
        foreach (var position in view.Flow.Positions)
        {
            if (position.EndedBy < 0)
                continue;
            for (var i = 0; i < position.EndedBy; i++)
            {
                if (ReferenceEquals(steps[i].From, position) && view.Events[i].Event is not (Inspected or Observed))
                    _graph.Add(new(places[i].End, places[position.EndedBy].Start, 1, OrderSource.UseBeforeEnd, null, Status.Fact));
            }
        }
    }

    /// <summary>R4: an item was made strictly before what it went into.</summary>
    private void ParentsBeforeChildren(ChainView view, (int Start, int End)[] places)
    {
        var maker = -1;
        for (var i = 0; i < places.Length; i++)
        {
            var role = ItemRoles.Of(view.Events[i], view.Chain, out _);
            if (role == ItemRole.Makes)
                maker = maker < 0 ? i : -2;
            if (maker == -2)
                return;
        }

        for (var i = 0; maker >= 0 && i < places.Length; i++)
        {
            if (i != maker && ItemRoles.Of(view.Events[i], view.Chain, out _) == ItemRole.Takes)
                _graph.Add(new(places[maker].End, places[i].Start, 1, OrderSource.ParentBeforeChild, null, Status.Fact));
        }
    }

    /// <summary>R6: two neighbors at places apart are at least as far apart in time as the fastest way takes. What is impossible by itself is MOV002's.</summary>
    private void Travels(ChainView view, (int Start, int End)[] places)
    {
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            var before = steps[i].PlacedBefore;
            if (before < 0 || !view.History.Order.Precedes(before, i) || Travel.LeastTicks(view, before, i) is not (> 1 and var ticks))
                continue;
            if (Fits(view.Events[before], view.Events[i], ticks))
                _graph.Add(new(places[before].End, places[i].Start, ticks, OrderSource.Travel, null, Status.Fact));
        }
    }

    private static bool Fits(EffectiveEvent before, EffectiveEvent after, long ticks) =>
        EventOrder.Earliest(before) == long.MinValue || EventOrder.Latest(after) == long.MaxValue || EventOrder.Latest(after) - EventOrder.Earliest(before) >= ticks;

    private EventOrder Ordered(ChainView view)
    {
        var places = _places[view.Index];
        var (earliest, latest) = (new long[places.Length], new long[places.Length]);
        for (var i = 0; i < places.Length; i++)
            (earliest[i], latest[i]) = (_earliest[places[i].Start], _latest[places[i].End]);
        return view.History.Order.Within(earliest, latest);
    }
}
