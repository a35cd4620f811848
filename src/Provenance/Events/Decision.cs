namespace Provenance.Events;

/// <summary>What was decided about a finding.</summary>
public enum Decision
{
    /// <summary>It is known and accepted.</summary>
    Accepted,

    /// <summary>It is right.</summary>
    Confirmed,

    /// <summary>It is wrong.</summary>
    Refuted,

    /// <summary>Somebody else must judge it.</summary>
    Escalated,
}
