using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>Whether an event changed the identifiers of the goods.</summary>
internal enum IdentifierChange
{
    /// <summary>Nothing is recorded of identifiers.</summary>
    NotRecorded,

    /// <summary>They stayed what they were.</summary>
    None,

    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>They changed, as goods that go into other goods do; the inputs and outputs link them, because one side is a single item, or other goods were made.</summary>
    Linked,

    /// <summary>They changed.</summary>
    Certain,
}

/// <summary>Reads it from labels, inputs and outputs.</summary>
internal static class IdentifierChanges
{
    public static IdentifierChange Of(EffectiveEvent effective, ChainView view)
    {
        var e = effective.Event;
        if (ChangesItem(e, view.Chain.Description.Item.Id, out var isLinked))
            return isLinked ? IdentifierChange.Linked : IdentifierChange.Certain;
        if (LabelEvents.Of(e) is not { } label)
            return IdentifierChange.NotRecorded;
        if (label.CreatesNewItem == true)
            return IdentifierChange.Certain;
        if (label.Before.IsNone())
            return IdentifierChange.NotRecorded;
        var compared = Compare(label.Before, label.After);
        if (compared is { } differ)
            return differ ? IdentifierChange.Certain : IdentifierChange.None;
        if (label.Additive == true && label.Removed is null)
            return IdentifierChange.None;
        if (label.Removed is not null || (label.Before is not null && label.After.IsNone()))
            return IdentifierChange.Certain;
        if (label.After is null or { Absence: not null } || label.Mapping.Absence is not null || HasUnknown(label.Before) || HasUnknown(label.After))
            return IdentifierChange.Unknown;
        return IdentifierChange.NotRecorded;
    }

    /// <summary>Whether inputs and outputs name different items; where only one of the two is given the other is the chain's item.</summary>
    private static bool ChangesItem(ProvenanceEvent e, ItemId? own, out bool isLinked)
    {
        isLinked = false;
        if (e.Inputs.Count + e.Outputs.Count == 0)
            return false;

        // What is made of several goods is made of all of them (EPCIS transformationID: all inputs may contribute to all outputs); of a relabeling each package has one source.
        var isSingle = e is Transformed || e.Inputs.Count == 0 || e.Outputs.Count == 0 || IsSingle(e.Inputs) || IsSingle(e.Outputs);
        var isChanged = HasOther(e.Outputs, e.Inputs, own) || HasOther(e.Inputs, e.Outputs, own);
        isLinked = isChanged && isSingle;
        return isChanged;
    }

    /// <summary>Whether one of the items is not among the others; where these are not given they are the chain's item.</summary>
    private static bool HasOther(ValueList<ItemReference> items, ValueList<ItemReference> others, ItemId? own)
    {
        foreach (var item in items)
        {
            if (item.Item is { } id && !(others.Count == 0 ? own is { } chain && ItemId.SameItem(id, chain) : Names(others, id)))
                return true;
        }

        return false;
    }

    /// <summary>Whether ids or lots, known on both labels, differ; <see langword="null"/> where neither can be compared.</summary>
    private static bool? Compare(Label? before, Label? after)
    {
        if (!before.IsKnown() || !after.IsKnown())
            return null;
        bool? differ = null;
        if (before.Ids.Count > 0 && after.Ids.Count > 0)
            differ = !HaveSame(before.Ids, after.Ids);
        if (before.Lot.IsKnown() && after.Lot.IsKnown())
            differ = differ == true || before.Lot != after.Lot;
        return differ;
    }

    private static bool HaveSame(ValueList<ItemId> ones, ValueList<ItemId> others)
    {
        foreach (var one in ones)
        {
            if (!Holds(others, one))
                return false;
        }

        foreach (var other in others)
        {
            if (!Holds(ones, other))
                return false;
        }

        return true;
    }

    private static bool Holds(ValueList<ItemId> ids, ItemId id)
    {
        foreach (var one in ids)
        {
            if (ItemId.SameItem(one, id))
                return true;
        }

        return false;
    }

    private static bool Names(ValueList<ItemReference> items, ItemId id)
    {
        foreach (var item in items)
        {
            if (item.Item is { } named && ItemId.SameItem(named, id))
                return true;
        }

        return false;
    }

    private static bool IsSingle(ValueList<ItemReference> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (items[0].Item is not { } first || items[i].Item is not { } other || !ItemId.SameItem(first, other))
                return false;
        }

        return true;
    }

    private static bool HasUnknown(Label? label) => label.IsKnown() && (label.Lot.IsUnknown() || label.Ids.Absence is not null);
}
