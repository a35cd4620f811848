namespace Provenance.Values;

/// <summary>How far a report is trusted by who recorded it. Ordered from the strongest to the weakest.</summary>
public enum Status
{
    /// <summary>Established; the default of an operational record.</summary>
    Fact,

    /// <summary>Stated by a source; the default of an investigative record.</summary>
    Claim,

    /// <summary>Concluded from something else, named as its basis.</summary>
    Inferred,

    /// <summary>Stated and contested.</summary>
    Disputed,
}
