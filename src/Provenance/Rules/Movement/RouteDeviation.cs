using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Movement;

/// <summary>MOV008.</summary>
internal sealed class RouteDeviation : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "MOV008",
        Name = "route-deviation",
        Title = "The goods left the route that was declared.",
        Family = RuleFamily.Movement,
        Class = RuleClass.Violation,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["Union Customs Code: an itinerary of transit binds [K]", "UFLPA guidance: transport documents [S]"],
        Why = "Off the route the goods were where nobody expected them, and where other law holds.",
        Remedy = "Record the amended route or the carrier's notice, or correct the route.",
        Limits = "Routes are lists of countries. One of which nothing is recorded was not certainly left out; ports change with the weather.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var declared = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (!view.IsOwn(view.Events[i]) || view.Events[i].Event.Planned || RouteOf(view.Events[i].Event) is not { Count: > 1 } route)
                continue;
            declared = true;
            Follow(view, sink, i, route);
        }

        if (!declared)
            sink.NotApplicable("no route is declared");
    }

    private static ValueList<Country> RouteOf(ProvenanceEvent e) => e switch
    {
        Dispatched x => x.Route,
        CustomsProcessed x => x.Route,
        _ => default,
    };

    private static void Follow(ChainView view, FindingSink sink, int start, ValueList<Country> route)
    {
        var (at, unknown) = (0, -1);
        for (var i = start + 1; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (!CustodyRoles.IsPhysical(e.Event) || !view.Flow.IsSameGoods(start, i))
                continue;
            if (e.Event.Place.IsUnknown())
                unknown = i;
            foreach (var countries in (ReadOnlySpan<ValueList<Country>>)[EventPlaces.StartCountries(e.Event, view.SetView.Places), EventPlaces.EndCountries(e.Event, view.SetView.Places)])
            {
                if (countries.Count != 1)
                    continue;
                var next = Find(route, countries[0], at);
                if (next < 0 || (e.Event is BorderCrossed && next > at + 1))
                {
                    Fail(sink, view.Events[start], e, route, countries[0]);
                    return;
                }

                at = next;
            }

            if (IsEnd(view, start, i))
                break;
        }

        if (unknown >= 0)
            Open(sink, view.Events[start], view.Events[unknown], route);
        else
            sink.Pass("the goods are nowhere else than on the route", view.Events[start]);
    }

    private static int Find(ValueList<Country> route, Country country, int from)
    {
        for (var i = from; i < route.Count; i++)
        {
            if (route[i] == country)
                return i;
        }

        return -1;
    }

    /// <summary>Whether the shipment arrived, or the procedure was discharged.</summary>
    private static bool IsEnd(ChainView view, int start, int i) => view.Events[i].Event switch
    {
        Received => view.Shipments?.DispatchOf(i) is var dispatch && (dispatch == start || view.Events[start].Event is CustomsProcessed),
        Delivered => true,
        CustomsProcessed x => view.Events[start].Event is CustomsProcessed { Declaration: { Absence: null } declaration } && x.Discharges == declaration,
        _ => false,
    };

    private static string Told(ValueList<Country> route) => string.Join(" → ", route.Select(country => country.Name));

    private static void Fail(FindingSink sink, EffectiveEvent start, EffectiveEvent e, ValueList<Country> route, Country country) => Ask(
        sink.Fail("The record has the goods in {country} ({event}), off the route that {start} declares ({route}).", new("country", country.Name), new("event", e.Id), new("start", start.Id), new("route", Told(route))), start, e);

    private static void Open(FindingSink sink, EffectiveEvent start, EffectiveEvent e, ValueList<Country> route) => Ask(
        sink.Open("Whether the goods kept to the route that {start} declares ({route}) cannot be decided: the record does not know the place of {event}.", new("event", e.Id), new("start", start.Id), new("route", Told(route))), start, e);

    private static void Ask(FindingDraft finding, EffectiveEvent start, EffectiveEvent e) => finding
        .About(start, e)
        .At(e, "place")
        .At(start)
        .Missing("route:{start}:{event}", "Which way the goods went between {start} and {event}, and who allowed it", "the carrier", "the amended route, a notice of the carrier, or the log of the vehicle")
        .Under(GroupKey.LegFrom(start));
}
