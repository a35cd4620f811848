namespace Provenance.Values;

/// <summary>Whether a restriction was ordered or only practiced.</summary>
public enum RestrictionForce
{
    /// <summary>Ordered by an authority.</summary>
    Official,

    /// <summary>Practiced, whatever the law says.</summary>
    DeFacto,
}

/// <summary>A limit on trade along a route, itself a claim with fuzzy dates and evidence.</summary>
public sealed record Restriction : Extensible
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The kind (<c>route</c>, <c>goods</c>, <c>party</c>).</summary>
    public Code? Kind { get; init; }

    /// <summary>Where goods come from.</summary>
    public ValueList<Area> From { get; init; }

    /// <summary>Where they go to.</summary>
    public ValueList<Area> To { get; init; }

    /// <summary>Where the goods originate, whichever way they come; goods of every origin where it is empty.</summary>
    public ValueList<Area> Origin { get; init; }

    /// <summary>The uses that it forbids (<c>military</c>); every use where it is empty.</summary>
    public ValueList<Code> EndUses { get; init; }

    /// <summary>Whether it holds in both directions; <see langword="null"/> is no.</summary>
    public bool? BothWays { get; init; }

    /// <summary>The mode of transport that it concerns.</summary>
    public Code? Mode { get; init; }

    /// <summary>Id of the customs office that it concerns.</summary>
    public string? Office { get; init; }

    /// <summary>The goods: <c>all</c>, or HS codes, or words.</summary>
    public ValueList<Code> Goods { get; init; }

    /// <summary>Ids of the parties that it concerns.</summary>
    public ValueList<string> Parties { get; init; }

    /// <summary>The law or order behind it.</summary>
    public Text? LegalBasis { get; init; }

    /// <summary>Ordered, or only practiced.</summary>
    public RestrictionForce? Force { get; init; }

    /// <summary>How far it is trusted.</summary>
    public Status? Status { get; init; }

    /// <summary>Whether its existence or dates are contested; <see langword="null"/> is no.</summary>
    public bool? Disputed { get; init; }

    /// <summary>When it began.</summary>
    public EventTime? Start { get; init; }

    /// <summary>When it ended.</summary>
    public EventTime? End { get; init; }

    /// <summary>Ids of the evidence for it.</summary>
    public ValueList<string> Evidence { get; init; }

    /// <summary>Remarks for people; no rule reads them.</summary>
    public string? Notes { get; init; }
}
