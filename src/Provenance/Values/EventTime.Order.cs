namespace Provenance.Values;

public sealed partial class EventTime
{
    /// <summary>Whether it happened before <paramref name="other"/>, whatever instant of each was the one.</summary>
    /// <param name="other">The other time; <see langword="null"/> (not recorded) is never certainly after anything.</param>
    /// <returns>
    /// Whether the last instant of this time is before the first of the other. Never where either is approximate or unknown. A strict
    /// partial order: no time is before itself, and no two are before each other.
    /// </returns>
    /// <remarks>With <see cref="IsPossiblyBefore"/> the order has three values: certainly before, possibly before, not before.</remarks>
    public bool IsCertainlyBefore(EventTime? other) =>
        other is not null && !IsApproximate && !other.IsApproximate && LatestTicks < other.EarliestTicks;

    /// <summary>Whether it can have happened before <paramref name="other"/>.</summary>
    /// <param name="other">The other time; <see langword="null"/> (not recorded) can be any.</param>
    /// <returns>Whether some instant of this time is before some instant of the other, as widened where approximate.</returns>
    public bool IsPossiblyBefore(EventTime? other) => other is null || EarliestTicks < other.LatestTicks;

    /// <summary>Whether the first instant of this time, read as the start of something that lasts, is certainly not after <paramref name="time"/>.</summary>
    internal bool HasStartedBy(EventTime time) =>
        !IsApproximate && ((_marks & Marks.LocalStart) == 0 ? _earliest : EdtfCalendar.Clamp(_earliest + EventTimeZones.MostBehind)) <= time.EarliestTicks;

    /// <summary>Whether the last instant of this time, read as the end of something that lasts, is certainly not before <paramref name="time"/>.</summary>
    internal bool LastsUntil(EventTime time) =>
        !IsApproximate && ((_marks & Marks.LocalEnd) == 0 ? _latest : EdtfCalendar.Clamp(_latest - EventTimeZones.MostAhead)) >= time.LatestTicks;

    /// <summary>Whether something cannot last from <paramref name="start"/> to <paramref name="end"/>; two zoneless times are read on one clock.</summary>
    internal static bool IsReversed(EventTime start, EventTime end) =>
        (start._marks & Marks.LocalStart) != 0 && (end._marks & Marks.LocalEnd) != 0
            ? start._earliest > end._latest
            : start.EarliestTicks > end.LatestTicks;
}
