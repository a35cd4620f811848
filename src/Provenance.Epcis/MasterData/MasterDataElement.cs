namespace Provenance.Epcis;

/// <summary>What is said of one place, product or party.</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record MasterDataElement
{
    /// <summary>Its URI, as written.</summary>
    public required string Id { get; init; }

    /// <summary>What is said of it, in document order; an attribute can stand several times.</summary>
    public ValueList<MasterDataValue> Attributes { get; init; }

    /// <summary>URIs of those that it contains.</summary>
    public ValueList<string> Children { get; init; }

    /// <summary>Members of other namespaces, in document order.</summary>
    public ValueList<EpcisNode> Extensions { get; init; }
}
