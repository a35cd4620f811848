namespace Provenance.Validation.Inputs;

/// <summary>Takes what an event refers to by id.</summary>
internal interface IReferences
{
    void Event(string id, string field);

    /// <summary>Evidence, a source or a restriction.</summary>
    void Entry(string id, string field);

    void EventOrEntry(string id, string field);

    /// <summary>Goods that went in.</summary>
    void Input(ItemId item);

    /// <summary>Goods that came out.</summary>
    void Output(ItemId item);
}

/// <summary>What events refer to by id, in the order of their members.</summary>
internal static class References
{
    /// <typeparam name="T">A structure, so that no event allocates.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="references">Takes them.</param>
    public static void Visit<T>(ProvenanceEvent e, ref T references)
        where T : struct, IReferences
    {
        foreach (var id in e.Follows)
            references.Event(id, "follows");
        foreach (var relation in e.Relations)
            references.EventOrEntry(relation.Target, "relations");
        foreach (var id in e.Basis)
            references.EventOrEntry(id, "basis");
        foreach (var input in e.Inputs)
        {
            if (input.Item is { } item)
                references.Input(item);
        }

        foreach (var output in e.Outputs)
        {
            if (output.Item is { } item)
                references.Output(item);
        }

        switch (e)
        {
            case Corrected { Target: { } target }:
                references.Event(target, "target");
                break;
            case Retracted { Target: { } target }:
                references.Event(target, "target");
                break;
            case EvidenceAssessed { Target: { } target }:
                references.Entry(target, "target");
                break;
            case Returned { Original: { } original }:
                references.Event(original, "original");
                break;
            case CustomsProcessed { Exemption: { } exemption }:
                foreach (var id in exemption.Basis)
                    references.EventOrEntry(id, "exemption.basis");
                break;
            case GapDeclared { Segment: { } segment }:
                if (segment.After is { } after)
                    references.Event(after, "segment.after");
                if (segment.Before is { } before)
                    references.Event(before, "segment.before");
                break;
        }
    }
}
