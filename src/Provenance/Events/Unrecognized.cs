namespace Provenance.Events;

/// <summary>An event of a type that this version does not know, kept byte for byte. A rule reports it; it is never dropped.</summary>
public sealed record Unrecognized : ProvenanceEvent
{
    /// <summary>The discriminator as it stands in the document.</summary>
    public required string Type { get; init; }

    /// <summary>The event's whole JSON as read. The header members of this object repeat those of it that could be read.</summary>
    public required string Json { get; init; }

    private protected override EventKind Kind => EventKind.Unrecognized;
}
