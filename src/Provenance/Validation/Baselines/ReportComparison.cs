namespace Provenance.Validation.Baselines;

/// <summary>A report beside an earlier one: what is new, unchanged, updated or absent.</summary>
/// <remarks>
/// Findings are one where their fingerprints are; else where code, detail and subject are, since what is newly recorded changes the events that a finding reads.
/// Immutable, safe to share between threads.
/// </remarks>
public sealed class ReportComparison
{
    private readonly Dictionary<Finding, ComparedFinding> _byFinding = new(ReferenceEqualityComparer.Instance);

    internal ReportComparison(ReportBaseline earlier, ProvenanceReport report)
    {
        Earlier = earlier;
        var then = new EarlierFindings(earlier.Findings);
        foreach (var finding in report.Findings)
        {
            if (then.TakeAlike(finding) is { } one)
                _byFinding.Add(finding, new(IsAlike(one, finding) ? BaselineState.Unchanged : BaselineState.Updated, finding, one));
        }

        foreach (var finding in report.Findings)
        {
            if (!_byFinding.ContainsKey(finding))
                _byFinding.Add(finding, then.TakeSameCause(finding) is { } one ? new(BaselineState.Updated, finding, one) : new(BaselineState.New, finding, null));
        }

        var covered = report.Consolidated.ToLookup(one => one.Finding.Fingerprint, one => one.By.Code, StringComparer.Ordinal);
        var disabled = report.Rules.Where(rule => rule.Outcome == RuleOutcomeKind.Disabled).Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        Findings =
        [
            .. report.Findings.Select(finding => _byFinding[finding]),
            .. then.Left.Select(one => new ComparedFinding(BaselineState.Absent, null, one, WhyAbsent(one))),
        ];

        string? WhyAbsent(EarlierFinding one) =>
            covered[one.Fingerprint].FirstOrDefault() is { } by ? $"{by} covers it" : disabled.Contains(one.Code) ? "its rule did not run" : null;
    }

    /// <summary>The earlier report.</summary>
    public ReportBaseline Earlier { get; }

    /// <summary>The findings of the later report in its order, then those that only the earlier one has, in its order.</summary>
    public ValueList<ComparedFinding> Findings { get; }

    /// <summary>How a finding of the later report compares.</summary>
    /// <exception cref="ArgumentException">The report does not have it.</exception>
    public BaselineState StateOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return _byFinding.TryGetValue(finding, out var compared) ? compared.State : throw new ArgumentException("The report does not have this finding.", nameof(finding));
    }

    private static bool IsAlike(EarlierFinding one, Finding finding) => one.Kind == finding.Kind && one.Severity == finding.Severity && one.IsSettled == finding.IsSettled;

    /// <summary>The findings of the earlier report that are not matched yet.</summary>
    private sealed class EarlierFindings(ValueList<EarlierFinding> findings)
    {
        private readonly HashSet<EarlierFinding> _taken = new(ReferenceEqualityComparer.Instance);
        private readonly ILookup<string, EarlierFinding> _byFingerprint = findings.ToLookup(one => one.Fingerprint, StringComparer.Ordinal);
        private readonly ILookup<(string, string?, string), EarlierFinding> _byCause = findings.ToLookup(one => (one.Code, one.Detail, one.Subject));

        public IEnumerable<EarlierFinding> Left => findings.Where(one => !_taken.Contains(one));

        public EarlierFinding? TakeAlike(Finding finding) => Take(_byFingerprint[finding.Fingerprint].OrderBy(one => one.Kind == finding.Kind ? 0 : 1));

        public EarlierFinding? TakeSameCause(Finding finding) => Take(_byCause[(finding.Code, finding.Detail, finding.Subject)]);

        private EarlierFinding? Take(IEnumerable<EarlierFinding> candidates)
        {
            var one = candidates.FirstOrDefault(one => !_taken.Contains(one));
            if (one is not null)
                _taken.Add(one);
            return one;
        }
    }
}
