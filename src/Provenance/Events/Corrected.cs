namespace Provenance.Events;

/// <summary>An earlier event was wrong; this is how it should read. The record keeps both.</summary>
public sealed record Corrected : ProvenanceEvent
{
    /// <summary>Id of the event corrected.</summary>
    public string? Target { get; init; }

    /// <summary>The event as it should read, whole; it keeps the target's id.</summary>
    public ProvenanceEvent? Replacement { get; init; }

    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    private protected override EventKind Kind => EventKind.Corrected;
}
