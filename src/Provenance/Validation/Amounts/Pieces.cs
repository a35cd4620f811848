namespace Provenance.Validation.Amounts;

/// <summary>A serial is one piece, and never added to its batch (catalogue 2.12).</summary>
internal static class Pieces
{
    private static readonly Quantity Piece = Quantity.Exactly(1, "H87");

    /// <summary>How much a list says of the item: one piece of a serial; <see langword="null"/> where nothing is recorded.</summary>
    public static Quantity? QuantityOf(ItemReference reference) => reference.Quantity ?? (reference.Item is { IsSerial: true } ? Piece : null);

    /// <summary>Whether the list names the batch of this serial as well.</summary>
    public static bool IsPieceOfAnother(ItemReference reference, ValueList<ItemReference> items)
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

    /// <summary>Whether the reference names the chain's item, or a serial of it.</summary>
    public static bool IsOf(ItemReference reference, ChainView view) =>
        reference.Item is { } id && view.Chain.Description.Item.Id is { } own && (ItemId.SameItem(id, own) || IsPieceOf(id, own));

    /// <summary>Whether the event names serials of the chain's batch: then an amount that is not recorded is not all of it.</summary>
    public static bool AreNamedOf(ChainView view, ProvenanceEvent e) =>
        view.Chain.Description.Item.Id is { } own && (AreNamed(e.Inputs, own) || AreNamed(e.Outputs, own) || AreNamed(e.Items, own));

    private static bool AreNamed(ValueList<ItemReference> list, ItemId batch)
    {
        foreach (var reference in list)
        {
            if (reference.Item is { } id && IsPieceOf(id, batch))
                return true;
        }

        return false;
    }

    private static bool IsPieceOf(ItemId id, ItemId batch) => id.Batch is { } of && ItemId.SameItem(of, batch);
}
