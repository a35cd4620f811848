namespace Provenance.Epcis;

/// <summary>What the reference makes of one event.</summary>
/// <param name="Id">The id; <see langword="null"/> where the reference fails.</param>
/// <param name="PreHash">The text that is hashed; <see langword="null"/> where the reference fails.</param>
/// <param name="Failure">Why the reference fails on the event; <see langword="null"/> where it does not.</param>
public readonly record struct ReferenceHashOfEvent(string? Id, string? PreHash, string? Failure);
