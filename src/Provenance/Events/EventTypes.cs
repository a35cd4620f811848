namespace Provenance.Events;

/// <summary>The discriminators of documents. Fixed strings, never CLR names; an approved list holds them.</summary>
internal static class EventTypes
{
    private static readonly string[] Names =
    [
        "originated", "ordered", "dispatched", "received", "handedOver", "moved", "returned", "borderCrossed", "customsProcessed", "relabeled",
        "repackaged", "packed", "unpacked", "split", "merged", "transformed", "delivered", "inspected", "observed", "ownershipTransferred",
        "stored", "lost", "destroyed", "stockAdjusted", "sealChanged", "identifierDecommissioned", "identifierReactivated", "claimMade",
        "evidenceAssessed", "gapDeclared", "corrected", "retracted", "findingDecided", "ledgerAmended", "performed",
    ];

    /// <summary>All discriminators, in the order of <see cref="EventKind"/>; <see cref="EventKind.Unrecognized"/> has none.</summary>
    public static ReadOnlySpan<string> All => Names;

    /// <summary>The discriminator of an event.</summary>
    public static string Of(ProvenanceEvent e) => e is Unrecognized unrecognized ? unrecognized.Type : Names[(int)e.KindOf];

    /// <summary>The discriminator of a kind other than <see cref="EventKind.Unrecognized"/>.</summary>
    public static string Of(EventKind kind) => Names[(int)kind];
}
