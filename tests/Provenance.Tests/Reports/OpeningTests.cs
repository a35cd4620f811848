using Provenance.Chains;
using Provenance.Events;
using Provenance.Reports;
using Provenance.Rules;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Reports;

/// <summary>The first line of a report: the verdict and what it rests on.</summary>
public sealed class OpeningTests
{
    private static readonly Source Named = new() { Id = "s-lab", Name = "laboratory", IdentityWithheld = false };
    private static readonly Source Withheld = Source.Withheld("s-a");
    private static readonly Source Other = Source.Withheld("s-b");

    [Theory]
    [InlineData(RuleClass.Integrity, RuleFamily.Integrity, "Not well formed: the record itself is damaged (XXX001).")]
    [InlineData(RuleClass.Contradiction, RuleFamily.Order, "Not consistent: 2 contradictions.")]
    [InlineData(RuleClass.Gap, RuleFamily.Custody, "Not continuous: 2 holes.")]
    public void A_failure_says_which_step_is_not_reached(RuleClass ruleClass, RuleFamily family, string verdict) =>
        Opening(ruleClass, family, Twice((sink, e) => sink.Fail("It fails.").At(e))).Should().StartWith(verdict);

    [Fact]
    public void What_is_open_leaves_it_undecided() =>
        Opening(RuleClass.Gap, RuleFamily.Custody, Twice((sink, e) => sink.Open("It is open.").At(e))).Should().StartWith("Whether it is continuous can't be decided yet (XXX001).");

    [Fact]
    public void A_record_that_gives_nothing_to_judge_is_never_continuous() =>
        Opening(RuleClass.Gap, RuleFamily.Custody, (_, _) => { }).Should().StartWith("Whether it is continuous can't be decided: the record gives nothing to judge it by.");

    [Fact]
    public void What_passes_is_continuous() =>
        Opening(RuleClass.Gap, RuleFamily.Custody, (_, sink) => sink.Pass()).Should().StartWith("Continuous: no holes. How well it is corroborated was not judged.");

    [Fact]
    public void An_empty_chain_says_that_nothing_is_recorded() =>
        Opening((_, sink) => sink.Pass()).Should().EndWith(" No event is recorded.");

    [Fact]
    public void Statuses_are_counted()
    {
        Opening(new Observed()).Should().EndWith("The one event is recorded as a fact; no evidence is linked beside the records themselves.");
        Opening(new Observed { Status = Status.Claim }, new Observed { Status = Status.Claim }).Should().Contain("Every event is a claim; ");
        Opening(new Observed { Status = Status.Disputed }, new Observed(), new Observed(), new Observed { Status = Status.Inferred })
            .Should().Contain("Of 4 events 2 are facts, 1 is inferred and 1 is disputed; ");
    }

    [Fact]
    public void A_plan_is_not_counted() =>
        Opening(new Observed(), new Delivered { Planned = true, Status = Status.Claim }).Should().Contain("The one event is recorded as a fact; ");

    [Fact]
    public void One_withheld_source_behind_more_than_half_of_the_events_is_told()
    {
        Opening(From(Withheld), From(Withheld), From(Named)).Should().EndWith("; most rests on one withheld source (2 sources, 1 withheld).");
        Opening(From(Withheld), From(Withheld)).Should().EndWith("; all rests on one withheld source.");
        Opening(From(Withheld), new Observed(), new Observed()).Should().EndWith("; most of the evidence linked comes from one withheld source.");
    }

    [Fact]
    public void Other_sources_are_counted_and_not_named()
    {
        Opening(From(Withheld), From(Other)).Should().EndWith("; it comes from 2 sources, all withheld.");
        Opening(From(Named), new Observed()).Should().EndWith("; the evidence linked comes from one source.");
        Opening(new Observed { Evidence = [new Evidence { Id = "v" }] }).Should().EndWith("; its evidence names no source.");
    }

    private static Observed From(Source source) => new() { Evidence = [Evidence.Testimony("v", source)] };

    private static Action<ChainView, FindingSink> Twice(Action<FindingSink, EffectiveEvent> say) => (view, sink) =>
    {
        foreach (var e in view.History)
            say(sink, e);
    };

    private static string Opening(RuleClass ruleClass, RuleFamily family, Action<ChainView, FindingSink> check) =>
        Opening(new HouseRule(check, ruleClass, family, "XXX001"), ProvenanceChain.Of("urn:example:opening").Report(new Observed(), new Observed()));

    private static string Opening(Action<ChainView, FindingSink> check) =>
        Opening(new HouseRule(check, RuleClass.Gap, RuleFamily.Custody), ProvenanceChain.Of("urn:example:opening"));

    private static string Opening(params ReadOnlySpan<ProvenanceEvent> events) =>
        Opening(new HouseRule((_, sink) => sink.Pass(), RuleClass.Gap, RuleFamily.Custody), ProvenanceChain.Of("urn:example:opening").Report(events));

    private static string Opening(ChainRule rule, ProvenanceChain chain)
    {
        var report = chain.Check(Masks.EvaluatedAt, ProvenancePolicy.Default with { Disabled = RuleCatalog.Descriptors.Select(one => one.Code).ToValueList(), Rules = [rule] });
        return ReportText.Of(report, new() { Width = 400 }).Split('\n')[0];
    }
}
