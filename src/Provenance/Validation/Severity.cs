namespace Provenance.Validation;

/// <summary>How much a finding weighs. Ordered from the lightest.</summary>
public enum Severity
{
    /// <summary>Worth noting; blocks no step of the verdict.</summary>
    Note,

    /// <summary>Should be looked into.</summary>
    Warning,

    /// <summary>Must be looked into.</summary>
    Error,
}
