using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class EffectiveEventTests
{
    private static readonly EventTime Day = EventTime.Parse("2020-02-03");

    [Fact]
    public void A_date_is_read_in_its_own_zone_first() =>
        Start(new Observed { Time = EventTime.Parse("2020-02-03[Asia/Tokyo]"), Zone = "Asia/Pyongyang", Place = Place.In("US") }, "Europe/Rome").Should().Be(Midnight("Asia/Tokyo"));

    [Fact]
    public void A_date_without_a_zone_is_read_in_that_of_the_event() =>
        Start(new Observed { Time = Day, Zone = "Asia/Pyongyang", Place = Place.In("IT") }, "Europe/Rome").Should().Be(Midnight("Asia/Pyongyang"));

    [Fact]
    public void A_date_of_an_event_without_a_zone_is_read_in_that_of_the_record() =>
        Start(new Observed { Time = Day, Place = Place.In("KP") }, "Europe/Rome").Should().Be(Midnight("Europe/Rome"));

    [Fact]
    public void Without_a_zone_in_the_record_a_date_is_read_in_those_of_the_country()
    {
        Start(new Observed { Time = Day, Place = Place.In("KP") }).Should().Be(Midnight("Asia/Pyongyang"));
        var candidates = Effective(new Observed { Time = Day, Place = new Place { Countries = [Country.IT, Country.KP] } }).Start!;
        candidates.Earliest.Should().Be(Midnight("Asia/Pyongyang"));
        candidates.Latest.Should().Be(Midnight("Europe/Rome") + Duration.FromDays(1) - Duration.FromTicks(1));
    }

    [Fact]
    public void A_date_of_which_nothing_says_the_zone_is_read_in_all()
    {
        var all = Effective(new Observed { Time = Day }).Start!;
        (all.Latest - all.Earliest).Should().Be(Duration.FromHours(50) - Duration.FromTicks(1));
        Effective(new Observed { Time = Day, Place = new Place { Countries = [Country.KP, Country.Unknown(Why.NotStated)] } }).Start!.IsZoneless.Should().BeTrue();
    }

    [Fact]
    public void A_zone_that_does_not_exist_says_nothing() =>
        Start(new Observed { Time = Day, Zone = "Asia/Nowhere", Place = Place.In("KP") }).Should().Be(Midnight("Asia/Pyongyang"));

    [Fact]
    public void An_instant_needs_no_zone() =>
        Start(new Observed { Time = EventTime.Parse("2020-02-03T00:00:00Z"), Zone = "Asia/Tokyo" }).Should().Be(Instant.FromUtc(2020, 2, 3, 0, 0));

    [Fact]
    public void What_happens_at_once_starts_and_ends_together()
    {
        var e = Effective(new Observed { Time = Day, Zone = "Etc/UTC" });
        e.End.Should().BeSameAs(e.Start);
    }

    [Fact]
    public void What_lasts_has_the_times_it_states_each_in_its_zone()
    {
        var e = Effective(new Stored { Start = Day, End = EventTime.Parse("2020-02-05"), Zone = "Etc/UTC" });
        (e.Start!.Earliest, e.End!.Latest).Should().Be((Instant.FromUtc(2020, 2, 3, 0, 0), Instant.FromUtc(2020, 2, 6, 0, 0) - Duration.FromTicks(1)));
        Effective(new Stored { Start = Day }).End.Should().BeNull();
        Effective(new Stored { End = Day }).Start.Should().BeNull();
    }

    [Fact]
    public void An_event_without_a_time_has_neither_start_nor_end()
    {
        var e = Effective(new Observed());
        (e.Start, e.End).Should().Be((null, null));
    }

    [Theory]
    [InlineData(null, null, Status.Fact), InlineData(RecordKind.Operational, null, Status.Fact), InlineData(RecordKind.Investigative, null, Status.Claim)]
    [InlineData(RecordKind.Operational, Status.Disputed, Status.Disputed), InlineData(RecordKind.Investigative, Status.Fact, Status.Fact)]
    public void An_event_is_trusted_as_it_says_else_as_its_record_does(RecordKind? kind, Status? stated, Status expected)
    {
        var chain = ProvenanceChain.Of(new ChainDescription { Id = "c", Record = new() { RecordKind = kind } }).Report(new Observed { Status = stated });
        chain.History()[0].Status.Should().Be(expected);
    }

    private static EffectiveEvent Effective(ProvenanceEvent e, string? zone = null) =>
        ProvenanceChain.Of(new ChainDescription { Id = "c", Record = new() { Zone = zone } }).Report(e).History()[0];

    private static Instant? Start(ProvenanceEvent e, string? zone = null) => Effective(e, zone).Start!.Earliest;

    private static Instant Midnight(string zone) => DateTimeZoneProviders.Tzdb[zone].AtStartOfDay(new LocalDate(2020, 2, 3)).ToInstant();
}
