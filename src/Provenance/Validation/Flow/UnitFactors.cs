namespace Provenance.Validation.Flow;

/// <summary>Brings quantities of an item to one unit, through the factors that documents state of it.</summary>
internal sealed class UnitFactors(ValueList<ItemFact> facts)
{
    /// <summary>
    /// The quantity in the unit of <paramref name="like"/>; the quantity itself where there is nothing to convert or no factor is stated;
    /// <see langword="null"/> for one that is no number (not recorded, unknown, all).
    /// </summary>
    public Quantity? Align(Quantity? quantity, Quantity? like, ItemId? item)
    {
        if (quantity is not { Absence: null, IsAll: false })
            return null;
        if (like?.Unit is not { } unit || quantity.Unit is not { } own || ReferenceEquals(unit, own))
            return quantity;
        if (quantity.TryConvertTo(unit, out var converted))
            return converted;
        foreach (var fact in facts)
        {
            if (item is not { } id || !IsOf(fact, id))
                continue;
            var per = fact.Per ?? Unit.Piece;
            if (fact.NetContent is { } content && quantity.TryConvertTo(unit, content, per, out converted))
                return converted;
            if (fact.UnitWeight is { } weight && quantity.TryConvertTo(unit, weight, per, out converted))
                return converted;
        }

        return quantity;
    }

    /// <summary>Whether a document says of the item that what one piece holds or weighs is not known.</summary>
    public bool IsFactorUnknown(ItemId? item)
    {
        foreach (var fact in facts)
        {
            if ((fact.NetContent.IsUnknown() || fact.UnitWeight.IsUnknown()) && item is { } id && IsOf(fact, id))
                return true;
        }

        return false;
    }

    private static bool IsOf(ItemFact fact, ItemId id) => ItemId.SameItem(fact.Item, id) || (id.Batch is { } batch && ItemId.SameItem(fact.Item, batch));
}
