using Provenance.Validation;

namespace Provenance.Routes.Matching;

/// <summary>Compares events of one chain with steps.</summary>
internal sealed class StepFits(ChainView view)
{
    private readonly RouteParties _parties = new(view);

    /// <summary>How the event fits the step; <see langword="null"/> where it is of another kind.</summary>
    public StepFit? Of(RouteStep step, EffectiveEvent e)
    {
        var type = EventTypes.Of(e.Event);
        if (step.Events.Count > 0 && !Has(step.Events, type))
            return null;
        Facet unknown = Facet.None, refused = Facet.None;
        if (step.Words.Count > 0 && !Is(step.Words, e.Event.Step, Facet.Step, isAsked: step.Events.Count > 0, ref unknown))
            return null;
        if (step.Procedures.Count > 0 && e.Event is CustomsProcessed act && !Is(step.Procedures, act.Procedure, Facet.Procedure, isAsked: true, ref unknown))
            return null;
        if (step.Activities.Count > 0 && e.Event is Performed { Activity: var activity } && (activity is null || !Has(step.Activities, activity)))
            return null;
        Party(step.By, RouteFacts.By(e.Event), Facet.By, e, ref unknown, ref refused);
        Party(step.From, RouteFacts.From(e.Event), Facet.From, e, ref unknown, ref refused);
        Party(step.To, RouteFacts.To(e.Event), Facet.To, e, ref unknown, ref refused);
        Party(step.Carrier, RouteFacts.Carrier(e.Event), Facet.Carrier, e, ref unknown, ref refused);
        var (places, customs) = (view.SetView.Places, view.SetView.Customs);
        if (step.Places.Count > 0)
            Note(PlaceTerm.Holds(step.Places, e.Event.Place, view), Facet.Place, ref unknown, ref refused);
        if (step.Countries.Count > 0)
            Note(Areas.Cover(step.Countries, RouteFacts.Countries(e.Event, places), e, customs), Facet.Country, ref unknown, ref refused);
        if (step.Destinations.Count > 0)
            Note(PlaceTerm.Holds(step.Destinations, RouteFacts.Destination(e.Event), view), Facet.Destination, ref unknown, ref refused);
        if (step.DestinationCountries.Count > 0)
            Note(Areas.Cover(step.DestinationCountries, RouteFacts.DestinationCountries(e.Event, places), e, customs), Facet.DestinationCountry, ref unknown, ref refused);
        return new(unknown, refused);
    }

    private void Party(ValueList<PartyTerm> allowed, Party? party, Facet facet, EffectiveEvent e, ref Facet unknown, ref Facet refused)
    {
        if (allowed.Count == 0)
            return;
        if (party is not { Absence: null })
        {
            Note(party.IsNone() ? false : null, facet, ref unknown, ref refused);
            return;
        }

        bool? any = false;
        foreach (var term in allowed)
        {
            var holds = term.Holds(party, e, _parties);
            if (holds == true)
                return;
            any = holds is null ? null : any;
        }

        Note(any, facet, ref unknown, ref refused);
    }

    private static void Note(bool? holds, Facet facet, ref Facet unknown, ref Facet refused)
    {
        if (holds == false)
            refused |= facet;
        else if (holds is null)
            unknown |= facet;
    }

    /// <summary>Whether a word is one of these or may be.</summary>
    private static bool Is(ValueList<string> words, Code? code, Facet facet, bool isAsked, ref Facet unknown)
    {
        if (code is { Absence: null })
            return Has(words, code.Word);
        if (!isAsked || code.IsNone())
            return false;
        unknown |= facet;
        return true;
    }

    private static bool Has(ValueList<string> words, string word)
    {
        foreach (var one in words)
        {
            if (one == word)
                return true;
        }

        return false;
    }
}
