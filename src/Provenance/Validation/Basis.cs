namespace Provenance.Validation;

/// <summary>What a finding rests on: the weakest status among what it reads. Ordered from the strongest.</summary>
public enum Basis
{
    /// <summary>Only that something is not recorded.</summary>
    Record,

    /// <summary>Facts.</summary>
    Fact,

    /// <summary>At least one claim.</summary>
    Claim,

    /// <summary>At least one inference.</summary>
    Inferred,

    /// <summary>At least one disputed statement.</summary>
    Disputed,
}
