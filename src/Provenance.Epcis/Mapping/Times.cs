namespace Provenance.Epcis.Mapping;

/// <summary>Times of EPCIS as times of chains.</summary>
internal static class Times
{
    /// <summary>When an event happened, at the offset of its place; not recorded where the document lacks it.</summary>
    public static EventTime? Of(EpcisEvent e)
    {
        if (e.EventTime is not { } time)
            return null;
        return e.EventTimeZoneOffset is { } text && Offsets.TryParse(text, out var offset) && EpcisTime.IsInRange(time.Instant, offset) ? EventTime.At(time.Instant.WithOffset(offset)) : Of(time);
    }

    /// <summary>A time with the offset that it is written with.</summary>
    public static EventTime Of(EpcisTime time) => EventTime.At(time.Instant.WithOffset(time.Offset ?? Offset.Zero));

    /// <summary>A time of a chain as EPCIS can write it: in UTC where the offset leads out of the years 0001 to 9999, else the nearest that is in them.</summary>
    public static EpcisTime ToEpcis(Instant instant, Offset offset)
    {
        if (EpcisTime.IsInRange(instant, offset))
            return new(instant, offset);
        var first = Instant.FromUtc(1, 1, 1, 0, 0);
        var last = Instant.FromUtc(9999, 12, 31, 23, 59, 59);
        return new(Instant.Max(first, Instant.Min(last, instant)), Offset.Zero);
    }
}
