using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Structure;

/// <summary>Which events say that the goods of a chain came into being.</summary>
internal static class Origins
{
    /// <summary>
    /// Whether the event is an origin of the chain's own item: a stock taken over is none, nor is the origin of other items (serials of the
    /// batch) that stands in the chain.
    /// </summary>
    public static bool IsOne(ChainView view, EffectiveEvent e)
    {
        if (e.Event is not Originated { OriginKind: var kind } || (kind is not null && (kind.Is("openingBalance") || kind.Is("commissioned"))))
            return false;
        if (e.Event.Items.Count == 0)
            return true;
        foreach (var item in e.Event.Items)
        {
            if (item.Item is null || view.Chain.Description.Item.Id is not { } own || ItemId.SameItem(item.Item.Value, own))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether both can be one: two records of the same origin, or two rounds in which one maker made parts of one lot at one place.
    /// </summary>
    public static bool CanBeOne(ChainView view, EffectiveEvent one, EffectiveEvent other)
    {
        if (ReferenceEquals(one.Reported, other.Reported))
            return true;
        var (a, b) = (one.Event, other.Event);
        var places = view.SetView.Places;
        if (EventPlaces.AreApart(EventPlaces.EndPlace(a), EventPlaces.EndCountries(a, places), EventPlaces.StartPlace(b), EventPlaces.StartCountries(b, places), places))
            return false;
        if (!IsSameMaker(view, a, b))
            return false;
        var isRound = a.Quantity is { Absence: null, IsAll: false } && b.Quantity is { Absence: null, IsAll: false };
        return isRound || (EventOrder.Earliest(one) <= EventOrder.Latest(other) && EventOrder.Earliest(other) <= EventOrder.Latest(one));
    }

    private static bool IsSameMaker(ChainView view, ProvenanceEvent a, ProvenanceEvent b)
    {
        if (a.By is not { Absence: null } one || b.By is not { Absence: null } other || view.Set.Parties.AreOne(one, a.Time, other, b.Time))
            return true;
        return view.Set.Parties.AreOne(a.OnBehalfOf, a.Time, other, b.Time) || view.Set.Parties.AreOne(one, a.Time, b.OnBehalfOf, b.Time)
            || !PartyIdentities.AreToldApart(one, other);
    }
}
