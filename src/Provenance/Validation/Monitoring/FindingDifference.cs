namespace Provenance.Validation.Monitoring;

/// <summary>Compares the findings of two states by their fingerprints.</summary>
internal sealed class FindingDifference
{
    private readonly List<Finding> _opened = [];
    private readonly List<Finding> _closed = [];
    private readonly List<UpdatedFinding> _updated = [];

    /// <summary>Takes what some chains had and have. Findings of one fingerprint are compared in their order.</summary>
    public void Add(IReadOnlyList<Finding> before, IReadOnlyList<Finding> now)
    {
        if (before.Count == 0 && now.Count == 0)
            return;
        var known = new Dictionary<string, Queue<Finding>>(StringComparer.Ordinal);
        foreach (var finding in before)
        {
            if (!known.TryGetValue(finding.Fingerprint, out var same))
                known.Add(finding.Fingerprint, same = new());
            same.Enqueue(finding);
        }

        foreach (var finding in now)
        {
            if (!known.TryGetValue(finding.Fingerprint, out var same) || !same.TryDequeue(out var earlier))
                _opened.Add(finding);
            else if (!ReferenceEquals(earlier, finding) && !SaySame(earlier, finding))
                _updated.Add(new(earlier, finding));
        }

        foreach (var gone in known.Values)
            _closed.AddRange(gone);
    }

    public FindingChanges Told(Verdict verdict) =>
        new(InOrder(_opened, finding => finding), InOrder(_closed, finding => finding), InOrder(_updated, updated => updated.Now), verdict);

    /// <summary>The weightiest first.</summary>
    public static ValueList<T> InOrder<T>(List<T> all, Func<T, Finding> of) => all.Count == 0 ? default : all
        .OrderBy(one => of(one).Kind)
        .ThenByDescending(one => of(one).Severity)
        .ThenBy(one => of(one).Code, StringComparer.Ordinal)
        .ThenBy(one => of(one).Fingerprint, StringComparer.Ordinal)
        .ToValueList();

    private static bool SaySame(Finding one, Finding other) =>
        one.Kind == other.Kind && one.Severity == other.Severity && one.RestsOn == other.RestsOn && one.Message == other.Message
        && one.Locations == other.Locations && one.RelatedEvents == other.RelatedEvents && one.Witness == other.Witness && one.Missing == other.Missing
        && one.Decision == other.Decision && one.Replies == other.Replies;
}
