namespace Provenance.Validation;

/// <summary>When a rule runs.</summary>
public enum RuleProfile
{
    /// <summary>Always.</summary>
    Core,

    /// <summary>By itself when any event is a claim or any source is testimony.</summary>
    Investigation,

    /// <summary>Where the policy asks for it.</summary>
    Strict,

    /// <summary>Where the policy names a label profile.</summary>
    LabelProfile,

    /// <summary>Where the policy names a pack that asks for it.</summary>
    Pack,

    /// <summary>Runs always, and applies where a chain or a claim names a chain-of-custody model or a credit.</summary>
    CustodyModel,

    /// <summary>Where the policy names an expected route.</summary>
    Route,

    /// <summary>Runs always, and applies to error declarations that were read from EPCIS.</summary>
    Epcis,
}
