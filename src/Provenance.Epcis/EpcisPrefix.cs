namespace Provenance.Epcis;

/// <summary>A prefix and the namespace that it stands for.</summary>
/// <param name="Prefix">The prefix, without a colon.</param>
/// <param name="Namespace">The URI of the namespace.</param>
public readonly record struct EpcisPrefix(string Prefix, string Namespace);
