using Provenance.Validation;

namespace Provenance.Routes.Matching;

/// <summary>Which events of one chain take which steps of a route.</summary>
internal sealed class RouteWalk
{
    private readonly ChainView _view;
    private readonly StepFits _comparison;
    private readonly StepFit?[][] _fits;
    private readonly Assignment _assigned;
    private readonly int[] _nearest;
    private readonly HashSet<string>[] _before;

    public RouteWalk(ExpectedRoute route, ChainView view)
    {
        (Route, _view, _comparison) = (route, view, new(view));
        var judged = new List<int>();
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (!CustodyRoles.IsOfTheRecord(view.Events[i].Event))
                judged.Add(i);
        }

        Events = [.. judged];
        _before = [.. route.Steps.Select(step => RouteOrder.Before([.. route.Steps], step))];
        _fits = Array.ConvertAll(Events, i => route.Steps.Select(step => _comparison.Of(step, view.Events[i])).ToArray());
        _assigned = new(route, _fits);
        PutInOrder();
        Repair();
        _nearest = new int[Events.Length];
        for (var e = 0; e < _nearest.Length; e++)
            _nearest[e] = _assigned.StepOf[e] >= 0 ? -1 : Nearest(e);
    }

    public ExpectedRoute Route { get; }

    /// <summary>The events that say something of the goods, by their places in the listing.</summary>
    public int[] Events { get; }

    /// <summary>The step that an event takes, or may take; <see langword="null"/> where it fits none, or another event took it.</summary>
    public RouteStep? StepOf(int e) => _assigned.StepOf[e] is >= 0 and var step ? Route.Steps[step] : null;

    /// <summary>Whether it takes that step for certain.</summary>
    public bool IsCertain(int e) => _assigned.IsCertain[e];

    /// <summary>Of an event that takes no step the one of its kind that it fits best; <see langword="null"/> where there is none.</summary>
    public RouteStep? NearestOf(int e) => _nearest[e] is >= 0 and var step ? Route.Steps[step] : null;

    /// <summary>How an event fits a step of its kind.</summary>
    public StepFit FitOf(int e, RouteStep step) => _fits[e][IndexOf(step)]!.Value;

    /// <summary>The events that take a step for certain, by their places in the listing.</summary>
    public IEnumerable<int> Takers(RouteStep step)
    {
        var at = IndexOf(step);
        for (var e = 0; e < Events.Length; e++)
        {
            if (_assigned.StepOf[e] == at && _assigned.IsCertain[e])
                yield return Events[e];
        }
    }

    /// <summary>
    /// Whether an event takes the step, may take it, or takes it amiss, so that it is not missing: what differs in one thing and is known in all others is meant for the
    /// step, and its deviation is told; what differs in more is another act.
    /// </summary>
    public bool IsReached(RouteStep step)
    {
        var at = IndexOf(step);
        if (_assigned.IsTaken(at))
            return true;
        for (var e = 0; e < _nearest.Length; e++)
        {
            if (_nearest[e] == at && _fits[e][at] is { Unknown: Facet.None, Refused: var refused } && Count(refused) == 1)
                return true;
        }

        return false;
    }

    /// <summary>Whether a step that comes after it is taken, or something like it.</summary>
    public bool IsPassed(RouteStep step) => Array.Exists([.. Route.Steps], other => _before[IndexOf(other)].Contains(step.Name) && IsTried(other));

    /// <summary>Whether a step that comes before it is taken, or something like it.</summary>
    public bool IsEntered(RouteStep step) => Array.Exists([.. Route.Steps], other => _before[IndexOf(step)].Contains(other.Name) && IsTried(other));

    /// <summary>The event that takes the step, or may, in a chain that the goods were made of or went into; <see langword="null"/> where none does.</summary>
    public (ChainView View, int Index, bool IsCertain)? FindElsewhere(RouteStep step)
    {
        if (!step.LooksBack && !step.LooksAhead)
            return null;
        (ChainView, int, bool)? possible = null;
        foreach (var other in _view.SetView.Derivations.Of(_view, isUp: step.LooksBack))
        {
            if (ReferenceEquals(other, _view))
                continue;
            var comparison = new StepFits(other);
            for (var i = 0; i < other.Events.Length; i++)
            {
                if (comparison.Of(step, other.Events[i]) is not { IsPossible: true } fit)
                    continue;
                if (fit.IsCertain)
                    return (other, i, true);
                possible ??= (other, i, false);
            }
        }

        return possible;
    }

    private bool IsTried(RouteStep step) => IndexOf(step) is var at && (_assigned.IsTaken(at) || Array.IndexOf(_nearest, at) >= 0);

    private int IndexOf(RouteStep step)
    {
        for (var i = 0; i < Route.Steps.Count; i++)
        {
            if (ReferenceEquals(Route.Steps[i], step))
                return i;
        }

        return -1;
    }

    /// <summary>The step with the fewest differences, of equal ones that with the fewest unknowns, then one that no event took, then the first.</summary>
    private int Nearest(int e)
    {
        var (best, least) = (-1, int.MaxValue);
        for (var step = 0; step < Route.Steps.Count; step++)
        {
            if (_fits[e][step] is not { } fit)
                continue;
            var differences = (Count(fit.Refused) * 64) + (Count(fit.Unknown) * 2) + (_assigned.IsTaken(step) ? 1 : 0);
            if (differences < least)
                (best, least) = (step, differences);
        }

        return best;
    }

    private static int Count(Facet facets) => System.Numerics.BitOperations.PopCount((uint)facets);

    /// <summary>Of two events that fit the steps of each other the earlier one in the listing takes the earlier step.</summary>
    private void PutInOrder()
    {
        foreach (var step in SingleSteps())
        {
            foreach (var earlier in SingleSteps())
            {
                var (e, other) = (_assigned.HolderOf(step), _assigned.HolderOf(earlier));
                if (other > e && _before[step].Contains(Route.Steps[earlier].Name) && _fits[e][earlier] is { IsCertain: true } && _fits[other][step] is { IsCertain: true })
                    _assigned.Swap(e, other);
            }
        }
    }

    /// <summary>What only looks like a wrong order, because two events that may fit the steps of each other each took the wrong one, is none.</summary>
    private void Repair()
    {
        int[] steps = [.. SingleSteps()];
        for (var wrong = CountWrong(steps); wrong > 0;)
        {
            var left = SwapOne(steps, wrong);
            if (left == wrong)
                return;
            wrong = left;
        }
    }

    /// <summary>How much stays wrong after the first swap that helps; as much as before where none does.</summary>
    private int SwapOne(int[] steps, int wrong)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                var (e, other) = (_assigned.HolderOf(steps[i]), _assigned.HolderOf(steps[k]));
                if (_fits[e][steps[k]] is not { IsPossible: true } || _fits[other][steps[i]] is not { IsPossible: true })
                    continue;
                _assigned.Swap(e, other);
                if (CountWrong(steps) is var left && left < wrong)
                    return left;
                _assigned.Swap(e, other);
            }
        }

        return wrong;
    }

    /// <summary>
    /// How many events certainly come before one that their steps have to follow, at whatever remove: then some swap of two always makes it fewer, where any order of the
    /// events is right.
    /// </summary>
    private int CountWrong(int[] steps)
    {
        var wrong = 0;
        foreach (var step in steps)
        {
            foreach (var earlier in steps)
            {
                if (_before[step].Contains(Route.Steps[earlier].Name) && _view.Order.Precedes(Events[_assigned.HolderOf(step)], Events[_assigned.HolderOf(earlier)]))
                    wrong++;
            }
        }

        return wrong;
    }

    /// <summary>The steps that one event can take, and one did.</summary>
    private IEnumerable<int> SingleSteps()
    {
        for (var step = 0; step < Route.Steps.Count; step++)
        {
            if (!Route.Steps[step].Repeats && _assigned.IsTaken(step))
                yield return step;
        }
    }
}
