using Provenance.Reports.Layout;
using Provenance.Reports.Wording;
using Provenance.Validation;

namespace Provenance.Reports;

/// <summary>Writes what the short report leaves out.</summary>
internal static class Details
{
    private const int Column = 11;

    public static void Write(ProvenanceReport report, TextPage page)
    {
        Findings(report, page);
        Consolidated(report, page);
        Outcomes(report, page, RuleOutcomeKind.Pass, "Passed");
        Outcomes(report, page, RuleOutcomeKind.NotApplicable, "Did not apply");
        Outcomes(report, page, RuleOutcomeKind.Disabled, "Did not run");
        Notes(page, "Assumed", report.Assumptions);
        Notes(page, "Not looked at", report.Scope);
        Read(report, page);
    }

    private static void Findings(ProvenanceReport report, TextPage page)
    {
        if (report.Findings.Count == 0)
            return;
        Heading(page, "Findings");
        foreach (var finding in report.Findings)
        {
            page.Break();
            page.Paragraph(0, new TextRun(finding.Code, FindingWords.StyleOf(finding)), " ", TextRun.Strong(FindingWords.Name(finding)), $": {FindingWords.Kind(finding.Kind)}, {Lower(finding.Severity)}");
            page.Paragraph(2, finding.Message);
            Row(page, "Rests on", finding.RestsOn switch
            {
                Basis.Record => "what is not recorded",
                Basis.Fact => "facts",
                Basis.Claim => "claims",
                Basis.Inferred => "inferences",
                _ => "disputed statements",
            });
            if (finding.RelatedEvents.Count > 0)
                Row(page, "Events", string.Join(", ", finding.RelatedEvents));
            foreach (var step in finding.Witness)
                Row(page, "Proof", step);
            foreach (var fact in finding.Missing)
                Row(page, "Missing", Words.Join("; ", [fact.What, fact.Ask is { } ask ? $"ask {ask}" : null, fact.Document is { } document ? $"shown by {document}" : null]));
            foreach (var remedy in finding.Remedies)
                Row(page, "Closed by", remedy);
            if (finding.Citations.Count > 0)
                Row(page, "Sources", string.Join("; ", finding.Citations));
            Row(page, "Id", finding.Fingerprint);
        }
    }

    private static void Consolidated(ProvenanceReport report, TextPage page)
    {
        if (report.Consolidated.Count == 0)
            return;
        Heading(page, "Covered by another finding");
        foreach (var (finding, by) in report.Consolidated)
            page.Hanging(0, finding.Code, Column, $"{finding.Message} Covered by {by.Code}.");
    }

    private static void Outcomes(ProvenanceReport report, TextPage page, RuleOutcomeKind kind, string heading)
    {
        var rows = report.Rules.Where(rule => rule.Outcome == kind).ToArray();
        if (rows.Length == 0)
            return;
        Heading(page, heading);
        foreach (var row in rows)
        {
            var others = row.Count > 1 ? $" and {Words.Count(row.Count - 1, "other")}" : "";
            page.Hanging(0, row.Code, Column, $"{row.Subject}{others}{(row.Why.Length > 0 ? $": {row.Why}" : "")}");
        }
    }

    private static void Notes(TextPage page, string heading, ValueList<string> notes)
    {
        if (notes.Count == 0)
            return;
        Heading(page, heading);
        foreach (var note in notes)
            page.Hanging(0, "-", 2, note);
    }

    private static void Read(ProvenanceReport report, TextPage page)
    {
        Heading(page, "Read");
        foreach (var head in report.Chains)
            page.Hanging(0, "-", 2, $"{head.Chain}: {Words.Count(head.Count, "event")}{(head.LastEvent is null ? "" : $", the last one {head.LastEvent}")}");
        page.Paragraph(0, $"Rules {report.RuleSetDigest}");
        page.Paragraph(0, $"Policy {report.PolicyDigest}");
        page.Paragraph(0, $"Data {report.DataDigest}");
    }

    private static void Heading(TextPage page, string text)
    {
        page.Break();
        page.Paragraph(0, TextRun.Strong(text));
    }

    private static void Row(TextPage page, string label, string text) => page.Hanging(2, TextRun.Faint(label), Column, text);

    private static string Lower(Severity severity) => severity.ToString().ToLowerInvariant();
}
