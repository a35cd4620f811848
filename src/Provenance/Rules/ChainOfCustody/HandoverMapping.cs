using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>Whether an event of the chain says that an item became, came out of or went into another one.</summary>
internal static class HandoverMapping
{
    /// <summary>Whether one event names both the id and an item of the other event.</summary>
    public static bool Joins(ChainView view, ItemId id, ProvenanceEvent other)
    {
        foreach (var e in view.Events)
        {
            if (Names(e.Event, id) && NamesAny(e.Event, other.Items))
                return true;
        }

        return false;
    }

    private static bool NamesAny(ProvenanceEvent e, ValueList<ItemReference> items)
    {
        foreach (var item in items)
        {
            if (item.Item is { } id && Names(e, id))
                return true;
        }

        return false;
    }

    private static bool Names(ProvenanceEvent e, ItemId id)
    {
        if (Has(e.Inputs, id) || Has(e.Outputs, id))
            return true;
        return e switch
        {
            Packed x => x.Container == id || Has(x.Contents, id),
            Unpacked x => x.Container == id || Has(x.Contents, id),
            ILabelEvent x => IsMapped(x, id),
            _ => false,
        };
    }

    private static bool IsMapped(ILabelEvent e, ItemId id)
    {
        foreach (var mapping in e.Mapping)
        {
            if (Has(mapping.From, id) || Has(mapping.To, id))
                return true;
        }

        return false;
    }

    private static bool Has(ValueList<ItemReference> items, ItemId id)
    {
        foreach (var item in items)
        {
            if (item.Item is { } one && ItemId.SameItem(one, id))
                return true;
        }

        return false;
    }

    private static bool Has(ValueList<ItemId> ids, ItemId id)
    {
        foreach (var one in ids)
        {
            if (ItemId.SameItem(one, id))
                return true;
        }

        return false;
    }
}
