namespace Provenance.Epcis;

/// <summary>States that hold for the objects until they are unset (EPCIS 2.0, 7.3.3.3).</summary>
/// <param name="Set">States that begin to hold; Web URIs of CBV, or URIs of other vocabularies.</param>
/// <param name="Unset">States that cease to hold.</param>
/// <remarks>Immutable; equal when both lists are equal.</remarks>
public sealed record PersistentDisposition(ValueList<string> Set = default, ValueList<string> Unset = default);
