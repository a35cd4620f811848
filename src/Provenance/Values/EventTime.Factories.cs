using NodaTime;

namespace Provenance.Values;

public sealed partial class EventTime
{
    /// <summary>At an instant.</summary>
    /// <param name="instant">The instant; what is finer than a tick (100 ns) is cut off.</param>
    public static EventTime At(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return new(EdtfCalendar.Time(ticks, "Z"), ticks, ticks, 0, null);
    }

    /// <summary>At an instant, written with the local time and offset it was recorded with.</summary>
    /// <param name="time">The time; what is finer than a tick (100 ns) is cut off. An offset with seconds is written in UTC, because ISO 8601 has none.</param>
    public static EventTime At(OffsetDateTime time)
    {
        var ticks = time.ToInstant().ToUnixTimeTicks();
        var minutes = Math.DivRem(time.Offset.Seconds, NodaConstants.SecondsPerMinute, out var seconds);
        var local = ticks + time.Offset.Ticks;
        if (seconds != 0 || minutes == 0 || local < EdtfCalendar.MinTicks || local > EdtfCalendar.MaxTicks)
            return new(EdtfCalendar.Time(ticks, "Z"), ticks, ticks, 0, null);
        var (hours, rest) = Math.DivRem(Math.Abs(minutes), NodaConstants.MinutesPerHour);
        var offset = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{hours:00}:{rest:00}");
        return new(EdtfCalendar.Time(local, offset), ticks, ticks, 0, null);
    }

    /// <summary>Some time on a day, in a zone that is not known here: a range of 50 hours until <see cref="In(DateTimeZone)"/> narrows it.</summary>
    /// <param name="date">The day; a date of another calendar is converted to ISO.</param>
    public static EventTime On(LocalDate date)
    {
        var first = StartOf(date);
        var last = EdtfCalendar.Clamp(first + EdtfCalendar.TicksPerDay - 1);
        return new(EdtfCalendar.Date(first), first, last, Marks.LocalStart | Marks.LocalEnd | Marks.DateStart | Marks.DateEnd, null);
    }

    /// <summary>Some time on a day in a zone: from its first instant there to the last tick before the next day.</summary>
    /// <param name="date">The day; a date of another calendar is converted to ISO.</param>
    /// <param name="zone">A zone of <see cref="DateTimeZoneProviders.Tzdb"/>; its id becomes part of the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="zone"/> is not in the tz database, or skipped that day.</exception>
    public static EventTime On(LocalDate date, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Read($"{EdtfCalendar.Date(StartOf(date))}[{zone.Id}]", nameof(zone));
    }

    /// <summary>Some time from the start of one date or time to the end of another.</summary>
    /// <param name="earliest">A date or time in EDTF, no range.</param>
    /// <param name="latest">A date or time in EDTF, no range, not before <paramref name="earliest"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An argument is not a date or time, or the range is reversed; the message says what to write.</exception>
    public static EventTime Between(string earliest, string latest) =>
        Read($"[{Bound(earliest, nameof(earliest))}..{Bound(latest, nameof(latest))}]", nameof(latest));

    /// <summary>Some time from the start of <paramref name="earliest"/> to the end of <paramref name="latest"/>.</summary>
    /// <inheritdoc cref="Between(string, string)"/>
    public static EventTime Between(EventTime earliest, EventTime latest) =>
        Between(BoundText(earliest, nameof(earliest)), BoundText(latest, nameof(latest)));

    /// <summary>Some time from the start of a date or time on.</summary>
    /// <param name="earliest">A date or time in EDTF, no range.</param>
    /// <exception cref="ArgumentNullException"><paramref name="earliest"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="earliest"/> is not a date or time; the message says what to write.</exception>
    public static EventTime NotBefore(string earliest) => Read($"[{Bound(earliest, nameof(earliest))}..]", nameof(earliest));

    /// <inheritdoc cref="NotBefore(string)"/>
    public static EventTime NotBefore(EventTime earliest) => NotBefore(BoundText(earliest, nameof(earliest)));

    /// <summary>Some time up to the end of a date or time: <c>NotAfter("2020-02-03")</c> is <c>[..2020-02-03]</c>.</summary>
    /// <param name="latest">A date or time in EDTF, no range.</param>
    /// <exception cref="ArgumentNullException"><paramref name="latest"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="latest"/> is not a date or time; the message says what to write.</exception>
    public static EventTime NotAfter(string latest) => Read($"[..{Bound(latest, nameof(latest))}]", nameof(latest));

    /// <inheritdoc cref="NotAfter(string)"/>
    public static EventTime NotAfter(EventTime latest) => NotAfter(BoundText(latest, nameof(latest)));

    /// <summary>It happened, and it is known that nobody can say here when.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="why"/> is not a defined reason.</exception>
    public static EventTime Unknown(Why why) => (uint)why < (uint)Unknowns.Length ? Unknowns[(int)why] : new(Absence.Unknown(why));

    private static long StartOf(LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return EdtfCalendar.StartOf(iso.Year, iso.Month, iso.Day);
    }

    private static string Bound(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return text is ['[', ..]
            ? throw new ArgumentException($"{Quoted.Of(text)} is a range. A bound is one date or time, such as 2020-02-03.", parameter)
            : Read(text, parameter)._text;
    }

    private static string BoundText(EventTime bound, string parameter)
    {
        ArgumentNullException.ThrowIfNull(bound, parameter);
        return bound.Absence is null ? bound._text : throw new ArgumentException("The bound is unknown. Use the factory of the range that is open there.", parameter);
    }

    private static EventTime Read(string text, string parameter) =>
        TryParse(text, out var time, out var problem) ? time : throw new ArgumentException(problem, parameter);
}
