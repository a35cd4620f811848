namespace Provenance.Events;

/// <summary>Several items became one.</summary>
public sealed record Merged : ProvenanceEvent
{
    /// <summary>What was lost in it.</summary>
    public Quantity? Loss { get; init; }

    /// <summary>Output per input, where it is stated as a number.</summary>
    public Quantity? Yield { get; init; }

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

    private protected override EventKind Kind => EventKind.Merged;
}
