namespace Provenance.Epcis;

/// <summary>The header of a document.</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record EpcisHeader
{
    /// <summary>The Standard Business Document Header (UN/CEFACT), in XML only.</summary>
    public StandardHeader? Standard { get; init; }

    /// <summary>Master data that come with the events.</summary>
    public ValueList<MasterDataVocabulary> Vocabularies { get; init; }

    /// <summary>Members of other namespaces, in document order.</summary>
    public ValueList<EpcisNode> Extensions { get; init; }
}
