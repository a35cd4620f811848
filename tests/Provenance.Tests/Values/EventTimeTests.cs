using NodaTime;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class EventTimeTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    [Fact]
    public void An_instant_is_written_in_UTC_and_has_no_width()
    {
        var instant = Instant.FromUtc(2020, 2, 3, 1, 0) + Duration.FromTicks(1_000_000);
        var time = EventTime.At(instant);

        time.Text.Should().Be("2020-02-03T01:00:00.1Z");
        time.Earliest.Should().Be(instant);
        time.Latest.Should().Be(instant);
        time.Should().Be(EventTime.Parse(time.Text));
    }

    [Fact]
    public void What_is_finer_than_a_tick_is_cut_off() =>
        EventTime.At(Instant.FromUtc(2020, 2, 3, 1, 0) + Duration.FromNanoseconds(150)).Text.Should().Be("2020-02-03T01:00:00.0000001Z");

    [Theory]
    [InlineData(9 * 3600, "2020-02-03T10:00:00+09:00")]
    [InlineData(-(3 * 3600) - 1800, "2020-02-02T21:30:00-03:30")]
    [InlineData(0, "2020-02-03T01:00:00Z")]
    [InlineData(30487, "2020-02-03T01:00:00Z")]
    public void A_local_time_keeps_its_offset_where_it_can_be_written(int seconds, string text)
    {
        var instant = Instant.FromUtc(2020, 2, 3, 1, 0);
        var time = EventTime.At(instant.WithOffset(Offset.FromSeconds(seconds)));

        time.Text.Should().Be(text);
        time.Earliest.Should().Be(instant);
        EventTime.Parse(text).Latest.Should().Be(instant);
    }

    [Fact]
    public void The_first_and_last_instant_have_a_text_that_is_read_back()
    {
        foreach (var instant in (Instant[])[Instant.MinValue, Instant.MaxValue])
            EventTime.Parse(EventTime.At(instant).Text).Earliest!.Value.ToUnixTimeTicks().Should().Be(instant.ToUnixTimeTicks());
    }

    [Fact]
    public void A_day_without_a_zone_is_a_range_of_fifty_hours()
    {
        var day = EventTime.On(new LocalDate(2020, 2, 3));

        day.Should().Be(EventTime.Parse("2020-02-03"));
        (day.Latest - day.Earliest).Should().Be(Duration.FromHours(50) - Duration.FromTicks(1));
    }

    [Fact]
    public void A_day_ends_one_tick_before_the_next()
    {
        var day = EventTime.On(new LocalDate(2020, 2, 3), Seoul);

        day.Text.Should().Be("2020-02-03[Asia/Seoul]");
        (day.Latest + Duration.FromTicks(1)).Should().Be(EventTime.On(new LocalDate(2020, 2, 4), Seoul).Earliest);
        day.Zone.Should().Be(Seoul);
    }

    [Fact]
    public void A_date_of_another_calendar_is_the_same_day_in_ISO() =>
        EventTime.On(new LocalDate(2020, 2, 3).WithCalendar(CalendarSystem.Julian)).Text.Should().Be("2020-02-03");

    [Fact]
    public void A_range_is_made_from_its_bounds()
    {
        EventTime.NotAfter("2020-02-03").Text.Should().Be("[..2020-02-03]");
        EventTime.NotBefore("2020-01-24").Text.Should().Be("[2020-01-24..]");
        EventTime.Between("2020-01-24", "2020-02-01").Text.Should().Be("[2020-01-24..2020-02-01]");
        EventTime.NotAfter(EventTime.On(new LocalDate(2020, 2, 3), Seoul)).Text.Should().Be("[..2020-02-03[Asia/Seoul]]");
        EventTime.Between(EventTime.Parse("2020"), EventTime.Parse("2021~")).Text.Should().Be("[2020..2021~]");
    }

    [Fact]
    public void What_is_no_bound_is_refused_by_the_name_of_its_parameter()
    {
        FluentActions.Invoking(() => EventTime.NotAfter("[..2020]")).Should().Throw<ArgumentException>()
            .WithMessage("\"[..2020]\" is a range. A bound is one date or time, such as 2020-02-03. (Parameter 'latest')");
        FluentActions.Invoking(() => EventTime.NotBefore("2020-02-30")).Should().Throw<ArgumentException>()
            .WithMessage("\"2020-02-30\" is not a date: February 2020 has 29 days. (Parameter 'earliest')");
        FluentActions.Invoking(() => EventTime.Between("2020-02-03", "2020-02-02")).Should().Throw<ArgumentException>()
            .WithMessage("*ends before it starts*(Parameter 'latest')");
        FluentActions.Invoking(() => EventTime.NotAfter(EventTime.Unknown(Why.NotAsked))).Should().Throw<ArgumentException>()
            .WithMessage("The bound is unknown. Use the factory of the range that is open there. (Parameter 'latest')");
        FluentActions.Invoking(() => EventTime.On(new LocalDate(2011, 12, 30), DateTimeZoneProviders.Tzdb["Pacific/Apia"])).Should().Throw<ArgumentException>()
            .WithMessage("\"2011-12-30\" did not exist in Pacific/Apia: the clocks skipped that day. (Parameter 'zone')");
        FluentActions.Invoking(() => EventTime.On(new LocalDate(2020, 2, 3), DateTimeZone.ForOffset(Offset.FromHours(3)))).Should().Throw<ArgumentException>()
            .WithMessage("\"UTC+03\" is not a time zone*(Parameter 'zone')");
    }

    [Fact]
    public void An_unknown_time_says_why_and_has_no_bound()
    {
        var unknown = EventTime.Unknown(Why.NotStated);

        unknown.IsUnknown().Should().BeTrue();
        unknown.Earliest.Should().BeNull();
        unknown.Latest.Should().BeNull();
        unknown.DescribeEarliest().Should().BeNull();
        unknown.DescribeLatest().Should().BeNull();
        unknown.Text.Should().BeEmpty();
        unknown.ToString().Should().Be("unknown (not stated)");
        unknown.In(Seoul).Should().BeSameAs(unknown);
        FluentActions.Invoking(() => EventTime.Unknown((Why)9)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Times_are_equal_when_they_are_written_alike()
    {
        EventTime.Parse("2020-02-03").Should().Be(EventTime.Parse("2020-02-03").In(Seoul));
        (EventTime.Parse("2020-02-03") == EventTime.Parse("2020-02-03")).Should().BeTrue();
        (EventTime.Parse("2020-02-03T10:00:00Z") != EventTime.Parse("2020-02-03T10:00:00+00:00")).Should().BeTrue();
        EventTime.Parse("2020-02-03").Should().NotBe(EventTime.Parse("2020-02-03[Asia/Seoul]"));
        EventTime.Unknown(Why.NotStated).Should().Be(EventTime.Unknown(Why.NotStated)).And.NotBe(EventTime.Unknown(Why.NotAsked));
        EventTime.Parse("2020-02-03").GetHashCode().Should().Be(EventTime.On(new LocalDate(2020, 2, 3)).GetHashCode());
        EventTime.Parse("2020").Equals(null).Should().BeFalse();
        ((EventTime?)null == null).Should().BeTrue();
    }
}
