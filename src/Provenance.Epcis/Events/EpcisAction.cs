namespace Provenance.Epcis;

/// <summary>How an event relates to the life of what it is about (EPCIS 2.0, 7.3.2).</summary>
public enum EpcisAction
{
    /// <summary>Observed, neither created nor destroyed.</summary>
    Observe,

    /// <summary>Created, or added.</summary>
    Add,

    /// <summary>Decommissioned, or removed.</summary>
    Delete,
}
