namespace Provenance.Packs;

/// <summary>How well a statement about a source is confirmed. Ordered from the best to the weakest.</summary>
public enum ConfirmationMark
{
    /// <summary><c>V</c>: the text itself was checked.</summary>
    Verified,

    /// <summary><c>S</c>: only a secondary text was checked: a summary, a quotation, a presentation.</summary>
    Secondary,

    /// <summary><c>K</c>: general knowledge that nobody checked.</summary>
    Knowledge,

    /// <summary><c>P</c>: engineering practice, with no standard behind it.</summary>
    Practice,
}
