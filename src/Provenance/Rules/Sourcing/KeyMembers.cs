namespace Provenance.Rules.Sourcing;

/// <summary>The members that an event of each kind stands on; rules about sources read the evidence that covers one of them (catalogue EVD002).</summary>
internal static class KeyMembers
{
    /// <summary>Whether the evidence supports the event in one of them: it covers one, or names nothing that it covers, and does not refute the event.</summary>
    public static bool IsSupportedBy(ProvenanceEvent e, EvidenceLink link)
    {
        foreach (var refuted in link.Evidence.Refutes)
        {
            if (refuted == e.Id)
                return false;
        }

        if (link.Covers.Count == 0)
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
