using Provenance.Reports;
using Provenance.Rules;

namespace Provenance.Assertions;

/// <content>The verdict and the findings.</content>
public abstract partial class ProvenanceAssertions<TSubject, TAssertions>
{
    /// <summary>No contradiction fails, and document and integrity hold: <see cref="VerdictStep.Consistent"/> is reached.</summary>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> BeConsistent(string because = "", params object[] becauseArgs)
    {
        Verify("to be consistent", because, becauseArgs, () => Short(VerdictStep.Consistent));
        return And;
    }

    /// <summary>No gap in structure, custody, movement, customs or identity fails and none is open: <see cref="VerdictStep.Continuous"/> is reached.</summary>
    /// <inheritdoc cref="BeConsistent"/>
    [CustomAssertion]
    public AndConstraint<TAssertions> BeContinuous(string because = "", params object[] becauseArgs)
    {
        Verify("to be continuous", because, becauseArgs, () => Short(VerdictStep.Continuous));
        return And;
    }

    /// <summary>Nothing asks anything of a reader: no Fail, no Review and no Open. What only informs is allowed.</summary>
    /// <inheritdoc cref="BeConsistent"/>
    [CustomAssertion]
    public AndConstraint<TAssertions> HaveNoFindings(string because = "", params object[] becauseArgs)
    {
        Verify("to have no findings", because, becauseArgs, () =>
        {
            var asking = Report.Findings.Where(finding => finding.AsksSomething).ToList();
            return asking.Count == 0 ? null : Found($"it has {asking.Count}", asking);
        });
        return And;
    }

    /// <summary>A finding of a rule stands, of whatever kind. Continue with <c>At</c> to say where.</summary>
    /// <param name="code">The rule's code (<c>LBL006</c>).</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty.</exception>
    [CustomAssertion]
    public FindingConstraint<TAssertions> HaveFinding(string code, string because = "", params object[] becauseArgs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        var found = Subject is null ? [] : Report.Findings.Where(finding => finding.Code == code).ToList();
        Verify($"to have a finding {code}", because, becauseArgs, () => found.Count > 0 ? null : WhyNot(code));
        return new((TAssertions)this, code, found, Verify, finding => Found($"{code} is elsewhere", finding));
    }

    /// <summary>No finding of a rule stands. A code that no rule has fails, so that a slip of the pen does not pass.</summary>
    /// <inheritdoc cref="HaveFinding"/>
    [CustomAssertion]
    public AndConstraint<TAssertions> NotHaveFinding(string code, string because = "", params object[] becauseArgs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Verify($"to have no finding {code}", because, becauseArgs, () =>
        {
            if (!IsRule(code))
                return new Miss($"no rule has the code {code}");
            var found = Report.Findings.Where(finding => finding.Code == code).ToList();
            return found.Count == 0 ? null : Found($"it has {(found.Count == 1 ? "one" : Counted(found.Count, "finding"))}", found);
        });
        return And;
    }

    private Miss? Short(VerdictStep wanted)
    {
        var verdict = Report.Verdict;
        if (verdict.Reached >= wanted)
            return null;
        var word = verdict.Next!.Value switch { VerdictStep.WellFormed => "well-formed", var step => step.ToString().ToLowerInvariant() };
        if (verdict.BlockedBy.Count == 0)
            return new Miss("nothing of it could be evaluated");
        var isRefuted = verdict.NextIs == StepState.Refuted;
        var blocking = Report.Findings
            .Where(finding => verdict.BlockedBy.Contains(finding.Code) && finding.Kind != FindingKind.Informational && (!isRefuted || finding.Kind == FindingKind.Fail))
            .ToList();
        var what = isRefuted && wanted == VerdictStep.Continuous && verdict.Next == wanted ? Counted(blocking.Count, "hole") : Counted(blocking.Count, "finding");
        return Found(isRefuted ? $"it is not {word}: {what}" : $"whether it is {word} is open: {what}", blocking);
    }

    private Miss WhyNot(string code)
    {
        if (!IsRule(code))
            return new Miss($"no rule has the code {code}");
        foreach (var (finding, by) in Report.Consolidated)
        {
            if (finding.Code == code)
                return Found($"it is covered by {by.Code}", [by]);
        }

        var outcome = Report.Rules.FirstOrDefault(rule => rule.Code == code);
        return new Miss(outcome?.Outcome switch
        {
            RuleOutcomeKind.Pass => $"the rule passed ({outcome.Subject}: {outcome.Why})",
            RuleOutcomeKind.Disabled => $"the rule did not run ({outcome.Why})",
            RuleOutcomeKind.NotApplicable => $"the rule did not apply ({outcome.Why})",
            _ => "there is none",
        });
    }

    private bool IsRule(string code) => RuleCatalog.Descriptors.Any(rule => rule.Code == code) || Report.Policy.Rules.Any(rule => rule.Descriptor.Code == code);

    /// <summary>The findings as lines; those that the chain does not show as holes by themselves are marked in it.</summary>
    private Miss Found(string text, IReadOnlyCollection<Finding> findings) => new(text)
    {
        Details = findings.Select(Line).ToValueList(),
        Marks = findings
            .Where(finding => !Report.IsHole(finding) && finding.Locations[0].Event is not null)
            .Select(finding => new TimelineMark(finding.Locations[0].Event!, $"{finding.Message} ({finding.Code})"))
            .ToValueList(),
    };

    private static string Line(Finding finding)
    {
        var at = finding.Locations[0].Event is { } e ? $" at {e}" : "";
        return $"{finding.Code} {finding.Kind.ToString().ToLowerInvariant()}, {finding.Severity.ToString().ToLowerInvariant()}{at}: {finding.Message}";
    }
}
