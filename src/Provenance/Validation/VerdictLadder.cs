namespace Provenance.Validation;

/// <summary>Climbs the steps of the verdict (design 7.1).</summary>
internal static class VerdictLadder
{
    public static Verdict Of(Finding[] findings, ChainRule[] rules, ReadOnlySpan<OutcomeRow> rows, ProvenancePolicy policy)
    {
        for (var step = VerdictStep.WellFormed; step <= VerdictStep.Corroborated; step++)
        {
            var (state, codes) = StateOf(step, findings, rules, rows, policy);
            if (state != StepState.Reached)
                return new(step - 1, step, state, Sorted(codes));
        }

        return new(VerdictStep.Corroborated, null, null, default);
    }

    /// <summary>A failing gap that refutes <see cref="VerdictStep.Continuous"/>.</summary>
    public static bool IsHole(Finding finding, ProvenancePolicy policy) =>
        finding.Kind == FindingKind.Fail && Concerns(VerdictStep.Continuous, finding.Rule, policy.SeverityOf(finding.Rule));

    private static (StepState State, string[]? Codes) StateOf(
        VerdictStep step, Finding[] findings, ChainRule[] rules, ReadOnlySpan<OutcomeRow> rows, ProvenancePolicy policy)
    {
        string[]? failing = null;
        string[]? open = null;
        foreach (var finding in findings)
        {
            if (!Concerns(step, finding.Rule, policy.SeverityOf(finding.Rule)))
                continue;
            if (finding.Kind == FindingKind.Fail)
                AddOnce(ref failing, finding.Code);
            else if (step >= VerdictStep.Continuous && finding.Kind is FindingKind.Open or FindingKind.Review)
                AddOnce(ref open, finding.Code);
        }

        if (failing is not null)
            return (StepState.Refuted, failing);
        if (open is not null)
            return (StepState.Undecided, open);
        return step < VerdictStep.Continuous || HasPass(step, rules, rows, policy) ? (StepState.Reached, null) : (StepState.Undecided, null);
    }

    /// <summary>Findings come rule by rule, so that a code that is there already is the last one.</summary>
    private static void AddOnce(ref string[]? codes, string code)
    {
        if (codes is null)
            codes = [code];
        else if (codes[^1] != code)
            codes = [.. codes, code];
    }

    private static ValueList<string> Sorted(string[]? codes)
    {
        if (codes is null)
            return default;
        Array.Sort(codes, StringComparer.Ordinal);
        return new(codes);
    }

    /// <summary>Whether anything was evaluated for the step: a chain of unknowns is never continuous.</summary>
    private static bool HasPass(VerdictStep step, ChainRule[] rules, ReadOnlySpan<OutcomeRow> rows, ProvenancePolicy policy)
    {
        foreach (var row in rows)
        {
            var rule = rules[row.Rule].Descriptor;
            if (row.Outcome == RuleOutcomeKind.Pass && Concerns(step, rule, policy.SeverityOf(rule)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a rule can keep the step from being reached. A note blocks no step.</summary>
    public static bool Concerns(VerdictStep step, RuleDescriptor rule, Severity severity) => step switch
    {
        VerdictStep.WellFormed => rule.Class == RuleClass.Integrity && severity > Severity.Note,
        VerdictStep.Consistent => rule.Class == RuleClass.Contradiction,
        VerdictStep.Continuous => rule.Class == RuleClass.Gap && severity > Severity.Note
            && (rule.Family is RuleFamily.Structure or RuleFamily.Custody or RuleFamily.Movement or RuleFamily.Customs || rule.Code == "LBL006"),
        VerdictStep.Corroborated => rule.Family == RuleFamily.Evidence && severity > Severity.Note,
        _ => false,
    };
}
