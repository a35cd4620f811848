using NodaTime;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class EventTimeOrderTests
{
    [Theory]
    [InlineData("2020-02-03T10:00:00Z", "2020-02-03T10:00:00.0000001Z", true, true)]
    [InlineData("2020-02-03T10:00:00Z", "2020-02-03T10:00:00Z", false, false)]
    [InlineData("2020-02-03[UTC]", "2020-02-04[UTC]", true, true)]
    [InlineData("2020-02-03[UTC]", "2020-02-03[UTC]", false, true)]
    [InlineData("2020-02-04[UTC]", "2020-02-03[UTC]", false, false)]
    [InlineData("2020-02-03[UTC]", "2020-02-03T23:59:59.9999999Z", false, true)]
    [InlineData("2020-02-03", "2020-02-05", false, true)]
    [InlineData("2020-02-03", "2020-02-06", true, true)]
    [InlineData("2020-02-03", "2020-02-02", false, true)]
    [InlineData("2020-02-03~[UTC]", "2020-02-10[UTC]", false, true)]
    [InlineData("2020-02-03[UTC]", "2020-02-10?[UTC]", false, true)]
    [InlineData("2020-02-10~[UTC]", "2020-02-03[UTC]", false, false)]
    [InlineData("[..2020-02-03[UTC]]", "2020-02-04[UTC]", true, true)]
    [InlineData("[2020-01-24[UTC]..]", "2020-02-04[UTC]", false, true)]
    [InlineData("2020-02-04[UTC]", "[..2020-02-03[UTC]]", false, false)]
    public void Order_is_certain_possible_or_not(string left, string right, bool certainly, bool possibly)
    {
        var (first, second) = (EventTime.Parse(left), EventTime.Parse(right));

        first.IsCertainlyBefore(second).Should().Be(certainly);
        first.IsPossiblyBefore(second).Should().Be(possibly);
    }

    [Fact]
    public void Nothing_is_certain_about_a_time_that_is_unknown_or_not_recorded()
    {
        var known = EventTime.Parse("2020");
        foreach (var other in (EventTime?[])[null, EventTime.Unknown(Why.NotStated)])
        {
            known.IsCertainlyBefore(other).Should().BeFalse();
            known.IsPossiblyBefore(other).Should().BeTrue();
        }

        EventTime.Unknown(Why.NotStated).IsCertainlyBefore(known).Should().BeFalse();
        EventTime.Unknown(Why.NotStated).IsPossiblyBefore(known).Should().BeTrue();
    }

    [Fact]
    public void A_zone_can_make_an_order_certain()
    {
        var seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
        var (monday, tuesday) = (EventTime.Parse("2020-02-03"), EventTime.Parse("2020-02-04"));

        monday.IsCertainlyBefore(tuesday).Should().BeFalse();
        monday.In(seoul).IsCertainlyBefore(tuesday.In(seoul)).Should().BeTrue();
    }
}
