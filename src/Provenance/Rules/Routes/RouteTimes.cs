using NodaTime;
using Provenance.Routes;
using Provenance.Routes.Matching;
using Provenance.Validation;

namespace Provenance.Rules.Routes;

/// <summary>Judges whether a step comes after those that it has to follow, and in time.</summary>
internal static class RouteTimes
{
    /// <summary>Whether something was found.</summary>
    public static bool Judge(RouteWalk walk, int i, RouteStep step, ChainView view, FindingSink sink)
    {
        var (isFound, last) = (false, -1);
        foreach (var name in step.After)
        {
            var earlier = walk.Route.Steps.First(other => other.Name == name);
            int[] takers = [.. walk.Takers(earlier).Where(taker => taker != i)];
            if (takers.Length == 0)
                continue;
            isFound |= JudgeOrder(walk.Route, i, step, earlier, takers, view, sink);
            foreach (var taker in takers)
            {
                if (last < 0 || (!view.Order.Precedes(i, taker) && view.Order.LatestEnd(taker) >= view.Order.LatestEnd(last)))
                    last = taker;
            }
        }

        return isFound || (last >= 0 && step.Within is { } within && JudgeSpan(walk.Route, i, step, last, within, view, sink));
    }

    /// <summary>One of those that take the earlier step must come before.</summary>
    private static bool JudgeOrder(ExpectedRoute route, int i, RouteStep step, RouteStep earlier, int[] takers, ChainView view, FindingSink sink)
    {
        if (Array.Exists(takers, taker => view.Order.Precedes(taker, i)))
            return false;
        var at = view.Events[i];
        var unknown = Array.Find(takers, taker => !view.Order.Precedes(i, taker) && IsOpen(view, taker, i));
        if (Array.TrueForAll(takers, taker => view.Order.Precedes(i, taker)))
        {
            var before = view.Events[takers[0]];
            Ask(sink.Fail("The record has {event} ({step}) before {earlier} ({earlierStep}), which it has to follow by {route}.", Arguments(route, step, at, before, earlier)), route, step, "order", at, before)
                .Missing("deviation:{route}:{event}", "Whether {event} was agreed to come before {earlier}, or when each happened", "who keeps the route", "an amended route, or documents with dates");
            return true;
        }

        if (!Array.Exists(takers, taker => !view.Order.Precedes(i, taker) && IsOpen(view, taker, i)))
            return false;
        var open = view.Events[unknown];
        var undated = view.Order.LatestEnd(unknown) == long.MaxValue ? open : at;
        Ask(sink.Open("Whether {event} ({step}) follows {earlier} ({earlierStep}), as {route} asks, cannot be decided: when {undated} happened is not known.", [.. Arguments(route, step, at, open, earlier), new("undated", undated.Id)]), route, step, "order", at, open)
            .Missing("time:{undated}", "When {undated} happened", "who took part in it", "a document with a date");
        return true;
    }

    private static bool JudgeSpan(ExpectedRoute route, int i, RouteStep step, int last, Duration within, ChainView view, FindingSink sink)
    {
        var (span, (_, start), (_, end)) = ((Int128)within.BclCompatibleTicks, Bounds(view, last), Bounds(view, i));
        var (isLate, isInTime) = (Bounds(view, i).Earliest - (Int128)start > span, end - (Int128)Bounds(view, last).Earliest <= span);
        if (isInTime)
            return false;
        var (at, before) = (view.Events[i], view.Events[last]);
        MessageArgument[] arguments = [.. Arguments(route, step, at, before, step), new("span", Words(within))];
        if (start == long.MaxValue || Bounds(view, i).Earliest == long.MinValue || (!isLate && (end == long.MaxValue || Bounds(view, last).Earliest == long.MinValue)))
        {
            var undated = start == long.MaxValue || Bounds(view, last).Earliest == long.MinValue ? before : at;
            Ask(sink.Open("Whether {event} ({step}) came within {span} of {earlier}, as {route} asks, cannot be decided: when {undated} happened is not known.", [.. arguments, new("undated", undated.Id)]), route, step, "late", at, before)
                .Missing("time:{undated}", "When {undated} happened", "who took part in it", "a document with a date");
            return true;
        }

        if (!isLate)
            return false;
        Ask(sink.Fail("The record has {event} ({step}) more than {span} after {earlier}, which is what {route} allows.", arguments), route, step, "late", at, before)
            .Missing("deviation:{route}:{event}", "Whether the time between {earlier} and {event} was agreed, and where the goods were", "who keeps the route", "an approval");
        return true;
    }

    /// <summary>Whether it is because a time is not known that their order is not.</summary>
    private static bool IsOpen(ChainView view, int earlier, int later) => Bounds(view, earlier).Latest == long.MaxValue || Bounds(view, later).Earliest == long.MinValue;

    private static (long Earliest, long Latest) Bounds(ChainView view, int i) => view.SetView.Network.BoundsOf(view, i);

    private static MessageArgument[] Arguments(ExpectedRoute route, RouteStep step, EffectiveEvent at, EffectiveEvent before, RouteStep earlier) =>
        [new("route", route.Id), new("step", step.Name), new("event", at.Id), new("earlier", before.Id), new("earlierStep", earlier.Name)];

    private static FindingDraft Ask(FindingDraft finding, ExpectedRoute route, RouteStep step, string detail, EffectiveEvent at, EffectiveEvent before) =>
        finding.Detailed($"{route.Id}/{step.Name}/{detail}").At(at, "time").At(before);

    private static string Words(Duration span) => span.BclCompatibleTicks % NodaConstants.TicksPerDay == 0
        ? Provenance.Reports.Wording.Words.Count((int)(span.BclCompatibleTicks / NodaConstants.TicksPerDay), "day")
        : Period.FromTicks(span.BclCompatibleTicks).Normalize().ToString();
}
