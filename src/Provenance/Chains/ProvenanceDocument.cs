namespace Provenance.Chains;

/// <summary>One document as it was read or is to be written: who recorded it, what it defines, its chains.</summary>
/// <remarks>Immutable, safe to share between threads. Check several together as one <see cref="ChainSet"/>.</remarks>
public sealed record ProvenanceDocument : Extensible
{
    /// <summary>Who recorded it and how it is to be read.</summary>
    public RecordHeader Header { get; init; } = RecordHeader.Default;

    /// <summary>What it defines.</summary>
    public Registry Registry { get; init; } = Registry.Empty;

    /// <summary>Claims about something else; no rule reads them.</summary>
    public ValueList<ContextClaim> Context { get; init; }

    /// <summary>Its chains. An event that stands in several of them is written once.</summary>
    public ValueList<ProvenanceChain> Chains { get; init; }

    /// <summary>Events that stand in none of its chains: they name items of chains that other documents hold.</summary>
    public ValueList<RecordedEvent> Events { get; init; }
}
