using System.Text;
using System.Text.Json;
using Provenance.Events;
using Provenance.Reports;
using Provenance.Tests.Reports;
using Provenance.Validation;
using Provenance.Validation.Baselines;
using Provenance.Values;

namespace Provenance.Tests.Validation;

public sealed class ComparisonTests
{
    private static readonly ProvenanceReport Then = Masks.Chain.Check(Masks.EvaluatedAt);

    /// <summary>The link that LBL006 misses, and something to lose: an event after the delivery was planned.</summary>
    private static readonly ProvenanceReport Now = Masks.Chain.Report(
        new CustomsProcessed { Id = "x1", Country = Country.CN, Place = Place.Named("Dandong", "CN"), Procedure = "export", Outcome = "released", Declaration = "D1", Documents = [], Status = Status.Claim }).Check(Masks.EvaluatedAt);

    [Fact]
    public void A_report_compared_with_itself_has_only_what_is_unchanged()
    {
        var comparison = Then.ComparedTo(ReportBaseline.Of(Then)).Comparison!;

        comparison.Findings.Should().HaveCount(Then.Findings.Count).And.OnlyContain(one => one.State == BaselineState.Unchanged);
        ReportText.Of(Then.ComparedTo(ReportBaseline.Of(Then)), new() { Width = 200 }).Should().Contain($"Compared with the report of 2020-02-10T00:00:00Z: {Then.Findings.Count} unchanged.");
    }

    [Fact]
    public void What_was_written_as_json_compares_like_the_report_itself()
    {
        var read = ReportBaseline.Read(Encoding.UTF8.GetBytes(Json(Then)));

        read.Findings.Should().Equal(ReportBaseline.Of(Then).Findings);
        read.Name.Should().Be("the report of 2020-02-10T00:00:00Z");
    }

    [Fact]
    public void Both_ways_what_one_report_has_alone_is_new_or_absent()
    {
        var forth = Now.ComparedTo(ReportBaseline.Of(Then)).Comparison!;
        var back = Then.ComparedTo(ReportBaseline.Of(Now)).Comparison!;

        Count(forth, BaselineState.New).Should().Be(Count(back, BaselineState.Absent));
        Count(forth, BaselineState.Absent).Should().Be(Count(back, BaselineState.New));
        Count(forth, BaselineState.Unchanged).Should().Be(Count(back, BaselineState.Unchanged)).And.BePositive();
        forth.Findings.Count(one => one.State != BaselineState.Absent).Should().Be(Now.Findings.Count);
        forth.Findings.Count(one => one.State != BaselineState.New).Should().Be(Then.Findings.Count);
        forth.Findings.Where(one => one.State == BaselineState.Absent).Select(one => one.Then!.Message).Should().Contain("No export declaration from China is recorded for the crossing at Sinuiju.");
    }

    [Fact]
    public void A_finding_of_the_same_cause_that_reads_another_event_is_changed_and_not_new()
    {
        var one = Masks.Report((view, sink) => sink.Fail("No record is there.").About("the leg").At(view.Event("e1")));
        var other = Masks.Report((view, sink) => sink.Fail("No record is there.").About("the leg").At(view.Event("e1")).At(view.Event("e2")));

        other.ComparedTo(ReportBaseline.Of(one)).Comparison!.Findings.Should().ContainSingle().Which.State.Should().Be(BaselineState.Updated);
    }

    [Fact]
    public void So_is_one_that_became_weaker()
    {
        var one = Masks.Report((view, sink) => sink.Fail("No record is there.").At(view.Event("e1")));
        var other = Masks.Report((view, sink) => sink.Open("Whether a record is there is not known.").At(view.Event("e1")));
        var report = other.ComparedTo(ReportBaseline.Of(one));

        report.Comparison!.StateOf(report.Findings[0]).Should().Be(BaselineState.Updated);
        ReportText.Of(report, new() { Width = 200 }).Should().Contain("\nChanged\n- Whether a record is there is not known. (MOV900, open) It was failing, it weighed error.\n");
    }

    [Fact]
    public void What_a_rule_that_does_not_run_found_is_not_closed()
    {
        var report = Masks.Chain.Check(Masks.EvaluatedAt, ProvenancePolicy.Default with { Disabled = ["LBL001"] }).ComparedTo(ReportBaseline.Of(Then));
        var absent = report.Comparison!.Findings.Single(one => one.Then?.Code == "LBL001");

        (absent.State, absent.IsClosed, absent.Why).Should().Be((BaselineState.Absent, false, "its rule did not run"));
        ReportText.Of(report, new() { Width = 200 }).Should().Contain("\nNot shown\n").And.NotContain("\nClosed\n");
    }

    [Fact]
    public void Json_counts_and_names_what_is_absent()
    {
        var report = Now.ComparedTo(ReportBaseline.Of(Then));
        using var json = JsonDocument.Parse(Json(report));
        var comparison = json.RootElement.GetProperty("comparison");

        comparison.GetProperty("absent").GetArrayLength().Should().Be(Count(report.Comparison!, BaselineState.Absent)).And.BePositive();
        json.RootElement.GetProperty("findings").EnumerateArray().GroupBy(one => one.GetProperty("baselineState").GetString()!).Should().AllSatisfy(group => comparison.GetProperty(group.Key).GetInt32().Should().Be(group.Count()));
        ReportSchemaTests.ProblemsOf(report).Should().BeEmpty();
    }

    [Fact]
    public void Sarif_has_the_state_of_every_result_and_the_absent_ones_too()
    {
        var report = Now.ComparedTo(ReportBaseline.Of(Then));
        var written = ReportSarifTests.Write(report);
        using var log = JsonDocument.Parse(written);
        var states = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("baselineState").GetString()).ToArray();

        states.Should().HaveCount(report.Comparison!.Findings.Count);
        states.Count(state => state == "absent").Should().Be(Count(report.Comparison!, BaselineState.Absent));
        SarifSchema.Problems(written).Should().BeEmpty();
    }

    [Fact]
    public void Markdown_lists_what_was_closed() =>
        ReportMarkdown.Of(Now.ComparedTo(ReportBaseline.Of(Then))).Should().Contain("\n### Closed\n\n- No export declaration from China is recorded for the crossing at Sinuiju. (CST001)\n");

    [Theory]
    [InlineData("", "This is no JSON")]
    [InlineData("[1]", "This is no report")]
    [InlineData("{\"findings\": []}", "This is no report: the member \"provenanceReport\" is missing.")]
    [InlineData("{\"provenanceReport\": \"2.0\"}", "The report is of version 2.0; 1.0 can be read.")]
    [InlineData("{\"provenanceReport\": \"1.0\"}", "This is JSON, but not as")]
    [InlineData("{\"provenanceReport\": \"1.0\", \"evaluatedAt\": \"x\", \"findings\": [{\"code\": \"A\", \"subject\": \"s\", \"kind\": \"broken\", \"severity\": \"error\", \"message\": \"m\", \"fingerprint\": \"f\"}]}", "'broken' is no kind")]
    public void What_is_no_report_is_refused_with_the_reason(string json, string message)
    {
        var read = () => ReportBaseline.Read(Encoding.UTF8.GetBytes(json));

        read.Should().Throw<FormatException>().WithMessage($"{message}*");
    }

    private static int Count(ReportComparison comparison, BaselineState state) => comparison.Findings.Count(one => one.State == state);

    private static string Json(ProvenanceReport report)
    {
        using var output = new MemoryStream();
        ReportJson.Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
