using Provenance.Validation;

namespace Provenance.Rules.Movement;

/// <summary>MOV005.</summary>
internal sealed class UnresolvablePlace : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "MOV005",
        Name = "unresolvable-place",
        Title = "The record does not say in which country something was done to the goods.",
        Family = RuleFamily.Movement,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Regulation (EU) 2023/1115 Art 2(28): geolocation, checked in the Spanish corrigendum [V]", "21 CFR 1.1310: location description [K]"],
        Why = "A place that cannot be found cannot be visited, and no border, law or distance can be held against it.",
        Remedy = "Record the country, a point, a UN/LOCODE or a location number; or what the place lies in.",
        Limits = "A place that is not disclosed is no finding, nor is one that nobody recorded. A border lies between its two countries.",
        Subsumes = ["STR011"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (view.IsOwn(e) && CustodyRoles.IsPhysical(e.Event))
                Judge(view, sink, e);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e)
    {
        if (e.Event.Place is not { } place || place.IsNone())
            sink.NotApplicable("no place is recorded");
        else if (e.Event is BorderCrossed { Leaving.Absence: null } or BorderCrossed { Entering.Absence: null } or CustomsProcessed { Country.Absence: null })
            sink.Pass("the country is recorded", e);
        else if (place.Absence is { Why: Why.NotDisclosed })
            sink.NotApplicable("the place is known to a source and not disclosed");
        else if (place.Absence is not null)
            Unknown(sink, e);
        else
            Judge(view, sink, e, place);
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, Place place)
    {
        if (view.SetView.Places.HasPoint(place) || place.Gln.IsKnown())
            sink.Pass("the place can be found", e);
        else if (view.SetView.Places.CountriesOf(place) is var countries && countries.Count == 1)
            sink.Pass("the country is recorded", e);
        else if (countries.Count == 0)
            Ask(sink.Fail("The record gives neither a country nor a point of {place}.", new("place", place), new("id", place.Id ?? place.ToString())), e, place);
        else
            Ask(sink.Fail("Which of {countries} {place} lies in is not recorded.", new("place", place), new("id", place.Id ?? place.ToString()), new("countries", string.Join(", ", countries))).Detailed("several-countries"), e, place);
    }

    // The key is that of the rule on jumps: one answer decides both.
    private static void Unknown(FindingSink sink, EffectiveEvent e) => sink
        .Fail("The record does not know the place of {event} ({what}).", new("event", e.Id), new("what", EventWords.Of(e.Event)))
        .At(e, "place")
        .Missing("place:{event}", "Where it was done ({what}, {event})", null, "a site record, a photo with its place, or a delivery note");

    private static void Ask(FindingDraft finding, EffectiveEvent e, Place place) => finding
        .About(place.Id ?? place.ToString())
        .At(e, "place")
        .Missing("place:{id}", "Where {place} is: its country, a point or a location number", "whoever acted there", "a site record, a register entry or a photo with its place");
}
