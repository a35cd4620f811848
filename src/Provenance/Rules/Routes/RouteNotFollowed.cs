using Provenance.Routes;
using Provenance.Routes.Matching;
using Provenance.Validation;

namespace Provenance.Rules.Routes;

/// <summary>RTE002.</summary>
internal sealed class RouteNotFollowed : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = RouteRules.Deviation,
        Name = "route-not-followed",
        Title = "The record has something that no step of the expected route allows.",
        Family = RuleFamily.Route,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Profile = RuleProfile.Route,
        Citations = ["in-toto: a layout names functionaries and artifact rules, and DISALLOW refuses the rest [V]", "Nothing is allowed by default [P]"],
        Why = "What nobody planned for is where goods are diverted, exchanged or handled by others than who answers for them.",
        Remedy = "Correct the record where it is wrong; else have the route amended or the deviation approved by who keeps the route.",
        Limits = "To deviate from a plan is not to break a law. Whom, where and when the record does not tell is open. Two events whose times overlap are taken to be in order. What only observes goods, or speaks of the record, needs no step.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Policy.Routes.Count; i++)
        {
            var book = view.SetView.Routes;
            if (book.Covers(view.Policy.Routes[i], view) != true)
            {
                sink.NotApplicable("no route is known to apply to the goods");
                continue;
            }

            var walk = book.Walk(i, view);
            book.Tallies[i].Covered++;
            book.Tallies[i].Judged += walk.Events.Length;
            for (var e = 0; e < walk.Events.Length; e++)
                Judge(walk, e, view, sink);
        }
    }

    private static void Judge(RouteWalk walk, int e, ChainView view, FindingSink sink)
    {
        var at = view.Events[walk.Events[e]];
        if (walk.StepOf(e) is { } step)
        {
            if (!walk.IsCertain(e))
                OpenFit(walk, e, step, view, sink);
            else if (!RouteTimes.Judge(walk, walk.Events[e], step, view, sink))
                sink.Pass("a step allows it", at);
        }
        else if (walk.NearestOf(e) is { } nearest)
        {
            Refuse(walk, e, nearest, view, sink);
        }
        else if (at.Event is Observed)
        {
            sink.NotApplicable("an observation does nothing to the goods");
        }
        else if (at.Event is Unrecognized)
        {
            Ask(sink.Open("Whether a step of {route} allows {event} cannot be decided: its type is not known to this version.", Arguments(walk.Route, at)), at, walk.Route, "unrecognized")
                .Missing("kind:{event}", "What {event} reports, in terms that this version knows", "who recorded it");
        }
        else
        {
            AskWhy(Ask(sink.Fail("The record has an event that no step of {route} allows: {what} ({event}).", Arguments(walk.Route, at)), at, walk.Route, "event"));
        }
    }

    private static void Refuse(RouteWalk walk, int e, RouteStep step, ChainView view, FindingSink sink)
    {
        var at = view.Events[walk.Events[e]];
        var refused = walk.FitOf(e, step).Refused;
        if (refused == Facet.None)
        {
            AskWhy(Ask(sink.Fail("The record has more events than the step {step} of {route} allows: {what} ({event}).", [.. Arguments(walk.Route, at), new("step", step.Name)]), at, walk.Route, $"{step.Name}/repeated"));
            return;
        }

        foreach (var (facet, words) in FacetWords.Of(refused, step, at, view))
        {
            MessageArgument[] arguments = [.. Arguments(walk.Route, at), new("step", step.Name), new("facet", words.Name), new("recorded", words.Recorded), new("allowed", words.Allowed)];
            AskWhy(Ask(sink.Fail("The record of {event} states {recorded} as the {facet}; the step {step} of {route} allows {allowed}.", arguments), at, walk.Route, $"{step.Name}/{facet}", words.Member));
        }
    }

    private static void OpenFit(RouteWalk walk, int e, RouteStep step, ChainView view, FindingSink sink)
    {
        var at = view.Events[walk.Events[e]];
        foreach (var (facet, words) in FacetWords.Of(walk.FitOf(e, step).Unknown, step, at, view))
        {
            MessageArgument[] arguments = [.. Arguments(walk.Route, at), new("step", step.Name), new("facet", words.Name), new("allowed", words.Allowed), new("member", words.Member)];
            Ask(sink.Open("Whether the step {step} of {route} allows {event} cannot be decided: the record does not tell whether the {facet} is {allowed}.", arguments), at, walk.Route, $"{step.Name}/{facet}", words.Member)
                .Missing("{member}:{event}", "The {facet} of {event} ({what})", "who took part in it", "a delivery note, a declaration or a contract");
        }
    }

    private static MessageArgument[] Arguments(ExpectedRoute route, EffectiveEvent e) => [new("route", route.Id), new("event", e.Id), new("what", EventWords.Of(e.Event))];

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e, ExpectedRoute route, string detail, string? member = null) =>
        finding.Detailed($"{route.Id}/{detail}").At(e, member);

    private static void AskWhy(FindingDraft finding) =>
        finding.Missing("deviation:{route}:{event}", "Whether {event} ({what}) was agreed beside {route}, and by whom", "who keeps the route", "an amended route or an approval");
}
