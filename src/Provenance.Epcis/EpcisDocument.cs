namespace Provenance.Epcis;

/// <summary>An EPCIS document, read whole or made in code.</summary>
/// <remarks>Immutable, equal when all members are equal, safe to share between threads.</remarks>
public sealed record EpcisDocument
{
    /// <summary>What it is; <see cref="EpcisDocumentKind.Capture"/> by default.</summary>
    public EpcisDocumentKind Kind { get; init; }

    /// <summary>The version as written (<c>2.0</c>); <see langword="null"/> where none is stated, as with a bare event.</summary>
    public string? SchemaVersion { get; init; }

    /// <summary>When the document was made.</summary>
    public EpcisTime? CreationDate { get; init; }

    /// <summary>Its id, a URI (JSON-LD only).</summary>
    public string? Id { get; init; }

    /// <summary>Who sent it (JSON-LD); in XML the standard header says so.</summary>
    public string? Sender { get; init; }

    /// <summary>For whom it is (JSON-LD); in XML the standard header says so.</summary>
    public string? Receiver { get; init; }

    /// <summary>The number of the document (JSON-LD); in XML the standard header says so.</summary>
    public string? InstanceIdentifier { get; init; }

    /// <summary>The header.</summary>
    public EpcisHeader? Header { get; init; }

    /// <summary>The contexts of JSON-LD and the prefixes of the namespaces.</summary>
    public EpcisContext Context { get; init; } = EpcisContext.Empty;

    /// <summary>The events, in document order.</summary>
    public ValueList<EpcisEvent> Events { get; init; }

    /// <summary>The name of the query that was asked, where these are its results.</summary>
    public string? QueryName { get; init; }

    /// <summary>The id of the subscription, where these are results of one.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>Vocabularies in the body: of the results of a query, or of a document of master data.</summary>
    public ValueList<MasterDataVocabulary> Vocabularies { get; init; }

    /// <summary>A message of the query interface that is no result (<see cref="EpcisDocumentKind.Message"/>), as it stands.</summary>
    public EpcisNode? Message { get; init; }

    /// <summary>Members of other namespaces at the document itself, in document order.</summary>
    public ValueList<EpcisNode> Extensions { get; init; }

    /// <summary>Members of other namespaces in the body, and around the events in the results of a query, in document order.</summary>
    public ValueList<EpcisNode> BodyExtensions { get; init; }
}
