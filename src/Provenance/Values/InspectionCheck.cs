namespace Provenance.Values;

/// <summary>One thing that an inspection looked at.</summary>
public sealed record InspectionCheck : Extensible
{
    /// <summary>What was looked at.</summary>
    public Code? What { get; init; }

    /// <summary>What was found.</summary>
    public Code? Outcome { get; init; }

    /// <summary>What it was compared with.</summary>
    public Text? Against { get; init; }
}
