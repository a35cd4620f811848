using System.Runtime.InteropServices;

namespace Provenance.Validation.Temporal;

/// <summary>Moments and the orders between them, sparse. Every order is a lower bound on a distance, so that a cycle with a gap is a contradiction.</summary>
/// <remarks>
/// A simple temporal network (Dechter, Meiri, Pearl 1991) without the matrix: no gap is negative, so that two passes in topological order tighten
/// every bound, in time linear in moments and orders. What contradicts itself is a cycle with a gap, or a moment whose bounds cross.
/// </remarks>
/// <param name="moments">About how many moments there will be.</param>
/// <param name="constraints">About how many orders there will be.</param>
internal sealed class ConstraintGraph(int moments, int constraints)
{
    private readonly List<Constraint> _constraints = new(constraints);
    private readonly List<long> _earliest = new(moments);
    private readonly List<long> _latest = new(moments);
    private int[] _first = [];
    private int[] _outgoing = [];
    private int[] _component = [];
    private int[] _strong = [];

    public int Count => _earliest.Count;

    public ReadOnlySpan<Constraint> Constraints => CollectionsMarshal.AsSpan(_constraints);

    /// <summary>The components that contradict themselves, each by its first moment; <see langword="null"/> where there is none.</summary>
    public SortedSet<int>? Inconsistent { get; private set; }

    public int AddMoment(long earliest, long latest)
    {
        _earliest.Add(earliest);
        _latest.Add(latest);
        return _earliest.Count - 1;
    }

    public void Add(in Constraint constraint)
    {
        if (constraint.Earlier != constraint.Later)
            _constraints.Add(constraint);
    }

    /// <summary>The orders that lead on from a moment, as places among <see cref="Constraints"/>.</summary>
    public ReadOnlySpan<int> From(int moment) => _outgoing.AsSpan(_first[moment], _first[moment + 1] - _first[moment]);

    /// <summary>Whether orders lead from each of two moments to the other.</summary>
    public bool AreCircular(int one, int other) => _strong[one] == _strong[other];

    /// <summary>The bounds of a moment before tightening.</summary>
    public (long Earliest, long Latest) Recorded(int moment) => (_earliest[moment], _latest[moment]);

    /// <summary>All lower bounds before tightening, or all upper ones.</summary>
    public ReadOnlySpan<long> RecordedBounds(bool isUpper) => CollectionsMarshal.AsSpan(isUpper ? _latest : _earliest);

    /// <summary>The first moment of the component: of all that orders connect, in whatever direction.</summary>
    public int ComponentOf(int moment)
    {
        while (_component[moment] != moment)
            moment = _component[moment] = _component[_component[moment]];
        return moment;
    }

    /// <summary>Tightens all bounds. Those of a component that contradicts itself stay as recorded.</summary>
    public (long[] Earliest, long[] Latest) Solve()
    {
        Index();
        var earliest = _earliest.ToArray();
        var latest = _latest.ToArray();
        var order = StrongComponents.Of(this, out _strong);
        FindCycles();
        if (Inconsistent is null)
            Tighten(order, earliest, latest);
        else
            Tighten(order.Where(moment => !Inconsistent.Contains(ComponentOf(moment))).ToArray(), earliest, latest);
        for (var i = 0; i < Count; i++)
        {
            if (earliest[i] > latest[i])
                (Inconsistent ??= []).Add(ComponentOf(i));
        }

        for (var i = 0; Inconsistent is not null && i < Count; i++)
        {
            if (Inconsistent.Contains(ComponentOf(i)))
                (earliest[i], latest[i]) = (_earliest[i], _latest[i]);
        }

        return (earliest, latest);
    }

    /// <summary>
    /// Tightens other bounds than the recorded ones along the same orders, once these are solved. Where they contradict themselves, and in components that do
    /// already, they stay as they are.
    /// </summary>
    public (long[] Earliest, long[] Latest) Within(long[] recordedEarliest, long[] recordedLatest)
    {
        var (earliest, latest) = (recordedEarliest.ToArray(), recordedLatest.ToArray());
        var order = StrongComponents.Of(this, out _);
        Tighten(Inconsistent is null ? order : [.. order.Where(moment => !Inconsistent.Contains(ComponentOf(moment)))], earliest, latest);
        HashSet<int>? contradicted = null;
        for (var i = 0; i < Count; i++)
        {
            if (earliest[i] > latest[i])
                (contradicted ??= []).Add(ComponentOf(i));
        }

        for (var i = 0; contradicted is not null && i < Count; i++)
        {
            if (contradicted.Contains(ComponentOf(i)))
                (earliest[i], latest[i]) = (recordedEarliest[i], recordedLatest[i]);
        }

        return (earliest, latest);
    }

    private void Index()
    {
        _first = new int[Count + 1];
        _component = new int[Count];
        for (var i = 0; i < Count; i++)
            _component[i] = i;
        foreach (ref readonly var constraint in Constraints)
        {
            _first[constraint.Earlier + 1]++;
            var (a, b) = (ComponentOf(constraint.Earlier), ComponentOf(constraint.Later));
            _component[Math.Max(a, b)] = Math.Min(a, b);
        }

        for (var i = 0; i < Count; i++)
            _first[i + 1] += _first[i];
        _outgoing = new int[_constraints.Count];
        var next = _first.AsSpan(0, Count).ToArray();
        for (var k = 0; k < _constraints.Count; k++)
            _outgoing[next[_constraints[k].Earlier]++] = k;
    }

    /// <summary>A gap within a strong component closes a cycle that would have to last no time and some time.</summary>
    private void FindCycles()
    {
        foreach (ref readonly var constraint in Constraints)
        {
            if (constraint.Gap > 0 && AreCircular(constraint.Earlier, constraint.Later))
                (Inconsistent ??= []).Add(ComponentOf(constraint.Earlier));
        }
    }

    /// <summary>
    /// One pass forward and one back. Moments that lead to one another are one moment, for no cycle left has a gap; they stand next to one another in
    /// the order and share their bounds.
    /// </summary>
    private void Tighten(int[] order, long[] earliest, long[] latest)
    {
        for (int from = 0, to; from < order.Length; from = to)
        {
            to = from;
            var bound = long.MinValue;
            for (; to < order.Length && AreCircular(order[from], order[to]); to++)
                bound = Math.Max(bound, earliest[order[to]]);
            if (bound == long.MinValue)
                continue;
            foreach (var moment in order.AsSpan(from, to - from))
            {
                earliest[moment] = bound;
                foreach (var k in From(moment))
                {
                    ref readonly var constraint = ref Constraints[k];
                    earliest[constraint.Later] = Math.Max(earliest[constraint.Later], Plus(bound, constraint.Gap));
                }
            }
        }

        for (int to = order.Length - 1, from; to >= 0; to = from)
        {
            from = to;
            var bound = long.MaxValue;
            for (; from >= 0 && AreCircular(order[to], order[from]); from--)
            {
                foreach (var k in From(order[from]))
                {
                    ref readonly var constraint = ref Constraints[k];
                    if (latest[constraint.Later] != long.MaxValue)
                        bound = Math.Min(bound, latest[constraint.Later] - constraint.Gap);
                }

                bound = Math.Min(bound, latest[order[from]]);
            }

            foreach (var moment in order.AsSpan(from + 1, to - from))
                latest[moment] = bound;
        }
    }

    internal static long Plus(long moment, long gap) => moment > long.MaxValue - gap ? long.MaxValue : moment + gap;
}
