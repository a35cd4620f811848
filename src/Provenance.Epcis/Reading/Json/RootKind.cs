namespace Provenance.Epcis.Reading.Json;

/// <summary>What an object is that no other encloses.</summary>
internal enum RootKind
{
    /// <summary>Nothing seen so far tells.</summary>
    Unknown,

    /// <summary>A document.</summary>
    Document,

    /// <summary>An event.</summary>
    Event,
}
