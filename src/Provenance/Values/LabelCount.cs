namespace Provenance.Values;

/// <summary>How many labels were issued for an act, and what became of them (21 CFR 211.125 [K]). Counts are in pieces (H87).</summary>
public sealed record LabelCount : Extensible
{
    /// <summary>Printed or handed out.</summary>
    public Quantity? Issued { get; init; }

    /// <summary>Put on goods.</summary>
    public Quantity? Applied { get; init; }

    /// <summary>Destroyed, print waste included.</summary>
    public Quantity? Destroyed { get; init; }

    /// <summary>Given back unused.</summary>
    public Quantity? Returned { get; init; }
}
