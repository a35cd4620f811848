using System.Globalization;
using NodaTime.Text;
using Provenance.Reports.Layout;
using Provenance.Reports.Wording;
using Provenance.Validation;

namespace Provenance.Reports;

/// <summary>Writes a report as Markdown, for pull requests and letters.</summary>
/// <remarks>
/// CommonMark with the tables of GitHub. Text of the record is written so that it stays text: it makes no markup, HTML, links or mentions. Names and descriptions of
/// withheld sources and what others allege are not written. Same report and options, same text, whatever the culture and the system. Stateless, safe to call from several threads.
/// </remarks>
public static class ReportMarkdown
{
    internal const string Disclosed = "Made for disclosure: sources whose identity is withheld, and findings about them, are left out.";

    private const int MostGroups = 5;
    private const int MostQuestions = 5;
    private const int MostFindings = 50;
    private const int MostCompared = 20;

    /// <summary>The report as one text.</summary>
    /// <inheritdoc cref="Write(ProvenanceReport, TextWriter, ReportMarkdownOptions?)"/>
    public static string Of(ProvenanceReport report, ReportMarkdownOptions? options = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(report, text, options);
        return text.ToString();
    }

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where it is written, with line feeds; neither flushed nor closed.</param>
    /// <param name="options">How it is written; <see cref="ReportMarkdownOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <exception cref="IOException">The output can't be written to.</exception>
    public static void Write(ProvenanceReport report, TextWriter output, ReportMarkdownOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        options ??= ReportMarkdownOptions.Default;
        var page = new MarkdownPage(output, options.Heading);
        page.Heading(0, VerdictWords.Of(report));
        page.Paragraph(Markdown.Escape(BasisWords.Of(report)));
        page.List("Routes", report.Routes.Select(verdict => Markdown.Escape(RouteWords.Of(verdict))));
        Compared(report, page, options.All ? int.MaxValue : MostCompared);
        Groups(report, page, options.All ? int.MaxValue : MostGroups);
        Questions(report, page, options.All ? int.MaxValue : MostQuestions);
        Findings(report, page, options.All ? int.MaxValue : MostFindings);
        page.List("Decided and answered", DecisionWords.Of(report).Select(one => Markdown.Escape($"{one.Finding.Code} {one.Finding.Subject}: {one.Words}")));
        if (options.All)
        {
            Consolidated(report, page);
            page.List("Assumed", report.Assumptions.Select(Markdown.Escape));
            page.List("Not looked at", report.Scope.Select(Markdown.Escape));
        }

        page.Paragraph($"*{ProvenanceReport.Disclaimer}*");
        page.Paragraph(Markdown.Escape($"Evaluated at {InstantPattern.ExtendedIso.Format(report.EvaluatedAt)} by {report.RuleSet}, policy {report.Policy.Name}."));
        if (report.IsForDisclosure)
            page.Paragraph(Disclosed);
    }

    private static void Compared(ProvenanceReport report, MarkdownPage page, int most)
    {
        if (report.Comparison is not { } comparison)
            return;
        page.Paragraph(Markdown.Escape(ComparisonWords.Summary(comparison)));
        foreach (var (heading, items) in ComparisonWords.Lists(comparison))
        {
            page.List(heading, items.Take(most).Select(Markdown.Escape));
            if (items.Count > most)
                page.Paragraph($"{Words.Count(items.Count - most, "more finding")}.");
        }
    }

    private static void Groups(ProvenanceReport report, MarkdownPage page, int most)
    {
        if (report.Findings.Count == 0)
        {
            page.Paragraph("Nothing is missing, contradicts itself or is left to decide, as far as these rules look.");
            return;
        }

        page.List("What was found", report.Groups.Take(most).Select(group =>
        {
            var others = FindingWords.Brief(group.Findings.AsSpan()[1..]);
            return $"**{Markdown.Escape(group.Title)}.** {Sentence(group.Findings[0])}{(others.Length > 0 ? $" Also {Markdown.Escape(others)}." : "")}";
        }));
        if (report.Groups.Count > most)
            page.Paragraph($"{Words.Count(report.Groups.Count - most, "more group")}.");
    }

    private static void Questions(ProvenanceReport report, MarkdownPage page, int most)
    {
        page.Numbered("Ask next", report.Questions.Take(most).Select(question =>
        {
            var hint = Words.Join("; ", [question.Fact.Ask is { } ask ? $"ask {ask}" : null, question.Fact.Document is { } document ? $"shown by {document}" : null]);
            return $"**{Markdown.Escape(Words.Sentence(question.Fact.What))}** ({string.Join(", ", question.Codes)}){(hint.Length > 0 ? $" {Markdown.Escape(Words.Sentence(hint))}." : "")}";
        }));
        if (report.Questions.Count > most)
            page.Paragraph($"{Words.Count(report.Questions.Count - most, "more question")}.");
    }

    private static void Findings(ProvenanceReport report, MarkdownPage page, int most)
    {
        page.Table(
            "Findings",
            ["Rule", "Outcome", "Severity", "About", "Finding"],
            report.Findings.Take(most).Select(finding => new[]
            {
                finding.Code, DecisionWords.StateOf(finding) ?? FindingWords.Kind(finding.Kind), finding.Severity.ToString().ToLowerInvariant(), Markdown.Escape(finding.Subject), Markdown.Escape(finding.Message),
            }));
        if (report.Findings.Count > most)
            page.Paragraph($"{Words.Count(report.Findings.Count - most, "more finding")}.");
    }

    private static void Consolidated(ProvenanceReport report, MarkdownPage page) =>
        page.List("Covered by another finding", report.Consolidated.Select(one => $"{Sentence(one.Finding)} Covered by {one.By.Code}."));

    private static string Sentence(Finding finding) =>
        $"{Markdown.Escape(finding.Message)} ({Words.Join(", ", [finding.Code, DecisionWords.StateOf(finding)])})";
}
