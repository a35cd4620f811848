namespace Provenance.Epcis;

/// <summary>The formats of EPCIS documents.</summary>
public enum EpcisFormat
{
    /// <summary>XML of EPCIS 1.2.</summary>
    Xml12,

    /// <summary>XML of EPCIS 2.0.</summary>
    Xml20,

    /// <summary>JSON-LD of EPCIS 2.0.</summary>
    JsonLd,
}
