using NodaTime;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class EventTimeZonesTests
{
    [Theory]
    [InlineData("2020-02-03", "Asia/Seoul", "2020-02-02T15:00:00Z", "2020-02-03T14:59:59.9999999Z")]
    [InlineData("2020-02-03T10:00:00", "Asia/Seoul", "2020-02-03T01:00:00Z", "2020-02-03T01:00:00Z")]
    [InlineData("[2020-01-24..2020-02-01]", "Asia/Seoul", "2020-01-23T15:00:00Z", "2020-02-01T14:59:59.9999999Z")]
    // Clocks set back at 03:00: 25 hours, and 02:30 twice.
    [InlineData("2024-10-27", "Europe/Rome", "2024-10-26T22:00:00Z", "2024-10-27T22:59:59.9999999Z")]
    [InlineData("2024-10-27T02:30:00", "Europe/Rome", "2024-10-27T00:30:00Z", "2024-10-27T01:30:00Z")]
    // Clocks set forward at 02:00: 23 hours, and no 02:30; read by the clock before and the clock after.
    [InlineData("2024-03-31", "Europe/Rome", "2024-03-30T23:00:00Z", "2024-03-31T21:59:59.9999999Z")]
    [InlineData("2024-03-31T02:30:00", "Europe/Rome", "2024-03-31T00:30:00Z", "2024-03-31T01:30:00Z")]
    // Midnight itself skipped: the day starts at 01:00, and the day before ends there.
    [InlineData("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-05T01:59:59.9999999Z")]
    [InlineData("2018-11-03", "America/Sao_Paulo", "2018-11-03T03:00:00Z", "2018-11-04T02:59:59.9999999Z")]
    // Midnight twice, clocks set back from 00:00 to 23:00: the last hour of the day before was shown twice.
    [InlineData("2018-02-17", "America/Sao_Paulo", "2018-02-17T02:00:00Z", "2018-02-18T02:59:59.9999999Z")]
    [InlineData("2018-02-17T23:30:00", "America/Sao_Paulo", "2018-02-18T01:30:00Z", "2018-02-18T02:30:00Z")]
    // 00:01 back to 23:01: midnight came twice, so each day is taken at its widest.
    [InlineData("2010-11-07", "America/St_Johns", "2010-11-07T02:30:00Z", "2010-11-08T03:29:59.9999999Z")]
    public void A_zoneless_time_is_read_in_a_zone(string text, string zone, string earliest, string latest)
    {
        var time = EventTime.Parse(text).In(Zone(zone));

        Iso(time.Earliest).Should().Be(earliest);
        Iso(time.Latest).Should().Be(latest);
        time.IsZoneless.Should().BeFalse();
        time.Zone.Should().Be(Zone(zone));
        time.Text.Should().Be(text);
    }

    [Theory]
    [InlineData("2020-02-03[Asia/Seoul]")]
    [InlineData("2020-02-03T10:00:00Z")]
    public void A_time_that_has_a_zone_keeps_it(string text)
    {
        var time = EventTime.Parse(text);

        time.In(Zone("Europe/Rome")).Should().BeSameAs(time);
        time.In([Zone("Europe/Rome"), Zone("Asia/Seoul")]).Should().BeSameAs(time);
    }

    [Fact]
    public void Only_the_bound_without_a_zone_is_read_in_it()
    {
        var time = EventTime.Parse("[2020-02-03T00:00:00Z..2020-02-05]").In(Zone("Asia/Seoul"));

        Iso(time.Earliest).Should().Be("2020-02-03T00:00:00Z");
        Iso(time.Latest).Should().Be("2020-02-05T14:59:59.9999999Z");
    }

    [Fact]
    public void A_time_of_several_zones_names_none()
    {
        EventTime.Parse("[2020-02-03[Asia/Seoul]..2020-02-05]").Zone.Should().Be(Zone("Asia/Seoul"));
        EventTime.Parse("[2020-02-03[Asia/Seoul]..2020-02-05]").In(Zone("Europe/Rome")).Zone.Should().BeNull();
        EventTime.Parse("[2020-02-03[Asia/Seoul]..2020-02-05[Europe/Rome]]").Zone.Should().BeNull();
        EventTime.Parse("[2020-02-03[Asia/Seoul]..2020-02-05]").In(Zone("Asia/Seoul")).Zone.Should().Be(Zone("Asia/Seoul"));
    }

    [Fact]
    public void Several_zones_give_the_widest_reading()
    {
        var time = EventTime.Parse("2020-02-03").In([Zone("America/New_York"), Zone("America/Los_Angeles"), Zone("Pacific/Honolulu")]);

        Iso(time.Earliest).Should().Be("2020-02-03T05:00:00Z");
        Iso(time.Latest).Should().Be("2020-02-04T09:59:59.9999999Z");
        time.Zone.Should().BeNull();
        time.IsZoneless.Should().BeFalse();
    }

    [Fact]
    public void No_zone_leaves_it_zoneless()
    {
        var time = EventTime.Parse("2020-02-03");

        time.In([]).Should().BeSameAs(time);
        time.In([Zone("Asia/Seoul")]).Zone.Should().Be(Zone("Asia/Seoul"));
    }

    [Theory]
    [InlineData("2011-12-30", "Pacific/Apia")]
    [InlineData("[2020-02-04T05:00:00Z..2020-02-03]", "Asia/Seoul")]
    public void A_time_that_a_zone_cannot_have_stays_zoneless(string text, string zone)
    {
        var time = EventTime.Parse(text);

        time.In(Zone(zone)).Should().BeSameAs(time);
    }

    [Theory]
    [InlineData("2020-02-03", "2020-02-03", "2020-02-03")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020", "2020-01-01", "2020-12-31")]
    [InlineData("2020-02-03~", "2020-02-02", "2020-02-04")]
    [InlineData("[2020-01-24..2020-02-01]", "2020-01-24", "2020-02-01")]
    [InlineData("[..2020-02-03]", null, "2020-02-03")]
    [InlineData("[2020-01-24..]", "2020-01-24", null)]
    [InlineData("[2020-01-24..2020-02-01T09:00:00+09:00]", "2020-01-24", "2020-02-01T00:00:00Z")]
    [InlineData("2020-02-03[America/New_York]", "2020-02-03", "2020-02-03")]
    [InlineData("2020-02-03T10:00:00[Asia/Seoul]", "2020-02-03T01:00:00Z", "2020-02-03T01:00:00Z")]
    public void A_bound_that_came_from_a_date_is_described_as_that_date_in_any_zone(string text, string? earliest, string? latest)
    {
        foreach (var time in (EventTime[])[EventTime.Parse(text), EventTime.Parse(text).In(Zone("Asia/Seoul")), EventTime.Parse(text).In([Zone("Asia/Seoul"), Zone("Europe/Rome")])])
        {
            time.DescribeEarliest().Should().Be(earliest);
            time.DescribeLatest().Should().Be(latest);
        }
    }

    [Fact]
    public void A_local_time_is_described_without_offset_until_its_zone_is_known()
    {
        var time = EventTime.Parse("2020-02-03T10:00:00");

        time.DescribeEarliest().Should().Be("2020-02-03T10:00:00");
        time.In(Zone("Asia/Seoul")).DescribeLatest().Should().Be("2020-02-03T01:00:00Z");
    }

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    private static string? Iso(Instant? instant) => instant is { } known ? NodaTime.Text.InstantPattern.ExtendedIso.Format(known) : null;
}
