namespace Provenance.Events;

/// <summary>The goods changed owner. Says nothing of custody.</summary>
public sealed record OwnershipTransferred : ProvenanceEvent
{
    /// <summary>The owner before.</summary>
    public Party? From { get; init; }

    /// <summary>The owner after.</summary>
    public Party? To { get; init; }

    private protected override EventKind Kind => EventKind.OwnershipTransferred;
}
