namespace Provenance.Chains;

/// <summary>What an event does to one item.</summary>
internal enum ItemRole
{
    /// <summary>It concerns the goods and leaves them what they are.</summary>
    Touches,

    /// <summary>It names other goods only.</summary>
    None,

    /// <summary>The goods go into something else.</summary>
    Takes,

    /// <summary>The goods come into being.</summary>
    Makes,
}

/// <summary>Reads the role of an item, and how much of it, from the inputs and outputs of an event (document.md, catalogue 2.12).</summary>
internal static class ItemRoles
{
    /// <summary>The role of the chain's item in an event of its history.</summary>
    public static ItemRole Of(EffectiveEvent effective, ProvenanceChain chain, out Quantity? quantity)
    {
        var e = effective.Event;
        quantity = e.Quantity;
        if (e is Originated)
            return ItemRole.Makes;
        if (e.Inputs.Count + e.Outputs.Count == 0)
            return ItemRole.Touches;

        // Where only one of the two is given the other is the item of the chain that the event stands in.
        var isOwn = ReferenceEquals(effective.Home, chain);
        var takes = Names(ItemList.Inputs, e, chain, out var taken) || (isOwn && e.Inputs.Count == 0);
        var makes = Names(ItemList.Outputs, e, chain, out var made) || (isOwn && e.Outputs.Count == 0 && !takes);
        if (!takes && !makes)
            return chain.Description.Item.Id is { } own && !NamesItem(e, own) ? ItemRole.None : ItemRole.Touches;
        if (takes && makes)
            return ItemRole.Touches;
        if (takes)
            quantity = e.Inputs.Count == 0 ? e.Quantity : taken;
        else
            quantity = e.Outputs.Count == 0 ? e.Quantity : made;
        return takes ? ItemRole.Takes : ItemRole.Makes;
    }

    /// <summary>
    /// Whether the list names the chain's item: by its id, by a serial of it, or by its batch where the event's items name the serial; a serial
    /// is one piece, whatever the quantity of its batch.
    /// </summary>
    private static bool Names(ItemList which, ProvenanceEvent e, ProvenanceChain chain, out Quantity? quantity)
    {
        quantity = null;
        if (chain.Description.Item.Id is not { } own)
            return false;
        var list = which == ItemList.Inputs ? e.Inputs : e.Outputs;
        var found = false;
        if (ItemNames.Of(e, which) is not { } names)
        {
            foreach (var reference in list)
                found |= Names(reference, e, chain, own, ref quantity);
            return found;
        }

        var before = -1;
        foreach (var place in names.About(own, chain.Description.Item.Batch ?? own.Batch))
        {
            if (place != before)
                found |= Names(list[place], e, chain, own, ref quantity);
            before = place;
        }

        return found;
    }

    private static bool Names(ItemReference reference, ProvenanceEvent e, ProvenanceChain chain, ItemId own, ref Quantity? quantity)
    {
        if (reference.Item is not { } id)
            return false;
        if (ItemId.SameItem(id, own))
        {
            quantity = quantity is null || reference.Quantity is null || !quantity.IsComparableTo(reference.Quantity) ? reference.Quantity : quantity + reference.Quantity;
            return true;
        }

        if (id.Batch is { } batch && ItemId.SameItem(batch, own))
        {
            quantity = reference.Quantity ?? quantity;
            return true;
        }

        return (chain.Description.Item.Batch ?? own.Batch) is { } ownBatch && ItemId.SameItem(ownBatch, id) && NamesItem(e, own);
    }

    private static bool NamesItem(ProvenanceEvent e, ItemId own)
    {
        if (ItemNames.Of(e, ItemList.Items) is { } names)
            return names.Contains(own);
        foreach (var item in e.Items)
        {
            if (item.Item is { } id && ItemId.SameItem(id, own))
                return true;
        }

        return false;
    }
}
