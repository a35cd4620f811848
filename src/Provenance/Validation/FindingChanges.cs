namespace Provenance.Validation;

/// <summary>What one call of a <see cref="ChainMonitor"/> changed: which findings opened, which closed, and which say something else than before.</summary>
/// <remarks>Immutable, safe to share between threads. Each list has the weightiest first: by kind, severity, code and fingerprint.</remarks>
/// <param name="Opened">Findings that were not there, of whatever kind: also what only informs.</param>
/// <param name="Closed">Findings that are gone, as they were.</param>
/// <param name="Updated">Findings of the same fingerprint whose kind, severity, words, places or decision are others now.</param>
/// <param name="Verdict">The verdict now.</param>
public sealed record FindingChanges(ValueList<Finding> Opened, ValueList<Finding> Closed, ValueList<UpdatedFinding> Updated, Verdict Verdict)
{
    /// <summary>Whether every finding is as it was.</summary>
    public bool IsEmpty => Opened.Count + Closed.Count + Updated.Count == 0;
}

/// <summary>A finding before and after something was learned of it.</summary>
/// <param name="Before">As it was.</param>
/// <param name="Now">As it is.</param>
public sealed record UpdatedFinding(Finding Before, Finding Now);
