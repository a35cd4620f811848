namespace Provenance.Events;

/// <summary>What <see cref="Relabeled"/> and <see cref="Repackaged"/> share.</summary>
internal interface ILabelEvent
{
    Label? Before { get; }

    Label? After { get; }

    Removal? Removed { get; }

    PackagingChange? Packaging { get; }

    Code? Reason { get; }

    Authority? Authority { get; }

    ValueList<IdentityMapping> Mapping { get; }

    bool? CreatesNewItem { get; }

    ValueList<ItemId> Retired { get; }

    bool? Additive { get; }

    LabelCount? Labels { get; }
}
