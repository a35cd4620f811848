namespace Provenance.Events;

/// <summary>The cases of <see cref="ProvenanceEvent"/>, in the order of the documentation.</summary>
internal enum EventKind
{
    Originated, Ordered, Dispatched, Received, HandedOver, Moved, Returned, BorderCrossed, CustomsProcessed, Relabeled, Repackaged,
    Packed, Unpacked, Split, Merged, Transformed, Delivered, Inspected, Observed, OwnershipTransferred, Stored, Lost, Destroyed,
    StockAdjusted, SealChanged, IdentifierDecommissioned, IdentifierReactivated, ClaimMade, EvidenceAssessed, GapDeclared, Corrected,
    Retracted, FindingDecided, LedgerAmended, Performed, Unrecognized,
}
