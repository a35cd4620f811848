namespace Provenance.Validation;

/// <summary>What a finding points at.</summary>
/// <param name="Chain">Id of the chain.</param>
/// <param name="Event">Id of the event, or <see langword="null"/> for the chain as a whole.</param>
/// <param name="Field">Path of the member, or <see langword="null"/> for the event as a whole.</param>
public sealed record FindingLocation(string Chain, string? Event = null, string? Field = null);
