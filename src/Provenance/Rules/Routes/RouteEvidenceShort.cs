using Provenance.Routes;
using Provenance.Routes.Matching;
using Provenance.Rules.Sourcing;
using Provenance.Validation;

namespace Provenance.Rules.Routes;

/// <summary>RTE003.</summary>
internal sealed class RouteEvidenceShort : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = RouteRules.Evidence,
        Name = "route-evidence-short",
        Title = "Fewer independent sources stand behind an event than the expected route asks for.",
        Family = RuleFamily.Route,
        Class = RuleClass.Quality,
        Severity = Severity.Error,
        Profile = RuleProfile.Route,
        Citations = ["in-toto: a step has a threshold of links by different functionaries [V]", "Admiralty scale: credibility 1 needs other independent sources [V]"],
        Why = "A plan that rests on one account can be met on paper by who wrote it.",
        Remedy = "Add evidence of further sources that are independent and graded as the route asks, or record the grades.",
        Limits = "Sources count as EVD002 counts them: those that repeat one another, are one or may be one count once. A business's own record of what it did is one source more, and has no grade to be asked for. What bears no grade is open, what nobody could judge (F, 6) does not count.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Policy.Routes.Count; i++)
        {
            var (book, route) = (view.SetView.Routes, view.Policy.Routes[i]);
            if (book.Covers(route, view) != true)
            {
                sink.NotApplicable("no route is known to apply to the goods");
                continue;
            }

            var walk = book.Walk(i, view);
            foreach (var step in route.Steps)
            {
                foreach (var taker in step.Sources > 0 ? walk.Takers(step) : [])
                    Judge(route, step.Name, step.Sources, step.Grade, view.Events[taker], view, sink);
            }

            foreach (var threshold in route.Thresholds)
                Judge(route, threshold, view, sink);
        }
    }

    private static void Judge(ExpectedRoute route, RouteThreshold threshold, ChainView view, FindingSink sink)
    {
        var isAny = false;
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || !threshold.Concerns(e.Event))
                continue;
            isAny = true;
            Judge(route, threshold.Of, threshold.Sources, threshold.Grade, e, view, sink);
        }

        if (isAny)
            return;
        if (threshold.Of == "origin")
            JudgeOrigin(route, threshold, view, sink);
        else
            sink.NotApplicable("nothing is recorded of which the route asks for sources");
    }

    /// <summary>Goods that were made of others have the origins of these.</summary>
    private static void JudgeOrigin(ExpectedRoute route, RouteThreshold threshold, ChainView view, FindingSink sink)
    {
        var isAny = false;
        foreach (var other in view.SetView.Derivations.Of(view, isUp: true))
        {
            foreach (var e in other.Events)
            {
                if (e.Event is not Originated)
                    continue;
                isAny = true;
                Judge(route, threshold.Of, threshold.Sources, threshold.Grade, e, view, sink);
            }
        }

        if (isAny)
            return;
        MessageArgument[] arguments = [new("item", view.Chain.Id), new("least", threshold.Sources), new("route", route.Id)];
        var finding = view.IsPartial || view.SetView.Origins.Made(view).IsElsewhere
            ? sink.Open("Whether {least} independent sources stand behind the origin of {item}, as {route} asks, cannot be decided: what was read records no origin.", arguments)
            : sink.Fail("The record of {item} has no origin, and {route} asks for {least} independent sources of it.", arguments);
        finding.Detailed($"{route.Id}/origin/sources")
            .About(view.Chain.Id)
            .Missing("origin:{item}", "Where {item} comes from, and how that is known", "who made it", "a record of production")
            .Under(GroupKey.Of(GroupTheme.Sources));
    }

    private static void Judge(ExpectedRoute route, string what, int least, string? grade, EffectiveEvent e, ChainView view, FindingSink sink)
    {
        var book = view.SetView.Evidence;
        var origins = book.OriginsOf(e) ?? [];
        var own = e.IsOperational && !origins.Exists(origin => FactPolicy.IsOfAParty(origin.Source, e.Event)) ? 1 : 0;
        var (reliability, credibility) = grade is null ? ('F', 6) : (grade[0], grade[1] - '0');
        var groups = SourceGroups.Of(origins);
        var certain = own + (grade is null ? groups.Fewest : groups.FewestWhere(origin => book.GradeOf(origin).IsAtLeast(reliability, credibility)));
        var candidates = SourceGroups.Of(origins.FindAll(origin => !book.GradeOf(origin).IsWorseThan(reliability, credibility)));
        if (certain >= least)
        {
            sink.Pass("as many independent sources as the route asks for", e);
            return;
        }

        MessageArgument[] arguments =
        [
            new("route", route.Id), new("what", what), new("event", e.Id), new("least", least), new("count", certain), new("grade", grade is null ? "" : $" graded {grade} or better"),
        ];
        var isOpen = candidates.HasGroup || own + candidates.Most >= least;
        var finding = isOpen
            ? sink.Open("Whether {least} independent sources{grade} stand behind {event} ({what}), as {route} asks, cannot be decided: the record shows {count}, and not whether others are independent, how many or how good.", arguments)
                .Missing("sources:{event}", "How many independent sources stand behind {event}, and how each is graded", "who recorded it")
            : sink.Fail("The record gives fewer independent sources{grade} for {event} ({what}) than {route} asks for: {count} of {least}.", arguments)
                .Missing("sources:{event}", "Further sources of {event} that are independent of those recorded{grade}", null, "a register entry, a document or a photo");
        finding.Detailed($"{route.Id}/{what}/sources").At(e, "evidence").Under(GroupKey.Of(GroupTheme.Sources));
    }
}
