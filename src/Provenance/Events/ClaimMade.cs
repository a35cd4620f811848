namespace Provenance.Events;

/// <summary>Somebody claimed a property of the goods under a custody model (ISO 22095).</summary>
public sealed record ClaimMade : ProvenanceEvent
{
    /// <summary>The kind of claim.</summary>
    public Code? ClaimKind { get; init; }

    /// <summary>The custody model.</summary>
    public Code? Model { get; init; }

    /// <summary>The credit used.</summary>
    public Text? Credit { get; init; }

    /// <summary>What it is claimed of.</summary>
    public Code? Scope { get; init; }

    /// <summary>The period.</summary>
    public Validity? Period { get; init; }

    /// <summary>How much of the goods has the claimed characteristic, from 0 to 1; a number without a unit.</summary>
    public Quantity? Proportion { get; init; }

    private protected override EventKind Kind => EventKind.ClaimMade;
}
