using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Movement;

/// <summary>MOV001.</summary>
internal sealed class LocationJump : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "MOV001",
        Name = "location-jump",
        Title = "The goods are next seen at another place, and no way there is recorded.",
        Family = RuleFamily.Movement,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["21 CFR 1.1340(a)(5), 1.1345(a)(5) [V]", "UNTP TEV-04 [V]"],
        Why = "A way that is not recorded has no carrier, no time and no border to ask about.",
        Remedy = "Record the move, or the dispatch and the receipt, even with an unknown carrier.",
        Limits = "A place within another is the same place; two places of one country count as different only where both have a point.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var steps = view.Flow.Steps;
        List<int>? starts = null;
        for (var i = 0; i < steps.Length; i++)
        {
            var start = steps[i].PlacedBefore;
            if (start < 0 || !EventPlaces.IsPlaced(view.Events[i].Event))
                continue;
            if (view.IsMisdated(start) || view.IsMisdated(i))
            {
                sink.NotApplicable("its times contradict the order of the events (ORD003)");
            }
            else if (!IsJump(view, start, i))
            {
                sink.Pass("the way is recorded, or the place may be the same", view.Events[start], view.Events[i]);
            }
            else if (ContestedOrigins.Explain(view, start, i, IsJump))
            {
                sink.NotApplicable("which of several origins is right is not known (STR002)");
            }
            else if (Neighbors.IsHoleInEveryOrder(view, EventPlaces.IsPlacedAct, start, i, IsJump))
            {
                (starts ??= []).Add(start);
                Fail(sink, view, start, i);
            }
            else
            {
                view.Flow.Assume("MOV001", start, i, $"{view.Chain.Id}: an order of the events about {view.Events[i].Id} is assumed in which the goods do not jump.");
                sink.Pass("an allowed order has no jump", view.Events[start], view.Events[i]);
            }
        }

        List<int>? opened = null;
        for (var i = 0; i < steps.Length; i++)
        {
            if (!view.Events[i].Event.Place.IsUnknown() || EventPlaces.IsPlaced(view.Events[i].Event) || IsCovered(view, i))
                continue;
            var start = LastPlacedBefore(view, i);
            if (start < 0 || (opened?.Contains(start) ?? false) || (starts is not null && StartsAtSamePlace(view, starts, start)))
                continue;
            (opened ??= []).Add(start);
            Open(sink, view, start, i);
        }
    }

    private static void Fail(FindingSink sink, ChainView view, int start, int end)
    {
        var (from, to) = (view.Events[start], view.Events[end]);
        sink.Fail(
                "How the goods got from {from} to {to} is not recorded.",
                new("from", EventPlaces.Described(from.Event)),
                new("to", EventPlaces.Described(to.Event)))
            .About(from, to)
            .At(to, "place")
            .At(from)
            .Missing("leg:{from}:{to}", "The way from {from} to {to}: who carried the goods, how and when", "the holders at both ends", "a bill of lading, waybill or delivery note")
            .Under(GroupKey.LegFrom(from));
    }

    private static void Open(FindingSink sink, ChainView view, int start, int end)
    {
        var (from, to) = (view.Events[start], view.Events[end]);
        sink.Open(
                "Whether the goods were moved from {from} cannot be decided: the record does not know the place of {event}.",
                new("from", EventPlaces.Described(from.Event)),
                new("what", EventWords.Of(to.Event)),
                new("event", to.Id))
            .About(from, to)
            .At(to, "place")
            .At(from)
            .Missing("place:{event}", "Where it was done ({what}, {event})", null, "a site record, a photo with its place, or a delivery note")
            .Under(GroupKey.Of(to));
    }

    /// <summary>Whether the goods are certainly elsewhere at the second event, and no leg takes them there.</summary>
    private static bool IsJump(ChainView view, int start, int end)
    {
        if (IsSent(view, start, end) || IsCovered(view, end))
            return false;
        var (one, other) = (view.Events[start].Event, view.Events[end].Event);
        return EventPlaces.AreApart(
            EventPlaces.EndPlace(one), EventPlaces.EndCountries(one, view.SetView.Places), EventPlaces.StartPlace(other),
            EventPlaces.StartCountries(other, view.SetView.Places), view.SetView.Places);
    }

    /// <summary>Whether the goods of the second event left with the first; where a part was sent the rest stayed.</summary>
    private static bool IsSent(ChainView view, int start, int end) =>
        view.Events[start].Event is Dispatched && (view.Flow.Steps[start] is not { From: { } rest, To: { } sent } || view.Flow.Steps[end].From is not { } goods || !goods.IsOf(rest) || goods.IsOf(sent));

    /// <summary>Whether the event ends a leg: the goods were under way, or it says itself that they came from elsewhere.</summary>
    private static bool IsCovered(ChainView view, int end) => view.Flow.Steps[end].Underway || view.Events[end].Event is Delivered or Returned;

    private static int LastPlacedBefore(ChainView view, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (EventPlaces.IsPlacedAct(view.Events[i].Event) && view.Order.Precedes(i, end))
                return i;
        }

        return -1;
    }

    private static bool StartsAtSamePlace(ChainView view, List<int> starts, int start)
    {
        var place = EventPlaces.EndPlace(view.Events[start].Event);
        foreach (var other in starts)
        {
            if (other == start || (place is not null && EventPlaces.EndPlace(view.Events[other].Event) is { } known && view.SetView.Places.IsSameOrWithin(place, known)))
                return true;
        }

        return false;
    }
}
