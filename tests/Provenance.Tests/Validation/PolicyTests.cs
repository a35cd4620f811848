using Provenance.Chains;
using Provenance.Events;
using Provenance.Tests.Reports;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Validation;

public sealed class PolicyTests
{
    [Fact]
    public void A_policy_that_disables_a_rule_which_is_none_is_refused_and_the_nearest_named() =>
        Checking(new() { Disabled = ["LBL060"] }).Should().Throw<ArgumentException>().WithParameterName("policy")
            .WithMessage("Disabled of the policy names \"LBL060\", which is the code of no rule. Write LBL006, if that is meant.*");

    [Fact]
    public void A_policy_that_weighs_a_rule_which_is_none_is_refused() =>
        Checking(new() { Severities = [new("QQ", Severity.Error)] }).Should().Throw<ArgumentException>()
            .WithMessage("Severities of the policy names \"QQ\", which is the code of no rule. Write the code of a rule of the catalog or of the policy.*");

    [Fact]
    public void A_house_rule_is_disabled_and_weighed_like_any_other() =>
        Checking(new() { Disabled = ["MOV900", "LBL006"], Severities = [new("MOV900", Severity.Error)], Rules = [new HouseRule((_, _) => { })] }).Should().NotThrow();

    [Fact]
    public void Evaluations_that_came_to_the_same_are_counted_by_their_reason()
    {
        var report = Masks.Report((_, sink) =>
        {
            sink.Pass("export act recorded");
            sink.Pass("import act recorded");
            sink.Pass("export act recorded");
        });

        report.Rules.Where(rule => rule.Outcome == RuleOutcomeKind.Pass).Select(rule => (rule.Why, rule.Count))
            .Should().Equal(("export act recorded", 2), ("import act recorded", 1));
    }

    [Theory]
    [InlineData(1, "c: dates of 1 event name no zone and no country; each is read as the 50 hours that the date lasts somewhere.")]
    [InlineData(2, "c: dates of 2 events name no zone and no country; each is read as the 50 hours that the date lasts somewhere.")]
    public void What_was_assumed_is_counted_in_words(int events, string note) =>
        ProvenanceChain.Of("c").Report([.. Enumerable.Range(0, events).Select(i => new Stored { Id = $"e{i}", Time = EventTime.Parse("2020-02-03") })])
            .Check(Masks.EvaluatedAt).Assumptions.Should().Contain(note);

    private static Action Checking(ProvenancePolicy policy) => () => Masks.Chain.Check(Masks.EvaluatedAt, policy);
}
