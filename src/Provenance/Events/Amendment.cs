namespace Provenance.Events;

/// <summary>How a ledger was amended.</summary>
public enum Amendment
{
    /// <summary>A hole is declared.</summary>
    Tombstone,

    /// <summary>A new beginning is declared.</summary>
    Rebaseline,

    /// <summary>One of two branches is declared to hold.</summary>
    ForkWinner,
}
