namespace Provenance.Events;

/// <summary>Packaging and contents changed, with or without the label. Never confers origin (Delegated Regulation (EU) 2015/2446 Art 34 [S]).</summary>
public sealed record Repackaged : ProvenanceEvent, ILabelEvent
{
    /// <summary>The label before.</summary>
    public Label? Before { get; init; }

    /// <summary>The label after; <see cref="Label.None"/> where it was removed and nothing put in its place, <see cref="Label.Unknown"/> where nobody said.</summary>
    public Label? After { get; init; }

    /// <summary>Whether all or some labels were taken off; <see langword="null"/> where nothing is said of a removal.</summary>
    public Removal? Removed { get; init; }

    /// <summary>Packaging before and after, where it changed in the same act.</summary>
    public PackagingChange? Packaging { get; init; }

    /// <summary>The reason that the actor or the brand owner states (<c>translation</c>, <c>marketAdaptation</c>). What others say is an <see cref="Allegation"/>.</summary>
    public Code? Reason { get; init; }

    /// <summary>On what authority it was done.</summary>
    public Authority? Authority { get; init; }

    /// <summary>Which old id became which new one.</summary>
    public ValueList<IdentityMapping> Mapping { get; init; }

    /// <summary>Whether the goods go on as a new item; <see langword="null"/> where nothing is said.</summary>
    public bool? CreatesNewItem { get; init; }

    /// <summary>Ids that stopped naming the goods.</summary>
    public ValueList<ItemId> Retired { get; init; }

    /// <summary>Whether a label was only added to those that stayed; <see langword="null"/> is no.</summary>
    public bool? Additive { get; init; }

    /// <summary>How many labels were issued, and what became of them.</summary>
    public LabelCount? Labels { get; init; }

    /// <summary>What was lost in it.</summary>
    public Quantity? Loss { get; init; }

    /// <summary>The label that the new packages got, where the goods had none before.</summary>
    public Label? Label { get; init; }

    private protected override EventKind Kind => EventKind.Repackaged;
}
