using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Structure;

/// <summary>Finds what fills a stretch that the author of the record declared unknown.</summary>
internal static class GapFilling
{
    /// <summary>An event recorded after the declaration that lies in the stretch and says something of the facet; <see langword="null"/> where there is none.</summary>
    public static EffectiveEvent? Find(ChainView view, EffectiveEvent gap, Segment? segment)
    {
        var after = IndexOf(view, segment?.After);
        var before = IndexOf(view, segment?.Before);
        var needsOrigin = after < 0 && segment?.Facet is null && !HasOrigin(view);
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (i != after && i != before && IsRecordedLater(e, gap) && LiesWithin(view, i, after, before)
                && (needsOrigin ? ItemRoles.Of(e, view.Chain, out _) == ItemRole.Makes : Fills(view, e, segment?.Facet)))
            {
                return e;
            }
        }

        return null;
    }

    private static bool IsRecordedLater(EffectiveEvent e, EffectiveEvent gap) =>
        ReferenceEquals(e.Home, gap.Home) ? e.Sequence > gap.Sequence : e.RecordedAt is { } at && gap.RecordedAt is { } declared && at > declared;

    /// <summary>Between the two in the listing; or declared to follow the first, and not certainly after the second.</summary>
    private static bool LiesWithin(ChainView view, int i, int after, int before)
    {
        if (after < i && (before < 0 || i < before))
            return true;
        if (after < 0 || (before >= 0 && view.Order.Precedes(before, i)))
            return false;
        foreach (var id in view.Events[i].Event.Follows)
        {
            if (id == view.Events[after].Id)
                return true;
        }

        return false;
    }

    private static bool Fills(ChainView view, EffectiveEvent effective, Code? facet)
    {
        var e = effective.Event;
        return facet?.Word switch
        {
            null or "" => CustodyRoles.IsPhysical(e),
            "custody" => CustodyRoles.Speaks(e),
            "movement" => e is ILeg || EventPlaces.IsPlacedAct(e),
            "place" => EventPlaces.IsPlacedAct(e),
            "customs" => e is CustomsProcessed,
            "labels" or "identity" => e is ILabelEvent,
            "quantity" => CustodyRoles.IsPhysical(e) && e.Quantity.IsKnown() && (e.Quantity.IsBounded || e.Quantity.IsAll),
            "ownership" => e is OwnershipTransferred || e.Owner.IsKnown(),
            "origin" => ItemRoles.Of(effective, view.Chain, out _) == ItemRole.Makes,
            "time" => e.Time.IsKnown() || e.Start.IsKnown() || e.End.IsKnown(),
            _ => false,
        };
    }

    private static bool HasOrigin(ChainView view)
    {
        foreach (ref readonly var step in view.Flow.Steps)
        {
            if (step.Role == ItemRole.Makes)
                return true;
        }

        return false;
    }

    private static int IndexOf(ChainView view, string? id)
    {
        for (var i = 0; id is not null && i < view.Events.Length; i++)
        {
            if (view.Events[i].Id == id)
                return i;
        }

        return -1;
    }
}
