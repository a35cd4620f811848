namespace Provenance.Epcis;

/// <summary>Master data of one kind: places, products, parties (EPCIS 2.0, 9.4).</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record MasterDataVocabulary
{
    /// <summary>The URI of the kind (<c>urn:epcglobal:epcis:vtype:BusinessLocation</c>), as written.</summary>
    public required string Type { get; init; }

    /// <summary>The elements, in document order.</summary>
    public ValueList<MasterDataElement> Elements { get; init; }

    /// <summary>Members of other namespaces, in document order.</summary>
    public ValueList<EpcisNode> Extensions { get; init; }
}
