using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>Whether a passage fell within the time of a restriction, and what that rests on.</summary>
internal readonly record struct RestrictionTime(bool? IsWithin, Status Status)
{
    // From UTC+14 to UTC-12, in ticks of 100 ns.
    private const long ZoneSpread = 26L * 36_000_000_000;

    private static readonly RestrictionTime Open = new(null, Status.Fact);

    /// <summary>By its recorded times, else by a declared relation, else by the bounds that the whole record gives it.</summary>
    /// <remarks>
    /// Within is certain only in the core: after the last instant at which it can have begun, before the first at which it can have ended. Without is
    /// certain where the times cannot meet even as approximate dates widen them.
    /// </remarks>
    public static RestrictionTime Of(ChainView view, Restriction restriction, Passage passage)
    {
        var (first, last) = (view.Events[passage.After], view.Events[passage.Before]);
        if (Holds(restriction, EventOrder.Earliest(first), EventOrder.Latest(last)) is { } recorded)
            return new(recorded, Status.Fact);
        var (start, end) = (Declared(first, restriction), Declared(last, restriction));
        if (start.IsWithin is not null && start.IsWithin == end.IsWithin)
            return new(start.IsWithin, Weaker(start.Status, end.Status));
        var network = view.SetView.Network;
        if (network.IsInconsistent(view, passage.After) || network.IsInconsistent(view, passage.Before))
            return Possible(view, restriction, passage);
        var (earliest, latest) = (network.BoundsOf(view, passage.After).Earliest, network.BoundsOf(view, passage.Before).Latest);
        if (Holds(restriction, earliest, latest) is not { } tightened)
            return Possible(view, restriction, passage);
        var status = Status.Fact;
        if (earliest > EventOrder.Earliest(first))
            status = Weaker(status, network.Explain(view, passage.After, false).Weakest);
        if (latest < EventOrder.Latest(last))
            status = Weaker(status, network.Explain(view, passage.Before, true).Weakest);
        return new(tightened, status);
    }

    private static RestrictionTime Possible(ChainView view, Restriction restriction, Passage passage)
    {
        var network = view.SetView.Network;
        return IsOutside(restriction, network.PossibleBoundsOf(view, passage.After).Earliest, network.PossibleBoundsOf(view, passage.Before).Latest) ? new(false, Status.Fact) : Open;
    }

    private static Status Weaker(Status one, Status other) => one > other ? one : other;

    private static bool? Holds(Restriction restriction, long earliest, long latest)
    {
        var (start, end) = (restriction.Start, restriction.End);
        if (IsOutside(restriction, earliest, latest))
            return false;
        return CoreStart(start) <= earliest && latest <= CoreEnd(end) ? true : null;
    }

    private static bool IsOutside(Restriction restriction, long earliest, long latest) =>
        (restriction.Start is { Absence: null } start && latest < start.EarliestTicks) || (restriction.End is { Absence: null } end && earliest > end.LatestTicks);

    /// <summary>The first tick at which it certainly held; without a start it always did.</summary>
    private static long CoreStart(EventTime? start) => start switch
    {
        null or { Absence.State: Knowledge.None } => long.MinValue,
        { Absence: null, IsApproximate: false } when IsSpan(start) => start.LatestTicks,
        { Absence: null, IsApproximate: false } => start.EarliestTicks + (start.IsZoneless ? ZoneSpread : 0),
        _ => long.MaxValue,
    };

    /// <summary>The last tick at which it certainly held; what is not recorded as ended holds on, and of what ended at a time not known that is not certain.</summary>
    private static long CoreEnd(EventTime? end) => end switch
    {
        null or { Absence.State: Knowledge.None } => long.MaxValue,
        { Absence: null, IsApproximate: false } when IsSpan(end) => end.EarliestTicks,
        { Absence: null, IsApproximate: false } => end.LatestTicks - (end.IsZoneless ? ZoneSpread : 0),
        _ => long.MinValue,
    };

    /// <summary>"Some time within", or a month or a year: it began, or ended, at an instant of it that is not known. One from a day on holds on the whole day.</summary>
    private static bool IsSpan(EventTime time) => time.Text.StartsWith('[') || time.Text.Length < "2020-01-24".Length;

    private static RestrictionTime Declared(EffectiveEvent e, Restriction restriction)
    {
        foreach (var relation in e.Event.Relations)
        {
            if (relation.Target != restriction.Id)
                continue;
            bool? isWithin = relation.Kind switch
            {
                AllenRelation.During or AllenRelation.Starts or AllenRelation.Finishes or AllenRelation.Equals => true,
                AllenRelation.Before or AllenRelation.After or AllenRelation.Meets or AllenRelation.MetBy => false,
                _ => null,
            };
            if (isWithin is not null)
                return new(isWithin, relation.Status ?? e.Status);
        }

        return Open;
    }
}
