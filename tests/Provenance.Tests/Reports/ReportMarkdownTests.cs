using Provenance.Chains;
using Provenance.Events;
using Provenance.Reports;
using Provenance.Reports.Layout;
using Provenance.Validation;

namespace Provenance.Tests.Reports;

public sealed class ReportMarkdownTests
{
    private static readonly ProvenanceReport Report = Masks.Chain.Check(Masks.EvaluatedAt);

    [Fact]
    public void It_says_the_verdict_what_was_found_what_to_ask_and_every_finding()
    {
        var text = ReportMarkdown.Of(Report);

        text.Should().StartWith("## Not continuous: ")
            .And.Contain("\n### What was found\n\n- **South Korea to Sinuiju.** ").And.Contain("\n- **Label removal.** No link from the removed labels to the new packages is recorded. (LBL006) Also ")
            .And.Contain("\n### Ask next\n\n1. **What the new labels say (e6)** (LBL003, LBL005, LBL011) Ask ")
            .And.Contain("\n### Findings\n\n| Rule | Outcome | Severity | About | Finding |\n| --- | --- | --- | --- | --- |\n")
            .And.EndWith("Evaluated at 2020-02-10T00:00:00Z by provenance-rules 0.1.0, policy default.\n")
            .And.Contain(ProvenanceReport.Disclaimer);
        text.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)).Should().Be(Report.Findings.Count + 2);
    }

    [Fact]
    public void All_shows_every_group_and_question_and_what_was_assumed()
    {
        var (brief, all) = (ReportMarkdown.Of(Report), ReportMarkdown.Of(Report, new() { All = true }));

        brief.Should().MatchRegex(@"\n\d+ more groups\.\n").And.MatchRegex(@"\n\d+ more questions\.\n").And.NotContain("### Assumed");
        all.Should().NotContain(" more ").And.Contain("\n### Assumed\n\n- ").And.Contain("\n### Covered by another finding\n\n- ");
        all.Split('\n').Count(line => line.StartsWith("- **", StringComparison.Ordinal)).Should().Be(Report.Groups.Count);
    }

    [Fact]
    public void The_heading_has_the_level_that_is_asked_for()
    {
        ReportMarkdown.Of(Report, new() { Heading = 1 }).Should().StartWith("# Not").And.Contain("\n## Findings\n");
        var deep = () => new ReportMarkdownOptions { Heading = 6 };

        deep.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Without_findings_it_says_so() =>
        ReportMarkdown.Of(Masks.Report((_, sink) => sink.Pass())).Should().Contain("Nothing is missing").And.NotContain("| Rule |");

    [Theory]
    [InlineData("a | b", @"a \| b")]
    [InlineData("*bold* _it_ `code` ~no~ [l](http://x.example) ![i](u)", @"\*bold\* \_it\_ \`code\` \~no\~ \[l\](http\://x.example) !\[i\](u)")]
    [InlineData("<script>alert(1)</script> &amp;", "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;")]
    [InlineData("two\r\n\r\n# lines", @"two \# lines")]
    [InlineData("- item", @"\- item")]
    [InlineData("12. item", @"12\. item")]
    [InlineData("1) item", @"1\) item")]
    [InlineData("+1", @"\+1")]
    [InlineData("=====", @"\=====")]
    [InlineData("WWW.example.org", @"www\.example.org")]
    [InlineData("@everyone", "@\u200Beveryone")]
    [InlineData("$x$ ^2", @"\$x\$ \^2")]
    [InlineData("back\\slash", @"back\\slash")]
    [InlineData("\u202Eevil\e[2J", "\uFFFDevil\uFFFD\\[2J")]
    [InlineData("마스크 → e4", "마스크 → e4")]
    public void Text_from_outside_stays_text(string text, string escaped) => Markdown.Escape(text).Should().Be(escaped);

    [Fact]
    public void A_hostile_record_breaks_out_of_no_cell_and_no_list()
    {
        const string Hostile = "x |\n\n<img src=x onerror=alert(1)>\n# @team [pay](https://evil.example)";
        var chain = ProvenanceChain.Of(Hostile).Report(new Observed { Id = Hostile });
        var text = ReportMarkdown.Of(
            Masks.Report((view, sink) => sink.Fail("No record of {chain}.", new MessageArgument("chain", view.Chain.Id)).At(view.History[0]).Missing(Hostile, Hostile, Hostile, Hostile), chain),
            new() { All = true });

        text.Should().NotContain("<img").And.NotContain("[pay](").And.NotContain("@team").And.NotContain("https://").And.NotContain("\n# ");
        text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Should().HaveCount(3).And.AllSatisfy(row => row.Replace("\\|", "").Count(c => c == '|').Should().Be(6));
    }

    [Fact]
    public void Nothing_tells_who_withheld_sources_are_or_what_others_allege() =>
        ReportMarkdown.Of(Report, new() { All = true }).Should().NotContain("railway").And.NotContainEquivalentOf("smuggl");
}
