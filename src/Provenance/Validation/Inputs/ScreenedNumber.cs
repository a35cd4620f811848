namespace Provenance.Validation.Inputs;

/// <summary>A number of a party.</summary>
/// <param name="Scheme"><c>lei</c>, <c>gln</c> or <c>identifier</c> (a registration, tax or other number).</param>
/// <param name="Value">The number, as it is recorded.</param>
public sealed record ScreenedNumber(string Scheme, string Value);
