namespace Provenance.Validation.Monitoring;

/// <summary>How many parts passed a rule, and how many findings of it stand: what the verdict is made of.</summary>
internal sealed class VerdictTally
{
    private readonly ChainRule[] _rules;
    private readonly ProvenancePolicy _policy;
    private readonly int[] _passed;
    private readonly int[] _failing;
    private readonly int[] _open;
    private readonly Dictionary<RuleDescriptor, int> _places = new(ReferenceEqualityComparer.Instance);

    public VerdictTally(ChainRule[] rules, ProvenancePolicy policy)
    {
        (_rules, _policy) = (rules, policy);
        (_passed, _failing, _open) = (new int[rules.Length], new int[rules.Length], new int[rules.Length]);
        for (var i = 0; i < rules.Length; i++)
            _places.TryAdd(rules[i].Descriptor, i);
    }

    public void Add(PartJudgment judgment) => Count(judgment, 1);

    public void Remove(PartJudgment judgment) => Count(judgment, -1);

    /// <summary>The verdict over all that was added.</summary>
    public Verdict Verdict
    {
        get
        {
            for (var step = VerdictStep.WellFormed; step <= VerdictStep.Corroborated; step++)
            {
                var (state, codes) = StateOf(step);
                if (state != StepState.Reached)
                    return new(step - 1, step, state, codes.Order(StringComparer.Ordinal).ToValueList());
            }

            return new(VerdictStep.Corroborated, null, null, default);
        }
    }

    private void Count(PartJudgment judgment, int by)
    {
        foreach (var rule in judgment.Passed)
            _passed[rule] += by;
        foreach (var finding in judgment.Findings)
        {
            if (finding.Kind == FindingKind.Fail)
                _failing[_places[finding.Rule]] += by;
            else if (finding.Kind is FindingKind.Open or FindingKind.Review)
                _open[_places[finding.Rule]] += by;
        }
    }

    private (StepState State, IEnumerable<string> Codes) StateOf(VerdictStep step)
    {
        if (CodesOf(step, _failing) is { Count: > 0 } failing)
            return (StepState.Refuted, failing);
        if (step < VerdictStep.Continuous)
            return (StepState.Reached, []);
        if (CodesOf(step, _open) is { Count: > 0 } open)
            return (StepState.Undecided, open);
        return CodesOf(step, _passed).Count > 0 ? (StepState.Reached, []) : (StepState.Undecided, []);
    }

    private List<string> CodesOf(VerdictStep step, int[] counts)
    {
        var codes = new List<string>();
        for (var i = 0; i < counts.Length; i++)
        {
            var rule = _rules[i].Descriptor;
            if (counts[i] > 0 && VerdictLadder.Concerns(step, rule, _policy.SeverityOf(rule)))
                codes.Add(rule.Code);
        }

        return codes;
    }
}
