namespace Provenance.Values;

/// <summary>The four states of what a record says about one value. They are never merged: a missing value is not an unknown one.</summary>
public enum Knowledge
{
    /// <summary>The record does not mention it: the member is <see langword="null"/> or an empty list.</summary>
    NotRecorded,

    /// <summary>The record says that it exists and is not known, and why (<see cref="Why"/>).</summary>
    Unknown,

    /// <summary>The record says that there is none.</summary>
    None,

    /// <summary>The record states it.</summary>
    Known,
}
