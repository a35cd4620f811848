namespace Provenance.Epcis;

/// <summary>Where a transfer begins.</summary>
/// <param name="Type">Of what kind: a Web URI of CBV (<c>https://ref.gs1.org/cbv/SDT-owning_party</c>), or a URI of another vocabulary.</param>
/// <param name="Id">The URI of the party or place.</param>
public readonly record struct SourceElement(string Type, string Id);
