using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>The members that an event of each kind stands on; rules about sources read the evidence that covers one of them (catalogue EVD002).</summary>
internal static class KeyMembers
{
    /// <summary>
    /// Whether rules about sources judge the event: it is the chain's own, it says something of the goods, and no business recorded it of itself
    /// (catalogue 2.7).
    /// </summary>
    public static bool AreJudged(EffectiveEvent e, ChainView view) => !e.IsOperational && view.IsOwn(e) && !CustodyRoles.IsOfTheRecord(e.Event);

    /// <summary>
    /// Whether the evidence supports the event: it does not refute it and, where only key members count, covers one or names nothing that it covers.
    /// </summary>
    public static bool Supports(ProvenanceEvent e, EvidenceLink link, bool isKey)
    {
        foreach (var refuted in link.Evidence.Refutes)
        {
            if (refuted == e.Id)
                return false;
        }

        if (!isKey || link.Covers.Count == 0)
            return true;
        return e switch
        {
            Ordered or ILeg or Delivered => link.Concerns("from") || link.Concerns("to") || link.Concerns("by"),
            BorderCrossed => link.Concerns("leaving") || link.Concerns("entering"),
            CustomsProcessed => link.Concerns("place"),
            Relabeled or Repackaged { Before: not null } => link.Concerns("before") || link.Concerns("after") || link.Concerns("removed"),
            _ => link.Concerns("by") || link.Concerns("place"),
        };
    }
}
