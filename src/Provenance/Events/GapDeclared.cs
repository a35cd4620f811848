namespace Provenance.Events;

/// <summary>The author of the record says that a stretch of the chain is not known.</summary>
public sealed record GapDeclared : ProvenanceEvent
{
    /// <summary>The stretch; the whole chain where it is <see langword="null"/>.</summary>
    public Segment? Segment { get; init; }

    private protected override EventKind Kind => EventKind.GapDeclared;
}
