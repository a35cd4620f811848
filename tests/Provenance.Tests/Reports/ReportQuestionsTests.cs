using System.Globalization;
using Provenance.Reports;
using Provenance.Validation;

namespace Provenance.Tests.Reports;

public sealed class ReportQuestionsTests
{
    private static readonly ProvenanceReport Report = Masks.Chain.Check(Masks.EvaluatedAt);

    [Fact]
    public void Every_question_stands_in_the_letter_to_its_addressee_and_in_no_other()
    {
        var letters = Letters(Report).Split("\n# ");

        letters.Should().HaveCount(ReportQuestions.Addressees(Report).Count);
        foreach (var (addressee, letter) in ReportQuestions.Addressees(Report).Zip(letters))
        {
            var keys = Report.Questions.Where(question => (question.Fact.Ask ?? "") == addressee).Select(question => question.Fact.Key).ToArray();
            letter.Split('\n').Where(line => line.StartsWith("   - Reference: ", StringComparison.Ordinal)).Select(line => line[16..].Replace("\\", "")).Should().Equal(keys);
        }
    }

    [Fact]
    public void A_letter_says_what_is_asked_what_would_show_it_and_that_it_accuses_nobody() =>
        Letters(Report, "The Organization That Did It").Should().StartWith("# Questions to the organization that did it\n\nAbout kf94-masks.\n\n")
            .And.Contain("\n1. **The record of the relabeling (e6): old lots, new packages, count**\n   - Shown by a batch or packing record\n   - About Label removal (e6, by 2020-02-03)\n   - Reference: record:e6\n")
            .And.Contain(ProvenanceReport.Disclaimer).And.EndWith("As of 2020-02-10T00:00:00Z.\n");

    [Fact]
    public void A_table_has_a_line_for_every_question()
    {
        var lines = Csv(Report).Split("\r\n");

        lines[0].Should().Be("to,question,shown by,about,rules,kind,severity,key");
        lines.Should().HaveCount(Report.Questions.Count + 2);
        lines[^1].Should().BeEmpty();
        lines.Should().Contain("the organization that did it,\"The record of the relabeling (e6): old lots, new packages, count\",a batch or packing record,e6,LBL006,fail,error,record:e6");
    }

    [Fact]
    public void One_addressee_can_be_picked() =>
        Csv(Report, "THE ORGANIZATION THAT DID IT").Split("\r\n")[1..^1].Should().NotBeEmpty().And.OnlyContain(line => line.StartsWith("the organization that did it,", StringComparison.Ordinal));

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)"), InlineData("+1", "'+1"), InlineData("-1", "'-1"), InlineData("@sum", "'@sum")]
    [InlineData("a,b", "\"a,b\""), InlineData("say \"no\"", "\"say \"\"no\"\"\""), InlineData("two\r\nlines", "two  lines")]
    public void Text_from_outside_is_no_formula_and_stays_in_its_cell(string text, string cell)
    {
        var report = Masks.Report((view, sink) => sink.Fail("No record is there.").At(view.Event("e1")).Missing("key", "what", "somebody", text));

        Csv(report).Split("\r\n")[1].Should().Be($"somebody,What,{cell},e1,MOV900,fail,error,key");
    }

    [Fact]
    public void A_hostile_question_adds_no_heading_to_a_letter()
    {
        var report = Masks.Report((view, sink) => sink.Fail("No record is there.").At(view.Event("e1")).Missing("k\n# x", "<b>\n# what", "a\n# b", "[d](http://e)"));

        Letters(report).Should().NotContain("\n# ").And.NotContain("<b>").And.NotContain("[d](");
    }

    [Fact]
    public void Where_nothing_is_asked_nothing_is_written()
    {
        var report = Masks.Report((_, sink) => sink.Pass());

        Letters(report).Should().BeEmpty();
        Csv(report).Should().Be("to,question,shown by,about,rules,kind,severity,key\r\n");
    }

    private static string Letters(ProvenanceReport report, string? to = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ReportQuestions.WriteLetters(report, text, to);
        return text.ToString();
    }

    private static string Csv(ProvenanceReport report, string? to = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ReportQuestions.WriteCsv(report, text, to);
        return text.ToString();
    }
}
