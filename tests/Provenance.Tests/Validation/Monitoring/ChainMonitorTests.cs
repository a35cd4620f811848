using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Tests.Reports;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Validation.Monitoring;

public sealed class ChainMonitorTests
{
    private const string Lot = "urn:example:lot-1";
    private static readonly Instant Now = Instant.FromUtc(2024, 1, 5, 0, 0);
    private static readonly Party Maker = Party.Organization("Maker", "DE");
    private static readonly Party Shop = Party.Organization("Shop", "DE");
    private static readonly Place Works = Place.Named("works", "DE");

    private static Originated Made => new() { Id = "made", By = Maker, Place = Works, Time = EventTime.Parse("2024-01-01T08:00:00Z") };

    private static Dispatched Sent => new() { Id = "sent", From = Maker, To = Shop, Place = Works, Shipment = "S-1", Time = EventTime.Parse("2024-01-02T08:00:00Z") };

    private static Received Arrived => new() { Id = "arrived", From = Maker, By = Shop, Place = Place.Named("shop", "DE"), Shipment = "S-1", Time = EventTime.Parse("2024-01-03T08:00:00Z") };

    [Fact]
    public void A_shipment_opens_a_finding_when_it_is_late_and_a_late_report_of_its_receipt_closes_it()
    {
        var monitor = Watch(Made, Sent);

        monitor.AdvanceTo(Now + Duration.FromDays(365)).Opened.Select(finding => finding.Code).Should().Contain("COC002");
        var changes = monitor.Append(Lot, Arrived);

        changes.Closed.Select(finding => finding.Code).Should().Contain("COC002");
        monitor.Findings.Select(finding => finding.Code).Should().NotContain("COC002");
    }

    [Fact]
    public void A_retraction_opens_what_the_event_had_closed()
    {
        var monitor = Watch(Made);
        monitor.Append(Lot, new Retracted { Id = "r", Target = "made" }).Opened.Select(finding => finding.Code).Should().Contain("STR001");
    }

    [Fact]
    public void A_correction_in_another_chain_reaches_its_target()
    {
        var monitor = Watch(Made);
        monitor.Add(ProvenanceChain.Of("urn:example:office"));

        var changes = monitor.Append("urn:example:office", new Corrected { Id = "c", Target = "made", Replacement = Made with { Id = null, Time = EventTime.Parse("2030-01-01T00:00:00Z") } });

        changes.Opened.Select(finding => finding.Code).Should().Contain("ORD001");
    }

    [Fact]
    public void A_finding_that_learns_something_is_updated_and_what_was_handed_out_stays()
    {
        var monitor = Watch(new Received { Id = "arrived", By = Shop });
        var open = monitor.Findings.First(finding => finding.Code == "STR001");

        var changes = monitor.Append(Lot, new FindingDecided { Id = "d", Fingerprint = open.Fingerprint, Decision = Decision.Accepted, By = Maker, Reason = "It is known.", Until = EventTime.Parse("2024-06-30") });

        changes.Updated.Should().ContainSingle().Which.Before.Should().BeSameAs(open);
        changes.Updated[0].Now.IsSettled.Should().BeTrue();
        open.Decision.Should().BeNull();
        monitor.AdvanceTo(Instant.FromUtc(2024, 7, 2, 0, 0)).Updated.Should().Contain(updated => updated.Before.IsSettled && !updated.Now.IsSettled);
    }

    [Fact]
    public void A_decision_reaches_a_finding_of_goods_that_have_nothing_to_do_with_its_chain()
    {
        var monitor = Watch(new Received { Id = "arrived", By = Shop });
        monitor.Add(ProvenanceChain.Of("urn:example:decisions"));
        var open = monitor.Findings.First(finding => finding.Code == "STR001");

        monitor.Append("urn:example:decisions", new FindingDecided { Id = "d", Fingerprint = open.Fingerprint, Decision = Decision.Accepted, By = Maker, Reason = "It is known." })
            .Updated.Should().ContainSingle(updated => updated.Now.Fingerprint == open.Fingerprint);
    }

    [Fact]
    public void The_first_claim_turns_the_investigation_on_for_all_and_its_retraction_off()
    {
        var monitor = Watch(Made, Sent, Arrived);
        monitor.Add(ProvenanceChain.Of("urn:example:rumors"));
        var before = monitor.Findings;

        monitor.Append("urn:example:rumors", new Observed { Id = "told", Status = Status.Claim });
        monitor.Check().IsInvestigation.Should().BeTrue();
        Same(monitor);
        monitor.Append("urn:example:rumors", new Retracted { Id = "untold", Target = "told" });
        Same(monitor);
        monitor.Findings.Select(MonitoredLedger.Told).Where(told => told.Contains("|made|", StringComparison.Ordinal)).Should().BeSubsetOf(before.Select(MonitoredLedger.Told));
    }

    [Fact]
    public void An_event_elsewhere_that_shows_two_parties_to_be_one_changes_what_was_found_of_them()
    {
        var (old, renamed) = (new Party { Id = "old", Name = "Old Name" }, new Party { Id = "new", Name = "New Name" });
        var monitor = Watch(Made, Sent with { To = old }, Arrived with { By = renamed });
        monitor.Add(ProvenanceChain.Of("urn:example:other"));
        var before = monitor.Findings.Count;

        monitor.Append("urn:example:other", new Observed { Id = "seen", By = renamed with { Aliases = [new PartyAlias { Name = "old" }] } });

        Same(monitor);
        monitor.Findings.Count.Should().NotBe(before);
        monitor.Append("urn:example:other", new Retracted { Id = "unseen", Target = "seen" });
        Same(monitor);
        monitor.Findings.Count.Should().Be(before);
    }

