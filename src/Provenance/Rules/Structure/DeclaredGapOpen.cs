using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Structure;

/// <summary>STR015.</summary>
internal sealed class DeclaredGapOpen : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR015",
        Name = "declared-gap-open",
        Title = "The author of the record declares a stretch unknown, and nothing recorded later fills it.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Practice: a declared gap is an open question until it is filled [P]", "C2PA ingredient.unknownProvenance is informational there [V]"],
        Why = "A gap that its author names is honest, and still a gap.",
        Remedy = "Record what fills the stretch; then correct or retract the declaration.",
        Limits = "A gap that is known and accepted is closed by a decision on the finding, not by taking the declaration away.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var gap = view.Events[i];
            if (!view.IsOwn(gap) || gap.Event is not GapDeclared { Segment: var segment })
                continue;
            if (FindFilling(view, gap, segment) is { } filling)
            {
                sink.Pass("filled by an event recorded later", gap, filling);
                continue;
            }

            var facet = segment?.Facet is { Absence: null } named ? named.Word : null;
            sink.Fail(
                    facet is null ? "The author declares a stretch of the record unknown, and nothing recorded later fills it." : "The author declares the {facet} of a stretch unknown, and nothing recorded later fills it.",
                    new("facet", facet),
                    new("gap", gap.Id))
                .At(gap, "segment")
                .Missing("segment:{gap}", facet is null ? "What happened in the stretch that {gap} declares unknown" : "The {facet} in the stretch that {gap} declares unknown", "who declared it, and the holders at both ends");
        }
    }

    private static EffectiveEvent? FindFilling(ChainView view, EffectiveEvent gap, Segment? segment)
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
        if (after < 0 || view.Order.Precedes(before, i))
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
        foreach (var e in view.Events)
        {
            if (ItemRoles.Of(e, view.Chain, out _) == ItemRole.Makes)
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
