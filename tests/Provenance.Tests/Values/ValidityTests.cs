using NodaTime;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class ValidityTests
{
    private static readonly DateTimeZone Rome = DateTimeZoneProviders.Tzdb["Europe/Rome"];

    [Theory]
    [InlineData("2023-01-01/2027-12-31", "2023-01-01", "2027-12-31")]
    [InlineData("2023-01-01/..", "2023-01-01", null)]
    [InlineData("../2027-12-31", null, "2027-12-31")]
    [InlineData("2023~/2027-12-31T12:00:00Z", "2023~", "2027-12-31T12:00:00Z")]
    [InlineData("2023-01-01[Asia/Seoul]/2027[Europe/Rome]", "2023-01-01[Asia/Seoul]", "2027[Europe/Rome]")]
    [InlineData("2023-01-01/2023-01-01", "2023-01-01", "2023-01-01")]
    public void An_interval_has_a_start_and_an_end(string text, string? start, string? end)
    {
        var validity = Validity.Parse(text);

        validity.Start?.Text.Should().Be(start);
        validity.End?.Text.Should().Be(end);
        validity.ToString().Should().Be(text);
        validity.Should().Be(Validity.Parse(text));
    }

    [Theory]
    [InlineData("2023-01-01", "\"2023-01-01\" is not an interval. Write start/end, with .. for an open end: 2023-01-01/2027-12-31, 2023-01-01/.. or ../2027-12-31.")]
    [InlineData(null, "\"\" is not an interval. Write start/end, with .. for an open end: 2023-01-01/2027-12-31, 2023-01-01/.. or ../2027-12-31.")]
    [InlineData("../..", "\"../..\" states no bound. Write one, or leave the member out.")]
    [InlineData("2023-01-01/", "An interval has nothing on one side of its slash. Write .. for an open end: 2023-01-01/..")]
    [InlineData("2027-12-31/2023-01-01", "\"2027-12-31/2023-01-01\" ends before it starts. Write the start first: 2023-01-01/2027-12-31.")]
    [InlineData("2023-02-29/..", "\"2023-02-29\" is not a date: February 2023 has 28 days.")]
    [InlineData("2023-01-01/2027-02-29", "\"2027-02-29\" is not a date: February 2027 has 28 days.")]
    [InlineData("[..2023]/2027", "\"[..2023]\" is a range. An interval lasts from one date or time to another: 2023-01-01/2027-12-31.")]
    public void What_is_no_interval_is_refused_with_what_to_write(string? text, string problem)
    {
        Validity.TryParse(text, out var validity, out var said).Should().BeFalse();
        validity.Should().BeNull();
        said.Should().Be(problem);
        FluentActions.Invoking(() => Validity.Parse(text ?? "")).Should().Throw<FormatException>().WithMessage(problem);
    }

    [Theory]
    [InlineData("2023-01-01/2027-12-31", "2025-06-01T00:00:00Z", true)]
    [InlineData("2023-01-01/2027-12-31", "2022-12-31T22:59:59Z", false)]
    [InlineData("2023-01-01/2027-12-31", "2022-12-31T23:00:00Z", true)]
    [InlineData("2023-01-01/2027-12-31", "2027-12-31T22:59:59.9999999Z", true)]
    [InlineData("2023-01-01/2027-12-31", "2027-12-31T23:00:00Z", false)]
    [InlineData("2023-01-01/2027-12-31", "2023-01-01[Europe/Rome]", true)]
    [InlineData("2023-01-01/2027-12-31", "[2022-12-31..2023-01-02]", null)]
    [InlineData("2023-01-01/2027-12-31", "[2023-01-02..]", null)]
    [InlineData("2023-01-01/..", "[2023-01-02..]", true)]
    [InlineData("../2027-12-31", "1900", true)]
    [InlineData("2023-01-01/2027-12-31", "2025~", null)]
    [InlineData("2023-01-01/2027-12-31", "2030~", null)]
    [InlineData("2023-01-01~/..", "2025", null)]
    [InlineData("2023-01-01~/..", "2020", null)]
    [InlineData("2023-01-01~/2027", "2028", false)]
    public void It_covers_a_time_certainly_or_certainly_not_or_nobody_can_tell(string validity, string time, bool? covers) =>
        Validity.Parse(validity).In(Rome).Covers(EventTime.Parse(time).In(Rome)).Should().Be(covers);

    [Fact]
    public void Without_a_zone_the_first_and_last_hours_cannot_be_told()
    {
        var validity = Validity.Parse("2023-01-01/2023-12-31");

        validity.Covers(EventTime.Parse("2023-01-01T11:59:59Z")).Should().BeNull();
        validity.Covers(EventTime.Parse("2023-01-01T12:00:00Z")).Should().BeTrue();
        validity.Covers(EventTime.Parse("2022-12-31T09:59:59Z")).Should().BeFalse();
        validity.Covers(EventTime.Parse("2023-12-31T09:59:59.9999999Z")).Should().BeTrue();
        validity.Covers(EventTime.Parse("2023-12-31T10:00:00Z")).Should().BeNull();
        validity.Covers(EventTime.Parse("2024-01-01T12:00:00Z")).Should().BeFalse();
        validity.In([Rome]).Covers(EventTime.Parse("2023-01-01T00:00:00Z")).Should().BeTrue();
    }

    [Fact]
    public void Nobody_can_tell_of_a_time_that_is_unknown_or_not_recorded()
    {
        Validity.Parse("2023-01-01/..").Covers(null).Should().BeNull();
        Validity.Parse("2023-01-01/..").Covers(EventTime.Unknown(Why.NotStated)).Should().BeNull();
    }
}
