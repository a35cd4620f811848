namespace Provenance.Events;

/// <summary>One item became several.</summary>
public sealed record Split : ProvenanceEvent
{
    /// <summary>What was lost in it.</summary>
    public Quantity? Loss { get; init; }

    /// <summary>Output per input, where it is stated as a number.</summary>
    public Quantity? Yield { get; init; }

    /// <summary>How many parts it is recorded to have become, at least 1; the parts that are known stand in the outputs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int? Parts
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Goods become at least one part. Leave the number out where it is not recorded.");
    }

    /// <summary>The process (<c>blending</c>, <c>assembly</c>).</summary>
    public Code? Process { get; init; }

    /// <summary>Commodity code of the inputs.</summary>
    public HsCode? CommodityBefore { get; init; }

    /// <summary>Commodity code of the outputs.</summary>
    public HsCode? CommodityAfter { get; init; }

    /// <summary>Share of the value added, from 0 to 1.</summary>
    public decimal? ValueAdded { get; init; }

    /// <summary>Id of the authorization under which it was done.</summary>
    public string? Authorization { get; init; }

    /// <summary>The label that the outputs got.</summary>
    public Label? Label { get; init; }

    private protected override EventKind Kind => EventKind.Split;
}
