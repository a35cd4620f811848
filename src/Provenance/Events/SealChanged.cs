namespace Provenance.Events;

/// <summary>A seal was applied, broken or replaced.</summary>
public sealed record SealChanged : ProvenanceEvent
{
    /// <summary>The seals before.</summary>
    public ValueList<string> Before { get; init; }

    /// <summary>The seals after.</summary>
    public ValueList<string> After { get; init; }

    /// <summary>Why.</summary>
    public Code? Reason { get; init; }

    /// <summary>On what authority.</summary>
    public Authority? Authority { get; init; }

    private protected override EventKind Kind => EventKind.SealChanged;
}
