namespace Provenance.Events;

/// <summary>Somebody asked for goods. Says nothing of custody.</summary>
public sealed record Ordered : ProvenanceEvent
{
    /// <summary>Who was asked.</summary>
    public Party? From { get; init; }

    /// <summary>What was asked for.</summary>
    public string? Request { get; init; }

    private protected override EventKind Kind => EventKind.Ordered;
}
