namespace Provenance.Epcis;

/// <summary>A read point or a business location.</summary>
/// <param name="Id">The URI of the place: an EPC URN of scheme <c>sgln</c>, a GS1 Digital Link, a <c>geo:</c> URI or any other.</param>
/// <param name="Extensions">Members of other namespaces, in document order.</param>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record EpcisLocation(string Id, ValueList<EpcisNode> Extensions = default);
