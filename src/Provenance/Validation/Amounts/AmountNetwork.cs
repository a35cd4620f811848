using System.Runtime.InteropServices;

namespace Provenance.Validation.Amounts;

/// <summary>Amounts and the equations between them, narrowed to a fixpoint by interval arithmetic (catalogue 2.4).</summary>
/// <remarks>
/// Bounds are only ever narrowed to what every solution lies in. What depends on one another through amounts that are not exact is one part;
/// a part without a solution keeps the bounds that are recorded, as a part of the temporal network does.
/// </remarks>
internal sealed class AmountNetwork(PolicyThresholds? thresholds = null)
{
    /// <summary>
    /// After so many passes it stops. The order of the events settles chains without circles in a few; in circles bounds can come ever
    /// closer to a limit, and those of any pass hold.
    /// </summary>
    private const int MostSweeps = 32;

    private readonly List<Amount> _recorded = [];
    private readonly List<AmountConstraint> _constraints = [];
    private Amount[] _current = [];
    private Amount[] _given = [];
    private int[] _part = [];
    private bool[] _isContradictory = [];
    private int[] _firstWatch = [];
    private int[] _watches = [];
    private bool[] _isDirty = [];
    private EffectiveEvent?[] _leastBy = [];
    private EffectiveEvent?[] _mostBy = [];
    private int _revised;
    private bool _isForward;

    /// <summary>What is a matter of weighing, and what may be lost without a word.</summary>
    public PolicyThresholds Thresholds => thresholds ?? PolicyThresholds.Default;

    /// <summary>What is now known of an amount.</summary>
    public Amount this[int variable] => _current[variable];

    /// <summary>How often a constraint was looked at, for the proof that it stays linear.</summary>
    public int Revisions { get; private set; }

    /// <summary>Whether no equation could narrow anything any more when it stopped.</summary>
    public bool IsSettled { get; private set; }

    public int Count => _recorded.Count;

    /// <summary>An amount.</summary>
    public int Add(Amount recorded)
    {
        _recorded.Add(recorded);
        return _recorded.Count - 1;
    }

    /// <summary>An equation. They are settled fastest when they are added in the order in which goods flow.</summary>
    public void Add(AmountConstraint constraint) => _constraints.Add(constraint);

    /// <summary>What is known of an amount by what came before it alone.</summary>
    public Amount Given(int variable) => _given[variable];

    public Amount Recorded(int variable) => _recorded[variable];

    /// <summary>Whether no amounts satisfy all that is recorded of the part that it belongs to.</summary>
    public bool IsContradictory(int variable) => _isContradictory[PartOf(variable)];

    /// <summary>The event that gave the lower bound; <see langword="null"/> where it is recorded.</summary>
    public EffectiveEvent? LeastBy(int variable) => _leastBy[variable];

    /// <summary>The event that gave the upper bound; <see langword="null"/> where it is recorded.</summary>
    public EffectiveEvent? MostBy(int variable) => _mostBy[variable];

    /// <summary>Narrows all amounts.</summary>
    public void Solve()
    {
        (_leastBy, _mostBy) = (new EffectiveEvent?[Count], new EffectiveEvent?[Count]);
        (_isDirty, _isContradictory) = (new bool[_constraints.Count], new bool[Count]);
        Divide();
        Watch();
        _current = [.. _recorded];
        _isForward = true;
        for (_revised = 0; _revised < _constraints.Count; _revised++)
            Revise();
        _given = _current;

        _isForward = false;
        _current = [.. _recorded];
        Array.Clear(_leastBy);
        Array.Clear(_mostBy);
        Array.Fill(_isDirty, true);
        for (var sweep = 0; sweep < MostSweeps && Array.IndexOf(_isDirty, true) >= 0; sweep++)
            Sweep(sweep % 2 == 0);
        IsSettled = Array.IndexOf(_isDirty, true) < 0;
        for (var i = 0; i < Count; i++)
        {
            if (IsContradictory(i))
                (_current[i], _leastBy[i], _mostBy[i]) = (_recorded[i], null, null);
        }
    }

    /// <summary>Called by a constraint: the amount is at least and at most so much.</summary>
    public void Narrow(int variable, decimal min, decimal? max, AmountConstraint by)
    {
        var known = _current[variable];
        var isLeast = min > known.Min;
        var isMost = max is not null && (known.Max is null || max < known.Max);
        if (!isLeast && !isMost)
            return;
        var narrowed = new Amount(isLeast ? min : known.Min, isMost ? max : known.Max);
        if (narrowed.Max < narrowed.Min)
        {
            if (!_isForward)
                Contradict(by);
            return;
        }

        _current[variable] = narrowed;
        if (_isForward)
            return;
        if (isLeast)
            _leastBy[variable] = by.By;
        if (isMost)
            _mostBy[variable] = by.By;

        // Its own equation among them: what it narrows last can narrow what it looked at first.
        for (var i = _firstWatch[variable]; i < _firstWatch[variable + 1]; i++)
            _isDirty[_watches[i]] = true;
    }

    private void Sweep(bool isDown)
    {
        for (var i = 0; i < _constraints.Count; i++)
        {
            _revised = isDown ? i : _constraints.Count - 1 - i;
            if (!_isDirty[_revised])
                continue;
            _isDirty[_revised] = false;
            if (PartOf(_constraints[_revised]) is >= 0 and var part && !_isContradictory[part])
                Revise();
        }
    }

    private void Revise()
    {
        Revisions++;
        _constraints[_revised].Revise(this, _isForward);
    }

    private void Contradict(AmountConstraint constraint)
    {
        if (PartOf(constraint) is >= 0 and var part)
            _isContradictory[part] = true;
    }

    /// <summary>Joins what depends on one another; an exact amount depends on nothing.</summary>
    private void Divide()
    {
        _part = new int[Count];
        for (var i = 0; i < Count; i++)
            _part[i] = i;
        foreach (var constraint in CollectionsMarshal.AsSpan(_constraints))
        {
            var first = -1;
            foreach (var variable in constraint.Variables)
            {
                if (_recorded[variable].IsExact)
                    continue;
                if (first < 0)
                    first = variable;
                else
                    _part[PartOf(variable)] = PartOf(first);
            }
        }
    }

    private int PartOf(int variable)
    {
        while (_part[variable] != variable)
            variable = _part[variable] = _part[_part[variable]];
        return variable;
    }

    /// <summary>The part that a constraint belongs to; -1 where all its amounts are exact: rules judge those.</summary>
    private int PartOf(AmountConstraint constraint)
    {
        foreach (var variable in constraint.Variables)
        {
            if (!_recorded[variable].IsExact)
                return PartOf(variable);
        }

        return -1;
    }

    private void Watch()
    {
        _firstWatch = new int[Count + 1];
        foreach (var constraint in CollectionsMarshal.AsSpan(_constraints))
        {
            foreach (var variable in constraint.Variables)
                _firstWatch[variable + 1]++;
        }

        for (var i = 0; i < Count; i++)
            _firstWatch[i + 1] += _firstWatch[i];
        _watches = new int[_firstWatch[Count]];
        var next = _firstWatch[..Count];
        for (var i = 0; i < _constraints.Count; i++)
        {
            foreach (var variable in _constraints[i].Variables)
                _watches[next[variable]++] = i;
        }
    }
}
