namespace Provenance.Reference;

/// <summary>The customs procedures that rules know, as words of <see cref="Vocabulary.Procedures"/>.</summary>
public static class Procedures
{
    /// <summary>Domestic goods leave the territory.</summary>
    public const string Export = "export";

    /// <summary>Goods that were never released here leave the territory again.</summary>
    public const string ReExport = "reExport";

    /// <summary>Released for consumption; a return of exported goods too.</summary>
    public const string FreeCirculation = "freeCirculation";

    /// <summary>Carried under customs control from one office to another.</summary>
    public const string Transit = "transit";

    /// <summary>Stored in a customs warehouse without being released.</summary>
    public const string Warehousing = "warehousing";

    /// <summary>Brought into a free zone.</summary>
    public const string FreeZone = "freeZone";

    /// <summary>Worked on here to leave again.</summary>
    public const string InwardProcessing = "inwardProcessing";

    /// <summary>Sent to be worked on elsewhere and come back.</summary>
    public const string OutwardProcessing = "outwardProcessing";

    /// <summary>Brought in for a time and to leave unchanged.</summary>
    public const string TemporaryAdmission = "temporaryAdmission";

    /// <summary>Passed without a declaration under an exemption.</summary>
    public const string Exempt = "exempt";
}
