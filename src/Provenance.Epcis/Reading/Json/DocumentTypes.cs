namespace Provenance.Epcis.Reading.Json;

/// <summary>The types of documents.</summary>
internal static class DocumentTypes
{
    /// <summary>What a document of that type is, as far as the type tells; <see langword="null"/> where it is no type of a document.</summary>
    public static EpcisDocumentKind? Of(string? type) => type switch
    {
        "EPCISDocument" => EpcisDocumentKind.Capture,
        "EPCISQueryDocument" => EpcisDocumentKind.QueryResults,
        "EPCISMasterDataDocument" => EpcisDocumentKind.MasterData,
        _ => null,
    };
}
