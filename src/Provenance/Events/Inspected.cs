namespace Provenance.Events;

/// <summary>Somebody looked at the goods. Moves nothing.</summary>
public sealed record Inspected : ProvenanceEvent
{
    /// <summary>What was looked at, one by one.</summary>
    public ValueList<InspectionCheck> Checks { get; init; }

    /// <summary>The overall outcome.</summary>
    public Code? Outcome { get; init; }

    /// <summary>What was stated.</summary>
    public string? Statement { get; init; }

    /// <summary>The label seen.</summary>
    public Label? Label { get; init; }

    /// <summary>The packaging seen.</summary>
    public Packaging? Packaging { get; init; }

    /// <summary>Whether the goods were in stock.</summary>
    public bool? InStock { get; init; }

    private protected override EventKind Kind => EventKind.Inspected;
}
