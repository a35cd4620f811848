namespace Provenance.Rules.Labeling;

/// <summary>The origin that the label of an event claims for the goods; declarations are CST007's.</summary>
/// <param name="Origin">The claim; empty where it is known that nobody knows it.</param>
/// <param name="Field">Path of the member.</param>
/// <param name="IsOnNewLabel">Whether it stands on a label that replaces another, or is added to it.</param>
internal readonly record struct OriginClaimed(ValueList<Area> Origin, string Field, bool IsOnNewLabel)
{
    /// <summary>Whether there may be a claim on a new label and nobody said which.</summary>
    public bool IsUnknownOnNewLabel => IsOnNewLabel && Origin.Count == 0;

    /// <summary>The claim of an event; <see langword="null"/> where nothing is recorded of one.</summary>
    public static OriginClaimed? By(ProvenanceEvent e) => e switch
    {
        Repackaged { Label: { } label, After: null } => On(label, "label.origin", false),
        ILabelEvent x => On(x.After, "after.origin", true),
        Originated x => On(x.Label, "label.origin", false),
        Merged x => On(x.Label, "label.origin", false),
        Split x => On(x.Label, "label.origin", false),
        Transformed x => On(x.Label, "label.origin", false),
        Observed x => On(x.Label, "label.origin", false),
        Inspected x => On(x.Label, "label.origin", false),
        _ => null,
    };

    private static OriginClaimed? On(Label? label, string field, bool isNew) => label switch
    {
        { Absence: null, Origin: { Count: > 0 } origin } => new(origin, field, isNew),
        _ when label.IsUnknown() || label is { Absence: null, Origin.Absence.State: Knowledge.Unknown } => new(default, field, isNew),
        _ => null,
    };
}
