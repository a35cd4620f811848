namespace Provenance.Events;

/// <summary>An activity of a user's own. Counts for structure, time, place and evidence; never changes custody, labels or origin.</summary>
public sealed record Performed : ProvenanceEvent
{
    /// <summary>The activity, an absolute URI.</summary>
    public string? Activity { get; init; }

    private protected override EventKind Kind => EventKind.Performed;
}
