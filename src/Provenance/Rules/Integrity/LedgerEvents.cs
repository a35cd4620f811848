using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>What rules about the ledger ask of it: they read what was recorded, whatever became of it.</summary>
internal static class LedgerEvents
{
    /// <summary>How the history of a chain now holds a recorded event; <see langword="null"/> where it is out: applied, retracted or planned.</summary>
    public static EffectiveEvent? InHistory(ChainView view, RecordedEvent recorded)
    {
        foreach (var e in view.Events)
        {
            if (ReferenceEquals(e.Recorded, recorded))
                return e;
        }

        return null;
    }

    /// <summary>Whether the one was certainly recorded after the other: by the instants, else by the order of one ledger.</summary>
    public static bool IsRecordedAfter(SetView set, RecordedEvent one, RecordedEvent other)
    {
        if (one.RecordedAt is { } at && other.RecordedAt is { } otherAt)
            return at > otherAt;
        return one.Sequence > other.Sequence && AreOfOneLedger(set, one, other);
    }

    private static bool AreOfOneLedger(SetView set, RecordedEvent one, RecordedEvent other)
    {
        foreach (var chain in set.Set.Chains)
        {
            if (Holds(chain, one) && Holds(chain, other))
                return true;
        }

        return false;
    }

    private static bool Holds(ProvenanceChain chain, RecordedEvent recorded)
    {
        // A chain as it was known at some instant has holes in its sequences.
        for (var i = Math.Min(recorded.Sequence, chain.Count - 1); i >= 0 && chain[i].Sequence >= recorded.Sequence; i--)
        {
            if (ReferenceEquals(chain[i], recorded))
                return true;
        }

        return false;
    }
}
