namespace Provenance.Epcis;

/// <summary>What a file or message holds.</summary>
public enum EpcisDocumentKind
{
    /// <summary><c>EPCISDocument</c>: events handed over for capture.</summary>
    Capture,

    /// <summary><c>EPCISQueryDocument</c> with results.</summary>
    QueryResults,

    /// <summary><c>EPCISQueryDocument</c> with another message: a query, a subscription, an exception. It is kept in <see cref="EpcisDocument.Message"/>.</summary>
    Message,

    /// <summary>One event, or a list of events, without a document around it.</summary>
    Events,

    /// <summary><c>EPCISMasterDataDocument</c>, or a list of vocabularies without a document around it.</summary>
    MasterData,
}
