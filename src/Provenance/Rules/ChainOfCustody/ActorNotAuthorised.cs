using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC009.</summary>
internal sealed class ActorNotAuthorised : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC009",
        Name = "actor-not-authorised",
        Title = "Who did something that needs an authorization had none at the time.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Violation,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["DSCSA 581(2): authorized trading partner, title and definition [V]", "in-toto: a link is signed by an authorized functionary [V]", "Regulation (EU) 2017/745 Art 16(3)-(4) [S]"],
        Why = "Whoever may not do it was not checked for doing it well.",
        Remedy = "Record the licence or registration that held at the time, whose it is and what it covers.",
        Limits = "An activity counts as needing an authorization in a country where what was read holds one that covers it there. Exemptions, and licences of a parent that is not recorded as affiliated, are not seen.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var needed = false;
        if (view.Set.Registry.Authorizations.Count > 0)
        {
            foreach (var e in view.Events)
            {
                if (!e.Event.Planned && view.IsOwn(e) && ActivityOf(e.Event) is { } activity && IsNeeded(view, e, activity))
                {
                    needed = true;
                    Judge(view, sink, e, activity);
                }
            }
        }

        if (!needed)
            sink.NotApplicable("no activity that needs an authorization in what was read");
    }

    private static string? ActivityOf(ProvenanceEvent e) => e switch
    {
        Originated { OriginKind.Word: "produced" or "manufactured" or "assembled" } => "manufacturing",
        Transformed => "processing",
        Repackaged => "repackaging",
        Relabeled => "relabeling",
        Stored => "storage",
        Dispatched or Delivered => "distribution",
        Destroyed => "destruction",
        IdentifierDecommissioned => "decommissioning",
        _ => null,
    };

    private static bool IsNeeded(ChainView view, EffectiveEvent e, string activity)
    {
        foreach (var authorization in view.Set.Registry.Authorizations)
        {
            if (Covers(authorization, activity) && IsIn(view, authorization, e))
                return true;
        }

        return false;
    }

    private static bool Covers(Authorization authorization, string activity)
    {
        foreach (var covered in authorization.Covers)
        {
            if (covered.Word == activity)
                return true;
        }

        return false;
    }

    private static bool IsIn(ChainView view, Authorization authorization, EffectiveEvent e)
    {
        var countries = view.SetView.Places.CountriesOf(e.Event.Place is { Absence: null } place ? place : null);
        if (authorization.Country is not { Absence: null } area || countries.Count == 0)
            return authorization.Country is null;
        foreach (var country in countries)
        {
            if (area.Covers(country, view.SetView.Customs))
                return true;
        }

        return false;
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, string activity)
    {
        var actor = e.Event.By ?? CustodyRoles.Giver(e.Event);
        if (actor is not { IsIdentified: true, Id: not null } || (e.Start is null && e.End is null))
        {
            sink.NotApplicable("who did it is not identified (COC007), or nothing is recorded of when");
            return;
        }

        bool? best = false;
        foreach (var authorization in view.Set.Registry.Authorizations)
        {
            if (!Covers(authorization, activity) || !IsIn(view, authorization, e) || !(IsHeld(authorization, actor) || IsHeld(authorization, e.Event.OnBehalfOf)))
                continue;
            var holds = Holds(authorization, e);
            if (holds == true)
            {
                sink.Pass("an authorization held at the time", e);
                return;
            }

            best = holds is null ? null : best;
        }

        Tell(sink, e, actor, activity, best is null);
    }

    private static bool? Holds(Authorization authorization, EffectiveEvent e)
    {
        if (authorization.Valid is not { } valid)
            return true;
        var (start, end) = (valid.Covers(e.Start), valid.Covers(e.End));
        return start == false || end == false ? false : start is null || end is null ? null : true;
    }

    private static bool IsHeld(Authorization authorization, Party? party)
    {
        if (party is null)
            return false;
        if (authorization.Holder is { } holder && holder == party.Id)
            return true;
        foreach (var id in party.Authorizations)
        {
            if (id == authorization.Id)
                return true;
        }

        foreach (var affiliation in party.Affiliations)
        {
            if (affiliation.To == authorization.Holder)
                return true;
        }

        return false;
    }

    private static void Tell(FindingSink sink, EffectiveEvent e, Party actor, string activity, bool isOpen)
    {
        var arguments = new MessageArgument[] { new("actor", actor), new("event", e.Id), new("activity", activity) };
        var finding = isOpen
            ? sink.Open("Whether the authorization of {actor} for {activity} held at {event} cannot be decided: its validity, or the time, is not known exactly.", arguments)
            : sink.Fail("No authorization of {actor} for {activity} is recorded that held at {event}.", arguments);
        finding.About(actor)
            .At(e, "by")
            .Missing("authorization:{actor}:{activity}", "The authorization of {actor} for {activity}: its number and from when to when it held", "{actor}", "a licence or an extract of the register");
    }
}
