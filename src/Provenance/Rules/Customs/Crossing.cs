using NodaTime;
using Provenance.Reference;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>A passing of the goods from one customs territory into another, between two placed events or within one.</summary>
/// <param name="After">The event before it; the event itself where it happens within one.</param>
/// <param name="Before">The event after it; the event itself where it happens within one.</param>
/// <param name="From">The country left.</param>
/// <param name="To">The country entered.</param>
/// <param name="IsLeft">Whether the goods certainly leave the territory of <paramref name="From"/>, whatever order is allowed.</param>
/// <param name="IsEntered">Whether they certainly enter that of <paramref name="To"/>.</param>
internal readonly record struct Crossing(int After, int Before, Country From, Country To, bool IsLeft, bool IsEntered)
{
    public bool IsWithin => After == Before;

    /// <summary>The crossings of a chain, in the order of the listing; <see langword="null"/> where there is none.</summary>
    public static List<Crossing>? Of(ChainView view)
    {
        List<Crossing>? crossings = null;
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            var e = view.Events[i].Event;
            if (!EventPlaces.IsPlacedAct(e))
                continue;
            if (PlacedBefore(view, i) is >= 0 and var before && Pass(view, before, i, out var from, out var to) && !ContestedOrigins.Explain(view, before, i, IsPass))
            {
                var candidates = Neighbors.Candidates(view, EventPlaces.IsPlacedAct, before, i);
                var (isLeft, isEntered) = candidates.Length == 0 ? (true, true) : Sides(view, candidates, before, i);
                if (isLeft || isEntered)
                    (crossings ??= []).Add(new(before, i, from, to, isLeft, isEntered));
            }

            if (Within(view, i, out from, out to))
                (crossings ??= []).Add(new(i, i, from, to, true, true));
        }

        return crossings;
    }

    /// <summary>The event at a known place before this one, passing over those that the record dates against the order that must hold; -1 where there is none.</summary>
    private static int PlacedBefore(ChainView view, int i)
    {
        if (view.IsMisdated(i))
            return -1;
        var before = view.Flow.Steps[i].PlacedBefore;
        while (before >= 0 && view.IsMisdated(before))
            before = view.Flow.Steps[before].PlacedBefore;
        return before;
    }

    /// <summary>
    /// Which sides are passed in every order: both where the two events are ordered, whatever else lies between them; else the one left where whatever may
    /// follow lies beyond, and the one entered where whatever may precede does.
    /// </summary>
    private static (bool IsLeft, bool IsEntered) Sides(ChainView view, int[] candidates, int before, int after) =>
        view.Order.Precedes(before, after)
            ? (true, true)
            : (Neighbors.LeavesHole(view, candidates, before, IsPass), Neighbors.FindsHole(view, candidates, after, IsPass));

    /// <summary>Whether two countries are of one territory at the time of an event; <see langword="null"/> where that depends on the day or the place.</summary>
    public static bool? IsSameTerritory(ChainView view, Country one, Country other, EffectiveEvent e)
    {
        if (ReferenceEquals(one, other) || one == other)
            return true;
        return view.SetView.Customs.Between(one, other, DateOf(e.Start?.Earliest), DateOf(e.End?.Latest)) switch
        {
            TerritoryRelation.Same => true,
            TerritoryRelation.Different => false,
            _ => null,
        };
    }

    private static bool IsPass(ChainView view, int one, int other) => Pass(view, one, other, out _, out _);

    private static bool Pass(ChainView view, int one, int other, out Country from, out Country to) =>
        IsPass(
            view, EventPlaces.EndCountries(view.Events[one].Event, view.SetView.Places), EventPlaces.StartCountries(view.Events[other].Event, view.SetView.Places),
            view.Events[other], out from, out to);

    private static bool Within(ChainView view, int i, out Country from, out Country to)
    {
        var e = view.Events[i].Event;
        if (e is not (BorderCrossed or Moved or HandedOver or Returned))
        {
            (from, to) = (null!, null!);
            return false;
        }

        return IsPass(view, EventPlaces.StartCountries(e, view.SetView.Places), EventPlaces.EndCountries(e, view.SetView.Places), view.Events[i], out from, out to);
    }

    private static bool IsPass(ChainView view, ValueList<Country> ones, ValueList<Country> others, EffectiveEvent e, out Country from, out Country to)
    {
        (from, to) = (null!, null!);
        if (ones.Count == 0 || others.Count == 0)
            return false;
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                if (IsSameTerritory(view, one, other, e) != false)
                    return false;
            }
        }

        (from, to) = (ones[0], others[0]);
        return true;
    }

    private static LocalDate? DateOf(Instant? instant) => instant?.InUtc().Date;
}
