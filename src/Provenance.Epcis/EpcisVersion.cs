namespace Provenance.Epcis;

/// <summary>The major versions of EPCIS that are read and written.</summary>
internal enum EpcisVersion
{
    /// <summary>EPCIS 1.2, and older documents that are valid under it.</summary>
    V1,

    /// <summary>EPCIS 2.0 and 2.0.1.</summary>
    V2,
}
