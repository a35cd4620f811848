using System.Diagnostics;
using System.Runtime.CompilerServices;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Benchmarks;

/// <summary>The limit of a fold: the same switch as in its <c>After</c>, into locals of one loop instead of a new state an event.</summary>
internal static class FoldsIntoLocals
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Custody Custody(ReadOnlySpan<ProvenanceEvent> events)
    {
        Party? holder = null, owner = null, bound = null, carrier = null;
        Place? place = null;
        var stage = CustodyStage.NotRecorded;
        foreach (var e in events)
        {
            switch (e)
            {
                case Originated x:
                    (holder, owner, place, bound, carrier, stage) = (x.Custodian ?? x.By, x.Owner ?? x.By, x.Place, null, null, CustodyStage.Held);
                    break;
                case Ordered:
                    break;
                case Dispatched x:
                    (holder, owner, place, bound, carrier, stage) = (null, x.Owner ?? owner, x.Place ?? place, x.To, x.Carrier, CustodyStage.InTransit);
                    break;
                case Received x:
                    (holder, owner, place, bound, carrier, stage) = (x.By ?? x.To, x.Owner ?? owner, x.Place ?? place, null, null, CustodyStage.Held);
                    break;
                case HandedOver x:
                    (holder, owner, place, bound, carrier, stage) = (x.To, x.Owner ?? owner, x.Destination ?? x.Place ?? place, null, null, CustodyStage.Held);
                    break;
                case Moved x:
                    (holder, owner, place, bound, carrier, stage) = (x.To ?? x.From ?? x.By ?? holder, x.Owner ?? owner, x.Destination ?? x.Place ?? place, null, null, CustodyStage.Held);
                    break;
                case Returned x:
                    (holder, owner, place, bound, carrier, stage) = (x.To, x.Owner ?? owner, x.Destination ?? x.Place ?? place, null, null, CustodyStage.Held);
                    break;
                case BorderCrossed x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case CustomsProcessed x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case Relabeled x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case Repackaged x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case Packed x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case Unpacked x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case Split x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case Merged x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case Transformed x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case Delivered x:
                    (holder, owner, place, bound, carrier) = (x.To, x.Owner ?? owner, x.Place ?? place, null, null);
                    stage = x.Finality == Finality.Consumed ? CustodyStage.Ended : CustodyStage.Held;
                    break;
                case Inspected x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case Observed x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case OwnershipTransferred x:
                    owner = x.To;
                    break;
                case Stored x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case Lost x:
                    (place, owner, stage) = (x.Place ?? place, x.Owner ?? owner, CustodyStage.Ended);
                    break;
                case Destroyed x:
                    (place, owner, stage) = (x.Place ?? place, x.Owner ?? owner, CustodyStage.Ended);
                    break;
                case StockAdjusted x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case SealChanged x:
                    (place, owner) = (x.Place ?? place, x.Owner ?? owner);
                    break;
                case IdentifierDecommissioned or IdentifierReactivated or ClaimMade or EvidenceAssessed or GapDeclared or Corrected or Retracted
                    or FindingDecided or LedgerAmended or Performed or Unrecognized:
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return new(holder, owner, place, bound, carrier, stage);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static CustomsStatus Customs(ReadOnlySpan<ProvenanceEvent> events)
    {
        Country? country = null;
        Code? procedure = null, outcome = null;
        CustomsPhase? phase = null;
        Text? declaration = null;
        Place? office = null;
        foreach (var e in events)
        {
            switch (e)
            {
                case Originated x:
                    (country, procedure, phase, declaration, outcome, office) = (CountryOf(x.Place), null, null, null, null, null);
                    break;
                case BorderCrossed x:
                    (country, procedure, phase, declaration, outcome, office) = (x.Entering, null, null, null, null, null);
                    break;
                case CustomsProcessed x:
                    (country, procedure, phase) = (x.Country ?? CountryOf(x.Place) ?? country, x.Procedure, x.Phase);
                    (declaration, outcome, office) = (x.Declaration, x.Outcome, x.Place);
                    break;
                case Ordered or Dispatched or Received or HandedOver or Moved or Returned or Relabeled or Repackaged or Packed or Unpacked or Split
                    or Merged or Transformed or Delivered or Inspected or Observed or OwnershipTransferred or Stored or Lost or Destroyed
                    or StockAdjusted or SealChanged or IdentifierDecommissioned or IdentifierReactivated or ClaimMade or EvidenceAssessed
                    or GapDeclared or Corrected or Retracted or FindingDecided or LedgerAmended or Performed or Unrecognized:
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return new(country, procedure, phase, declaration, outcome, office);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static CurrentLabel Label(ReadOnlySpan<ProvenanceEvent> events)
    {
        Label? label = null;
        var changes = 0;
        foreach (var e in events)
        {
            var (stated, changed) = e switch
            {
                Originated x => (x.Label, null),
                Relabeled x => (null, x),
                Repackaged x => x.After is null && x.Removed is null ? (x.Label, null) : (null, x),
                Split x => (x.Label, null),
                Merged x => (x.Label, null),
                Transformed x => (x.Label, null),
                Ordered or Dispatched or Received or HandedOver or Moved or Returned or BorderCrossed or CustomsProcessed or Packed or Unpacked
                    or Delivered or Inspected or Observed or OwnershipTransferred or Stored or Lost or Destroyed or StockAdjusted or SealChanged
                    or IdentifierDecommissioned or IdentifierReactivated or ClaimMade or EvidenceAssessed or GapDeclared or Corrected or Retracted
                    or FindingDecided or LedgerAmended or Performed or Unrecognized => ((Label?)null, (ILabelEvent?)null),
                _ => throw new UnreachableException(),
            };
            if (stated is not null)
                (label, changes) = (stated, changes + 1);
            if (changed is not null)
            {
                var after = changed.After ?? (changed.Removed == Removal.All ? null : label);
                (label, changes) = (changed.Additive == true && label is not null ? label : after, changes + 1);
            }
        }

        return new(label, changes);
    }

    private static Country? CountryOf(Place? place) => place is { Countries.Count: 1 } ? place.Countries[0] : null;
}
