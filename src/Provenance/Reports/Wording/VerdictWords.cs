using Provenance.Validation;

namespace Provenance.Reports.Wording;

/// <summary>Says in one sentence how far the chains hold.</summary>
internal static class VerdictWords
{
    private const int MostNamed = 3;

    public static string Of(ProvenanceReport report) =>
        (report.Verdict.Reached >= VerdictStep.Continuous ? Ladder(report) + Beside(report) : Ladder(report)) + NotJudged(report);

    /// <summary>Goods that cross borders without customs on record may be continuous, and nobody may read that as if customs had been looked at.</summary>
    private static string NotJudged(ProvenanceReport report)
    {
        var chains = report.Findings.Where(finding => finding is { Code: "CST001", Kind: FindingKind.Informational }).Select(finding => finding.Subject).Distinct().ToArray();
        if (chains.Length == 0)
            return "";
        if (report.Chains.Count == 1)
            return " Customs were not judged: no customs acts are recorded.";
        var more = chains.Length > MostNamed ? $" and {chains.Length - MostNamed} more" : "";
        return $" Customs were not judged for {string.Join(", ", chains.Take(MostNamed))}{more}: no customs acts are recorded.";
    }

    private static string Ladder(ProvenanceReport report)
    {
        var verdict = report.Verdict;
        var codes = string.Join(", ", verdict.BlockedBy);
        return (verdict.Next, verdict.NextIs) switch
        {
            (null, _) => "Corroborated: no holes, and the evidence policy is met.",
            (VerdictStep.WellFormed, _) => $"Not well formed: the record itself is damaged ({codes}).",
            (VerdictStep.Consistent, StepState.Refuted) => $"Not consistent: {Words.Count(Contradictions(report), "contradiction")}.",
            (VerdictStep.Continuous, StepState.Refuted) => $"Not continuous: {Words.Count(report.Holes, "hole")}.",
            (VerdictStep.Continuous, _) when verdict.BlockedBy.Count > 0 => $"Whether it is continuous can't be decided yet ({codes}).",
            (VerdictStep.Continuous, _) => "Whether it is continuous can't be decided: the record gives nothing to judge it by.",
            (_, _) when report.IsForDisclosure && verdict.BlockedBy.Count == 0 => "Continuous: no holes. Whether it is corroborated is left out of this report.",
            (_, StepState.Refuted) => $"Continuous: no holes. Not corroborated ({codes}).",
            (_, _) when verdict.BlockedBy.Count > 0 => $"Continuous: no holes. Whether it is corroborated can't be decided yet ({codes}).",
            _ => "Continuous: no holes. How well it is corroborated was not judged.",
        };
    }

    /// <summary>What fails and bars no step: nobody must read a high step as that all is well.</summary>
    private static string Beside(ProvenanceReport report)
    {
        var codes = report.Findings
            .Where(finding => finding is { Kind: FindingKind.Fail, Severity: Severity.Error } && !report.Verdict.BlockedBy.Contains(finding.Code))
            .Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal).ToArray();
        return codes.Length == 0 ? "" : $" Something else fails: {string.Join(", ", codes)}.";
    }

    private static int Contradictions(ProvenanceReport report)
    {
        var count = 0;
        foreach (var finding in report.Findings)
        {
            if (finding is { Kind: FindingKind.Fail, Class: RuleClass.Contradiction })
                count++;
        }

        return count;
    }
}
