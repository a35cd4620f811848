namespace Provenance.Epcis;

/// <summary>One thing that is said of a place, product or party.</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record MasterDataValue
{
    /// <summary>The URI of the attribute (<c>urn:epcglobal:cbv:mda#countryCode</c>), as written.</summary>
    public required string Id { get; init; }

    /// <summary>The value, its name being the default value: text, a number, or an object with parts; <see langword="null"/> where there is none.</summary>
    public EpcisNode? Value { get; init; }
}
