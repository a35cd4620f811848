using Provenance.Reference;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>Exemptions that are granted once for many acts: authorizations of kind <c>exemption</c>, which documents or the policy define.</summary>
internal static class StandingExemptions
{
    /// <summary>Whether one of them covers an act of customs: its holder takes part, and it holds there, then and for the kind of exemption that is claimed.</summary>
    public static bool Cover(ChainView view, EffectiveEvent e, CustomsProcessed act)
    {
        foreach (var authorization in view.Set.Registry.Authorizations)
        {
            if (authorization.Kind is { Absence: null, Word: "exemption" } && authorization.Valid?.Covers(e.Start) != false && IsFor(authorization, act) && IsIn(view, authorization, e) && IsHeld(view, authorization, e, act))
                return true;
        }

        return false;
    }

    private static bool IsFor(Authorization authorization, CustomsProcessed act)
    {
        if (authorization.Covers.Count == 0)
            return true;
        foreach (var kind in authorization.Covers)
        {
            if (act.Exemption?.Kind == kind || (act.Procedure is { Absence: null, Word: var procedure } && Allows(kind, procedure)))
                return true;
        }

        return false;
    }

    private static bool Allows(Code covered, string procedure) => covered.Word switch
    {
        "import" => CustomsActs.LetsIn(procedure),
        "export" => CustomsActs.LetsOut(procedure),
        "transit" => procedure == Procedures.Transit,
        _ => false,
    };

    private static bool IsIn(ChainView view, Authorization authorization, EffectiveEvent e)
    {
        if (authorization.Country is not { Absence: null } area)
            return true;
        foreach (var country in EventPlaces.StartCountries(e.Event, view.SetView.Places))
        {
            if (area.Covers(country, view.SetView.Customs))
                return true;
        }

        return false;
    }

    private static bool IsHeld(ChainView view, Authorization authorization, EffectiveEvent e, CustomsProcessed act)
    {
        foreach (var party in (ReadOnlySpan<Party?>)[act.By, act.OnBehalfOf, act.Owner])
        {
            if (party is not { Absence: null })
                continue;
            if (party.Id is not null && party.Id == authorization.Holder)
                return true;
            foreach (var holder in view.Set.Registry.Parties)
            {
                if (holder.Id == authorization.Holder && view.Set.Parties.AreOne(party, e.Event.Time, holder, e.Event.Time))
                    return true;
            }
        }

        return false;
    }
}
