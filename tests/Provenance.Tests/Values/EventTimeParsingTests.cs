using System.Text;
using NodaTime;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class EventTimeParsingTests
{
    [Theory]
    [InlineData("2020-02-03T01:00:00Z", "2020-02-03T01:00:00Z", "2020-02-03T01:00:00Z")]
    [InlineData("2020-02-03T10:00:00+09:00", "2020-02-03T01:00:00Z", "2020-02-03T01:00:00Z")]
    [InlineData("2020-02-03T10:00:00-03:30", "2020-02-03T13:30:00Z", "2020-02-03T13:30:00Z")]
    [InlineData("2020-02-03T10:00:00.1234567Z", "2020-02-03T10:00:00.1234567Z", "2020-02-03T10:00:00.1234567Z")]
    [InlineData("2020-02-03T10:00:00.5Z", "2020-02-03T10:00:00.5Z", "2020-02-03T10:00:00.5Z")]
    [InlineData("2020-02-03T10:00:00~", "2020-02-02T19:59:59Z", "2020-02-03T22:00:01Z")]
    [InlineData("2020-02-03T10:00:00Z?", "2020-02-03T09:59:59Z", "2020-02-03T10:00:01Z")]
    [InlineData("2020-02-03", "2020-02-02T10:00:00Z", "2020-02-04T11:59:59.9999999Z")]
    [InlineData("2020-02", "2020-01-31T10:00:00Z", "2020-03-01T11:59:59.9999999Z")]
    [InlineData("2020", "2019-12-31T10:00:00Z", "2021-01-01T11:59:59.9999999Z")]
    [InlineData("2020-02-03[Asia/Seoul]", "2020-02-02T15:00:00Z", "2020-02-03T14:59:59.9999999Z")]
    [InlineData("2020-02[UTC]", "2020-02-01T00:00:00Z", "2020-02-29T23:59:59.9999999Z")]
    [InlineData("2020-02-03~[UTC]", "2020-02-02T00:00:00Z", "2020-02-04T23:59:59.9999999Z")]
    [InlineData("2020-12?[UTC]", "2020-11-01T00:00:00Z", "2021-01-31T23:59:59.9999999Z")]
    [InlineData("2020-01%[UTC]", "2019-12-01T00:00:00Z", "2020-02-29T23:59:59.9999999Z")]
    [InlineData("2020~[UTC]", "2019-01-01T00:00:00Z", "2021-12-31T23:59:59.9999999Z")]
    [InlineData("2020-02-03T10:00:00[Asia/Seoul]", "2020-02-03T01:00:00Z", "2020-02-03T01:00:00Z")]
    [InlineData("[2020-01-24[UTC]..2020-02-01[UTC]]", "2020-01-24T00:00:00Z", "2020-02-01T23:59:59.9999999Z")]
    [InlineData("[2020-01-24T00:00:00Z..2020-02-01[Asia/Seoul]]", "2020-01-24T00:00:00Z", "2020-02-01T14:59:59.9999999Z")]
    [InlineData("[2020[UTC]..2020-02~[UTC]]", "2020-01-01T00:00:00Z", "2020-03-31T23:59:59.9999999Z")]
    [InlineData("[..2020-02-03[UTC]]", null, "2020-02-03T23:59:59.9999999Z")]
    [InlineData("[2020-01-24[UTC]..]", "2020-01-24T00:00:00Z", null)]
    [InlineData("-0044-03-15[UTC]", "-0044-03-15T00:00:00Z", "-0044-03-15T23:59:59.9999999Z")]
    [InlineData("0000-02-29[UTC]", "0000-02-29T00:00:00Z", "0000-02-29T23:59:59.9999999Z")]
    public void A_text_is_an_interval_of_instants(string text, string? earliest, string? latest)
    {
        var time = EventTime.Parse(text);

        Iso(time.Earliest).Should().Be(earliest);
        Iso(time.Latest).Should().Be(latest);
        time.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("2020-02-03", true)]
    [InlineData("2020-02-03T10:00:00", true)]
    [InlineData("[2020-02-03..2020-02-04T10:00:00Z]", true)]
    [InlineData("[..2020-02-03]", true)]
    [InlineData("2020-02-03[Asia/Seoul]", false)]
    [InlineData("2020-02-03T10:00:00Z", false)]
    [InlineData("[2020-02-03T10:00:00Z..]", false)]
    public void A_date_without_a_zone_is_zoneless(string text, bool zoneless) => EventTime.Parse(text).IsZoneless.Should().Be(zoneless);

    [Theory]
    [InlineData("2020-02-03~", true)]
    [InlineData("2020-02-03T10:00:00Z?", true)]
    [InlineData("[2020-02-03%..2020-02-04]", true)]
    [InlineData("[2020-02-03..2020-02~]", true)]
    [InlineData("2020-02-03", false)]
    public void A_qualified_bound_makes_the_time_approximate(string text, bool approximate) => EventTime.Parse(text).IsApproximate.Should().Be(approximate);

    [Theory]
    [InlineData("2020-02-03/2020-02-05", "\"2020-02-03/2020-02-05\" means lasting from 2020-02-03 to 2020-02-05: write \"start\" and \"end\". If it happened at some time within, write [2020-02-03..2020-02-05].")]
    [InlineData("2020-02-03/..", "\"2020-02-03/..\" means lasting from 2020-02-03 to an unknown time: write \"start\" and \"end\". If it happened at some time within, write [2020-02-03..].")]
    [InlineData("/2020-02-03", "\"/2020-02-03\" means lasting from an unknown time to 2020-02-03: write \"start\" and \"end\". If it happened at some time within, write [..2020-02-03].")]
    [InlineData("2020-02-30", "\"2020-02-30\" is not a date: February 2020 has 29 days.")]
    [InlineData("2021-02-29", "\"2021-02-29\" is not a date: February 2021 has 28 days.")]
    [InlineData("1900-02-29", "\"1900-02-29\" is not a date: February 1900 has 28 days.")]
    [InlineData("2020-04-31T10:00:00Z", "\"2020-04-31T10:00:00Z\" is not a date: April 2020 has 30 days.")]
    [InlineData("2020-01-00", "\"2020-01-00\" is not a date: January 2020 has 31 days.")]
    [InlineData("2020-13-01", "\"2020-13-01\" is not a date: months run from 01 to 12. Write year-month-day with hyphens: 2020-02-03.")]
    [InlineData("2020-21", "\"2020-21\" is a season or another part of a year, which differs by place. Write the months: [2020-03..2020-05].")]
    [InlineData("[2020-02-04..2020-02-03]", "\"[2020-02-04..2020-02-03]\" ends before it starts. Write the earlier bound first: [2020-02-03..2020-02-04].")]
    [InlineData("[2020-02-04[Asia/Seoul]..2020-02-03[Asia/Seoul]]", "\"[2020-02-04[Asia/Seoul]..2020-02-03[Asia/Seoul]]\" ends before it starts. Write the earlier bound first: [2020-02-03[Asia/Seoul]..2020-02-04[Asia/Seoul]].")]
    [InlineData("[2020-02-05T12:00:01Z..2020-02-03]", "\"[2020-02-05T12:00:01Z..2020-02-03]\" ends before it starts. Write the earlier bound first: [2020-02-03..2020-02-05T12:00:01Z].")]
    [InlineData("2020-02-03T24:00:00Z", "\"2020-02-03T24:00:00Z\" is not a time: hours run from 00 to 23. Write 00:00:00 of the next day.")]
    [InlineData("2020-02-03T23:59:60Z", "\"2020-02-03T23:59:60Z\" is a leap second, which is not counted here. Write second 59.")]
    [InlineData("2020-02-03T10:61:00Z", "\"2020-02-03T10:61:00Z\" is not a time: it runs from 00:00:00 to 23:59:59.")]
    [InlineData("2020-02-03T10:00", "\"2020-02-03T10:00\" has no seconds. Write them: 2020-02-03T10:00:00+09:00. Where they are not known, write the minute as a range: [2020-02-03T10:00:00+09:00..2020-02-03T10:00:59+09:00].")]
    [InlineData("2020-02-03T10:00Z", "\"2020-02-03T10:00Z\" has no seconds. Write them: 2020-02-03T10:00:00+09:00. Where they are not known, write the minute as a range: [2020-02-03T10:00:00+09:00..2020-02-03T10:00:59+09:00].")]
    [InlineData("2020-02-03T10:00:00.12345678Z", "\"2020-02-03T10:00:00.12345678Z\" needs one to seven digits after the point. The unit is 100 ns: write 10:00:00.1234567 at most.")]
    [InlineData("2020-02-03T10:00:00.Z", "\"2020-02-03T10:00:00.Z\" needs one to seven digits after the point. The unit is 100 ns: write 10:00:00.1234567 at most.")]
    [InlineData("2020-02-03T10:00:00,5Z", "\"2020-02-03T10:00:00,5Z\" has a comma. Write a point before the fraction of a second: 10:00:00.5.")]
    [InlineData("2020-02-03T10:00:00+0900", "\"2020-02-03T10:00:00+0900\" has no offset that is accepted. Write hours and minutes, +09:00, at most 18:00, or Z.")]
    [InlineData("2020-02-03T10:00:00+19:00", "\"2020-02-03T10:00:00+19:00\" has no offset that is accepted. Write hours and minutes, +09:00, at most 18:00, or Z.")]
    [InlineData("2020-02-03T10:00:00+09:00[Asia/Seoul]", "\"2020-02-03T10:00:00+09:00\" has an offset, so it needs no zone. Leave out the zone in brackets.")]
    [InlineData("2020-02-03 10:00:00", "\"2020-02-03 10:00:00\" has no T between date and time. Write 2020-02-03T10:00:00+09:00.")]
    [InlineData("2020-02-03t10:00:00z", "\"2020-02-03t10:00:00z\" has no T between date and time. Write 2020-02-03T10:00:00+09:00.")]
    [InlineData("2020-02-03T10:00:00z", "\"2020-02-03T10:00:00z\" is not a date-time. Write 2020-02-03T10:00:00+09:00, with the offset of the place, or Z in UTC.")]
    [InlineData("2020-02-03T1", "\"2020-02-03T1\" is not a date-time. Write 2020-02-03T10:00:00+09:00, with the offset of the place, or Z in UTC.")]
    [InlineData("2020-02-03+09:00", "\"2020-02-03+09:00\" is a date with an offset. Write its zone, 2020-02-03[Asia/Seoul], or leave the offset out.")]
    [InlineData("2020-02-03Z", "\"2020-02-03Z\" is a date with an offset. Write its zone, 2020-02-03[Asia/Seoul], or leave the offset out.")]
    [InlineData("2020-02-03[Asia/Seol]", "\"Asia/Seol\" is not a time zone of the IANA database. Write Asia/Seoul, if that is meant.")]
    [InlineData("2020-02-03[UTC+09]", "\"UTC+09\" is not a time zone of the IANA database. Write one such as Asia/Seoul, or a time with its offset, 2020-02-03T10:00:00+09:00.")]
    [InlineData("2020-02-03[]", "\"\" is not a time zone of the IANA database. Write one such as Asia/Seoul, or a time with its offset, 2020-02-03T10:00:00+09:00.")]
    [InlineData("2011-12-30[Pacific/Apia]", "\"2011-12-30\" did not exist in Pacific/Apia: the clocks skipped that day.")]
    [InlineData("2020-02-03[Asia/Seoul]~", "\"2020-02-03[Asia/Seoul]~\" has its ~ after the zone. Write it before: 2020-02-03~[Asia/Seoul].")]
    [InlineData("~2020-02-03", "\"~2020-02-03\" has its ~ in front. Write it at the end: 2020-02-03~.")]
    [InlineData("03.02.2020", "\"03.02.2020\" has its parts in an order that differs by country. Write year-month-day with hyphens: 2020-02-03.")]
    [InlineData("03-02-2020", "\"03-02-2020\" has its parts in an order that differs by country. Write year-month-day with hyphens: 2020-02-03.")]
    [InlineData("2/3/2020", "\"2/3/2020\" has slashes. Write year-month-day with hyphens: 2020-02-03.")]
    [InlineData("2020/02/03", "\"2020/02/03\" has slashes. Write year-month-day with hyphens: 2020-02-03.")]
    [InlineData("20200203", "\"20200203\" has no hyphens. Write 2020-02-03.")]
    [InlineData("2020.02.03", "\"2020.02.03\" has points. Write year-month-day with hyphens: 2020-02-03.")]
    [InlineData("2020-2-3", "\"2020-2-3\" has a month or day of one digit. Write two: 2020-02-03.")]
    [InlineData("2020-XX", "\"2020-XX\" has digits left open. Write the range, [2020-01-01..2020-01-31], or the month or year alone.")]
    [InlineData("201X", "\"201X\" has digits left open. Write the range, [2020-01-01..2020-01-31], or the month or year alone.")]
    [InlineData("[2020-01-24,2020-02-01]", "\"[2020-01-24,2020-02-01]\" is a list, which is not accepted. Write the range it lies in: [2020-01-24..2020-02-01].")]
    [InlineData("[2020-01..2020-02,2020-05]", "\"[2020-01..2020-02,2020-05]\" is a list, which is not accepted. Write the range it lies in: [2020-01-24..2020-02-01].")]
    [InlineData("{2020,2021}", "\"{2020,2021}\" is a list, which is not accepted. Write the range it lies in: [2020-01-24..2020-02-01].")]
    [InlineData("[2020-01-24]", "\"[2020-01-24]\" is not a range. Write [2020-01-24..2020-02-01], [..2020-02-03] or [2020-01-24..].")]
    [InlineData("[2020-01-24..2020-02-01", "\"[2020-01-24..2020-02-01\" is not a range. Write [2020-01-24..2020-02-01], [..2020-02-03] or [2020-01-24..].")]
    [InlineData("..2020-02-03", "\"..2020-02-03\" is a range without brackets. Write [..2020-02-03].")]
    [InlineData("2020-01-24..2020-02-01", "\"2020-01-24..2020-02-01\" is a range without brackets. Write [2020-01-24..2020-02-01].")]
    [InlineData("[..]", "\"[..]\" states no time. Leave it out, or write {\"unknown\": \"notStated\"}.")]
    [InlineData("unknown", "\"unknown\" states no time. Leave it out, or write {\"unknown\": \"notStated\"}.")]
    [InlineData(" 2020", "\" 2020\" has white space around it. Leave that out.")]
    [InlineData("Y12020", "\"Y12020\" is a year of more than four digits. Years run from -9998 to 9999.")]
    [InlineData("-9999", "\"-9999\" is outside the calendar: years run from -9998 to 9999, and 0000 has no sign.")]
    [InlineData("-0000", "\"-0000\" is outside the calendar: years run from -9998 to 9999, and 0000 has no sign.")]
    public void What_is_no_time_is_refused_with_what_to_write(string text, string problem)
    {
        EventTime.TryParse(text, out var time, out var said).Should().BeFalse();

        time.Should().BeNull();
        said.Should().Be(problem);
        FluentActions.Invoking(() => EventTime.Parse(text)).Should().Throw<FormatException>().WithMessage(problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("today")]
    [InlineData("2020年2月3日")]
    [InlineData("２０２０-02-03")]
    [InlineData("2020-02-03 ")]
    [InlineData("20")]
    [InlineData("2020-")]
    [InlineData("2020-02-03[")]
    [InlineData("2020-02-03]")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("~")]
    [InlineData("~~~~")]
    [InlineData("/")]
    [InlineData("[...]")]
    [InlineData("2020-02-03T")]
    [InlineData("-")]
    [InlineData("\u0000")]
    public void Whatever_else_is_written_gets_an_answer(string text)
    {
        EventTime.TryParse(text, out _, out var problem).Should().BeFalse();
        problem.Should().NotBeNullOrEmpty().And.EndWith(".").And.NotContain("\u0000");
    }

    [Fact]
    public void An_empty_text_lists_what_is_accepted()
    {
        Problem("").Should().Be(
            "The time is empty. Write a date (2020-02-03, 2020-02 or 2020), a time with its offset (2020-02-03T10:00:00+09:00), or some time within "
            + "([2020-01-24..2020-02-01], [..2020-02-03], [2020-01-24..]). Where nobody said, leave it out or write {\"unknown\": \"notStated\"}.");
        Problem(null).Should().Be(Problem(""));
    }

    [Fact]
    public void A_long_text_is_cut_in_the_message()
    {
        var problem = Problem(new string('9', 100_000));

        problem.Should().Contain("is too long for a time");
        problem!.Length.Should().BeLessThan(400);
    }

    [Theory]
    [InlineData("2020-02-03")]
    [InlineData("[2020-01-24..2020-02-01]")]
    [InlineData("2020-02-03T10:00:00+09:00")]
    public void A_text_in_UTF_8_is_read_alike(string text)
    {
        EventTime.TryParseUtf8(Encoding.UTF8.GetBytes(text), out var time, out _).Should().BeTrue();
        time.Should().Be(EventTime.Parse(text));
    }

    [Theory]
    [InlineData("2020-02-30")]
    [InlineData("2020年")]
    public void A_text_in_UTF_8_is_refused_alike(string text)
    {
        EventTime.TryParseUtf8(Encoding.UTF8.GetBytes(text), out _, out var problem).Should().BeFalse();
        problem.Should().Be(Problem(text));
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("9999-12-31~")]
    [InlineData("9999-12-31T23:59:59.9999999-18:00")]
    [InlineData("-9998")]
    [InlineData("-9998-01-01~")]
    [InlineData("-9998-01-01T00:00:00+18:00")]
    public void A_time_at_the_edge_of_the_calendar_stops_at_the_first_or_last_instant(string text)
    {
        var time = EventTime.Parse(text);
        foreach (var zoned in (EventTime[])[time, time.In(DateTimeZoneProviders.Tzdb["Pacific/Auckland"]), time.In(DateTimeZoneProviders.Tzdb["America/New_York"])])
        {
            zoned.Earliest.Should().NotBeNull();
            (zoned.Earliest <= zoned.Latest).Should().BeTrue();
            zoned.DescribeEarliest().Should().NotBeEmpty();
            zoned.DescribeLatest().Should().NotBeEmpty();
        }
    }

    private static string? Iso(Instant? instant) => instant is { } known ? NodaTime.Text.InstantPattern.ExtendedIso.Format(known) : null;

    private static string? Problem(string? text) => EventTime.TryParse(text, out _, out var problem) ? null : problem;
}
