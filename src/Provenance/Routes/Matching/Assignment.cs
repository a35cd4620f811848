namespace Provenance.Routes.Matching;

/// <summary>Which event takes which step: as many steps that are required as can be, then as many events as can be, those that fit for certain first.</summary>
/// <remarks>
/// A matching by augmenting paths (Berge 1957; Kuhn 1955): what took a step makes way where it fits another one, and nothing loses its step. So whether an event
/// is left without one does not depend on the order in which they are looked at.
/// </remarks>
internal sealed class Assignment
{
    private readonly ExpectedRoute _route;
    private readonly StepFit?[][] _fits;
    private readonly int[] _holder;

    public Assignment(ExpectedRoute route, StepFit?[][] fits)
    {
        (_route, _fits) = (route, fits);
        StepOf = new int[fits.Length];
        IsCertain = new bool[fits.Length];
        _holder = new int[route.Steps.Count];
        Array.Fill(StepOf, -1);
        Array.Fill(_holder, -1);
        TakeAll(isCertain: true);
        TakeAll(isCertain: false);
    }

    /// <summary>The step that each event takes, or may take; -1 for none.</summary>
    public int[] StepOf { get; }

    /// <summary>Whether it takes it for certain.</summary>
    public bool[] IsCertain { get; }

    /// <summary>Whether an event takes the step, or may.</summary>
    public bool IsTaken(int step) => _holder[step] >= 0;

    /// <summary>The event that takes the step, or may; the first of several, -1 for none.</summary>
    public int HolderOf(int step) => _holder[step];

    /// <summary>Two events that fit, or may fit, the steps of each other change them.</summary>
    public void Swap(int one, int other)
    {
        (StepOf[one], StepOf[other]) = (StepOf[other], StepOf[one]);
        (_holder[StepOf[one]], _holder[StepOf[other]]) = (one, other);
        (IsCertain[one], IsCertain[other]) = (Fits(one, StepOf[one], isCertain: true), Fits(other, StepOf[other], isCertain: true));
    }

    private void TakeAll(bool isCertain)
    {
        for (var step = 0; step < _holder.Length; step++)
        {
            for (var e = 0; !_route.Steps[step].IsOptional && _holder[step] < 0 && e < _fits.Length; e++)
            {
                if (StepOf[e] < 0 && Fits(e, step, isCertain))
                    Put(e, step);
            }
        }

        for (var e = 0; e < _fits.Length; e++)
        {
            if (StepOf[e] < 0)
                Take(e, isCertain, new bool[_holder.Length]);
        }

        for (var step = 0; step < _holder.Length; step++)
        {
            if (!_route.Steps[step].IsOptional && _holder[step] < 0)
                Cover(step, isCertain, new bool[_holder.Length]);
        }
    }

    /// <summary>Gives a step that is required an event that another step can do without, or can have another for.</summary>
    private bool Cover(int step, bool isCertain, bool[] seen)
    {
        seen[step] = true;
        for (var e = 0; e < _fits.Length; e++)
        {
            if (!Fits(e, step, isCertain) || (StepOf[e] >= 0 && (StepOf[e] == step || IsCertain[e] != isCertain)))
                continue;
            if (StepOf[e] < 0 || MayLeave(e) || (!seen[StepOf[e]] && Cover(StepOf[e], isCertain, seen)))
            {
                Put(e, step);
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the step that it takes can do without it.</summary>
    private bool MayLeave(int e)
    {
        var step = StepOf[e];
        if (_route.Steps[step].IsOptional)
            return true;
        return _route.Steps[step].Repeats && Array.FindIndex(StepOf, taken => taken == step) is var first && Array.FindLastIndex(StepOf, taken => taken == step) != first;
    }

    private bool Take(int e, bool isCertain, bool[] seen)
    {
        for (var step = 0; step < _holder.Length; step++)
        {
            if (seen[step] || !Fits(e, step, isCertain))
                continue;
            seen[step] = true;
            if (_holder[step] < 0 || _route.Steps[step].Repeats || Take(_holder[step], IsCertain[_holder[step]], seen))
            {
                Put(e, step);
                return true;
            }
        }

        return false;
    }

    private bool Fits(int e, int step, bool isCertain) => _fits[e][step] is { } fit && (isCertain ? fit.IsCertain : fit.IsPossible);

    private void Put(int e, int step)
    {
        var left = StepOf[e];
        (StepOf[e], IsCertain[e]) = (step, Fits(e, step, isCertain: true));
        if (left >= 0 && _holder[left] == e)
            _holder[left] = Array.IndexOf(StepOf, left);
        if (_holder[step] < 0 || !_route.Steps[step].Repeats)
            _holder[step] = e;
    }
}
