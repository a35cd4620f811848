namespace Provenance.Validation.Baselines;

/// <summary>A finding of one of two reports, or of both.</summary>
/// <param name="State">How they compare.</param>
/// <param name="Now">The finding of the later report; <see langword="null"/> where it is absent.</param>
/// <param name="Then">That of the earlier one; <see langword="null"/> where it is new.</param>
/// <param name="Why">For an absent one that nothing closed, why it does not show: another finding covers it now, or its rule did not run; else <see langword="null"/>.</param>
public sealed record ComparedFinding(BaselineState State, Finding? Now, EarlierFinding? Then, string? Why = null)
{
    /// <summary>Whether the record now answers what the earlier report asked.</summary>
    public bool IsClosed => State == BaselineState.Absent && Why is null;
}
