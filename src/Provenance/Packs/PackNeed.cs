namespace Provenance.Packs;

/// <summary>Whether a pack asks for an element.</summary>
public enum PackNeed
{
    /// <summary>Always.</summary>
    Mandatory,

    /// <summary>Where a condition holds.</summary>
    Conditional,

    /// <summary>It may be recorded; nothing is missing without it.</summary>
    Optional,

    /// <summary>A duty outside any record (a period of retention, a disclosure, a procedure): it is listed and never judged.</summary>
    Duty,
}
