namespace Provenance.Events;

/// <summary>How much of the labels was taken off.</summary>
public enum Removal
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Some of them.</summary>
    Some,
}
