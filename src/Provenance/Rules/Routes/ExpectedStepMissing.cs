using Provenance.Routes;
using Provenance.Routes.Matching;
using Provenance.Rules.Structure;
using Provenance.Validation;

namespace Provenance.Rules.Routes;

/// <summary>RTE001.</summary>
internal sealed class ExpectedStepMissing : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = RouteRules.Missing,
        Name = "expected-step-missing",
        Title = "A step that the expected route requires is not recorded.",
        Family = RuleFamily.Route,
        Class = RuleClass.Gap,
        Severity = Severity.Error,
        Profile = RuleProfile.Route,
        Citations = ["in-toto: every step of a layout has its link [V]", "Named by who wrote the route; the plan as a list of steps [P]"],
        Why = "A plan says what has to happen to the goods; where a step leaves no trace in the record, nobody can show that they kept to it.",
        Remedy = "Record the step, or amend the route where the step was not needed.",
        Limits = "A step is not missed before it is due: before its span runs out, or, without one, before the time that the policy allows after the last event (openAfter), unless a later step is recorded or the goods have ended. A step that says so (lineage) counts as well in the chains that the goods were made of or went into. At the edges of a partial record none is missed.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Policy.Routes.Count; i++)
        {
            var (book, route) = (view.SetView.Routes, view.Policy.Routes[i]);
            switch (book.Covers(route, view))
            {
                case true:
                    Judge(book.Tallies[i], book.Walk(i, view), view, sink);
                    break;
                case false:
                    sink.NotApplicable("the route does not apply to the goods");
                    break;
                default:
                    OpenScope(route, view, sink);
                    break;
            }
        }
    }

    private static void Judge(RouteTally tally, RouteWalk walk, ChainView view, FindingSink sink)
    {
        var undecided = new List<string>();
        for (var i = 0; i < walk.Route.Steps.Count; i++)
        {
            var step = walk.Route.Steps[i];
            if (step.IsOptional)
                sink.NotApplicable("a step that the goods may do without");
            else if (walk.IsReached(step))
                sink.Pass("the step is recorded");
            else if (walk.FindElsewhere(step) is { } elsewhere)
                JudgeElsewhere(walk.Route, step, elsewhere.View.Events[elsewhere.Index], elsewhere.IsCertain, view, sink);
            else if (view.IsPartial && !(walk.IsEntered(step) && walk.IsPassed(step)))
                sink.NotApplicable("partial scope");
            else if (IsDue(walk, step, view) is not { } isDue)
                undecided.Add(step.Name);
            else if (isDue)
                Ask(sink.Fail("The record of {item} has no event that takes the step {step} of {route}.", Arguments(walk.Route, step.Name, view)), walk.Route, view, $"{step.Name}/missing");
            else
                Await(tally, i, sink);
        }

        if (undecided.Count > 0)
            OpenDue(walk, string.Join(", ", undecided), view, sink);
    }

    private static void Await(RouteTally tally, int step, FindingSink sink)
    {
        tally.NotDue.Add(step);
        sink.NotApplicable("the step may still be to come");
    }

    private static void JudgeElsewhere(ExpectedRoute route, RouteStep step, EffectiveEvent e, bool isCertain, ChainView view, FindingSink sink)
    {
        if (isCertain)
            sink.Pass("the step is recorded of what the goods were made of or went into", e);
        else
            Ask(sink.Open("Whether {event} takes the step {step} of {route} for {item} cannot be decided: the record does not tell all that the step asks for.", Arguments(route, step.Name, view, new MessageArgument("event", e.Id))), route, view, $"{step.Name}/missing").Pointing(e);
    }

    /// <summary>Whether the step is due; <see langword="null"/> where nobody can tell, because the last event is not dated.</summary>
    private static bool? IsDue(RouteWalk walk, RouteStep step, ChainView view)
    {
        if (walk.IsPassed(step) || Destinations.FindEnd(view) is not null)
            return true;
        var last = LastOf(walk, view);
        if (last < 0)
            return false;
        var due = DueOf(walk, step, view);
        if (due is null && view.Order.LatestEnd(last) != long.MaxValue)
            due = view.Order.LatestEnd(last) + (Int128)view.Policy.Thresholds.OpenAfter.BclCompatibleTicks;
        return due is { } ticks ? !view.IsNowBy(ticks) : null;
    }

    private static void OpenDue(RouteWalk walk, string steps, ChainView view, FindingSink sink)
    {
        var last = view.Events[LastOf(walk, view)];
        Ask(sink.Open("Whether steps of {route} are still to come for {item} ({step}) cannot be decided: when {event} ended is not known.", Arguments(walk.Route, steps, view, new MessageArgument("event", last.Id))), walk.Route, view, "due")
            .Pointing(last)
            .Missing("time:{event}", "When {event} ended", "who took part in it", "a document with a date");
    }

    /// <summary>By when the step is due by its own span; <see langword="null"/> where it has none or nothing tells when the span began.</summary>
    private static Int128? DueOf(RouteWalk walk, RouteStep step, ChainView view)
    {
        if (step.Within is not { } within)
            return null;
        var latest = long.MinValue;
        foreach (var name in step.After)
        {
            foreach (var i in walk.Takers(walk.Route.Steps.First(other => other.Name == name)))
                latest = Math.Max(latest, view.Order.LatestEnd(i));
        }

        return latest is long.MinValue or long.MaxValue ? null : latest + (Int128)within.BclCompatibleTicks;
    }

    private static int LastOf(RouteWalk walk, ChainView view)
    {
        var last = -1;
        foreach (var i in walk.Events)
        {
            if (last < 0 || view.Order.LatestEnd(i) >= view.Order.LatestEnd(last))
                last = i;
        }

        return last;
    }

    private static void OpenScope(ExpectedRoute route, ChainView view, FindingSink sink) => sink
        .Open("Whether {route} applies to {item} cannot be told: the record states no commodity code of it that tells.", new("route", route.Id), new("item", view.Chain.Id))
        .Detailed($"{route.Id}/scope")
        .About(view.Chain.Id)
        .Missing("commodity:{item}", "The commodity code (HS) of {item}", "who makes or trades it", "an invoice or a customs declaration")
        .Under(GroupKey.Of(GroupTheme.Record));

    private static MessageArgument[] Arguments(ExpectedRoute route, string step, ChainView view, params ReadOnlySpan<MessageArgument> more) =>
        [new("item", view.Chain.Id), new("step", step), new("route", route.Id), .. more];

    private static FindingDraft Ask(FindingDraft finding, ExpectedRoute route, ChainView view, string detail) => finding
        .Detailed($"{route.Id}/{detail}")
        .About(view.Chain.Id)
        .Missing("step:{route}:{step}:{item}", "Whether and when {item} took the step {step} of {route}, and by whom", "who keeps the route", "the record of the step")
        .Under(GroupKey.Of(GroupTheme.Record));
}
