namespace Provenance.Validation.Flow;

/// <summary>The time within which an event was certainly going on, in ticks of the Unix epoch, both ends included.</summary>
/// <remarks>Of what lasts: from the latest start to the earliest end. Of what happens at once: its instant, where that is exactly known.</remarks>
internal readonly record struct Core(long From, long To)
{
    /// <summary>Whether both have an instant in common.</summary>
    public bool Meets(Core other) => Math.Max(From, other.From) <= Math.Min(To, other.To);

    /// <summary>Whether the event certainly lies within it. One that ends before it starts lies nowhere for certain.</summary>
    public bool Holds(EffectiveEvent e) => (EventOrder.Earliest(e), EventOrder.Latest(e)) is var (first, last) && first >= From && last <= To && first <= last;

    public static bool TryOf(EffectiveEvent e, out Core core)
    {
        core = Lasts(e)
            ? new(e.Start is { IsApproximate: false } start ? start.LatestTicks : long.MaxValue, e.End is { IsApproximate: false } end ? end.EarliestTicks : long.MinValue)
            : new(EventOrder.Latest(e), EventOrder.Earliest(e));
        return core.From <= core.To;
    }

    /// <summary>Whether the event has a start and an end of its own.</summary>
    public static bool Lasts(EffectiveEvent e) => !ReferenceEquals(e.Start, e.End);
}
