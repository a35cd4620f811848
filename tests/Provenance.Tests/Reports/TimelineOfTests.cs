using Provenance.Chains;
using Provenance.Events;
using Provenance.Reports;
using Provenance.Validation;

namespace Provenance.Tests.Reports;

public sealed class TimelineOfTests
{
    [Fact]
    public void It_is_the_chains_of_the_report_and_nothing_else()
    {
        var report = Masks.Chain.Check(Masks.EvaluatedAt);

        var timeline = ReportText.TimelineOf(report);

        timeline.Should().StartWith("KF94 respirator masks (kf94-masks)\n").And.Contain("╌╌ gap ╌╌").And.NotContain("Ask next").And.NotContain(ProvenanceReport.Disclaimer);
        ReportText.Of(report).Should().Contain(timeline);
    }

    [Fact]
    public void A_mark_stands_below_its_event()
    {
        var report = Masks.Report((_, _) => { });

        ReportText.TimelineOf(report, marks: [new("e4", "The border is what is asked for."), new("e0", "Nowhere.")]).Should()
            .Contain("(e4)\n│ ╌╌ here ╌╌").And.Contain("The border is what is asked for.").And.NotContain("Nowhere.");
    }

    [Fact]
    public void A_long_chain_is_shortened_but_not_at_a_mark()
    {
        var events = Enumerable.Range(0, 60).Select(i => new Observed { Id = $"o{i}" });
        var report = Masks.Report((_, _) => { }, ProvenanceChain.Of("long").Report([.. events]));

        ReportText.TimelineOf(report).Should().NotContain("(o30)");
        ReportText.TimelineOf(report, marks: [new("o30", "Here.")]).Should().Contain("(o30)").And.Contain("Here.").And.NotContain("(o20)");
        ReportText.TimelineOf(report, new() { All = true }).Should().Contain("(o30)");
    }
}
