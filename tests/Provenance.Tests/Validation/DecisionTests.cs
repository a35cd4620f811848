using System.Text;
using System.Text.Json;
using Provenance.Events;
using Provenance.Reports;
using Provenance.Tests.Reports;
using Provenance.Validation;
using Provenance.Validation.Decisions;
using Provenance.Values;

namespace Provenance.Tests.Validation;

public sealed class DecisionTests
{
    private static readonly ProvenanceReport Plain = Masks.Chain.Check(Masks.EvaluatedAt);
    private static readonly Finding Lost = Plain.Findings.Single(finding => finding.Code == "LBL006");
    private static readonly Party Auditor = Party.Organization("Auditor", "DE");

    private static readonly FindingDecided Accepted = new()
    {
        Id = "d1",
        Fingerprint = Lost.Fingerprint,
        Decision = Decision.Accepted,
        By = Auditor,
        Reason = "The bags were destroyed.",
        Until = EventTime.Parse("2020-06-30"),
    };

    [Fact]
    public void An_accepted_finding_stays_in_the_report_marked_and_asks_nothing()
    {
        var finding = Find(Check(Accepted));

        finding.Decision.Should().Be(new FindingDecision(Decision.Accepted, "Auditor", "The bags were destroyed.", EventTime.Parse("2020-06-30"), "d1"));
        finding.IsSettled.Should().BeTrue();
        finding.AsksSomething.Should().BeFalse();
        (finding.Kind, finding.Severity, finding.Fingerprint).Should().Be((Lost.Kind, Lost.Severity, Lost.Fingerprint));
    }

    [Fact]
    public void A_decision_adds_no_finding_and_takes_none_away() =>
        Check(Accepted).Findings.Select(finding => finding.Fingerprint).Should().BeEquivalentTo(Plain.Findings.Select(finding => finding.Fingerprint));

    /// <remarks>The verdict tests the record, and a decision puts nothing on it.</remarks>
    [Fact]
    public void The_verdict_stays_as_it_is() => Check(Accepted).Verdict.Should().Be(Plain.Verdict);

    [Fact]
    public void Nobody_is_asked_for_what_only_a_settled_finding_needs_and_it_stands_last()
    {
        var report = Check(Accepted);

        Plain.Questions.Select(question => question.Fact.Key).Should().Contain(Lost.Missing[0].Key);
        report.Questions.Select(question => question.Fact.Key).Should().NotContain(Lost.Missing[0].Key);
        report.Findings[^1].Code.Should().Be("LBL006");
    }

    [Fact]
    public void A_finding_is_open_again_once_the_decision_has_expired()
    {
        var finding = Find(Check(Accepted with { Until = EventTime.Parse("2020-01-31") }));

        finding.Decision!.NotInForce.Should().Be("its end has passed");
        finding.AsksSomething.Should().BeTrue();
    }

    [Fact]
    public void A_decision_holds_through_its_last_day() =>
        Find(Check(Accepted with { Until = EventTime.Parse("2020-02-10") })).IsSettled.Should().BeTrue();

    [Theory]
    [InlineData(Decision.Accepted, true), InlineData(Decision.Refuted, true), InlineData(Decision.Confirmed, false), InlineData(Decision.Escalated, false)]
    public void Only_accepting_and_refuting_settle(Decision decision, bool settles)
    {
        var finding = Find(Check(Accepted with { Decision = decision }));

        finding.IsSettled.Should().Be(settles);
        finding.Decision!.Decision.Should().Be(decision);
    }

    [Fact]
    public void Who_takes_a_finding_off_the_list_gives_a_name_and_a_reason()
    {
        Find(Check(Accepted with { By = null })).Decision!.NotInForce.Should().Be("it names nobody who decided");
        Find(Check(Accepted with { Reason = " " })).Decision!.NotInForce.Should().Be("it gives no reason");
        Find(Check(Accepted with { By = null, Decision = Decision.Escalated })).Decision!.NotInForce.Should().BeNull();
    }

    [Fact]
    public void The_later_decision_holds_whatever_the_order_they_were_recorded_in()
    {
        var early = Accepted with { Time = EventTime.Parse("2020-02-05T00:00:00Z") };
        var late = Accepted with { Id = "d2", Decision = Decision.Confirmed, Time = EventTime.Parse("2020-02-06T00:00:00Z") };

        Find(Check(early, late)).Decision!.Decision.Should().Be(Decision.Confirmed);
        Find(Check(late, early)).Decision!.Decision.Should().Be(Decision.Confirmed);
    }

    [Fact]
    public void What_was_retracted_planned_or_lies_ahead_decides_nothing()
    {
        Find(Check(Accepted, new Retracted { Id = "r1", Target = "d1" })).Decision.Should().BeNull();
        Find(Check(Accepted with { Planned = true })).Decision.Should().BeNull();
        Find(Check(Accepted with { Time = EventTime.Parse("2020-03-01T00:00:00Z") })).Decision.Should().BeNull();
    }

    [Fact]
    public void A_decision_that_meets_no_finding_is_told() =>
        Check(Accepted with { Fingerprint = "gone" }).Scope.Should().Contain("Decisions about findings that this report does not have: d1.");

