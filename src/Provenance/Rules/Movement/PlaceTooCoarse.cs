using System.Globalization;
using Provenance.Validation;
using Provenance.Validation.Flow;
using Provenance.Validation.Temporal;

namespace Provenance.Rules.Movement;

/// <summary>MOV006.</summary>
internal sealed class PlaceTooCoarse : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "MOV006",
        Name = "place-too-coarse",
        Title = "A place is known so coarsely that a rule could not decide.",
        Family = RuleFamily.Movement,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Investigation,
        Citations = ["Practice [P]", "Regulation (EU) 2023/1115: plots above 4 ha need polygons [V]"],
        Why = "A finer place may decide what the named rules leave open.",
        Remedy = "Record a finer place: a point with a smaller radius, or the one country.",
        Limits = "Only places that an open finding of MOV002, CST001 or CST004 rests on; where the times leave it open, no finer place decides it.",
        Since = "0.1.0",
    };

    internal override bool ReadsFindings => true;

    public override void Check(ChainView view, FindingSink sink)
    {
        var found = false;
        foreach (var finding in view.SetView.FindingsSoFar)
        {
            if (finding.Kind != FindingKind.Open || finding.Code is not ("MOV002" or "CST001" or "CST004") || !ReferenceEquals(finding.Draft.Chain, view.Chain))
                continue;
            foreach (var e in finding.Draft.EventsRead)
            {
                if (e.Event.Place is { Absence: null, RadiusKm: > 0 } place && IsTooCoarse(view, finding, e, place) && Names(view, place, finding.Code) is { } rules)
                {
                    found = true;
                    Tell(sink, e, place, rules);
                }
            }
        }

        if (!found)
            sink.Pass("no rule is left open by a coarse place");
    }

    private static bool IsTooCoarse(ChainView view, Finding finding, EffectiveEvent e, Place place)
    {
        if (finding.Code != "MOV002")
            return place.Countries.Count != 1;
        foreach (var other in finding.Draft.EventsRead)
        {
            if (!ReferenceEquals(other, e) && place.Point is { } point && EventPlaces.EndPlace(other.Event)?.Point is { } from)
                return !IsOpenByTimes(view, finding) && (double)place.RadiusKm!.Value > (double)view.Policy.Thresholds.CoarseRadius * point.DistanceTo(from);
        }

        return false;
    }

    /// <summary>Whether the times would leave it open were the places known to the meter.</summary>
    private static bool IsOpenByTimes(ChainView view, Finding finding)
    {
        var events = finding.Draft.EventsRead;
        var (before, after) = (IndexOf(view, events[^1]), IndexOf(view, events[0]));
        return before >= 0 && after >= 0 && Travel.IsPossiblyTooFast(view, before, after, false);
    }

    private static int IndexOf(ChainView view, EffectiveEvent e)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (ReferenceEquals(view.Events[i], e))
                return i;
        }

        return -1;
    }

    /// <summary>The rules that are open about the place, where the one is the first of them; else it was told already.</summary>
    private static string? Names(ChainView view, Place place, string code)
    {
        List<string> rules = [];
        foreach (var finding in view.SetView.FindingsSoFar)
        {
            if (finding.Kind != FindingKind.Open || finding.Code is not ("MOV002" or "CST001" or "CST004") || rules.Contains(finding.Code) || !ReferenceEquals(finding.Draft.Chain, view.Chain))
                continue;
            foreach (var e in finding.Draft.EventsRead)
            {
                if (e.Event.Place == place && IsTooCoarse(view, finding, e, place) && !rules.Contains(finding.Code))
                    rules.Add(finding.Code);
            }
        }

        return rules.Count > 0 && rules[0] == code ? string.Join(", ", rules) : null;
    }

    private static void Tell(FindingSink sink, EffectiveEvent e, Place place, string rules) => sink
        .Fail(
            "The record knows {place} to {radius} km only, too coarsely for {rules}.",
            new("place", place),
            new("radius", place.RadiusKm!.Value.ToString(CultureInfo.InvariantCulture)),
            new("rules", rules),
            new("id", place.Id ?? place.ToString()))
        .About(place.Id ?? place.ToString())
        .At(e, "place")
        .Missing("place:{id}", "Where {place} is: its country, a point or a location number", "whoever acted there", "a site record, a register entry or a photo with its place");
}
