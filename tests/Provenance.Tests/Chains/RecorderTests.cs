using System.Globalization;
using NodaTime;
using Provenance.Chains;
using Provenance.Events;

namespace Provenance.Tests.Chains;

public sealed class RecorderTests
{
    private static readonly Instant Noon = Instant.FromUtc(2020, 2, 3, 12, 0);

    [Fact]
    public void A_recorder_stamps_the_instant_and_an_id()
    {
        var clock = new Clock();
        var chain = ProvenanceChain.Of("c", new Recorder(clock, new Counter())).Report(new Originated());
        clock.Now += Duration.FromMinutes(1);
        chain = chain.Report(new Observed(), new Stored());
        chain.Select(recorded => (recorded.Event.Id, recorded.RecordedAt)).Should().Equal(
            ("e-1 at 12:00", Noon), ("e-2 at 12:01", Noon + Duration.FromMinutes(1)), ("e-3 at 12:01", Noon + Duration.FromMinutes(1)));
    }

    [Fact]
    public void An_id_that_is_set_is_kept()
    {
        var counter = new Counter();
        var chain = ProvenanceChain.Of("c", new Recorder(new Clock(), counter)).Report(new Originated { Id = "mine" });
        chain[0].Event.Id.Should().Be("mine");
        chain[0].RecordedAt.Should().Be(Noon);
        counter.Given.Should().Be(0);
        ProvenanceChain.Of("c").Report(new Originated { Id = "mine" })[0].Event.Id.Should().Be("mine");
    }

    [Fact]
    public void Without_a_recorder_an_id_is_that_of_the_chain_and_the_sequence_and_no_instant_is_known()
    {
        var chain = ProvenanceChain.Of("urn:example:c").Report(new Originated(), new Observed { Id = "mine" }, new Stored());
        chain.Select(recorded => (recorded.Event.Id, recorded.RecordedAt)).Should().Equal(
            ("urn:example:c#0", null), ("mine", null), ("urn:example:c#2", (Instant?)null));
    }

    [Fact]
    public void Ids_are_version_7_UUIDs_unless_somebody_else_gives_them()
    {
        var id = ProvenanceChain.Of("c", new Recorder(new Clock())).Report(new Originated())[0].Event.Id!;
        id.Should().MatchRegex("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
    }

    [Fact]
    public void Version_7_ids_are_ordered_by_the_time_of_recording_and_never_the_same()
    {
        var ids = new Uuid7EventIds();
        var given = Enumerable.Range(0, 1000).Select(i => ids.NewId(Noon + Duration.FromMilliseconds(i))).ToArray();
        given.Should().BeInAscendingOrder(StringComparer.Ordinal);
        Enumerable.Range(0, 1000).Select(_ => ids.NewId(Noon)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void No_version_7_id_can_be_given_before_1970() =>
        FluentActions.Invoking(() => new Uuid7EventIds().NewId(Instant.FromUnixTimeTicks(-1) - Duration.FromMilliseconds(1))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_chain_known_at_an_instant_holds_what_had_been_recorded_by_then()
    {
        var clock = new Clock();
        var chain = ProvenanceChain.Of("c", new Recorder(clock)).Report(new Originated());
        clock.Now += Duration.FromHours(1);
        chain = chain.Report(new Observed());
        clock.Now += Duration.FromHours(1);
        chain = chain.Report(new Stored());
        chain.KnownAt(Noon - Duration.FromTicks(1)).Should().BeEmpty();
        chain.KnownAt(Noon).Select(recorded => recorded.Sequence).Should().Equal(0);
        chain.KnownAt(Noon + Duration.FromHours(1)).Should().Equal(chain.Take(2));
        chain.KnownAt(Noon + Duration.FromHours(9)).Should().BeSameAs(chain);
    }

    [Fact]
    public void Events_that_nobody_stamped_are_known_at_every_instant()
    {
        var chain = ProvenanceChain.Of("c").Report(new Originated(), new Observed());
        chain.KnownAt(Instant.MinValue).Should().BeSameAs(chain);
    }

    [Fact]
    public void What_is_known_at_an_instant_keeps_its_sequences_and_goes_on_from_the_last()
    {
        var known = Restored(new RecordedEvent(new Originated { Id = "a" }, 0, Noon + Duration.FromHours(1)), new RecordedEvent(new Observed { Id = "b" }, 1, Noon)).KnownAt(Noon);
        known.Select(recorded => (recorded.Event.Id, recorded.Sequence)).Should().Equal(("b", 1));
        known.Report(new Stored())[1].Sequence.Should().Be(2);
    }

    [Fact]
    public void A_correction_is_believed_from_when_it_was_recorded()
    {
        var clock = new Clock();
        var chain = ProvenanceChain.Of("c", new Recorder(clock)).Report(new Observed { Id = "e", Notes = "wrong" });
        clock.Now += Duration.FromHours(1);
        chain = chain.Report(new Corrected { Target = "e", Replacement = new Observed { Notes = "right" } });
        chain.KnownAt(Noon).History()[0].Event.Notes.Should().Be("wrong");
        chain.History()[0].Event.Notes.Should().Be("right");
        chain.History()[0].RecordedAt.Should().Be(Noon);
    }

    private static ProvenanceChain Restored(params RecordedEvent[] events) => ProvenanceChain.Restore(new() { Id = "c" }, events);

    private sealed class Clock : IClock
    {
        public Instant Now { get; set; } = Noon;

        public Instant GetCurrentInstant() => Now;
    }

    private sealed class Counter : IEventIdSource
    {
        public int Given { get; private set; }

        public string NewId(Instant recordedAt) =>
            string.Create(CultureInfo.InvariantCulture, $"e-{++Given} at {recordedAt.InUtc().Hour:00}:{recordedAt.InUtc().Minute:00}");
    }
}
