using CsCheck;
using NodaTime;

namespace Provenance.Epcis.Tests;

public sealed class EpcisTimeTests
{
    private static readonly Gen<EpcisTime> Times = Gen.Select(Gen.Long[-62_135_500_000, 253_402_200_000], Gen.Int[0, 999_999_999], Gen.Int[-840, 840], Gen.Bool)
        .Select((seconds, nanoseconds, minutes, written) => new EpcisTime(
            Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(nanoseconds),
            written ? Offset.FromSeconds(minutes * 60) : null));

    [Fact]
    public void What_is_written_is_read_again() => Times.Sample(time => EpcisTime.Parse(time.ToString()).Should().Be(time));

    [Theory]
    [InlineData("2020-03-04T11:00:30.000+01:00", "2020-03-04T11:00:30+01:00")]
    [InlineData("2020-03-04T11:00:30Z", "2020-03-04T11:00:30Z")]
    [InlineData("2020-03-04t11:00:30z", "2020-03-04T11:00:30Z")]
    [InlineData("2020-03-04T11:00:30.1200", "2020-03-04T11:00:30.120")]
    [InlineData("2020-03-04T11:00:30.1234567899-05:30", "2020-03-04T11:00:30.123456789-05:30")]
    [InlineData("2020-02-28T24:00:00+00:00", "2020-02-29T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.500Z")]
    public void A_time_is_written_without_needless_digits(string text, string written) => EpcisTime.Parse(text).ToString().Should().Be(written);

    [Theory]
    [InlineData("")]
    [InlineData("22-07-2026")]
    [InlineData("2020-03-04")]
    [InlineData("2020-03-04T11:00")]
    [InlineData("2020-02-30T11:00:30Z")]
    [InlineData("2020-03-04T25:00:00Z")]
    [InlineData("2020-03-04T24:00:01Z")]
    [InlineData("2020-03-04T11:00:60Z")]
    [InlineData("2020-03-04T11:00:30.Z")]
    [InlineData("2020-03-04T11:00:30+14:01")]
    [InlineData("2020-03-04T11:00:30+1:00")]
    [InlineData("2020-03-04T11:00:30 Z")]
    [InlineData("0000-03-04T11:00:30Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("9999-12-31T24:00:00Z")]
    [InlineData("２020-03-04T11:00:30Z")]
    public void What_is_no_time_is_refused(string text) => EpcisTime.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void A_time_without_an_offset_is_that_of_UTC() =>
        EpcisTime.Parse("2020-03-04T11:00:30").Instant.Should().Be(Instant.FromUtc(2020, 3, 4, 11, 0, 30));

    [Fact]
    public void The_same_instant_at_another_offset_is_another_time() =>
        EpcisTime.Parse("2020-03-04T11:00:30Z").Should().NotBe(EpcisTime.Parse("2020-03-04T12:00:30+01:00"));

    [Fact]
    public void A_time_that_can_be_made_can_be_written()
    {
        var last = Instant.FromUtc(9999, 12, 31, 23, 59, 59);

        new EpcisTime(last, Offset.Zero).ToString().Should().Be("9999-12-31T23:59:59Z");
        FluentActions.Invoking(() => new EpcisTime(last, Offset.FromHours(1))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new EpcisTime(Instant.FromUtc(1, 1, 1, 0, 0), Offset.FromHours(-1))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new EpcisTime(Instant.MinValue, null)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
