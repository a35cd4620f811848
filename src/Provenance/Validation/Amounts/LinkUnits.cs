namespace Provenance.Validation.Amounts;

/// <summary>Brings amounts of an event that makes goods of goods to one unit: through the facts of either item, else through the content of the packages that the event states.</summary>
internal static class LinkUnits
{
    /// <summary>As <see cref="Flow.UnitFactors.Align"/>.</summary>
    public static Quantity? Align(SetView set, ProvenanceEvent e, Quantity? quantity, Quantity? like, ItemId? item, bool isInput)
    {
        var aligned = set.Units.Align(quantity, like, item);
        if (aligned is null || like?.Unit is not { } unit || aligned.IsComparableTo(like))
            return aligned;
        if (ContentOf(e, isInput) is { } content && aligned.TryConvertTo(unit, content, Unit.Piece, out var converted))
            return converted;
        foreach (var other in isInput ? e.Outputs : e.Inputs)
        {
            if (set.Units.Align(quantity, like, other.Item) is { } through && through.IsComparableTo(like))
                return through;
        }

        return aligned;
    }

    private static Quantity? ContentOf(ProvenanceEvent e, bool isInput)
    {
        var packaging = e switch
        {
            Repackaged x => x.Packaging,
            Relabeled x => x.Packaging,
            _ => null,
        };
        var side = isInput ? packaging?.Before : packaging?.After;
        return side is { Absence: null, Content: { Absence: null } content } ? content : null;
    }
}
