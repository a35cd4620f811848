using Provenance.Validation;
using Provenance.Validation.Flow;
using Provenance.Validation.House;

namespace Provenance.Rules.Customs;

/// <summary>CST014.</summary>
internal sealed class JurisdictionSkipped : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST014",
        Name = "jurisdiction-skipped",
        Title = "Goods went by land between countries that have no common border, and nothing is recorded of a country between.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["Table of land borders [P]", "Trade between the two Koreas needs approval [K]"],
        Why = "A country that the goods must have passed and that no record names had its own customs, restrictions and handlers.",
        Remedy = "Record the transit country, or the mode of transport.",
        Limits = "Air and sea legs skip nothing, and within a customs union no other customs lies between. Where the mode is not recorded only ways of which both ends have a point, less than 1500 km apart (threshold landWay), are judged. Bridges and tunnels count as borders; ferries do not.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var steps = view.Flow.Steps;
        var isAny = false;
        for (var i = 0; i < steps.Length; i++)
        {
            var e = view.Events[i];
            if (!view.IsOwn(e) || !EventPlaces.IsPlacedAct(e.Event))
                continue;
            if (e.Event is BorderCrossed { Leaving: { Absence: null } leaving, Entering: { Absence: null } entering })
                isAny |= Judge(view, sink, i, i, [leaving], [entering]);
            else if (steps[i].PlacedBefore is >= 0 and var before && view.Order.Precedes(before, i))
                isAny |= Judge(view, sink, before, i, EventPlaces.EndCountries(view.Events[before].Event, view.SetView.Places), EventPlaces.StartCountries(e.Event, view.SetView.Places));
        }

        if (!isAny)
            sink.NotApplicable("no way by land between two countries is recorded");
    }

    private static bool Judge(ChainView view, FindingSink sink, int before, int i, ValueList<Country> from, ValueList<Country> to)
    {
        if (from.Count != 1 || to.Count != 1 || from[0] == to[0] || !from[0].IsKnown() || !to[0].IsKnown())
            return false;
        var isLand = IsByLand(view, before, i);
        if (isLand == false || view.Policy.Data.Borders.Have(from[0], to[0]) || Touch(view, from[0], to[0], view.Events[i]))
        {
            sink.Pass("the countries, or their customs territories, have a common border, or the way was not by land", view.Events[before], view.Events[i]);
            return true;
        }

        if (isLand is null || HasOther(view, before, i))
        {
            sink.NotApplicable("the mode of transport or the order of events leaves it open");
            return true;
        }

        Report(sink, view.Events[before], view.Events[i], from[0], to[0]);
        return true;
    }

    /// <summary>Whether both are of one customs territory, or their territories have a common border: then no other customs lies between.</summary>
    private static bool Touch(ChainView view, Country from, Country to, EffectiveEvent e)
    {
        if (Crossing.IsSameTerritory(view, from, to, e) != false)
            return true;
        return view.Policy.Data.Borders.Any((one, other) => (IsSame(from, one) && IsSame(to, other)) || (IsSame(from, other) && IsSame(to, one)));

        bool IsSame(Country one, Country other) => Crossing.IsSameTerritory(view, one, other, e) != false;
    }

    private static void Report(FindingSink sink, EffectiveEvent before, EffectiveEvent e, Country from, Country to)
    {
        var finding = sink.Fail("No country between {from} and {to} is recorded; the two have no common land border ({event}).", new("event", e.Id), new("from", from.Name), new("to", to.Name)).At(e);
        if (!ReferenceEquals(before, e))
            finding.About(before, e).At(before);
        finding.Missing("route:{event}", "Through which countries the goods went, or by what mode ({event})", "the carrier", "a waybill, or a transit declaration").Under(GroupKey.LegFrom(before));
    }

    /// <summary>Whether the way was by land; <see langword="null"/> where that is not recorded and the ends are not near.</summary>
    private static bool? IsByLand(ChainView view, int before, int i)
    {
        var mode = ModeOf(view.Events[i].Event) ?? ModeOf(view.Events[before].Event);
        if (mode is { Absence: null })
            return mode.Word switch { "road" or "rail" or "foot" => true, "sea" or "air" or "river" or "mail" or "pipeline" => false, _ => null };
        if (mode.IsUnknown())
            return null;
        return EventPlaces.EndPlace(view.Events[before].Event)?.Point is { } from && EventPlaces.StartPlace(view.Events[i].Event)?.Point is { } to && from.DistanceTo(to) < (double)view.Policy.Thresholds.LandWay ? true : null;
    }

    private static Code? ModeOf(ProvenanceEvent e) => (e as ILeg)?.Mode ?? (e as BorderCrossed)?.Mode;

    /// <summary>Whether some event at a known place may lie between the two.</summary>
    private static bool HasOther(ChainView view, int before, int i)
    {
        for (var k = 0; before != i && k < view.Events.Length; k++)
        {
            if (k != before && k != i && EventPlaces.IsPlacedAct(view.Events[k].Event) && !view.Order.Precedes(k, before) && !view.Order.Precedes(i, k))
                return true;
        }

        return false;
    }
}