    [Fact]
    public void A_credit_that_two_chains_retire_is_found()
    {
        var retired = new ClaimMade { ClaimKind = new Code("creditRetired"), Credit = "C-1", By = Maker, Time = EventTime.Parse("2024-01-02") };
        var monitor = Watch(Made, retired with { Id = "retired" });
        monitor.Add(ProvenanceChain.Of("urn:example:other"));

        monitor.Append("urn:example:other", retired with { Id = "again" }).Opened.Select(finding => finding.Code).Should().Contain("COC016");
        Same(monitor);
    }

    [Fact]
    public void An_id_of_goods_that_is_a_party_too_is_found_whichever_comes_first()
    {
        var monitor = Watch(Made);
        monitor.Add(ProvenanceChain.Of("urn:example:other"));

        monitor.Append("urn:example:other", new Observed { Id = "seen", By = new Party { Id = Lot, Name = "Somebody" } }).Opened.Select(finding => finding.Code).Should().Contain("STR014");
    }

    [Fact]
    public void Two_events_of_one_id_in_two_chains_are_found()
    {
        var monitor = Watch(Made);
        monitor.Add(ProvenanceChain.Of("urn:example:other"));

        monitor.Append("urn:example:other", new Destroyed { Id = "made" }).Opened.Select(finding => finding.Code).Should().Contain("STR006");
        Same(monitor);
    }

    [Fact]
    public void Evidence_that_is_refuted_later_no_longer_supports_any_chain()
    {
        var told = Evidence.Testimony("told", new Source { Id = "s", Reliability = 'B' }, credibility: 2, reportedOn: "2024-02-01");
        var monitor = Watch(Made with { Evidence = [told] });
        monitor.Add(ProvenanceChain.Of("urn:example:other").Report(Made with { Id = "made-2", Evidence = [told] }));
        monitor.Add(ProvenanceChain.Of("urn:example:desk"));

        monitor.Append("urn:example:desk", new EvidenceAssessed { Id = "a", Target = "told", Assessment = Assessment.Refuted, By = Maker, Reason = "It was made up." });

        Same(monitor);
        monitor.Findings.Select(finding => finding.Code).Should().Contain("EVD016");
    }

    [Fact]
    public void The_founding_case_event_by_event_ends_with_its_findings()
    {
        var monitor = new ChainMonitor(ProvenanceChain.Of(Masks.Chain.Description), Masks.EvaluatedAt);
        foreach (var recorded in Masks.Chain)
        {
            monitor.Append(Masks.Chain.Id, recorded);
            Same(monitor);
        }
    }

    [Fact]
    public void What_is_refused_is_named_and_changes_nothing()
    {
        var monitor = Watch(Made);

        monitor.Invoking(m => m.Append("urn:example:nowhere", Sent)).Should().Throw<ArgumentException>().WithMessage("No chain urn:example:nowhere is watched; add it first.*");
        monitor.Invoking(m => m.Add(ProvenanceChain.Of(Lot))).Should().Throw<ArgumentException>().WithMessage("*watched already*");
        monitor.Invoking(m => m.Append(Lot, new RecordedEvent(Sent, 0, null))).Should().Throw<ArgumentException>().WithMessage("*has the sequence 0*goes on with 1*");
        monitor.Invoking(m => m.Append(Lot, new RecordedEvent(new Observed(), 1, null))).Should().Throw<ArgumentException>().WithMessage("*has no id*");
        monitor.Invoking(m => m.AdvanceTo(Now - Duration.Epsilon)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*goes forward only*");
        monitor.Chains[0].Count.Should().Be(1);
        Same(monitor);
    }

    [Fact]
    public void After_a_house_rule_threw_the_next_call_judges_what_was_left()
    {
        var rule = new Moody();
        var monitor = new ChainMonitor(ProvenanceChain.Of(Lot), Now, ProvenancePolicy.Default with { Rules = [rule] });
        rule.Throws = true;
        monitor.Invoking(m => m.Append(Lot, Arrived)).Should().Throw<NotSupportedException>();
        rule.Throws = false;

        monitor.AdvanceTo(Now).Opened.Select(finding => finding.Code).Should().Contain("COC003");
        Same(monitor);
    }

    private static ChainMonitor Watch(params ReadOnlySpan<ProvenanceEvent> events) => new(ProvenanceChain.Of(Lot).Report(events), Now);

    private static void Same(ChainMonitor monitor)
    {
        var report = monitor.Check();
        monitor.Findings.Select(MonitoredLedger.Told).Should().BeEquivalentTo(report.Findings.Select(MonitoredLedger.Told));
        monitor.Verdict.Should().Be(report.Verdict);
    }

    private sealed class Moody : ChainRule
    {
        public bool Throws { get; set; }

        public override RuleDescriptor Descriptor { get; } = new()
        {
            Code = "STR901",
            Name = "moody",
            Title = "Throws.",
            Family = RuleFamily.Structure,
            Class = RuleClass.Quality,
            Severity = Severity.Note,
            Why = "-",
            Remedy = "-",
            Since = "house",
        };

        public override bool ReadsWholeSet => false;

        public override void Check(ChainView view, FindingSink sink)
        {
            if (Throws)
                throw new NotSupportedException();
        }
    }
}
