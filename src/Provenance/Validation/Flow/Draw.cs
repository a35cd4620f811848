namespace Provenance.Validation.Flow;

/// <summary>How much of a position an event takes.</summary>
internal enum Draw
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>Certainly less.</summary>
    Part,

    /// <summary>It cannot be told.</summary>
    Unsure,
}
