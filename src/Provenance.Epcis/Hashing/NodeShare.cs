namespace Provenance.Epcis;

/// <summary>Which of the nodes in a field of the standard are written at a place.</summary>
internal enum NodeShare
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those in a namespace.</summary>
    Qualified,

    /// <summary>Those without a namespace.</summary>
    Unqualified,

    /// <summary>None of them.</summary>
    None,
}
