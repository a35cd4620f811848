using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Values;
using Xunit.Sdk;

namespace Provenance.Assertions.Tests;

public sealed class VerdictAssertionTests
{
    [Fact]
    public void A_chain_without_holes_is_consistent_and_continuous_and_has_no_findings() =>
        Samples.Oil.Should().BeConsistent().And.BeContinuous().And.HaveNoFindings();

    [Fact]
    public void A_report_takes_the_same_assertions() =>
        Samples.Oil.Check(Samples.Noon(8)).Should().BeConsistent("it is {0}", "sound").And.BeContinuous().And.HaveNoFindings();

    [Fact]
    public void A_failure_prints_the_chain_with_the_holes_marked() =>
        Failure.Of(() => Samples.Masks.Should().EvaluatedAt(Samples.Now).BeContinuous("the {0} {{were}} sealed", "masks")).Should().Be(
            """
            Expected goods to be continuous because the masks {were} sealed, but it is not continuous: 7 holes:
            - CST001 fail, error at e3: No export declaration from South Korea is recorded for the crossing between South Korea and China.
            - CST001 fail, error at e3: No export declaration from China is recorded for the crossing at China.
            - CST001 fail, error at e3: No import declaration into China is recorded for the crossing between South Korea and China.
            - LBL006 fail, error at e5: No link from the removed labels to the new packages is recorded.
            - COC007 fail, warning at e2: The record gives Chinese traders no identity: a role, a class or a number of people.
            - CST012 fail, warning at e4: No number of a declaration is recorded for the customs act.
            - MOV001 fail, warning at e3: How the goods got from South Korea to China is not recorded.

            urn:example:masks
              date unknown   Made by LG; South Korea; labeled LG KF94 mask (e1)
              ╌╌ gap ╌╌      The record gives Chinese traders no identity: a role, a class
                             or a number of people. (COC007)
            ┌ date unknown   Handed over by Chinese traders to Kimbongsokyong Trading
            │                Company; place not disclosed (e2)
            │ ╌╌ gap ╌╌      No export declaration from South Korea is recorded for the
            │                crossing between South Korea and China. (CST001)
            │ ╌╌ gap ╌╌      No import declaration into China is recorded for the crossing
            │                between South Korea and China. (CST001)
            │ ╌╌ gap ╌╌      How the goods got from South Korea to China is not recorded.
            │                (MOV001)
            │ ╌╌ gap ╌╌      No export declaration from China is recorded for the crossing
            │                at China. (CST001)
            │ date unknown   Crossed the border from China to North Korea (e3)
            │ ╌╌ gap ╌╌      No number of a declaration is recorded for the customs act.
            │                (CST012)
            └ date unknown   Customs of North Korea: procedure not stated; a customs office
                             in Sinuiju (e4)
              ╌╌ gap ╌╌      No link from the removed labels to the new packages is
                             recorded. (LBL006)
              by 2020-02-03  All labels removed by Kimbongsokyong Trading Company; place not
                             disclosed; LG KF94 mask → label not stated (e5)

            Bracketed events overlap, or the record does not settle their order.

            Evaluated at 2020-02-10T00:00:00Z, policy default.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_failing_assertion_throws_what_the_test_framework_throws()
    {
        var assert = () => Samples.Masks.Should().EvaluatedAt(Samples.Now).BeContinuous("it was sealed");

        assert.Should().Throw<XunitException>().WithMessage("Expected * to be continuous because it was sealed, but it is not continuous: 7 holes:*╌╌ gap ╌╌*");
    }

    [Fact]
    public void What_is_open_is_named_as_open()
    {
        var unsure = ProvenanceChain.Of("urn:example:unsure").Report(
            Status.Fact,
            [new Evidence { Id = "doc", Kind = "document" }],
            new Originated { Id = "u1", By = Samples.Mill, Place = Place.In("ES"), Time = EventTime.Parse("2024-03-01") },
            new HandedOver { Id = "u2", From = Samples.Traders, To = Samples.Shop, Place = Place.In("ES"), Time = EventTime.Parse("2024-03-02") });

        Failure.Of(() => unsure.Should().EvaluatedAt(Samples.Noon(3), ProvenancePolicy.Default with { Disabled = ["COC007"] }).BeContinuous()).Should()
            .StartWith("Expected goods to be continuous, but whether it is continuous is open: 1 finding:\n- COC001 open, warning at u2: ").And.Contain("╌╌ here ╌╌");
    }

    [Fact]
    public void Contradictions_refute_consistency_and_are_marked()
    {
        var chain = ProvenanceChain.Of("urn:example:gone").Report(
            Status.Fact,
            [new Evidence { Id = "doc", Kind = "document" }],
            new Originated { Id = "g1", By = Samples.Mill, Place = Place.In("ES"), Time = EventTime.Parse("2024-03-01") },
            new Destroyed { Id = "g2", By = Samples.Mill, Place = Place.In("ES"), Time = EventTime.Parse("2024-03-03") },
            new Delivered { Id = "g3", From = Samples.Mill, To = Samples.Shop, Place = Place.In("ES"), Time = EventTime.Parse("2024-03-06") });

        var failure = Failure.Of(() => chain.Should().EvaluatedAt(Samples.Noon(8)).BeConsistent());

        failure.Should().StartWith("Expected goods to be consistent, but it is not consistent: 1 finding:\n- STR005 fail, error at g3: ").And.Contain("╌╌ here ╌╌").And.Contain("(STR005)");
        Failure.Of(() => chain.Should().EvaluatedAt(Samples.Noon(8)).BeContinuous()).Should().StartWith("Expected goods to be continuous, but it is not consistent: 1 finding:\n- STR005");
    }

    [Fact]
    public void A_chain_of_which_nothing_could_be_evaluated_is_not_continuous()
    {
        var policy = ProvenancePolicy.Default with { Disabled = Provenance.Rules.RuleCatalog.Descriptors.Select(rule => rule.Code).ToValueList() };

        Failure.Of(() => Samples.Oil.Should().EvaluatedAt(Samples.Noon(8), policy).BeContinuous())
            .Should().StartWith("Expected goods to be continuous, but nothing of it could be evaluated.\n\nurn:example:oil\n");
    }

    [Fact]
    public void Findings_are_listed_with_what_they_are()
    {
        var failure = Failure.Of(() => Samples.Masks.Check(Samples.Now).Should().HaveNoFindings("all was in order"));

        failure.Should().StartWith("Expected goods to have no findings because all was in order, but it has 17:\n- CST001 fail, error at e3: No export")
            .And.Contain("\n- LBL003 open, warning at e5: Whether a new label replaced the removed ones is not known.\n")
            .And.Contain("╌╌ here ╌╌");
    }

    [Fact]
    public void What_only_informs_is_no_finding_that_counts()
    {
        var chain = ProvenanceChain.Of("urn:example:informs").Report(
            Status.Fact,
            [new Evidence { Id = "doc", Kind = "document" }],
            new Originated { Id = "i1", By = Samples.Lg, Place = Place.In("KR"), Time = EventTime.Parse("2024-03-01") },
            new Moved { Id = "i2", By = Samples.Lg, Carrier = Samples.Carrier, Mode = "sea", Place = Place.In("KR"), Destination = Place.In("ES"), Time = EventTime.Parse("2024-03-04") });

        chain.Check(Samples.Noon(8)).Findings.Should().Contain(finding => finding.Kind == FindingKind.Informational);
        chain.Should().EvaluatedAt(Samples.Noon(8)).HaveNoFindings();
    }

    [Fact]
    public void The_chain_is_judged_as_of_its_latest_recording()
    {
        var shut = Samples.Oil.KnownAt(Samples.Noon(3));

        shut.Should().NotHaveFinding("COC002");
        shut.Should().EvaluatedAt(Samples.Noon(3) + Duration.FromDays(60)).HaveFinding("COC002");
        Failure.Of(() => shut.Should().HaveFinding("COC002")).Should().EndWith("Evaluated at 2024-03-03T09:00:00Z, policy default.");
    }

    [Fact]
    public void A_chain_without_recordings_needs_an_instant()
    {
        var assert = () => Samples.Masks.Should().BeContinuous();

        assert.Should().Throw<InvalidOperationException>().WithMessage(
            "No event of urn:example:masks says when it was recorded, so that nothing says as of when to judge the chain: write chain.Should().EvaluatedAt(instant), or give the chain a recorder.");
    }

    [Fact]
    public void A_policy_can_be_named()
    {
        var policy = ProvenancePolicy.Default with { Name = "house", Disabled = ["CST001"] };

        Failure.Of(() => Samples.Masks.Should().EvaluatedAt(Samples.Now, policy).HaveFinding("CST001"))
            .Should().StartWith("Expected goods to have a finding CST001, but the rule did not run (turned off by the policy).").And.EndWith("policy house.");
    }

    [Fact]
    public void Nothing_fails_as_nothing()
    {
        ProvenanceChain? chain = null;
        ProvenanceReport? report = null;

        Failure.Of(() => chain.Should().BeContinuous()).Should().Be("Expected goods to be continuous, but found <null>.");
        Failure.Of(() => report.Should().HaveFinding("LBL006")).Should().Be("Expected goods to have a finding LBL006, but found <null>.");
        Failure.Of(() => report.Should().BeHeldBy("lg").At(Samples.Now)).Should().Be("Expected goods to be held by lg, but found <null>.");
    }
}
