using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class EventOrderTests
{
    [Fact]
    public void An_event_that_certainly_ended_before_another_began_precedes_it()
    {
        var history = History(("b", At("2020-02-04")), ("a", At("2020-02-03")));
        Ids(history).Should().Equal("a", "b");
        Precedes(history, "a", "b").Should().BeTrue();
        Precedes(history, "b", "a").Should().BeFalse();
    }

    [Fact]
    public void Events_of_one_day_are_not_ordered_and_stand_as_recorded()
    {
        var history = History(("b", At("2020-02-03")), ("a", At("2020-02-03")));
        Ids(history).Should().Equal("b", "a");
        Precedes(history, "b", "a").Should().BeFalse();
        Precedes(history, "a", "b").Should().BeFalse();
    }

    [Fact]
    public void Days_that_follow_each_other_overlap_where_the_zone_is_not_known() =>
        Precedes(History(("a", new Observed { Time = EventTime.Parse("2020-02-03") }), ("b", new Observed { Time = EventTime.Parse("2020-02-04") })), "a", "b").Should().BeFalse();

    [Theory, InlineData("2020-01-03~"), InlineData("2020-01-03?"), InlineData("2020-01-03%"), InlineData("[..2020-03-04T00:00:00Z]")]
    public void An_approximate_or_open_time_orders_nothing(string time)
    {
        var history = History(("b", At("2020-02-03")), ("a", new Observed { Time = EventTime.Parse(time) }));
        Ids(history).Should().Equal("b", "a");
        Precedes(history, "a", "b").Should().BeFalse();
    }

    [Fact]
    public void What_lasts_precedes_from_its_end_and_is_preceded_from_its_start()
    {
        var lasting = new Stored { Start = EventTime.Parse("2020-02-03[Etc/UTC]"), End = EventTime.Parse("2020-02-05[Etc/UTC]") };
        var history = History(("a", At("2020-02-02")), ("s", lasting), ("m", At("2020-02-04")), ("z", At("2020-02-06")));
        Precedes(history, "a", "s").Should().BeTrue();
        Precedes(history, "s", "m").Should().BeFalse();
        Precedes(history, "m", "s").Should().BeFalse();
        Precedes(history, "s", "z").Should().BeTrue();
    }

    [Fact]
    public void What_began_and_has_no_recorded_end_precedes_nothing()
    {
        var history = History(("s", new Stored { Start = EventTime.Parse("2020-02-03[Etc/UTC]") }), ("z", At("2020-02-06")), ("a", At("2020-02-02")));
        Precedes(history, "s", "z").Should().BeFalse();
        Precedes(history, "a", "s").Should().BeTrue();
    }

    [Fact]
    public void An_event_precedes_those_that_follow_it()
    {
        var history = History(("c", new Observed { Follows = ["b", "nowhere"] }), ("b", new Observed { Follows = ["a"] }), ("a", new Observed()));
        Ids(history).Should().Equal("a", "b", "c");
        Precedes(history, "a", "c").Should().BeTrue();
    }

    [Theory]
    [InlineData(AllenRelation.Before, true, false), InlineData(AllenRelation.Meets, true, false)]
    [InlineData(AllenRelation.After, false, true), InlineData(AllenRelation.MetBy, false, true)]
    [InlineData(AllenRelation.During, false, false), InlineData(AllenRelation.Overlaps, false, false), InlineData(AllenRelation.OverlappedBy, false, false)]
    [InlineData(AllenRelation.Starts, false, false), InlineData(AllenRelation.StartedBy, false, false), InlineData(AllenRelation.Finishes, false, false)]
    [InlineData(AllenRelation.FinishedBy, false, false), InlineData(AllenRelation.Contains, false, false), InlineData(AllenRelation.Equals, false, false)]
    public void Of_the_declared_relations_those_that_leave_no_overlap_order(AllenRelation relation, bool first, bool last)
    {
        var history = History(("a", new Observed { Relations = [new() { Kind = relation, Target = "b" }] }), ("b", new Observed()));
        Precedes(history, "a", "b").Should().Be(first);
        Precedes(history, "b", "a").Should().Be(last);
    }

    [Fact]
    public void A_relation_to_what_is_no_event_orders_nothing() =>
        Ids(History(("a", new Observed { Relations = [new() { Kind = AllenRelation.After, Target = "r-suspension" }] }), ("b", new Observed()))).Should().Equal("a", "b");

    [Fact]
    public void Certain_times_and_relations_are_followed_together()
    {
        var history = History(("d", new Observed { Follows = ["c"] }), ("c", At("2020-02-04")), ("b", At("2020-02-03")), ("a", new Observed { Relations = [new() { Kind = AllenRelation.Before, Target = "b" }] }));
        Ids(history).Should().Equal("a", "b", "c", "d");
        Precedes(history, "a", "d").Should().BeTrue();
    }

    [Fact]
    public void A_corrected_time_orders_and_the_wrong_one_does_not()
    {
        var chain = ChainGen.Chain(
            At("2020-02-05") with { Id = "a" },
            At("2020-02-03") with { Id = "b" },
            new Corrected { Id = "c", Target = "b", Replacement = At("2020-02-07") });
        Ids(chain.History()).Should().Equal("a", "b");
    }

    [Fact]
    public void Events_that_precede_one_another_in_a_circle_keep_ledger_order()
    {
        var history = History(
            ("c", new Observed { Follows = ["b"] }), ("b", new Observed { Follows = ["a"] }), ("a", new Observed { Follows = ["c"] }), ("z", new Observed()));
        Ids(history).Should().Equal("c", "b", "a", "z");
        history.Sum(one => history.Count(other => history.Precedes(one, other) && history.Precedes(other, one))).Should().Be(0);
    }

    /// <remarks>What contradicts itself takes nothing from the order of what does not.</remarks>
    [Fact]
    public void What_follows_a_circle_stands_after_it_and_what_it_follows_before() =>
        Ids(History(
            ("after", new Observed { Follows = ["b"] }), ("b", new Observed { Follows = ["a"] }), ("a", new Observed { Follows = ["b", "before"] }), ("before", new Observed())))
            .Should().Equal("before", "b", "a", "after");

    [Fact]
    public void An_event_that_ends_before_it_begins_stands_where_it_was_recorded() =>
        Ids(History(("a", new Stored { Start = EventTime.Parse("2020-02-05[Etc/UTC]"), End = EventTime.Parse("2020-02-03[Etc/UTC]") }), ("b", new Observed { Follows = ["a"] }), ("z", new Observed())))
            .Should().Equal("a", "b", "z");

    [Fact]
    public void At_an_instant_stand_the_events_that_had_certainly_ended()
    {
        var history = History(
            ("a", At("2020-02-03")), ("b", At("2020-02-05")), ("approximate", new Observed { Time = EventTime.Parse("2020-02-01~") }), ("undated", new Observed()),
            ("open", new Stored { Start = EventTime.Parse("2020-02-01[Etc/UTC]") }));
        var endOfDay = NodaTime.Instant.FromUtc(2020, 2, 4, 0, 0) - NodaTime.Duration.FromTicks(1);
        Ids(history.At(endOfDay)).Should().Equal("a");
        Ids(history.At(endOfDay - NodaTime.Duration.FromTicks(1))).Should().BeEmpty("a day has not ended before its last tick");
    }

    [Fact]
    public void An_event_of_another_history_has_no_order_in_this_one()
    {
        var (one, other) = (History(("a", new Observed())), History(("x", new Observed())));
        FluentActions.Invoking(() => one.Precedes(one[0], other[0])).Should().Throw<ArgumentException>()
            .WithParameterName("other").WithMessage("The event x does not stand in this history.*");
        FluentActions.Invoking(() => one.Precedes(other[0], one[0])).Should().Throw<ArgumentException>().WithParameterName("one");
        FluentActions.Invoking(() => one.Precedes(null!, one[0])).Should().Throw<ArgumentNullException>().WithParameterName("one");
    }

    private static Observed At(string day) => new() { Time = EventTime.Parse($"{day}[Etc/UTC]") };

    private static EffectiveHistory History(params (string Id, ProvenanceEvent Event)[] events) =>
        ChainGen.Chain([.. events.Select(e => e.Event with { Id = e.Id })]).History();

    private static IEnumerable<string> Ids(EffectiveHistory history) => history.Select(e => e.Id);

    private static bool Precedes(EffectiveHistory history, string one, string other) =>
        history.Precedes(history.Single(e => e.Id == one), history.Single(e => e.Id == other));
}
