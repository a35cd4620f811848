namespace Provenance.Epcis.Mapping;

/// <summary>Times of EPCIS as times of chains.</summary>
internal static class Times
{
    /// <summary>When an event happened, at the offset of its place; not recorded where the document lacks it.</summary>
    public static EventTime? Of(EpcisEvent e)
    {
        if (e.EventTime is not { } time)
            return null;
        return e.EventTimeZoneOffset is { } text && Offsets.TryParse(text, out var offset) ? EventTime.At(time.Instant.WithOffset(offset)) : Of(time);
    }

    /// <summary>A time with the offset that it is written with.</summary>
    public static EventTime Of(EpcisTime time) => EventTime.At(time.Instant.WithOffset(time.Offset ?? Offset.Zero));
}
