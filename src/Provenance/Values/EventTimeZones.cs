using NodaTime;
using NodaTime.TimeZones;

namespace Provenance.Values;

/// <summary>From local ticks to ticks in UTC, without allocating. Where a clock was set back or forward the widest reading is taken.</summary>
internal static class EventTimeZones
{
    /// <summary>The clock that is furthest ahead of UTC, UTC+14 (Line Islands).</summary>
    public const long MostAhead = 14 * EdtfCalendar.TicksPerHour;

    /// <summary>The clock that is furthest behind UTC, UTC-12 (at sea, Baker Island).</summary>
    public const long MostBehind = 12 * EdtfCalendar.TicksPerHour;

    /// <summary>The first tick in UTC at which the zone's clocks can have shown <paramref name="local"/>.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="local">Local ticks.</param>
    /// <param name="isDate">Whether <paramref name="local"/> is the first tick of a day; a day whose midnight was skipped starts when the clocks went forward.</param>
    public static long First(DateTimeZone zone, long local, bool isDate) => Map(zone, local, isDate).Early;

    /// <summary>The last tick in UTC at which the zone's clocks can have shown <paramref name="local"/>.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="local">Local ticks.</param>
    /// <param name="isDate">Whether <paramref name="local"/> is the last tick of a day, which ends one tick before the next.</param>
    public static long Last(DateTimeZone zone, long local, bool isDate) =>
        isDate ? EdtfCalendar.Clamp(Map(zone, local + 1, isDate).Late - 1) : Map(zone, local, isDate).Late;

    private static (long Early, long Late) Map(DateTimeZone zone, long local, bool isDate)
    {
        var middle = zone.GetZoneInterval(EdtfCalendar.At(local));
        var reading = new Reading(local);
        reading.Consider(middle);

        // No clock is a day away from UTC, so only a change within a day can matter.
        if (middle.HasStart && local - middle.Start.ToUnixTimeTicks() < EdtfCalendar.TicksPerDay)
        {
            var before = zone.GetZoneInterval(middle.Start - Duration.Epsilon);
            reading.Consider(before);
            reading.ConsiderSkipped(before, middle, isDate);
        }

        if (middle.HasEnd && middle.End.ToUnixTimeTicks() - local < EdtfCalendar.TicksPerDay)
        {
            var after = zone.GetZoneInterval(middle.End);
            reading.Consider(after);
            reading.ConsiderSkipped(middle, after, isDate);
        }

        return (EdtfCalendar.Clamp(reading.Early), EdtfCalendar.Clamp(reading.Late));
    }

    private struct Reading(long local)
    {
        public long Early = long.MaxValue;
        public long Late = long.MinValue;

        public void Consider(ZoneInterval interval)
        {
            var ticks = local - interval.WallOffset.Ticks;
            if ((interval.HasStart && ticks < interval.Start.ToUnixTimeTicks()) || (interval.HasEnd && ticks >= interval.End.ToUnixTimeTicks()))
                return;
            Add(ticks);
        }

        /// <summary>The time that the clocks skipped between two intervals, where it is that: by both clocks, or as the moment of the change for a date.</summary>
        public void ConsiderSkipped(ZoneInterval before, ZoneInterval after, bool isDate)
        {
            var change = after.Start.ToUnixTimeTicks();
            if (local < change + before.WallOffset.Ticks || local >= change + after.WallOffset.Ticks)
                return;
            Add(isDate ? change : local - after.WallOffset.Ticks);
            Add(isDate ? change : local - before.WallOffset.Ticks);
        }

        private void Add(long ticks)
        {
            Early = Math.Min(Early, ticks);
            Late = Math.Max(Late, ticks);
        }
    }
}
