using Provenance.Validation.Baselines;

namespace Provenance.Reports.Wording;

/// <summary>How a report compares with an earlier one, in words.</summary>
internal static class ComparisonWords
{
    /// <summary>"Compared with the report of 2024-03-01T00:00:00Z: 3 closed, 1 new, 27 unchanged."</summary>
    public static string Summary(ReportComparison comparison)
    {
        var counts = Words.Join(", ", Sections(comparison).Select(section => section.Count > 0 ? $"{section.Count} {section.Heading.ToLowerInvariant()}" : null));
        return $"Compared with {comparison.Earlier.Name}: {(counts.Length > 0 ? counts : "neither has a finding")}.";
    }

    /// <summary>The findings that are not alike, by what became of them.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<string> Items)> Lists(ReportComparison comparison) =>
        Sections(comparison).Where(section => section.Count > 0 && section.Items is not null).Select(section => (section.Heading, section.Items!));

    private static IEnumerable<(string Heading, int Count, IReadOnlyList<string>? Items)> Sections(ReportComparison comparison)
    {
        var closed = comparison.Findings.Where(one => one.IsClosed).Select(Earlier).ToArray();
        var gone = comparison.Findings.Where(one => one is { State: BaselineState.Absent, Why: not null }).Select(one => $"{Earlier(one)} {Words.Sentence(one.Why!)}.").ToArray();
        var added = comparison.Findings.Where(one => one.State == BaselineState.New).Select(Later).ToArray();
        var changed = comparison.Findings.Where(one => one.State == BaselineState.Updated).Select(one => $"{Later(one)} {Words.Sentence(Change(one))}.").ToArray();
        yield return ("Closed", closed.Length, closed);
        yield return ("Not shown", gone.Length, gone);
        yield return ("New", added.Length, added);
        yield return ("Changed", changed.Length, changed);
        yield return ("Unchanged", comparison.Findings.Count(one => one.State == BaselineState.Unchanged), null);
    }

    private static string Earlier(ComparedFinding one) => $"{one.Then!.Message} ({one.Then.Code})";

    private static string Later(ComparedFinding one) => $"{one.Now!.Message} ({Words.Join(", ", [one.Now.Code, DecisionWords.StateOf(one.Now)])})";

    private static string Change(ComparedFinding one)
    {
        var (then, now) = (one.Then!, one.Now!);
        var changes = Words.Join(", ",
        [
            then.Kind != now.Kind ? $"it was {(then.Kind == Validation.FindingKind.Fail ? "failing" : FindingWords.Kind(then.Kind))}" : null,
            then.Severity != now.Severity ? $"it weighed {then.Severity.ToString().ToLowerInvariant()}" : null,
            then.IsSettled != now.IsSettled ? (now.IsSettled ? "it was decided since" : "a decision about it holds no longer") : null,
        ]);
        return changes.Length > 0 ? changes : "it rests on other events than before";
    }
}
