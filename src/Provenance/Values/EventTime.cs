using NodaTime;

namespace Provenance.Values;

/// <summary>
/// When something happened, as far as the record says: an interval of instants that may be open at either end, and the text it came from.
/// Something that lasts has two of them, a start and an end.
/// </summary>
/// <remarks>
/// <para>Written in EDTF (ISO 8601-2:2019): a day, month or year (<c>2020-02-03</c>, <c>2020-02</c>, <c>2020</c>), a date-time with or
/// without an offset, or some time within (<c>[2020-01-24..2020-02-01]</c>, <c>[..2020-02-03]</c>, <c>[2020-01-24..]</c>). A date or local
/// date-time may carry its zone as RFC 9557 writes it: <c>2020-02-03[Asia/Seoul]</c>. <c>~</c>, <c>?</c> and <c>%</c> after a date or time
/// widen it by one unit of its precision on each side (a second for a date-time), and then it decides no order for certain: nothing can fail by it.
/// What lies outside of the widened interval is excluded all the same: goods that passed in <c>2022~</c> did not pass under a ban that ended in 2019.</para>
/// <para>The unit is the tick, 100 ns. Both ends are included: a day ends one tick before the next. Years run from -9998 to 9999; what
/// reaches beyond <see cref="Instant.MaxValue"/> or <see cref="Instant.MinValue"/> stops there.</para>
/// <para>Equal when the text and the absence are equal; the zone that <see cref="In(DateTimeZone)"/> was given is a reading of the text, no
/// part of it. Only partly ordered, hence not comparable: see <see cref="IsCertainlyBefore"/>. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed partial class EventTime : IKnowable, IEquatable<EventTime>
{
    private static readonly EventTime[] Unknowns = [.. Enum.GetValues<Why>().Select(why => new EventTime(Absence.Unknown(why)))];

    private readonly string _text;

    // Ticks in UTC, or on the local clock where the flags say so; long.MinValue and long.MaxValue are the open ends.
    private readonly long _earliest;
    private readonly long _latest;

    // The absence, or the zone. One member, because an event time stands in every event.
    private readonly object? _context;
    private readonly Marks _marks;

    private EventTime(string text, long earliest, long latest, Marks marks, DateTimeZone? zone) =>
        (_text, _earliest, _latest, _marks, _context) = (text, earliest, latest, marks, zone);

    private EventTime(Absence absence) => (_text, _earliest, _latest, _context) = ("", long.MinValue, long.MaxValue, absence);

    private EventTime(string text, in EdtfBound start, in EdtfBound end)
        : this(
            text,
            start.IsOpen ? long.MinValue : start.Earliest,
            end.IsOpen ? long.MaxValue : end.Latest,
            (start.IsZoneless ? Marks.LocalStart : 0) | (start.Kind == EdtfKind.Date ? Marks.DateStart : 0)
                | (end.IsZoneless ? Marks.LocalEnd : 0) | (end.Kind == EdtfKind.Date ? Marks.DateEnd : 0)
                | (start.IsApproximate || end.IsApproximate ? Marks.Approximate : 0),
            start.Zone is null || end.Zone is null || start.Zone.Equals(end.Zone) ? start.Zone ?? end.Zone : null)
    {
    }

    [Flags]
    private enum Marks : byte
    {
        LocalStart = 1,
        LocalEnd = 2,
        DateStart = 4,
        DateEnd = 8,
        Approximate = 16,
    }

    /// <inheritdoc/>
    public Absence? Absence => _context as Absence;

    /// <summary>The EDTF text, exactly as it was given; empty where the time is unknown.</summary>
    public string Text => _text;

    /// <summary>The first instant at which it can have happened; <see langword="null"/> where the start is open or the time unknown.</summary>
    /// <remarks>A zoneless date or time counts in every zone from UTC+14 to UTC-12: a day is a range of 50 hours.</remarks>
    public Instant? Earliest => _earliest == long.MinValue ? null : EdtfCalendar.At(EarliestTicks);

    /// <summary>The last instant, included, at which it can have happened; <see langword="null"/> where the end is open or the time unknown.</summary>
    /// <remarks>As <see cref="Earliest"/>. A day ends one tick (100 ns) before the next.</remarks>
    public Instant? Latest => _latest == long.MaxValue ? null : EdtfCalendar.At(LatestTicks);

    /// <summary>Whether a bound is a date or a local time of which nothing says the zone. <see cref="In(DateTimeZone)"/> gives it one.</summary>
    public bool IsZoneless => (_marks & (Marks.LocalStart | Marks.LocalEnd)) != 0;

    /// <summary>Whether a bound is qualified with <c>~</c>, <c>?</c> or <c>%</c>: the time then decides no order for certain.</summary>
    public bool IsApproximate => (_marks & Marks.Approximate) != 0;

    /// <summary>The zone its dates and local times are read in; <see langword="null"/> where none is known, needed or where several are.</summary>
    public DateTimeZone? Zone => _context as DateTimeZone;

    /// <summary><see cref="Earliest"/> in ticks since the Unix epoch; <see cref="long.MinValue"/> where open.</summary>
    internal long EarliestTicks => (_marks & Marks.LocalStart) == 0 ? _earliest : EdtfCalendar.Clamp(_earliest - EventTimeZones.MostAhead);

    /// <summary><see cref="Latest"/> in ticks since the Unix epoch; <see cref="long.MaxValue"/> where open.</summary>
    internal long LatestTicks => (_marks & Marks.LocalEnd) == 0 ? _latest : EdtfCalendar.Clamp(_latest + EventTimeZones.MostBehind);

    /// <summary>Whether both times are written alike, or unknown for the same reason.</summary>
    public static bool operator ==(EventTime? left, EventTime? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(EventTime? left, EventTime? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(EventTime? other) =>
        ReferenceEquals(this, other)
        || (other is not null && string.Equals(_text, other._text, StringComparison.Ordinal) && Equals(Absence, other.Absence));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EventTime);

    /// <inheritdoc/>
    public override int GetHashCode() => Absence is { } absence ? absence.GetHashCode() : _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The EDTF text; <c>unknown (not stated)</c> and the like where the time is unknown.</summary>
    public override string ToString() => Absence is { Why: { } why } ? $"unknown ({WhyWords.Of(why)})" : _text;
}
