namespace Provenance.Events;

/// <summary>Whether anything can follow a delivery.</summary>
public enum Finality
{
    /// <summary>Something may follow.</summary>
    Open,

    /// <summary>Nothing follows.</summary>
    Consumed,
}
