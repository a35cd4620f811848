using Provenance.Validation;

namespace Provenance.Rules.MassBalance;

/// <summary>Adds what went into an event and what came out of it, in one unit.</summary>
internal static class Balance
{
    /// <summary>Both sums; <see langword="null"/> where a part is not recorded or nothing converts it. What was lost came out too.</summary>
    public static (Quantity? Input, Quantity? Output) Of(ChainView view, int i)
    {
        var e = view.Events[i].Event;
        var like = UnitOf(e.Inputs) ?? e.Quantity;
        var input = Sum(view, i, e.Inputs, like, isInput: true);
        var output = Sum(view, i, e.Outputs, like, isInput: false);
        if (output is not null && LossOf(e) is { } loss && Aligned(view, loss, like, null) is { } lost)
            output = ReferenceEquals(lost.Unit, output.Unit) ? output + lost : output;
        return (input, output);
    }

    private static Quantity? Sum(ChainView view, int i, ValueList<ItemReference> items, Quantity? like, bool isInput)
    {
        var e = view.Events[i].Event;
        if (items.Count == 0)
            return Aligned(view, isInput ? e.Quantity ?? view.Flow.Steps[i].Held : e.Quantity, like, view.Chain.Description.Item.Id);
        Quantity? sum = null;
        foreach (var reference in items)
        {
            if (IsPieceOfAnother(reference, items))
                continue;
            if (Aligned(view, reference.Quantity ?? Known(view, i, reference, isInput), like, reference.Item) is not { } part)
            {
                // What came out in an amount that is not recorded is none or more.
                if (isInput)
                    return null;
                continue;
            }

            if (sum is not null && !ReferenceEquals(sum.Unit, part.Unit))
                return null;
            sum = sum is null ? part : sum + part;
        }

        return sum;
    }

    /// <summary>A serial is one piece; of the chain's own item the position tells how much there was.</summary>
    private static Quantity? Known(ChainView view, int i, ItemReference reference, bool isInput)
    {
        if (reference.Item is not { } id)
            return null;
        if (id.IsSerial)
            return Quantity.Exactly(1, "H87");
        return isInput && view.Chain.Description.Item.Id is { } own && ItemId.SameItem(own, id) ? view.Flow.Steps[i].Held : null;
    }

    /// <summary>A serial and its batch are never added (catalogue 2.12).</summary>
    private static bool IsPieceOfAnother(ItemReference reference, ValueList<ItemReference> items)
    {
        if (reference.Item?.IsSerial != true || reference.Item?.Batch is not { } batch)
            return false;
        foreach (var other in items)
        {
            if (other.Item is { } id && ItemId.SameItem(id, batch))
                return true;
        }

        return false;
    }

    private static Quantity? UnitOf(ValueList<ItemReference> items)
    {
        foreach (var item in items)
        {
            if (item.Quantity?.Unit is not null)
                return item.Quantity;
        }

        return null;
    }

    private static Quantity? Aligned(ChainView view, Quantity? quantity, Quantity? like, ItemId? item) =>
        view.SetView.Units.Align(quantity, like, item) is { } aligned && (like is null || aligned.IsComparableTo(like)) ? aligned : null;

    private static Quantity? LossOf(ProvenanceEvent e) => e switch
    {
        Split { Yield: null } x => x.Loss,
        Merged { Yield: null } x => x.Loss,
        Transformed { Yield: null } x => x.Loss,
        Repackaged x => x.Loss,
        _ => null,
    };
}
