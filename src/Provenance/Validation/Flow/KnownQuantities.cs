namespace Provenance.Validation.Flow;

/// <summary>Which events have a quantity that is recorded as unknown, or only as more than none, and that nothing else bounds (catalogue 2.4).</summary>
internal static class KnownQuantities
{
    /// <summary>Whether the quantity is recorded and has no bound. One that is approximate is known well enough; <c>all</c> is what the position holds.</summary>
    public static bool IsUnbounded(Quantity? quantity) => quantity is { IsBounded: false, IsAll: false, IsApproximate: false };

    /// <summary>The quantity that the event states of the chain's item.</summary>
    public static Quantity? Of(EffectiveEvent e, ProvenanceChain chain)
    {
        ItemRoles.Of(e, chain, out var quantity);
        return quantity;
    }

    /// <summary>Whether any physical event of the chain has a quantity.</summary>
    public static bool AreRecorded(ChainView view)
    {
        foreach (ref readonly var step in view.Flow.Steps)
        {
            if (step.Quantity is not null)
                return true;
        }

        return false;
    }

    /// <summary>The events of the chain whose quantity stays unbounded; <see langword="null"/> where there is none.</summary>
    public static List<EffectiveEvent>? Unbounded(ChainView view)
    {
        var candidates = false;
        foreach (ref readonly var step in view.Flow.Steps)
            candidates |= IsUnbounded(step.Quantity);
        if (!candidates)
            return null;

        var steps = view.Flow.Steps;
        var isDrawnOn = new bool[steps.Length];
        List<EffectiveEvent>? unbounded = null;
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            var e = view.Events[i];
            if (!CustodyRoles.IsPhysical(e.Event))
                continue;
            var quantity = Of(e, view.Chain);
            if (IsUnbounded(quantity) && !(steps[i].Held?.Max is not null && IsDrawn(e.Event)) && !(isDrawnOn[i] && Keeps(e.Event)) && !IsBoundedByLinks(e.Event, view.Chain))
                (unbounded ??= []).Add(e);

            // What was drawn later was there before, unless more came in between.
            if ((isDrawnOn[i] || quantity is { Min: > 0 }) && steps[i] is { Before: >= 0 and var before, From.IsAddedTo: false })
                isDrawnOn[before] = true;
        }

        unbounded?.Reverse();
        return unbounded;
    }

    /// <summary>Whether what the event concerns was there before.</summary>
    private static bool IsDrawn(ProvenanceEvent e) => e is not StockAdjusted { Change: not StockChange.Decrease };

    /// <summary>Whether what is there after the event is what the event concerns.</summary>
    private static bool Keeps(ProvenanceEvent e) => e is not (Lost or Destroyed or StockAdjusted);

    /// <summary>Whether the other side of a link bounds the item: at most all inputs, at least all outputs; a yield other than one is not assumed.</summary>
    private static bool IsBoundedByLinks(ProvenanceEvent e, ProvenanceChain chain)
    {
        if (e is not (Split or Merged or Repackaged or Relabeled) || e.Inputs.Count == 0 || e.Outputs.Count == 0 || chain.Description.Item.Id is not { } own)
            return false;
        foreach (var input in e.Inputs)
        {
            if (input.Item is { } id && ItemId.SameItem(id, own))
                return e.Inputs.Count == 1 && HasBounds(e.Outputs, false);
        }

        return HasBounds(e.Inputs, true);
    }

    private static bool HasBounds(ValueList<ItemReference> items, bool upper)
    {
        foreach (var item in items)
        {
            if (upper ? item.Quantity?.Max is null : item.Quantity is not { Min: > 0 })
                return false;
        }

        return true;
    }
}
