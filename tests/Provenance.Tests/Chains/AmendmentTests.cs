using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class AmendmentTests
{
    private static readonly Observed E = new() { Id = "e", Notes = "e", Items = [ItemId.Parse("urn:example:i")] };

    [Fact]
    public void A_corrected_event_reads_as_its_replacement_under_its_own_id_and_place()
    {
        var history = History(new Observed { Id = "a" }, E, Correct("c", "e", new Stored { Id = "other", Notes = "right" }));
        history.Select(e => (e.Id, e.Sequence, e.Event.Notes)).Should().Equal(("a", 0, null), ("e", 1, "right"));
        history[1].Event.Should().BeOfType<Stored>();
    }

    [Fact]
    public void A_replacement_that_names_no_items_is_of_those_of_the_event()
    {
        History(E, Correct("c", "e", "right"))[0].Event.Items.Should().Equal(E.Items);
        var named = new Observed { Items = [ItemId.Parse("urn:example:j")] };
        History(E, Correct("c", "e", named))[0].Event.Items.Should().Equal(named.Items);
    }

    [Fact]
    public void The_ledger_keeps_what_was_corrected_and_the_correction()
    {
        var chain = ChainGen.Chain(E, Correct("c", "e", "right"));
        chain.Select(recorded => recorded.Event.Id).Should().Equal("e", "c");
        chain[0].Event.Should().BeSameAs(E);
    }

    [Fact]
    public void A_correction_recorded_before_its_target_holds() => Notes(Correct("c", "e", "right"), E).Should().Equal("right");

    [Fact]
    public void Of_two_corrections_the_last_recorded_holds() =>
        Notes(E, Correct("c", "e", "first"), Correct("d", "e", "second")).Should().Equal("second");

    [Fact]
    public void Of_two_corrections_with_certain_times_the_later_holds_however_they_were_recorded()
    {
        var (first, second) = (Correct("c", "e", "first") with { Time = On(1) }, Correct("d", "e", "second") with { Time = On(2) });
        Notes(E, first, second).Should().Equal("second");
        Notes(E, second, first).Should().Equal("second");
    }

    /// <remarks>The one without a time is later than the last of the others as recorded, and none of them can push a later one out.</remarks>
    [Fact]
    public void A_correction_that_is_certainly_before_another_never_holds()
    {
        var (first, second) = (Correct("c", "e", "first") with { Time = On(1) }, Correct("d", "e", "second") with { Time = On(2) });
        Notes(E, second, Correct("u", "e", "undated"), first).Should().Equal("undated");
    }

    [Fact]
    public void An_approximate_time_puts_no_correction_before_another() =>
        Notes(E, Correct("c", "e", "first") with { Time = EventTime.Parse("2030~") }, Correct("d", "e", "second") with { Time = On(2) }).Should().Equal("second");

    [Fact]
    public void Of_two_corrections_without_times_that_were_stamped_the_one_recorded_later_holds()
    {
        var chain = ProvenanceChain.Restore(new() { Id = "c" },
        [
            new(E, 0, Instant.FromUnixTimeSeconds(1)),
            new(Correct("d", "e", "second"), 1, Instant.FromUnixTimeSeconds(3)),
            new(Correct("c", "e", "first"), 2, Instant.FromUnixTimeSeconds(2)),
        ]);
        chain.History()[0].Event.Notes.Should().Be("second");
    }

    [Fact]
    public void A_correction_of_a_correction_may_say_how_the_correction_should_read() =>
        Notes(E, Correct("c", "e", "wrong"), Correct("d", "c", Correct("c", "e", "right"))).Should().Equal("right");

    [Fact]
    public void A_correction_of_a_correction_may_say_how_the_event_should_read() =>
        Notes(E, Correct("c", "e", "wrong"), Correct("d", "c", "right"), Correct("f", "d", "after all")).Should().Equal("after all");

    [Fact]
    public void A_correction_that_named_the_wrong_event_can_be_pointed_at_the_right_one() =>
        Notes(E, new Observed { Id = "f", Notes = "f" }, Correct("c", "e", "f, corrected"), Correct("d", "c", Correct("c", "f", "f, corrected")))
            .Should().Equal("e", "f, corrected");

    [Fact]
    public void A_retraction_that_named_the_wrong_event_can_be_pointed_at_the_right_one() =>
        Notes(E, new Observed { Id = "f", Notes = "f" }, Retract("r", "e"), Correct("d", "r", Retract("r", "f"))).Should().Equal("e");

    [Fact]
    public void A_retracted_event_is_out_and_so_is_the_retraction() => History(E, Retract("r", "e")).Should().BeEmpty();

    [Fact]
    public void A_retracted_correction_leaves_the_event_as_it_was() =>
        Notes(E, Correct("c", "e", "wrong"), Retract("r", "c")).Should().Equal("e");

    [Fact]
    public void Where_the_last_correction_is_retracted_the_one_before_it_holds_again() =>
        Notes(E, Correct("c", "e", "first"), Correct("d", "e", "second"), Retract("r", "d")).Should().Equal("first");

    [Fact]
    public void A_retracted_retraction_brings_its_target_back()
    {
        Notes(E, Retract("r", "e"), Retract("s", "r")).Should().Equal("e");
        History(E, Retract("r", "e"), Retract("s", "r"), Retract("t", "s")).Should().BeEmpty();
        History(E, Retract("r", "e"), Retract("q", "e"), Retract("s", "r")).Should().BeEmpty("the other one still holds");
    }

    [Fact]
    public void A_retraction_goes_before_a_correction() => History(E, Retract("r", "e"), Correct("c", "e", "right")).Should().BeEmpty();

    [Fact]
    public void An_amendment_whose_target_is_not_recorded_stays_visible() =>
        History(Correct("c", "nowhere", "right"), Retract("r", "nowhere"), new Retracted { Id = "s" }).Select(e => e.Id).Should().Equal("c", "r", "s");

    [Fact]
    public void A_correction_that_does_not_say_how_the_event_should_read_changes_nothing_and_stays_visible() =>
        History(E, Correct("d", "e", "right"), new Corrected { Id = "c", Target = "e" }).Select(e => (e.Id, e.Event.Notes)).Should().Equal(("e", "right"), ("c", null));

    [Fact]
    public void A_planned_amendment_amends_nothing_yet()
    {
        var history = History(E, Retract("r", "e") with { Planned = true }, Correct("c", "e", "right") with { Planned = true });
        history.Select(e => e.Event.Notes).Should().Equal("e");
        history.Planned.Select(e => e.Id).Should().Equal("r", "c");
    }

    [Fact]
    public void An_event_can_be_corrected_into_a_plan_and_back()
    {
        History(E, Correct("c", "e", new Observed { Planned = true })).Planned.Select(e => e.Id).Should().Equal("e");
        History(E with { Planned = true }, Correct("c", "e", "done")).Select(e => e.Event.Notes).Should().Equal("done");
    }

    [Fact]
    public void Amendments_in_a_circle_hold_nowhere_and_stay_visible()
    {
        History(E, Retract("r", "s"), Retract("s", "r")).Select(e => e.Id).Should().Equal("e", "r", "s");
        History(E, Correct("c", "c", "itself")).Select(e => (e.Id, e.Event.Notes)).Should().Equal(("e", "e"), ("c", null));
        History(E, Retract("a", "b"), Correct("b", "c", "right"), Retract("c", "a"), Retract("d", "c")).Select(e => e.Id).Should().Equal("e", "a", "b", "c");
    }

    [Fact]
    public void Amendments_of_events_with_one_id_amend_both() =>
        History(E, E with { Notes = "again" }, Correct("c", "e", "right")).Select(e => e.Event.Notes).Should().Equal("right", "right");

    [Fact]
    public void A_correction_applies_wherever_in_the_set_its_target_is_recorded()
    {
        var (one, other) = (ProvenanceChain.Of("urn:example:one").Report(E), ProvenanceChain.Of("urn:example:other").Report(Correct("c", "e", "right")));
        var set = ChainSet.Of(one, other);
        set.HistoryOf(one).Select(e => e.Event.Notes).Should().Equal("right");
        set.HistoryOf(other).Should().BeEmpty();
        other.History().Select(e => e.Id).Should().Equal("c");
    }

    [Fact]
    public void A_hundred_thousand_amendments_of_one_another_are_settled_without_recursion()
    {
        var events = new RecordedEvent[100_000];
        events[0] = new(E, 0, null);
        for (var i = 1; i < events.Length; i++)
            events[i] = new(Retract($"{i}", i == 1 ? "e" : $"{i - 1}"), i, null);
        ProvenanceChain.Restore(new() { Id = "c" }, events).History().Select(e => e.Id).Should().BeEmpty();
        ProvenanceChain.Restore(new() { Id = "c" }, events[..^1]).History().Select(e => e.Id).Should().Equal("e");
    }

    private static EffectiveHistory History(params ReadOnlySpan<ProvenanceEvent> events) => ChainGen.Chain(events).History();

    private static IEnumerable<string?> Notes(params ReadOnlySpan<ProvenanceEvent> events) => History(events).Select(e => e.Event.Notes);

    private static Corrected Correct(string id, string target, ProvenanceEvent replacement) => new() { Id = id, Target = target, Replacement = replacement };

    private static Corrected Correct(string id, string target, string notes) => Correct(id, target, new Observed { Notes = notes });

    private static Retracted Retract(string id, string target) => new() { Id = id, Target = target };

    private static EventTime On(int day) => EventTime.Parse($"2020-02-{day:00}[Etc/UTC]");
}
