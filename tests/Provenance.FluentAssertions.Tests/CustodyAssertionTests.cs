using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Assertions.Tests;

public sealed class CustodyAssertionTests
{
    private static ProvenanceChainAssertions Masks => Samples.Masks.Should().EvaluatedAt(Samples.Now);

    private static ProvenanceChainAssertions Oil => Samples.Oil.Should();

    [Fact]
    public void A_party_held_the_goods_when_it_did()
    {
        Oil.BeHeldBy(Samples.Mill, "it made them").At(Samples.Noon(2), "they had not left").And.BeHeldBy("Shop").At(Samples.Noon(6)).And.BeHeldBy("shop");
        Masks.BeHeldBy(Samples.Company).And.BeHeldBy("Kimbongsokyong Trading Company");
    }

    [Theory]
    [InlineData(2, "shop", "it was held by Oil Mill")]
    [InlineData(4, "mill", "it was under way with Carrier")]
    [InlineData(6, "mill", "it was held by Shop")]
    [InlineData(8, "shop", "it had come to its end")]
    public void Another_holder_is_named_and_marked(int day, string party, string found) =>
        Failure.Of(() => Oil.BeHeldBy(party).At(Samples.Noon(day), "so it is told")).Should()
            .StartWith($"Expected goods to be held by {party} at 2024-03-0{day}T12:00:00Z because so it is told, but {found}.\n\nurn:example:oil\n")
            .And.Contain($"╌╌ here ╌╌            By then {found}.");

    [Fact]
    public void Before_the_first_event_nothing_is_recorded() =>
        Failure.Of(() => Oil.BeHeldBy("mill").At(Instant.FromUtc(2024, 2, 1, 0, 0))).Should().Contain("but nothing is recorded of it.");

    [Fact]
    public void A_party_that_never_held_them_fails_once()
    {
        Failure.Of(() => Oil.BeHeldBy("Sony", "it says so").At(Samples.Noon(2))).Should()
            .StartWith("Expected goods to be held by Sony because it says so, but it never was:\n- Oil Mill, from o1 on\n- Shop, from o3 on\n\nurn:example:oil\n");
        Failure.Of(() => ProvenanceChain.Of("urn:example:none").Should().EvaluatedAt(Samples.Now).BeHeldBy(Samples.Lg)).Should().Contain("but no holder is recorded.");
    }

    [Fact]
    public void What_may_have_happened_by_then_leaves_the_holder_open()
    {
        Failure.Of(() => Masks.BeHeldBy("lg").At(Instant.FromUtc(2020, 1, 1, 0, 0))).Should().Contain("but whether it was is open: e1, e2 may have happened by then, or not.");
        Masks.BeHeldBy("kbsk").At(Samples.Now);
    }

    [Fact]
    public void Custody_is_unbroken_from_hand_to_hand()
    {
        Oil.HaveUnbrokenCustodyBetween("o1", "o4", "each hand is named").And.HaveUnbrokenCustodyBetween("mill", "Shop");
        Oil.HaveUnbrokenCustodyBetween(Samples.Mill, Samples.Shop, "each hand is named");
    }

    [Fact]
    public void A_break_is_named_and_marked()
    {
        var broken = Broken();

        Failure.Of(() => broken.HaveUnbrokenCustodyBetween("b1", "b4", "it is asked for")).Should()
            .StartWith("Expected goods to have unbroken custody between b1 and b4 because it is asked for, but it breaks once:\n- COC001 fail, error at b3: How the goods got from Shop to Carrier is not recorded.")
            .And.Contain("  ╌╌ gap ╌╌   How the goods got from Shop to Carrier is not recorded.");
        Failure.Of(() => broken.HaveUnbrokenCustodyBetween(Samples.Mill, Samples.Carrier)).Should().Contain("Expected goods to have unbroken custody between Oil Mill and Carrier, but")
            .And.Contain("neither an event nor");
    }

    [Fact]
    public void A_break_before_or_after_does_not_count() => Broken().HaveUnbrokenCustodyBetween("b1", "b2").And.HaveUnbrokenCustodyBetween("b3", "b4");

    [Fact]
    public void An_open_break_breaks_and_an_unnamed_holder_does_not()
    {
        Failure.Of(() => Masks.HaveUnbrokenCustodyBetween("e1", "e2")).Should()
            .StartWith("Expected goods to have unbroken custody between e1 and e2, but it breaks once:\n- COC001 open, warning at e2: ")
            .And.Contain("│ ╌╌ here ╌╌     Whether the goods passed from LG to Chinese traders directly\n");
        Masks.HaveUnbrokenCustodyBetween("e2", "e5");
    }

    [Theory]
    [InlineData("o1", "o3", null, true)]
    [InlineData("o1", "o3", "custody", true)]
    [InlineData("o1", "o3", "labels", false)]
    [InlineData("o3", "o4", null, false)]
    public void A_declared_gap_breaks_where_it_lies(string after, string before, string? facet, bool breaks)
    {
        var chain = Samples.Oil.Report(new GapDeclared { Id = "g", Segment = new() { After = after, Before = before, Facet = facet is null ? null : new Code(facet) } });

        if (breaks)
            Failure.Of(() => chain.Should().HaveUnbrokenCustodyBetween("o1", "o3")).Should().Contain("it breaks once:\n- STR015");
        else
            chain.Should().HaveUnbrokenCustodyBetween("o1", "o3");
    }

    [Fact]
    public void Ends_that_are_not_there_are_named()
    {
        Failure.Of(() => Oil.HaveUnbrokenCustodyBetween("x", "o4")).Should().Contain("but x is neither an event nor a holder of it.");
        Failure.Of(() => Oil.HaveUnbrokenCustodyBetween("o1", "y")).Should().Contain("but y is neither an event nor, after o1, a holder of it.");
        Failure.Of(() => Oil.HaveUnbrokenCustodyBetween("o4", "o1")).Should().Contain("but o1 comes before o4.");
        Failure.Of(() => Samples.Oil.Should().EvaluatedAt(Samples.Noon(8), ProvenancePolicy.Default with { Disabled = ["COC001"] }).HaveUnbrokenCustodyBetween("o1", "o4"))
            .Should().Contain("but the policy turned COC001 off, so that nothing was evaluated.");
    }

    private static ProvenanceChainAssertions Broken() => ProvenanceChain.Of("urn:example:broken").Report(
        Status.Fact,
        [new Evidence { Id = "doc", Kind = "document" }],
        new Originated { Id = "b1", By = Samples.Mill, Place = Place.In("ES"), Time = EventTime.Parse("2024-03-01") },
        new HandedOver { Id = "b2", From = Samples.Mill, To = Samples.Shop, Place = Place.In("ES"), Time = EventTime.Parse("2024-03-03") },
        new HandedOver { Id = "b3", From = Samples.Carrier, To = Samples.Company, Place = Place.In("ES"), Time = EventTime.Parse("2024-03-05") },
        new HandedOver { Id = "b4", From = Samples.Company, To = Samples.Lg, Place = Place.In("ES"), Time = EventTime.Parse("2024-03-07") })
        .Should().EvaluatedAt(Samples.Noon(8));
}
