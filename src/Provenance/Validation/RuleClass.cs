namespace Provenance.Validation;

/// <summary>What kind of statement a rule makes.</summary>
public enum RuleClass
{
    /// <summary>Something that must have happened, or must be known, is not recorded.</summary>
    Gap,

    /// <summary>Two things recorded cannot both be so.</summary>
    Contradiction,

    /// <summary>What is recorded breaks a rule of the field. Never a Fail on a claim.</summary>
    Violation,

    /// <summary>The record itself is damaged.</summary>
    Integrity,

    /// <summary>The record is weaker than it could be.</summary>
    Quality,

    /// <summary>Several findings together make a known pattern. Never stronger than its weakest member.</summary>
    Pattern,
}
