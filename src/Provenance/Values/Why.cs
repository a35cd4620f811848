namespace Provenance.Values;

/// <summary>Why a value that must exist is not known.</summary>
public enum Why
{
    /// <summary>Nobody asked.</summary>
    NotAsked,

    /// <summary>The source did not say.</summary>
    NotStated,

    /// <summary>The source knows and does not tell.</summary>
    NotDisclosed,

    /// <summary>It was looked for and could not be found out.</summary>
    NotAscertainable,

    /// <summary>Somebody else holds it; the recorder does not.</summary>
    NotHeld,
}
