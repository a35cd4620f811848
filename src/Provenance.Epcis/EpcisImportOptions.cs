using Provenance.Chains;

namespace Provenance.Epcis;

/// <summary>How the events of EPCIS documents are taken as chains.</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record EpcisImportOptions
{
    /// <summary>A part of each history, recorded by the businesses themselves.</summary>
    public static EpcisImportOptions Default { get; } = new();

    /// <summary>
    /// What the chains mean to record; by default a part of the history, with its custody, movement and quantities. EPCIS has no words for customs and labels, so that
    /// their absence says nothing.
    /// </summary>
    public ChainScope Scope { get; init; } = new() { Extent = ChainExtent.Partial, Facets = ["custody", "movement", "quantity"] };

    /// <summary>Whose record it is: by default operational, so that an event is a fact unless it says otherwise.</summary>
    public RecordKind RecordKind { get; init; } = RecordKind.Operational;

    /// <summary>
    /// Stands before the URI of the item in the id of each chain; empty by default. Give one where the chains are checked together with others, which may be about the
    /// same items: two chains of one item are one history, and two chains of one id must be described alike.
    /// </summary>
    public string ChainPrefix { get; init; } = "";
}
