using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>What the record says of which old identifier became which new one.</summary>
internal static class Mappings
{
    /// <summary>Whether it says that identity was preserved, or that a custodian holds what became what.</summary>
    public static bool IsHeld(ValueList<IdentityMapping> mapping)
    {
        foreach (var entry in mapping)
        {
            if (entry.IdentityPreserved == true || entry.Digest.IsKnown())
                return true;
        }

        return false;
    }

    /// <summary>An old id that maps to nothing and did not end; a mapping without ids links nothing.</summary>
    public static object? FindUnmapped(ChainView view, ProvenanceEvent e, ValueList<IdentityMapping> mapping)
    {
        foreach (var input in e.Inputs)
        {
            if (input.Item is { } id && !IsAccounted(view, e, id, mapping))
                return id;
        }

        foreach (var id in (e as ILabelEvent)?.Before?.Ids ?? default)
        {
            if (!IsAccounted(view, e, id, mapping))
                return id;
        }

        foreach (var entry in mapping)
        {
            if (entry.From.Count > 0 && entry.To.Count > 0)
                return null;
        }

        return "the old identifiers";
    }

    private static bool IsAccounted(ChainView view, ProvenanceEvent e, ItemId id, ValueList<IdentityMapping> mapping)
    {
        foreach (var entry in mapping)
        {
            if (entry.To.Count > 0 && Holds(entry.From, id))
                return true;
        }

        return e is ILabelEvent label && (Holds(label.Retired, id) || Holds(label.After?.Ids ?? default, id)) || IsDecommissioned(view, id);
    }

    /// <summary>Whether the list holds the id, its batch, or a serial of it.</summary>
    private static bool Holds(ValueList<ItemId> ids, ItemId id)
    {
        foreach (var one in ids)
        {
            if (ItemId.SameItem(one, id) || (id.Batch is { } batch && ItemId.SameItem(batch, one)) || (one.Batch is { } of && ItemId.SameItem(of, id)))
                return true;
        }

        return false;
    }

    /// <summary>Whether some chain records that the id stopped naming goods.</summary>
    public static bool IsDecommissioned(ChainView view, ItemId id)
    {
        foreach (var other in view.SetView.Views)
        {
            foreach (var e in other.Events)
            {
                if (e.Event is IdentifierDecommissioned ended
                    && (ended.Ids.Count > 0 ? Holds(ended.Ids, id) : e.Home.Description.Item.Id is { } own && ItemId.SameItem(own, id)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
