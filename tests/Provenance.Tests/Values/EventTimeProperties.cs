using System.Globalization;
using System.Text;
using CsCheck;
using NodaTime;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class EventTimeProperties
{
    private const int Iterations = 2_000;

    private static readonly string[] Ids = ["Asia/Seoul", "Asia/Pyongyang", "Europe/Rome", "America/Sao_Paulo", "America/St_Johns", "Pacific/Apia", "Pacific/Kiritimati", "Etc/GMT+12", "Africa/Monrovia", "UTC"];

    private static readonly Gen<DateTimeZone> Zone = OneOf(Ids).Select(id => DateTimeZoneProviders.Tzdb[id]);

    private static readonly Gen<LocalDate> Day = Gen.Int[0, 51_000].Select(new LocalDate(1900, 1, 1).PlusDays);

    private static readonly Gen<string> Date = Gen.Select(Day, Gen.Int[0, 2], (day, precision) => precision switch
    {
        0 => day.ToString("yyyy", CultureInfo.InvariantCulture),
        1 => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    });

    private static readonly Gen<string> LocalTime = Gen.Select(Day, Gen.Long[0, NodaConstants.TicksPerDay - 1], Gen.Bool, (day, ticks, whole) =>
        NodaTime.Text.LocalDateTimePattern.ExtendedIso.Format(day + NodaTime.LocalTime.FromTicksSinceMidnight(whole ? ticks / 10_000_000 * 10_000_000 : ticks)));

    private static readonly Gen<string> Qualifier = OneOf("", "", "", "~", "?", "%");

    private static readonly Gen<string> Bound = Gen.OneOf(
        Gen.Select(Date, Qualifier, (date, mark) => date + mark),
        Gen.Select(LocalTime, OneOf("", "Z", "+09:00", "-11:30", "+14:00", "-12:00"), Qualifier, (time, offset, mark) => time + offset + mark),
        Gen.Select(Gen.OneOf(Date, LocalTime), Qualifier, OneOf("Asia/Seoul", "America/Sao_Paulo", "UTC"), (date, mark, zone) => $"{date}{mark}[{zone}]"));

    private static readonly Gen<string> Written = Gen.OneOf(
        Bound,
        Bound.Select(bound => $"[..{bound}]"),
        Bound.Select(bound => $"[{bound}..]"),
        Gen.Select(Bound, Bound, (a, b) => EventTime.TryParse($"[{a}..{b}]", out var time, out _) ? time.Text : a));

    private static readonly Gen<EventTime> Time = Gen.Select(Written, Gen.Bool, Zone, (text, resolve, zone) =>
        resolve ? EventTime.Parse(text).In(zone) : EventTime.Parse(text));

    [Fact]
    public void A_time_keeps_its_text_in_both_encodings() => Written.Sample(text =>
        EventTime.Parse(text).ToString() == text
        && EventTime.TryParseUtf8(Encoding.UTF8.GetBytes(text), out var time, out _) && time.Text == text
        && time.Earliest == EventTime.Parse(text).Earliest && time.Latest == EventTime.Parse(text).Latest, iter: Iterations);

    [Fact]
    public void A_time_never_ends_before_it_starts() => Time.Sample(time => time.EarliestTicks <= time.LatestTicks, iter: Iterations);

    [Fact]
    public void A_zone_never_widens_a_time() => Gen.Select(Written, Zone).Sample((text, zone) =>
    {
        var (time, resolved) = (EventTime.Parse(text), EventTime.Parse(text).In(zone));
        return time.EarliestTicks <= resolved.EarliestTicks && resolved.LatestTicks <= time.LatestTicks;
    }, iter: Iterations);

    [Fact]
    public void Several_zones_hold_each_of_them() => Gen.Select(Written, Zone.Array[1, 4], Gen.Int[0, 3]).Sample((text, zones, index) =>
    {
        var (wide, narrow) = (EventTime.Parse(text).In(zones), EventTime.Parse(text).In(zones[index % zones.Length]));
        return (narrow.IsZoneless && !wide.IsZoneless) || (wide.EarliestTicks <= narrow.EarliestTicks && narrow.LatestTicks <= wide.LatestTicks);
    }, iter: Iterations);

    [Fact]
    public void A_day_holds_every_instant_whose_local_date_it_is() => Gen.Select(Zone, Gen.Long[-2_000_000_000, 2_300_000_000]).Sample((zone, seconds) =>
    {
        var instant = Instant.FromUnixTimeSeconds(seconds);
        var local = instant.InZone(zone).LocalDateTime;
        var (day, exact) = (EventTime.On(local.Date).In(zone), EventTime.Parse(NodaTime.Text.LocalDateTimePattern.ExtendedIso.Format(local)).In(zone));
        return day.Earliest <= instant && instant <= day.Latest && exact.Earliest <= instant && instant <= exact.Latest;
    }, iter: Iterations);

    [Fact]
    public void A_day_starts_where_the_zone_says_so() => Gen.Select(Zone, Day).Sample((zone, date) =>
    {
        if (zone.Id == "Pacific/Apia" && date == new LocalDate(2011, 12, 30))
            return;
        EventTime.On(date).In(zone).Earliest.Should().Be(zone.AtStartOfDay(date).ToInstant());
    }, iter: Iterations);

    [Fact]
    public void Certain_order_is_a_strict_partial_order() => Gen.Select(Time, Time, Time).Sample((a, b, c) =>
        !a.IsCertainlyBefore(a)
        && !(a.IsCertainlyBefore(b) && b.IsCertainlyBefore(a))
        && (!a.IsCertainlyBefore(b) || !b.IsCertainlyBefore(c) || a.IsCertainlyBefore(c)), iter: Iterations);

    [Fact]
    public void What_is_certain_is_possible_and_its_reverse_is_not() => Gen.Select(Time, Time).Sample((a, b) =>
        !a.IsCertainlyBefore(b) || (a.IsPossiblyBefore(b) && !b.IsPossiblyBefore(a)), iter: Iterations);

    [Fact]
    public void Whatever_is_written_is_a_time_or_gets_a_sentence() =>
        Gen.Char["0123456789-T:Z+.~?%[]/X,{} aé"].Array[0, 30].Select(letters => new string(letters)).Sample(text =>
            EventTime.TryParse(text, out var time, out var problem) ? time.Text == text && problem is null : problem!.Length > 10 && time is null, iter: Iterations);

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);
}
