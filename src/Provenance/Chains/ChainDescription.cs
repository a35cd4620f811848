namespace Provenance.Chains;

/// <summary>What a chain is called and about, apart from its events.</summary>
/// <remarks>Equal when all members are equal. Immutable.</remarks>
public sealed record ChainDescription : Extensible
{
    /// <summary>Its id, unique among all chains that are read together.</summary>
    public required string Id { get; init; }

    /// <summary>The goods that it follows.</summary>
    public TraceableItem Item { get; init; } = new();

    /// <summary>How much it means to record; the whole history by default.</summary>
    public ChainScope Scope { get; init; } = ChainScope.Whole;

    /// <summary>The custody model that it is kept under (ISO 22095), such as <c>segregated</c>.</summary>
    public Code? CustodyModel { get; init; }

    /// <summary>The record that it belongs to.</summary>
    public RecordHeader Record { get; init; } = RecordHeader.Default;
}
