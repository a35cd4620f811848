namespace Provenance.Validation;

/// <summary>What an evaluation of a rule came to, as in SARIF 2.1.0 (3.27.9). Ordered by how much it asks of a reader.</summary>
public enum FindingKind
{
    /// <summary>The condition is certainly violated.</summary>
    Fail,

    /// <summary>A person must judge.</summary>
    Review,

    /// <summary>A violation is possible and cannot be decided; the finding names the fact that would decide it.</summary>
    Open,

    /// <summary>Worth knowing; holds nothing up.</summary>
    Informational,

    /// <summary>The condition was evaluated and is met.</summary>
    Pass,

    /// <summary>There was nothing to evaluate.</summary>
    NotApplicable,
}
