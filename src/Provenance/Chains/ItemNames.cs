using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Provenance.Chains;

/// <summary>Where a long list of items names an id, so that a lot that went into thousands of parts is not searched through for each of them.</summary>
/// <remarks>Made once for an event, which never changes, and kept as long as that is; safe to share between threads.</remarks>
internal sealed class ItemNames
{
    /// <summary>Up to so many items a plain search is faster than an index, and costs nothing.</summary>
    private const int Few = 16;

    private static readonly ConditionalWeakTable<ProvenanceEvent, ItemNames[]> Known = [];

    private readonly Dictionary<ItemId, List<int>> _byItem = [];
    private readonly Dictionary<ItemId, List<int>> _byBatch = [];

    private ItemNames(ValueList<ItemReference> list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Item is not { } id)
                continue;
            Add(_byItem, id.WithoutQuery, i);
            if (id.Batch is { } batch)
                Add(_byBatch, batch.WithoutQuery, i);
        }
    }

    /// <summary>The index of the inputs, outputs or items of an event; <see langword="null"/> where the list is short.</summary>
    public static ItemNames? Of(ProvenanceEvent e, ItemList list)
    {
        var count = list switch { ItemList.Inputs => e.Inputs.Count, ItemList.Outputs => e.Outputs.Count, _ => e.Items.Count };
        return count <= Few ? null : Known.GetValue(e, static e => [new(e.Inputs), new(e.Outputs), new(e.Items)])[(int)list];
    }

    /// <summary>Whether the list names the item.</summary>
    public bool Contains(ItemId item) => _byItem.ContainsKey(item.WithoutQuery);

    /// <summary>The places in the list of the item, of serials of it, and of its batch, ascending; one place may come twice.</summary>
    public List<int> About(ItemId item, ItemId? batch)
    {
        var places = new List<int>();
        places.AddRange(_byItem.GetValueOrDefault(item.WithoutQuery) ?? []);
        places.AddRange(_byBatch.GetValueOrDefault(item.WithoutQuery) ?? []);
        if (batch is { } own && own.WithoutQuery != item.WithoutQuery)
            places.AddRange(_byItem.GetValueOrDefault(own.WithoutQuery) ?? []);
        if (places.Count > 1)
            places.Sort();
        return places;
    }

    private static void Add(Dictionary<ItemId, List<int>> index, ItemId id, int i) =>
        (CollectionsMarshal.GetValueRefOrAddDefault(index, id, out _) ??= []).Add(i);
}

/// <summary>A list of items of an event.</summary>
internal enum ItemList
{
    /// <summary>What it took.</summary>
    Inputs,

    /// <summary>What it made.</summary>
    Outputs,

    /// <summary>What it concerned.</summary>
    Items,
}
