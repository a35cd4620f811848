using Provenance.Events;
using Provenance.Reports.Wording;
using Provenance.Values;

namespace Provenance.Tests.Reports;

public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("2020-02-03", "2020-02-03")]
    [InlineData("2020-01", "2020-01")]
    [InlineData("[..2020-02-03]", "by 2020-02-03")]
    [InlineData("[2020-01-24..]", "2020-01-24 or later")]
    [InlineData("[2020-01-24..2020-02-01]", "between 2020-01-24 and 2020-02-01")]
    [InlineData("2020-02~", "about 2020-02")]
    [InlineData("2020-02-03?", "perhaps 2020-02-03")]
    [InlineData("2020%", "perhaps about 2020")]
    [InlineData("2024-02-12T08:00:00+01:00", "2024-02-12 08:00 +01:00")]
    [InlineData("2024-02-12T08:00:30Z", "2024-02-12 08:00:30 UTC")]
    [InlineData("2024-02-12T08:00:00-05:00", "2024-02-12 08:00 -05:00")]
    [InlineData("2024-02-12T08:00:00", "2024-02-12 08:00")]
    [InlineData("2024-02-12[Asia/Seoul]", "2024-02-12")]
    public void A_time_is_told_without_the_signs_of_the_standard(string recorded, string told) =>
        TimeWords.Of(EventTime.Parse(recorded)).Should().Be(told);

    [Fact]
    public void What_is_not_known_is_a_date_unknown()
    {
        TimeWords.Of((EventTime?)null).Should().Be("date unknown");
        TimeWords.Of(EventTime.Unknown(Why.NotStated)).Should().Be("date unknown");
        TimeWords.Of(new Stored()).Should().Be("date unknown");
    }

    [Fact]
    public void What_lasts_is_told_from_its_start_to_its_end()
    {
        TimeWords.Of(new Stored { Start = EventTime.Parse("2024-01-01"), End = EventTime.Parse("2024-02") }).Should().Be("2024-01-01 to 2024-02");
        TimeWords.Of(new Stored { Start = EventTime.Parse("2024-01-01") }).Should().Be("from 2024-01-01");
        TimeWords.Of(new Stored { Start = EventTime.Unknown(Why.NotAsked), End = EventTime.Parse("2024-02") }).Should().Be("until 2024-02");
    }
}
