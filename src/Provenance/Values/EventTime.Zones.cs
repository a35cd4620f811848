using System.Diagnostics;
using System.Text;
using NodaTime;

namespace Provenance.Values;

public sealed partial class EventTime
{
    /// <summary>The time with its zoneless dates and local times read in a zone; itself where it has none.</summary>
    /// <param name="zone">The zone of the event, of its document or of its place.</param>
    /// <returns>
    /// A time with the same text. Where clocks were set back or forward, the widest reading. A time that the zone cannot have (a day it
    /// skipped, a range that would end before it starts) stays zoneless.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is <see langword="null"/>.</exception>
    public EventTime In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (!IsZoneless)
            return this;
        var (earliest, latest) = Resolve(zone);
        return Resolved(earliest, latest, Zone is null || Zone.Equals(zone) ? zone : null);
    }

    /// <summary>The time with its zoneless dates and local times read in every one of some zones, at the widest.</summary>
    /// <param name="zones">The zones of a country, for instance; none leaves the time as it is.</param>
    /// <returns>As <see cref="In(DateTimeZone)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is <see langword="null"/>.</exception>
    public EventTime In(IReadOnlyList<DateTimeZone> zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        if (!IsZoneless || zones.Count == 0)
            return this;
        if (zones.Count == 1)
            return In(zones[0]);
        var (earliest, latest) = Resolve(zones[0]);
        for (var i = 1; i < zones.Count; i++)
        {
            var (first, last) = Resolve(zones[i]);
            (earliest, latest) = (Math.Min(earliest, first), Math.Max(latest, last));
        }

        return Resolved(earliest, latest, null);
    }

    /// <summary>The earliest bound for people; <see langword="null"/> where it is open or unknown.</summary>
    /// <returns>The date that the bound came from, widened where approximate; else the instant in UTC, or the local time where no zone is known.</returns>
    public string? DescribeEarliest() => _earliest == long.MinValue ? null : Describe(Bounds().Start.First, _earliest, Marks.DateStart, Marks.LocalStart);

    /// <summary>The latest bound for people; <see langword="null"/> where it is open or unknown.</summary>
    /// <inheritdoc cref="DescribeEarliest"/>
    public string? DescribeLatest() => _latest == long.MaxValue ? null : Describe(Bounds().End.Last, _latest, Marks.DateEnd, Marks.LocalEnd);

    private string Describe(long written, long ticks, Marks date, Marks local) =>
        (_marks & date) != 0 ? EdtfCalendar.Date(written) : EdtfCalendar.Time(ticks, (_marks & local) == 0 ? "Z" : "");

    // Read again where it is needed, which is in reports of findings, so that every time is smaller by two numbers.
    private (EdtfBound Start, EdtfBound End) Bounds()
    {
        Span<byte> ascii = stackalloc byte[EdtfParser.MaxLength];
        return EdtfParser.TryParse(ascii[..Encoding.ASCII.GetBytes(_text, ascii)], out var start, out var end, out var problem)
            ? (start, end)
            : throw new UnreachableException(problem);
    }

    private (long Earliest, long Latest) Resolve(DateTimeZone zone) => (
        (_marks & Marks.LocalStart) == 0 ? _earliest : EventTimeZones.First(zone, _earliest, (_marks & Marks.DateStart) != 0),
        (_marks & Marks.LocalEnd) == 0 ? _latest : EventTimeZones.Last(zone, _latest, (_marks & Marks.DateEnd) != 0));

    private EventTime Resolved(long earliest, long latest, DateTimeZone? zone) =>
        earliest > latest ? this : new(_text, earliest, latest, _marks & ~(Marks.LocalStart | Marks.LocalEnd), zone);
}
