namespace Provenance.Validation.Flow;

/// <summary>Finds the position that an event draws on among those of a chain.</summary>
internal static class PositionSearch
{
    /// <summary>The holder's position at the place of the event, else the one touched last elsewhere; <see langword="null"/> where there is none, and for nobody.</summary>
    public static Position? HeldBy(this ReadOnlySpan<Position> positions, Party? holder, ProvenanceEvent e, ChainView view)
    {
        Position? best = null;
        var isBestHere = false;
        if (holder is null)
            return null;
        foreach (var position in positions)
        {
            if (!position.IsHeldBy(holder, e.Time, view.Set.Parties))
                continue;
            var isHere = IsSamePlace(position.Place, e.Place, view);
            if (position.IsBetterThan(best, isHere, isBestHere))
                (best, isBestHere) = (position, isHere);
        }

        return best;
    }

    /// <summary>The position sent last to a party or its principal.</summary>
    public static Position? BoundFor(this ReadOnlySpan<Position> positions, Party holder, Party? principal, EventTime? at, ChainView view)
    {
        for (var k = positions.Length - 1; k >= 0; k--)
        {
            if (positions[k].IsBoundFor(holder, at, view.Set.Parties) || positions[k].IsBoundFor(principal, at, view.Set.Parties))
                return positions[k];
        }

        return null;
    }

    /// <summary>
    /// The position that a party or its principal took from before without being recorded as its holder: what it takes next comes from what it has left
    /// of that, not from those whom it sold to.
    /// </summary>
    /// <param name="positions">The positions.</param>
    /// <param name="holder">The party.</param>
    /// <param name="principal">Its principal.</param>
    /// <param name="e">The event that takes.</param>
    /// <param name="view">The chain.</param>
    /// <param name="taking">The event with which it took first; -1 where there is none.</param>
    public static Position? TakenBy(this ReadOnlySpan<Position> positions, Party holder, Party? principal, ProvenanceEvent e, ChainView view, out int taking)
    {
        foreach (var position in positions)
        {
            taking = position.TakenBy(holder, principal, e.Time, view.Set.Parties);
            if (taking >= 0)
                return position;
        }

        taking = -1;
        return null;
    }

    /// <summary>A position of the party that took more of it than there was, and is gone.</summary>
    public static Position? OverdrawnBy(this ReadOnlySpan<Position> positions, Party holder, Party? principal, EventTime? at, ChainView view)
    {
        foreach (var position in positions)
        {
            if (position is { IsOverdrawn: true, IsLive: false } && (position.IsHeldBy(holder, at, view.Set.Parties) || position.IsBoundFor(holder, at, view.Set.Parties) || position.IsBoundFor(principal, at, view.Set.Parties)))
                return position;
        }

        return null;
    }

    /// <summary>Whether the party is recorded to have held any of them.</summary>
    public static bool AreHeldBy(this ReadOnlySpan<Position> positions, Party party, EventTime? at, ChainView view)
    {
        foreach (var position in positions)
        {
            if (position.IsHeldBy(party, at, view.Set.Parties))
                return true;
        }

        return false;
    }

    /// <summary>The shipment that left under a reference.</summary>
    public static Position? SentUnder(this ReadOnlySpan<Position> positions, Text reference, ChainView view)
    {
        foreach (var position in positions)
        {
            if (position.IsUnderway && (view.Events[position.Dispatch].Event as Dispatched)?.Shipment == reference)
                return position;
        }

        return null;
    }

    /// <summary>The one touched last.</summary>
    public static Position? Latest(this ReadOnlySpan<Position> positions)
    {
        Position? last = null;
        foreach (var position in positions)
        {
            if (position.IsBetterThan(last, isHere: false, isOtherHere: false))
                last = position;
        }

        return last;
    }

    /// <summary>The one touched last of which nobody else is recorded as the holder: one under way to nobody named, or in the hands of a role.</summary>
    public static Position? LatestOfNobodyElse(this ReadOnlySpan<Position> positions, Party holder)
    {
        Position? last = null;
        foreach (var position in positions)
        {
            if ((position.HolderNow is not { } other || !PartyIdentities.AreToldApart(holder, other)) && position.IsBetterThan(last, isHere: false, isOtherHere: false))
                last = position;
        }

        return last;
    }

    /// <summary>The one at a place, else the one touched last; where that lies elsewhere, one of which nobody knows where it is may be here.</summary>
    public static Position? LatestAt(this ReadOnlySpan<Position> positions, Place? place, ChainView view)
    {
        Position? best = null;
        Position? anywhere = null;
        var isBestHere = false;
        foreach (var position in positions)
        {
            var isHere = IsSamePlace(position.Place, place, view);
            if (position.IsBetterThan(best, isHere, isBestHere))
                (best, isBestHere) = (position, isHere);
            if (position.IsAnywhere)
                anywhere = position;
        }

        return isBestHere || best is null or { IsUnderway: true } ? best : anywhere ?? best;
    }

    /// <summary>The event itself where it tells the place of what it leaves behind; -1 where it tells only where the goods went.</summary>
    public static int RestPlacedBy(int taking, ChainView view)
    {
        var e = view.Events[taking].Event;
        return EventPlaces.IsPlaced(e) && e is not (Moved or HandedOver or Returned or Delivered or BorderCrossed) ? taking : -1;
    }

    public static bool IsSamePlace(Place? one, Place? other, ChainView view) =>
        ReferenceEquals(one, other) || (one is { Absence: null } && other is { Absence: null } && view.SetView.Places.IsSameOrWithin(one, other));
}
