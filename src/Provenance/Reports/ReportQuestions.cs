using System.Globalization;
using System.Text;
using NodaTime.Text;
using Provenance.Reports.Layout;
using Provenance.Reports.Wording;
using Provenance.Validation;

namespace Provenance.Reports;

/// <summary>Writes the questions of a report as work: a letter for each addressee, or a table.</summary>
/// <remarks>
/// <para>
/// A letter goes to somebody outside: give it a report made with <see cref="ProvenanceCheck.CheckForDisclosure"/>, which tells nothing of withheld sources.
/// </para>
/// <para>Same report, same text, whatever the culture and the system. Stateless, safe to call from several threads.</para>
/// </remarks>
public static class ReportQuestions
{
    private static readonly string[] Columns = ["to", "question", "shown by", "about", "rules", "kind", "severity", "key"];

    /// <summary>Whom the questions of a report are for, the first question's first; the empty text for those that name nobody.</summary>
    public static ValueList<string> Addressees(ProvenanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Questions.Select(AddresseeOf).Distinct(StringComparer.Ordinal).ToValueList();
    }

    /// <summary>Writes a letter in Markdown for each addressee, or for one.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where they are written, with line feeds; neither flushed nor closed.</param>
    /// <param name="to">An addressee, as <see cref="Addressees"/> names it, whatever the case; <see langword="null"/> for all.</param>
    /// <exception cref="IOException">The output can't be written to.</exception>
    public static void WriteLetters(ProvenanceReport report, TextWriter output, string? to = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var page = new MarkdownPage(output, 1);
        foreach (var addressee in Addressees(report))
        {
            if (IsFor(addressee, to))
                Letter(report, page, addressee);
        }
    }

    /// <summary>Writes a table as comma-separated values (RFC 4180): a line of names, then one for each question.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where it is written, lines ending with CR LF; neither flushed nor closed.</param>
    /// <param name="to">An addressee, as <see cref="Addressees"/> names it, whatever the case; <see langword="null"/> for all.</param>
    /// <remarks>What a spreadsheet would take for a formula begins with an apostrophe, so that it stays text.</remarks>
    /// <exception cref="IOException">The output can't be written to.</exception>
    public static void WriteCsv(ProvenanceReport report, TextWriter output, string? to = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        Row(output, Columns);
        foreach (var question in report.Questions)
        {
            if (!IsFor(AddresseeOf(question), to))
                continue;
            var first = question.Decides[0];
            Row(output,
            [
                AddresseeOf(question), Words.Sentence(question.Fact.What), question.Fact.Document ?? "", string.Join("; ", EventsOf(question).Select(e => e.Id)),
                string.Join("; ", question.Codes), first.Kind.ToString().ToLowerInvariant(), first.Severity.ToString().ToLowerInvariant(), question.Fact.Key,
            ]);
        }
    }

    private static void Letter(ProvenanceReport report, MarkdownPage page, string addressee)
    {
        page.Heading(0, addressee.Length == 0 ? "Questions for whoever can answer them" : $"Questions to {Markdown.Escape(addressee)}");
        page.Paragraph($"About {Markdown.Escape(Words.Series(report.Chains.Select(chain => chain.Chain)))}.");
        page.Paragraph("The record leaves open what is listed here. Please answer what you can, and say so where you cannot. An answer counts most with the document that shows it.");
        var questions = report.Questions.Where(question => AddresseeOf(question) == addressee);
        page.Numbered("What is asked", questions.Select(question => Words.Join("\n   - ",
        [
            $"**{Markdown.Escape(Words.Sentence(question.Fact.What))}**",
            question.Fact.Document is { } document ? $"Shown by {Markdown.Escape(document)}" : null,
            About(question) is { Length: > 0 } about ? $"About {Markdown.Escape(about)}" : null,
            $"Reference: {Markdown.Escape(question.Fact.Key)}",
        ])));
        page.Paragraph($"*{ProvenanceReport.Disclaimer}*");
        page.Paragraph($"As of {InstantPattern.ExtendedIso.Format(report.EvaluatedAt)}.");
    }

    private static string About(Question question) =>
        Words.Series(EventsOf(question).Select(e => $"{EventWords.Of(e.Event)} ({Words.Join(", ", [e.Id, TimeWords.Of(e.Event) is var time && time != TimeWords.Unknown ? time : null])})"));

    private static IEnumerable<EffectiveEvent> EventsOf(Question question) => question.Decides.SelectMany(finding => finding.Events).DistinctBy(e => e.Id);

    private static string AddresseeOf(Question question) => question.Fact.Ask ?? "";

    private static bool IsFor(string addressee, string? to) => to is null || string.Equals(addressee, to, StringComparison.OrdinalIgnoreCase);

    private static void Row(TextWriter output, string[] cells)
    {
        output.Write(string.Join(',', cells.Select(Cell)));
        output.Write("\r\n");
    }

    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length + 2);
        foreach (var rune in text.EnumerateRunes())
            cell.Append(Wrapping.Printable(Rune.IsWhiteSpace(rune) ? new Rune(' ') : rune).ToString());
        if (cell.Length > 0 && "=+-@".Contains(cell[0], StringComparison.Ordinal))
            cell.Insert(0, '\'');
        return cell.ToString() is var written && written.AsSpan().IndexOfAny(',', '"') >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"\"{written.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
            : written;
    }
}
