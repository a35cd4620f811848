using System.Globalization;
using NodaTime.Text;
using Provenance.Reports.Layout;
using Provenance.Reports.Wording;
using Provenance.Validation;

namespace Provenance.Reports;

/// <summary>Writes a report for people.</summary>
/// <remarks>
/// Same report and options, same text, whatever the culture and the system: lines end with a line feed. Names and descriptions of withheld
/// sources and what others allege are not written. Control characters of the record are replaced. Stateless, safe to call from several threads.
/// </remarks>
public static class ReportText
{
    private const int MostGroups = 5;
    private const int MostQuestions = 5;
    private const int MostCompared = 10;

    /// <summary>The report as one text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How it is written; <see cref="ReportTextOptions.Default"/> where it is <see langword="null"/>.</param>
    public static string Of(ProvenanceReport report, ReportTextOptions? options = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(report, text, options);
        return text.ToString();
    }

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where it is written; neither flushed nor closed.</param>
    /// <param name="options">How it is written; <see cref="ReportTextOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <exception cref="IOException">The output can't be written to.</exception>
    public static void Write(ProvenanceReport report, TextWriter output, ReportTextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        options ??= ReportTextOptions.Default;
        var page = new TextPage(output, options.Width, options.Color);
        page.Paragraph(0, new TextRun(VerdictWords.Of(report), StyleOf(report)), " ", BasisWords.Of(report));
        Compared(report, page, options.All ? int.MaxValue : MostCompared);
        PackWords.Write(report, page, options.All);
        RouteWords.Write(report, page);
        Groups(report, page, options.All ? int.MaxValue : MostGroups);
        Questions(report, page, options.All ? int.MaxValue : MostQuestions);
        Decided(report, page);
        Timeline.Write(report, page, options.All);
        if (options.All)
            Details.Write(report, page);
        else
            Rest(report, page, options.Hint);
        page.Break();
        page.Paragraph(0, TextRun.Faint(ProvenanceReport.Disclaimer));
        foreach (var verdict in report.Packs)
            page.Paragraph(0, TextRun.Faint($"{verdict.Pack}: {verdict.Pack.Disclaimer}"));
        page.Paragraph(0, TextRun.Faint($"Evaluated at {InstantPattern.ExtendedIso.Format(report.EvaluatedAt)} by {report.RuleSet}, policy {report.Policy.Name}."));
        if (report.IsForDisclosure)
            page.Paragraph(0, TextRun.Faint(ReportMarkdown.Disclosed));
    }

    /// <summary>The chains alone: what happened, in order, with the holes where they are.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How it is written; <see cref="ReportTextOptions.Default"/> where it is <see langword="null"/>. Without <see cref="ReportTextOptions.All"/> long chains are shortened, but not where there is a hole or a mark.</param>
    /// <param name="marks">What to point at beside the holes; a mark on an event that no chain has is not shown.</param>
    public static string TimelineOf(ProvenanceReport report, ReportTextOptions? options = null, ValueList<TimelineMark> marks = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        options ??= ReportTextOptions.Default;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Timeline.Write(report, new TextPage(text, options.Width, options.Color), options.All, marks);
        return text.ToString();
    }

    private static TextStyle StyleOf(ProvenanceReport report) =>
        report.Verdict.NextIs == StepState.Refuted ? TextStyle.Bad : report.Verdict.Reached >= VerdictStep.Continuous ? TextStyle.Good : TextStyle.Doubtful;

    /// <summary>What is new, closed or changed since an earlier report.</summary>
    private static void Compared(ProvenanceReport report, TextPage page, int most)
    {
        if (report.Comparison is not { } comparison)
            return;
        page.Break();
        page.Paragraph(0, TextRun.Strong(ComparisonWords.Summary(comparison)));
        foreach (var (heading, items) in ComparisonWords.Lists(comparison))
        {
            page.Paragraph(0, heading);
            foreach (var item in items.Take(most))
                page.Hanging(0, "-", 2, item);
            if (items.Count > most)
                page.Hanging(0, "-", 2, $"{Words.Count(items.Count - most, "more finding")}");
        }
    }

    /// <summary>What was decided about findings and answered to them; they are never silently dropped.</summary>
    private static void Decided(ProvenanceReport report, TextPage page)
    {
        var isFirst = true;
        foreach (var (finding, words) in DecisionWords.Of(report))
        {
            if (isFirst)
            {
                page.Break();
                page.Paragraph(0, TextRun.Strong("Decided and answered"));
            }

            isFirst = false;
            page.Hanging(0, "-", 2, $"{finding.Code} {finding.Subject}: {words}");
        }
    }

    /// <summary>Each group: what it is about, its headline in full, the others in a few words.</summary>
    private static void Groups(ProvenanceReport report, TextPage page, int most)
    {
        page.Break();
        if (report.Findings.Count == 0)
        {
            page.Paragraph(0, "Nothing is missing, contradicts itself or is left to decide, as far as these rules look.");
            return;
        }

        var number = 0;
        foreach (var group in report.Groups)
        {
            if (number == most)
                break;
            number++;
            var headline = group.Findings[0];
            page.Hanging(0, Number(number), 3, TextRun.Strong(group.Title));
            page.Paragraph(3, [.. FindingWords.Sentence(headline)]);
            var others = FindingWords.Brief(group.Findings.AsSpan()[1..]);
            if (others.Length > 0)
                page.Paragraph(3, "Also ", others);
        }
    }

    private static void Questions(ProvenanceReport report, TextPage page, int most)
    {
        if (report.Questions.Count == 0)
            return;
        page.Break();
        page.Paragraph(0, TextRun.Strong("Ask next"));
        var number = 0;
        foreach (var question in report.Questions)
        {
            if (number == most)
                break;
            number++;
            page.Hanging(0, Number(number), 3, Words.Sentence(question.Fact.What), TextRun.Faint($" ({string.Join(", ", question.Codes)})"));
            var hint = Words.Join("; ", [question.Fact.Ask is { } ask ? $"ask {ask}" : null, question.Fact.Document is { } document ? $"shown by {document}" : null]);
            if (hint.Length > 0)
                page.Paragraph(3, TextRun.Faint(Words.Sentence(hint)));
        }
    }

    /// <summary>How much more there is, on one line.</summary>
    private static void Rest(ProvenanceReport report, TextPage page, string? hint)
    {
        var shown = report.Groups.Take(MostGroups).Sum(group => group.Findings.Count);
        var (findings, questions) = (report.Findings.Count - shown, Math.Max(0, report.Questions.Count - MostQuestions));
        var passed = report.Rules.Where(rule => rule.Outcome == RuleOutcomeKind.Pass).Sum(rule => rule.Count);
        var more = Words.Series([findings > 0 ? Words.Count(findings, "more finding") : null, questions > 0 ? Words.Count(questions, "more question") : null]);
        var rest = Words.Join("; ", [more, $"{Words.Count(passed, "check")} passed"]);
        page.Break();
        page.Paragraph(0, hint is null ? $"{rest}." : $"{rest}. {hint}.");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
