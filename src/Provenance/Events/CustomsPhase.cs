namespace Provenance.Events;

/// <summary>A step of a customs procedure.</summary>
public enum CustomsPhase
{
    /// <summary>The procedure began.</summary>
    Opened,

    /// <summary>The procedure ended.</summary>
    Discharged,
}
