namespace Provenance.Events;

/// <summary>What was done to evidence.</summary>
public enum Assessment
{
    /// <summary>It got a grade.</summary>
    Graded,

    /// <summary>What it supports was promoted to a fact.</summary>
    Promoted,

    /// <summary>It was shown to be wrong.</summary>
    Refuted,

    /// <summary>Other evidence took its place.</summary>
    Superseded,
}
