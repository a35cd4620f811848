using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Patterns;

/// <summary>PAT002.</summary>
internal sealed class RestrictedRouteUnsupported : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "PAT002",
        Name = "restricted-route-unsupported",
        Title = "Goods took a route under a restriction, and the customs record of that leg is missing.",
        Family = RuleFamily.Pattern,
        Class = RuleClass.Pattern,
        Severity = Severity.Error,
        Profile = RuleProfile.Investigation,
        Citations = ["Radio Free Asia, 29 January 2020, and Daily NK, February 2020 [V]"],
        Why = "Where trade is restricted a declaration is what tells a permitted passage from any other.",
        Remedy = "Record the permit or exemption, or the customs documents of the leg.",
        Limits = "It is never stronger than its weakest member, and what is open is no sign.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var isFound = false;
        foreach (var route in view.SetView.FindingsSoFar)
        {
            if (route.Code != "CST004" || !Signs.IsSign(route) || !ReferenceEquals(route.Draft.Chain, view.Chain))
                continue;
            Sign restricted = default, customs = default;
            restricted.Take(route);
            foreach (var finding in view.SetView.FindingsSoFar)
            {
                if (finding.Code is "CST001" or "CST012" or "CST017" && finding.Kind == FindingKind.Fail && IsSameLeg(view, route, finding))
                    customs.Take(finding);
            }

            if (customs.Strongest is null)
                continue;
            isFound = true;
            var at = route.Draft.EventsRead[0];
            Signs.Report(sink, "On the leg of {event} a restriction may have held, and the customs record is missing ({members}).", at, restricted, customs)
                .About(at.Id)
                .Under(GroupKey.Of(at));
        }

        if (!isFound)
            sink.Pass("its signs do not stand together");
    }

    /// <summary>
    /// Whether both read one event, or the customs act has no crossing between it and the restricted one that certainly parts them, and lies in a
    /// country that the crossing leaves or enters.
    /// </summary>
    private static bool IsSameLeg(ChainView view, Finding route, Finding customs)
    {
        if (Signs.Meet(route, customs))
            return true;
        if (!ReferenceEquals(customs.Draft.Chain, view.Chain))
            return false;
        var (crossing, act) = (IndexOf(view, route.Draft.EventsRead[0]), IndexOf(view, customs.Draft.EventsRead[0]));
        if (crossing < 0 || act < 0 || !IsOnEitherSide(view, crossing, act))
            return false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (i != crossing && view.Events[i].Event is BorderCrossed
                && ((view.Order.Precedes(crossing, i) && view.Order.Precedes(i, act)) || (view.Order.Precedes(act, i) && view.Order.Precedes(i, crossing))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOnEitherSide(ChainView view, int crossing, int act)
    {
        var e = view.Events[crossing].Event;
        foreach (var country in EventPlaces.StartCountries(view.Events[act].Event, view.SetView.Places))
        {
            foreach (var left in EventPlaces.StartCountries(e, view.SetView.Places))
            {
                if (left == country)
                    return true;
            }

            foreach (var entered in EventPlaces.EndCountries(e, view.SetView.Places))
            {
                if (entered == country)
                    return true;
            }
        }

        return false;
    }

    private static int IndexOf(ChainView view, EffectiveEvent e)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (ReferenceEquals(view.Events[i].Reported, e.Reported))
                return i;
        }

        return -1;
    }
}
