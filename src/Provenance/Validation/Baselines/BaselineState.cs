namespace Provenance.Validation.Baselines;

/// <summary>How a finding compares with an earlier report, as in SARIF 2.1.0 (3.27.24).</summary>
public enum BaselineState
{
    /// <summary>The earlier report does not have it.</summary>
    New,

    /// <summary>Both have it, alike.</summary>
    Unchanged,

    /// <summary>Both have it, and its kind, its severity, its events or the decision about it changed.</summary>
    Updated,

    /// <summary>Only the earlier report has it.</summary>
    Absent,
}
