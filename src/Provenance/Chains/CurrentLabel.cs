using System.Diagnostics;

namespace Provenance.Chains;

/// <summary>What the goods are labeled as after the events folded so far.</summary>
/// <remarks>
/// The default value is the state before the first event. Folding decides nothing and never throws.
/// </remarks>
/// <param name="Label">The label; <see langword="null"/> where nothing is recorded, <see cref="Label.None"/> and <see cref="Label.Unknown"/> as recorded.</param>
/// <param name="Changes">How many events stated or changed it.</param>
public readonly record struct CurrentLabel(Label? Label, int Changes)
{
    /// <summary>The state after one more event.</summary>
    public CurrentLabel After(ProvenanceEvent e) => e switch
    {
        Originated x => First(x.Label),
        Relabeled x => Changed(x),
        Repackaged x => x.After is null && x.Removed is null ? First(x.Label) : Changed(x),
        Split x => First(x.Label),
        Merged x => First(x.Label),
        Transformed x => First(x.Label),
        Ordered or Dispatched or Received or HandedOver or Moved or Returned or BorderCrossed or CustomsProcessed or Packed or Unpacked or Delivered
            or Inspected or Observed or OwnershipTransferred or Stored or Lost or Destroyed or StockAdjusted or SealChanged
            or IdentifierDecommissioned or IdentifierReactivated or ClaimMade or EvidenceAssessed or GapDeclared or Corrected or Retracted
            or FindingDecided or LedgerAmended or Performed or Unrecognized => this,
        _ => throw new UnreachableException($"{e.GetType().Name} is not folded."),
    };

    private CurrentLabel First(Label? label) => label is null ? this : new(label, Changes + 1);

    /// <summary>An added label leaves the others; what was taken off leaves none that is recorded.</summary>
    private CurrentLabel Changed(ILabelEvent e)
    {
        var label = e.After ?? (e.Removed == Removal.All ? null : Label);
        return new(e.Additive == true && Label is not null && !Label.IsNone() ? Label : label, Changes + 1);
    }
}
