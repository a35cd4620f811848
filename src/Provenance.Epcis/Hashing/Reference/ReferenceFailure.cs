namespace Provenance.Epcis;

/// <summary>The reference fails on this event or document.</summary>
internal sealed class ReferenceFailure(string message) : Exception(message);
