using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Assertions.Tests;

public sealed class FindingAssertionTests
{
    private static ProvenanceReportAssertions Masks => Samples.Masks.Check(Samples.Now).Should();

    [Fact]
    public void A_finding_is_there_at_its_event_and_at_those_it_points_at()
    {
        Masks.HaveFinding("LBL006", "labels were removed").At("e5", "they were removed there").And.HaveFinding("COC001").At("e2").And.HaveFinding("COC001").At("e1");
        Masks.HaveFinding("LBL006").Which.Severity.Should().Be(Severity.Error);
        Masks.HaveFinding("CST001").At("e3").Which.Code.Should().Be("CST001");
    }

    [Fact]
    public void A_finding_elsewhere_is_listed() =>
        Failure.Of(() => Masks.HaveFinding("LBL006").At("e1", "it began there"))
            .Should().StartWith("Expected goods to have a finding LBL006 at e1 because it began there, but LBL006 is elsewhere:\n- LBL006 fail, error at e5: ").And.Contain("╌╌ gap ╌╌");

    [Fact]
    public void Where_there_is_none_the_text_says_what_became_of_the_rule()
    {
        Failure.Of(() => Masks.HaveFinding("STR001")).Should().StartWith("Expected goods to have a finding STR001, but the rule passed (e1: origin or incoming link recorded).");
        Failure.Of(() => Masks.HaveFinding("COC003")).Should().StartWith("Expected goods to have a finding COC003, but the rule did not apply (no receipt");
        Failure.Of(() => Samples.Oil.Should().HaveFinding("EVD003")).Should().StartWith("Expected goods to have a finding EVD003, but the rule did not run (its profile is not on).");
        Failure.Of(() => Masks.HaveFinding("LBL0006")).Should().StartWith("Expected goods to have a finding LBL0006, but no rule has the code LBL0006.");
    }

    [Fact]
    public void Where_there_is_none_only_one_thing_fails() =>
        Failure.Of(() => Masks.HaveFinding("STR001").At("e1").At("e2")).Should().StartWith("Expected goods to have a finding STR001, but");

    [Fact]
    public void A_finding_that_is_not_there_is_not_there() => Masks.NotHaveFinding("STR001").And.NotHaveFinding("COC003", "all came by hand");

    [Fact]
    public void A_finding_that_is_there_is_listed_and_marked()
    {
        Failure.Of(() => Masks.NotHaveFinding("LBL001", "it was explained"))
            .Should().StartWith("Expected goods to have no finding LBL001 because it was explained, but it has one:\n- LBL001 fail, warning at e5: No reason")
            .And.Contain("  ╌╌ here ╌╌     No reason for changing the labels is recorded from who did it\n                 or from the brand owner. (LBL001)\n");
        Failure.Of(() => Masks.NotHaveFinding("CST001")).Should().StartWith("Expected goods to have no finding CST001, but it has 4 findings:\n");
    }

    [Fact]
    public void A_code_that_no_rule_has_does_not_pass_as_absent()
    {
        var house = new HouseRule();

        Failure.Of(() => Masks.NotHaveFinding("LBL0006")).Should().StartWith("Expected goods to have no finding LBL0006, but no rule has the code LBL0006.");
        Samples.Masks.Should().EvaluatedAt(Samples.Now, ProvenancePolicy.Default with { Rules = [house] }).HaveFinding("STR900").And.NotHaveFinding("STR001");
        Failure.Of(() => Samples.Masks.Should().EvaluatedAt(Samples.Now).NotHaveFinding("STR900")).Should().Contain("no rule has the code STR900");
    }

    [Fact]
    public void A_finding_that_another_covers_is_said_to_be()
    {
        var report = Samples.Masks.Check(Samples.Now, ProvenancePolicy.Default with { Rules = [new HouseRule(), new HouseRule("STR901", "STR900")] });

        Failure.Of(() => report.Should().HaveFinding("STR900")).Should().StartWith("Expected goods to have a finding STR900, but it is covered by STR901:\n- STR901 fail");
    }

    [Fact]
    public void Codes_and_ids_are_wanted()
    {
        var code = () => Masks.HaveFinding(" ");
        var absent = () => Masks.NotHaveFinding("");
        var id = () => Masks.HaveFinding("LBL006").At("");

        code.Should().Throw<ArgumentException>().WithParameterName("code");
        absent.Should().Throw<ArgumentException>().WithParameterName("code");
        id.Should().Throw<ArgumentException>().WithParameterName("eventId");
    }

    private sealed class HouseRule(string code = "STR900", params string[] subsumes) : ChainRule
    {
        public override RuleDescriptor Descriptor { get; } = new()
        {
            Code = code,
            Name = "house",
            Title = "House.",
            Family = RuleFamily.Structure,
            Class = RuleClass.Quality,
            Severity = Severity.Note,
            Why = "House.",
            Remedy = "House.",
            Since = "house",
            Subsumes = subsumes.ToValueList(),
        };

        public override void Check(ChainView view, FindingSink sink) => sink.Fail("The record is the house's.").At(view.History[0]);
    }
}
