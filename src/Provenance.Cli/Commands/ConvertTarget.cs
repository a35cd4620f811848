namespace Provenance.Cli.Commands;

/// <summary>What <c>convert</c> writes.</summary>
internal enum ConvertTarget
{
    /// <summary>JSON-LD of EPCIS 2.0.</summary>
    JsonLd,

    /// <summary>XML of EPCIS 2.0.</summary>
    Xml,

    /// <summary>XML of EPCIS 1.2.</summary>
    Xml12,

    /// <summary>A native document.</summary>
    Provenance,
}
