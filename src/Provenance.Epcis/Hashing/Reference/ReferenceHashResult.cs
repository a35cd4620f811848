namespace Provenance.Epcis;

/// <summary>What the reference makes of a document.</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record ReferenceHashResult
{
    /// <summary>One element for each event, in document order; none where the reference fails on the document.</summary>
    public ValueList<ReferenceHashOfEvent> Events { get; init; }

    /// <summary>Why the reference fails on the document as a whole; <see langword="null"/> where it does not.</summary>
    public string? Failure { get; init; }
}