    [Fact]
    public void An_answer_stands_beside_the_finding_and_changes_nothing_of_it()
    {
        var finding = Find(Check(new FindingDecided { Id = "a1", Fingerprint = Lost.Fingerprint, By = Party.Organization("LG", "KR"), Reason = "We keep no such record." }));

        finding.Replies.Should().Equal(new FindingReply("LG", "We keep no such record.", "a1"));
        finding.Decision.Should().BeNull();
        finding.AsksSomething.Should().BeTrue();
    }

    [Fact]
    public void A_policy_suppresses_by_code_event_or_fingerprint_and_all_that_is_given_must_be_met()
    {
        Settled(new() { Code = "LBL006", By = "QA", Why = "Known." }).Should().Equal("LBL006");
        Settled(new() { Code = "LBL006", Event = "e1", By = "QA", Why = "Known." }).Should().BeEmpty();
        Settled(new() { Code = "CST012", Event = "e5", By = "QA", Why = "Known." }).Should().Equal("CST012");
        Settled(new() { Fingerprint = Lost.Fingerprint, By = "QA", Why = "Known." }).Should().Equal("LBL006");
        Settled(new() { Code = "LBL006", By = "QA", Why = "Known.", Until = EventTime.Parse("2020-01-01") }).Should().BeEmpty();
        Settled(new() { Code = "LBL006", By = "QA", Why = "Known.", Status = SuppressionStatus.UnderReview }).Should().BeEmpty();
        Settled(new() { Code = "LBL006", By = "QA", Why = "Known.", Status = SuppressionStatus.Rejected }).Should().BeEmpty();
    }

    [Fact]
    public void The_record_of_the_case_stands_before_the_policy()
    {
        var policy = ProvenancePolicy.Default with { Suppressions = [new() { Code = "LBL006", By = "QA", Why = "Known." }] };

        Masks.Chain.Report(Accepted with { Decision = Decision.Confirmed }).Check(Masks.EvaluatedAt, policy).Findings.Single(finding => finding.Code == "LBL006").Decision!.By.Should().Be("Auditor");
    }

    [Fact]
    public void A_suppression_that_would_meet_everything_is_refused()
    {
        var policy = () => ProvenancePolicy.Default with { Suppressions = [new() { By = "QA", Why = "Peace." }] };

        policy.Should().Throw<ArgumentException>().WithMessage("*neither a code, nor a fingerprint, nor an event*");
    }

    [Fact]
    public void Suppressions_count_for_the_digest_of_the_policy() =>
        Masks.Chain.Check(Masks.EvaluatedAt, ProvenancePolicy.Default with { Suppressions = [new() { Code = "LBL006", By = "QA", Why = "Known." }] }).PolicyDigest.Should().NotBe(Plain.PolicyDigest);

    [Fact]
    public void Every_format_shows_what_was_decided_and_answered()
    {
        var report = Check(Accepted, new FindingDecided { Id = "a1", Fingerprint = Lost.Fingerprint, By = Party.Organization("LG", "KR"), Reason = "We keep no such record." });

        ReportText.Of(report, new() { Width = 200 }).Should().Contain("Decided and answered\n- LBL006 e6: accepted by Auditor until 2020-06-30: The bags were destroyed.\n- LBL006 e6: answer of LG: We keep no such record.\n");
        ReportMarkdown.Of(report).Should().Contain("### Decided and answered\n\n- LBL006 e6: accepted by Auditor until 2020-06-30: The bags were destroyed.\n")
            .And.Contain("\n| LBL006 | accepted | error | e6 |");
        using var json = JsonDocument.Parse(Json(report));
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "LBL006");
        finding.GetProperty("decision").GetProperty("decision").GetString().Should().Be("accepted");
        finding.GetProperty("decision").GetProperty("settles").GetBoolean().Should().BeTrue();
        finding.GetProperty("replies")[0].GetProperty("text").GetString().Should().Be("We keep no such record.");
        ReportSchemaTests.ProblemsOf(report).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Decision.Accepted, "accepted"), InlineData(Decision.Refuted, "accepted"), InlineData(Decision.Escalated, "underReview"), InlineData(Decision.Confirmed, null)]
    public void In_sarif_a_decision_is_a_suppression(Decision decision, string? status)
    {
        using var log = JsonDocument.Parse(ReportSarifTests.Write(Check(Accepted with { Decision = decision })));
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(one => one.GetProperty("ruleId").GetString() == "LBL006");

        (result.TryGetProperty("suppressions", out var suppressions) ? suppressions[0].GetProperty("status").GetString() : null).Should().Be(status);
        result.GetProperty("properties").GetProperty("decision").GetProperty("why").GetString().Should().Be("The bags were destroyed.");
    }

    private static ProvenanceReport Check(params ReadOnlySpan<ProvenanceEvent> events) => Masks.Chain.Report(events).Check(Masks.EvaluatedAt);

    private static Finding Find(ProvenanceReport report) => report.Findings.Single(finding => finding.Code == "LBL006");

    private static IEnumerable<string> Settled(FindingSuppression suppression) =>
        Masks.Chain.Check(Masks.EvaluatedAt, ProvenancePolicy.Default with { Suppressions = [suppression] }).Findings.Where(finding => finding.IsSettled).Select(finding => finding.Code);

    private static string Json(ProvenanceReport report)
    {
        using var output = new MemoryStream();
        ReportJson.Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
