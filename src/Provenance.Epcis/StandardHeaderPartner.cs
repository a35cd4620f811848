namespace Provenance.Epcis;

/// <summary>A sender or receiver in the standard header.</summary>
/// <param name="Identifier">The identifier.</param>
/// <param name="Authority">Whose identifier it is (<c>GS1</c>); <see langword="null"/> where it is not said.</param>
/// <param name="Contacts">The elements <c>ContactInformation</c>, as they stand.</param>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record StandardHeaderPartner(string Identifier, string? Authority = null, ValueList<EpcisNode> Contacts = default);
