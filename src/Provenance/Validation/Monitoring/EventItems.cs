namespace Provenance.Validation.Monitoring;

/// <summary>All goods, containers and identifiers on goods that an event names, wherever it does.</summary>
internal static class EventItems
{
    /// <param name="e">The event; what a correction replaces it by is not looked into.</param>
    /// <param name="take">Takes each id; one can come several times.</param>
    public static void Visit(ProvenanceEvent e, Action<ItemId> take)
    {
        Take(e.Items, take);
        Take(e.Inputs, take);
        Take(e.Outputs, take);
        switch (e)
        {
            case ILabelEvent x:
                Take(x.Before, take);
                Take(x.After, take);
                Take(x.Retired, take);
                foreach (var mapping in x.Mapping)
                {
                    Take(mapping.From, take);
                    Take(mapping.To, take);
                }

                Take((x as Repackaged)?.Label, take);
                break;
            case Packed x:
                Take(x.Container, take);
                Take(x.Contents, take);
                break;
            case Unpacked x:
                Take(x.Container, take);
                Take(x.Contents, take);
                break;
            case IdentifierDecommissioned x:
                Take(x.Ids, take);
                break;
            case IdentifierReactivated x:
                Take(x.Ids, take);
                break;
            case Originated x:
                Take(x.Label, take);
                break;
            case Split x:
                Take(x.Label, take);
                break;
            case Merged x:
                Take(x.Label, take);
                break;
            case Transformed x:
                Take(x.Label, take);
                break;
            case Inspected x:
                Take(x.Label, take);
                break;
            case Observed x:
                Take(x.Label, take);
                break;
        }
    }

    private static void Take(ValueList<ItemReference> goods, Action<ItemId> take)
    {
        foreach (var one in goods)
            Take(one.Item, take);
    }

    private static void Take(Label? label, Action<ItemId> take)
    {
        if (label is not null)
            Take(label.Ids, take);
    }

    private static void Take(ValueList<ItemId> ids, Action<ItemId> take)
    {
        foreach (var id in ids)
            take(id);
    }

    private static void Take(ItemId? id, Action<ItemId> take)
    {
        if (id is { } known)
            take(known);
    }
}
