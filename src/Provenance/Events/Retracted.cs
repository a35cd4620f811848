namespace Provenance.Events;

/// <summary>An earlier event did not happen or is withdrawn. The record keeps it.</summary>
public sealed record Retracted : ProvenanceEvent
{
    /// <summary>Id of the event withdrawn; withdrawing a <see cref="Retracted"/> brings its target back.</summary>
    public string? Target { get; init; }

    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    private protected override EventKind Kind => EventKind.Retracted;
}
