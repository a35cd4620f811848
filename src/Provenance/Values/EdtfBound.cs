using NodaTime;

namespace Provenance.Values;

/// <summary>What one bound of a time was written as.</summary>
internal enum EdtfKind : byte
{
    /// <summary>Nothing: the end is open.</summary>
    Open,

    /// <summary>A date-time with an offset.</summary>
    Instant,

    /// <summary>A date-time without an offset.</summary>
    LocalTime,

    /// <summary>A day, a month or a year.</summary>
    Date,
}

/// <summary>One date or time as written: its first and last tick on its own clock (UTC for an instant, local otherwise), widened where approximate.</summary>
internal readonly record struct EdtfBound(EdtfKind Kind, long First, long Last, bool IsApproximate, DateTimeZone? Zone)
{
    public bool IsOpen => Kind == EdtfKind.Open;

    /// <summary>Whether nothing in the text says which zone's clock it was read from.</summary>
    public bool IsZoneless => Kind is EdtfKind.LocalTime or EdtfKind.Date && Zone is null;

    /// <summary>The first tick it can mean: in UTC where it names an offset or a zone, else on the local clock.</summary>
    public long Earliest => Zone is null ? First : EventTimeZones.First(Zone, First, Kind == EdtfKind.Date);

    /// <summary>The last tick it can mean, likewise.</summary>
    public long Latest => Zone is null ? Last : EventTimeZones.Last(Zone, Last, Kind == EdtfKind.Date);

    /// <summary>Whether an interval from <paramref name="start"/> to <paramref name="end"/> would end before it starts, whatever zone is meant.</summary>
    public static bool IsReversed(in EdtfBound start, in EdtfBound end)
    {
        if (start.IsOpen || end.IsOpen)
            return false;
        // Two zoneless bounds of one interval are read on the same clock.
        if (start.IsZoneless && end.IsZoneless)
            return start.First > end.Last;
        var earliest = start.IsZoneless ? start.First - EventTimeZones.MostAhead : start.Earliest;
        var latest = end.IsZoneless ? end.Last + EventTimeZones.MostBehind : end.Latest;
        return earliest > latest;
    }
}
