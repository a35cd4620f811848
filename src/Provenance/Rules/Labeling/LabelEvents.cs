namespace Provenance.Rules.Labeling;

/// <summary>Which events change labels, and which label they leave.</summary>
internal static class LabelEvents
{
    private static readonly Label Blank = new();

    /// <summary>The event as a label event (catalogue 3.6): a relabeling, or a repackaging of goods that had a label. A first label is none.</summary>
    public static ILabelEvent? Of(ProvenanceEvent e) => e switch
    {
        Relabeled x => x,
        Repackaged { Before: not null } x => x,
        _ => null,
    };

    /// <summary>Whether labels were taken off: it says so, or there was a label before and none, or an unknown one, after.</summary>
    public static bool IsRemoval(ILabelEvent e)
    {
        if (e.Before.IsNone() || (e.Additive == true && e.Removed is null))
            return false;
        return e.Removed is not null || (e.Before is not null && e.After is { Absence: not null });
    }

    /// <summary>Whether a label says anything.</summary>
    public static bool IsWritten(Label? label) => label.IsKnown() && label != Blank;

    /// <summary>Whether the event puts a label on the goods, or on what they go into.</summary>
    public static bool Applies(ProvenanceEvent e) => e switch
    {
        Relabeled x => IsWritten(x.After),
        Repackaged x => IsWritten(x.After) || IsWritten(x.Label),
        Merged x => IsWritten(x.Label),
        Split x => IsWritten(x.Label),
        Transformed x => IsWritten(x.Label),
        _ => false,
    };

    /// <summary>Whether a label was only added, and those before stayed.</summary>
    public static bool IsAddition(ILabelEvent e) => e.Additive == true && e.Removed is null;
}
