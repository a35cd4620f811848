using Provenance.Validation;
using Provenance.Validation.Amounts;

namespace Provenance.Rules.MassBalance;

/// <summary>What went into an event and what came out of it, in one unit. What was lost came out too.</summary>
/// <param name="Input">What went in; <see langword="null"/> where a part is not recorded or nothing converts it.</param>
/// <param name="Output">What came out, at least; <see langword="null"/> where nothing is recorded of it or nothing converts it.</param>
/// <param name="IsWhole">Whether an amount is recorded of all that came out.</param>
/// <param name="HasUnknown">Whether an amount is recorded as unknown and nothing bounds it.</param>
/// <param name="IsInferred">Whether an amount that is recorded as unknown is told by what came before.</param>
internal readonly record struct Balance(Quantity? Input, Quantity? Output, bool IsWhole, bool HasUnknown, bool IsInferred)
{
    public static Balance Of(ChainView view, int i)
    {
        var e = view.Events[i].Event;
        var like = UnitOf(e.Inputs) ?? e.Quantity;
        var side = new Side(view, i, like, IsInput: true);
        var input = Sum(ref side, e.Inputs);
        if (!side.IsWhole)
            input = null;
        var (hasUnknown, isInferred) = (side.HasUnknown, side.IsInferred);
        side = new(view, i, like, IsInput: false);
        var output = Sum(ref side, e.Outputs);
        if (output is not null && Yields.LossOf(e) is { } loss)
        {
            if (Aligned(view, loss is { Absence: not null } ? Quantity.AtLeast(0, loss.Unit?.Code) : loss, like, null) is { } lost && lost.IsComparableTo(output))
                output += lost;
        }

        return new(input, output, side.IsWhole, hasUnknown || side.HasUnknown, isInferred || side.IsInferred);
    }

    private static Quantity? Sum(ref Side side, ValueList<ItemReference> items)
    {
        var (view, i, like) = (side.View, side.Index, side.Like);
        var e = view.Events[i].Event;
        if (items.Count == 0)
            return side.Add(null, e.Quantity ?? (side.IsInput ? view.Flow.Steps[i].Held : null), null, view.Chain.Description.Item.Id);
        Quantity? sum = null;
        foreach (var reference in items)
        {
            if (!Pieces.IsPieceOfAnother(reference, items))
                sum = side.Add(sum, Pieces.QuantityOf(reference) ?? Held(side, reference), reference, reference.Item);
        }

        return sum;
    }

    /// <summary>Of the chain's own item the position tells how much there was.</summary>
    private static Quantity? Held(Side side, ItemReference reference) =>
        side.IsInput && reference.Item is { } id && side.View.Chain.Description.Item.Id is { } own && ItemId.SameItem(own, id) ? side.View.Flow.Steps[side.Index].Held : null;

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

    /// <summary>One side of it, while it is added up.</summary>
    private record struct Side(ChainView View, int Index, Quantity? Like, bool IsInput)
    {
        public bool IsWhole { get; private set; } = true;

        public bool HasUnknown { get; private set; }

        public bool IsInferred { get; private set; }

        public Quantity? Add(Quantity? sum, Quantity? quantity, ItemReference? reference, ItemId? item)
        {
            if (Propagation.IsUnbounded(quantity))
                quantity = Bounded(quantity!, reference);
            var e = View.Events[Index].Event;
            if (LinkUnits.Align(View.SetView, e, quantity, Like, item, IsInput) is not { } part || (Like is not null && !part.IsComparableTo(Like)) || (sum is not null && !part.IsComparableTo(sum)))
            {
                IsWhole = false;
                return sum;
            }

            return sum is null ? part : sum + part;
        }

        /// <summary>What went in can follow from what came before; what came out is what is to be judged.</summary>
        private Quantity Bounded(Quantity unknown, ItemReference? reference)
        {
            var given = !IsInput || View.SetView.Amounts is not { } amounts ? null
                : reference is null ? amounts.Given(View, Index)
                : amounts.GivenInput(View.Events[Index], reference);
            (HasUnknown, IsInferred) = (HasUnknown || given is null, IsInferred || given is not null);
            return given ?? Quantity.AtLeast(0, unknown.Unit?.Code ?? Like?.Unit?.Code);
        }
    }
}
