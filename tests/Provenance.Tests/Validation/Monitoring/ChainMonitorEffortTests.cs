using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Validation.Monitoring;

/// <summary>What a call costs, counted: pairs of a rule and an event that were evaluated.</summary>
public sealed class ChainMonitorEffortTests
{
    [Fact]
    public void The_ten_thousandth_event_in_order_costs_what_the_hundredth_did()
    {
        var first = LotsInTurn.Lot(0);
        var monitor = new ChainMonitor(ChainSet.Of([], first.ChainsOrThrow().Registry), first.EvaluatedAt!.Value);
        var efforts = new List<MonitorEffort>();
        for (var lot = 0; efforts.Count < 10_000; lot++)
        {
            var chain = LotsInTurn.Chain(lot);
            monitor.Add(ProvenanceChain.Of(chain.Description));
            foreach (var recorded in chain)
            {
                monitor.Append(chain.Id, recorded);
                efforts.Add(monitor.LastEffort);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"event 100: {efforts[99].RuleEvents} pairs, event 10,000: {efforts[9_999].RuleEvents} pairs");
        efforts[9_999].Should().Be(efforts[99]);
        efforts.Skip(9_000).Should().Equal(Enumerable.Range(0, 1_000).Select(i => efforts[90 + (i % 10)]), "each event of a lot costs what it did in the tenth lot");
        efforts.Should().OnlyContain(effort => effort.Chains == 1 && effort.RuleEvents > 0 && !effort.IsWholeSet);
        monitor.Check().IsQuiet.Should().BeTrue("an ordinary ledger is sound");
        monitor.Verdict.Should().Be(monitor.Check().Verdict);
    }

    [Fact]
    public void An_event_costs_the_events_of_its_own_goods_once_for_each_rule()
    {
        var monitor = Watch(3);
        var rules = monitor.LastEffort.RuleEvents / 30;

        monitor.Append(LotsInTurn.Chain(1).Id, new Observed { Id = "seen", Time = EventTime.Parse("2024-06-11T12:00:00Z") });

        monitor.LastEffort.Should().Be(new MonitorEffort(1, rules * 11, false));
    }

    [Fact]
    public void A_late_report_costs_the_history_of_its_goods_and_no_other()
    {
        var monitor = Watch(5);
        var chain = LotsInTurn.Chain(2);

        monitor.Append(chain.Id, new Stored { Id = "late", By = chain[5].Event.By, Place = chain[5].Event.Place, Time = EventTime.Parse("2024-05-23T10:00:00Z") });

        monitor.LastEffort.Chains.Should().Be(1);
    }

    [Fact]
    public void An_event_of_the_goods_of_two_chains_is_judged_in_both_from_then_on()
    {
        var monitor = Watch(3);
        var (one, other) = (LotsInTurn.Chain(0), LotsInTurn.Chain(1));

        monitor.Append(one.Id, new Observed { Id = "both", Items = [one.Description.Item.Id!.Value, other.Description.Item.Id!.Value] });
        monitor.LastEffort.Chains.Should().Be(2);
        monitor.Append(other.Id, new Observed { Id = "again" });
        monitor.LastEffort.Chains.Should().Be(2);
    }

    [Fact]
    public void Time_that_passes_costs_nothing_where_nothing_falls_due()
    {
        var monitor = Watch(3);

        monitor.AdvanceTo(monitor.EvaluatedAt + Duration.FromDays(1_000)).IsEmpty.Should().BeTrue();

        monitor.LastEffort.Should().Be(new MonitorEffort(0, 0, false));
    }

    [Fact]
    public void Time_that_passes_costs_the_chains_on_which_something_falls_due()
    {
        var monitor = Watch(3);
        var open = ProvenanceChain.Of("urn:example:under-way").Report(LotsInTurn.Chain(0)[0].Event with { Id = "begun", Time = EventTime.Parse("2024-08-30T08:00:00Z") });
        monitor.Add(open);

        monitor.AdvanceTo(monitor.EvaluatedAt + Duration.FromDays(1_000)).Opened.Select(finding => finding.Code).Should().Equal("STR004");

        monitor.LastEffort.Chains.Should().Be(1);
    }

    /// <summary>A rule that can read all chains must be given them.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void A_house_rule_costs_the_whole_set_unless_it_says_that_it_reads_its_chain_alone(bool readsWholeSet)
    {
        var policy = ProvenancePolicy.Default with { Rules = [new CountOfEvents(readsWholeSet)] };
        var monitor = Watch(4, policy);

        var changes = monitor.Append(LotsInTurn.Chain(1).Id, new Observed { Id = "one-more" });

        changes.Opened.Select(finding => finding.Code).Should().Contain("STR900");
        monitor.LastEffort.Should().Match<MonitorEffort>(effort => effort.Chains == (readsWholeSet ? 4 : 1) && effort.IsWholeSet == readsWholeSet);
    }

    private static ChainMonitor Watch(int lots, ProvenancePolicy? policy = null)
    {
        var first = LotsInTurn.Lot(0);
        return new(ChainSet.Of([.. Enumerable.Range(0, lots).Select(LotsInTurn.Chain)], first.ChainsOrThrow().Registry), first.EvaluatedAt!.Value, policy);
    }

    private sealed class CountOfEvents(bool readsWholeSet) : ChainRule
    {
        public override RuleDescriptor Descriptor { get; } = new()
        {
            Code = "STR900",
            Name = "ten-events",
            Title = "More than ten events.",
            Family = RuleFamily.Structure,
            Class = RuleClass.Quality,
            Severity = Severity.Note,
            Why = "The house wants it so.",
            Remedy = "Record less.",
            Since = "house",
        };

        public override bool ReadsWholeSet => readsWholeSet;

        public override void Check(ChainView view, FindingSink sink)
        {
            if (view.History.Count > 10)
                sink.Fail("The record has more than ten events.").At(view.History[0]);
            else
                sink.Pass();
        }
    }
}
