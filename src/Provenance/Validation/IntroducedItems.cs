namespace Provenance.Validation;

/// <summary>Which item ids some effective event introduces: as an origin, as an output, as a new id of goods that are known, as a container packed.</summary>
/// <remarks>A batch introduces its serials, and an introduced serial its batch (catalogue 2.12).</remarks>
internal sealed class IntroducedItems
{
    private readonly HashSet<ItemId> _ids = [];

    public IntroducedItems(SetView set)
    {
        foreach (var view in set.Views)
        {
            foreach (var e in view.Events)
            {
                if (view.IsOwn(e))
                    Add(e.Event);
            }
        }
    }

    /// <summary>Whether the item, its batch or a serial of it is introduced.</summary>
    public bool Contains(ItemId id) => _ids.Contains(id.WithoutQuery) || (id.Batch is { } batch && _ids.Contains(batch.WithoutQuery));

    private void Add(ProvenanceEvent e)
    {
        Add(e.Outputs);
        switch (e)
        {
            case Originated x:
                Add(x.Items);
                Add(x.Label);
                break;
            case Packed { Container: { } container }:
                Add(container);
                break;
            case Unpacked x:
                Add(x.Contents);
                break;
            case ILabelEvent x:
                Add(x.After);
                Add((x as Repackaged)?.Label);
                foreach (var mapping in x.Mapping)
                {
                    foreach (var id in mapping.To)
                        Add(id);
                }

                break;
            case Merged x:
                Add(x.Label);
                break;
            case Split x:
                Add(x.Label);
                break;
            case Transformed x:
                Add(x.Label);
                break;
        }
    }

    private void Add(ValueList<ItemReference> items)
    {
        foreach (var item in items)
        {
            if (item.Item is { } id)
                Add(id);
        }
    }

    private void Add(Label? label)
    {
        if (label is null)
            return;
        foreach (var id in label.Ids)
            Add(id);
    }

    private void Add(ItemId id)
    {
        _ids.Add(id.WithoutQuery);
        if (id.Batch is { } batch)
            _ids.Add(batch.WithoutQuery);
    }
}
