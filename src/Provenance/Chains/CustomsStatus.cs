using System.Diagnostics;

namespace Provenance.Chains;

/// <summary>Where the goods stand with customs after the events folded so far.</summary>
/// <remarks>
/// The default value is the state before the first event. Folding decides nothing and never throws; members that events do not record stay
/// <see langword="null"/>.
/// </remarks>
/// <param name="Country">The country whose customs are competent: that of the last act, or the one entered last.</param>
/// <param name="Procedure">The procedure of the last act there; <see langword="null"/> after a border until the next act.</param>
/// <param name="Phase">Whether that act opened or discharged it.</param>
/// <param name="Declaration">The declaration of the last act there.</param>
/// <param name="Outcome">What customs decided last there.</param>
/// <param name="Office">The office of the last act there.</param>
public readonly record struct CustomsStatus(Country? Country, Code? Procedure, CustomsPhase? Phase, Text? Declaration, Code? Outcome, Place? Office)
{
    /// <summary>The state after one more event.</summary>
    public CustomsStatus After(ProvenanceEvent e) => e switch
    {
        Originated x => new(CountryOf(x.Place), null, null, null, null, null),
        BorderCrossed x => new(x.Entering, null, null, null, null, null),
        CustomsProcessed x => new(x.Country ?? CountryOf(x.Place) ?? Country, x.Procedure, x.Phase, x.Declaration, x.Outcome, x.Place),
        Ordered or Dispatched or Received or HandedOver or Moved or Returned or Relabeled or Repackaged or Packed or Unpacked or Split or Merged
            or Transformed or Delivered or Inspected or Observed or OwnershipTransferred or Stored or Lost or Destroyed or StockAdjusted
            or SealChanged or IdentifierDecommissioned or IdentifierReactivated or ClaimMade or EvidenceAssessed or GapDeclared or Corrected
            or Retracted or FindingDecided or LedgerAmended or Performed or Unrecognized => this,
        _ => throw new UnreachableException($"{e.GetType().Name} is not folded."),
    };

    private static Country? CountryOf(Place? place) => place is { Countries.Count: 1 } ? place.Countries[0] : null;
}
