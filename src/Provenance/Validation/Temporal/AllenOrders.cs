namespace Provenance.Validation.Temporal;

/// <summary>The thirteen relations as orders of four end points (Allen 1983; all are pointisable).</summary>
/// <remarks>
/// "During", "contains", "starts", "finishes" and their kin allow the end points to coincide: what happened on the first day of a period happened
/// during it.
/// </remarks>
internal static class AllenOrders
{
    private static readonly (bool IsStart, bool IsOwn, bool IsOtherStart, bool IsOtherOwn, long Gap)[][] Orders =
    [
        [(false, true, true, false, 1)], // before: own end < other start
        [(false, false, true, true, 1)], // after
        [(false, true, true, false, 0), (true, false, false, true, 0)], // meets: own end = other start
        [(false, false, true, true, 0), (true, true, false, false, 0)], // met by
        [(true, true, true, false, 1), (true, false, false, true, 1), (false, true, false, false, 1)], // overlaps
        [(true, false, true, true, 1), (true, true, false, false, 1), (false, false, false, true, 1)], // overlapped by
        [(true, true, true, false, 0), (true, false, true, true, 0), (false, true, false, false, 0)], // starts
        [(true, true, true, false, 0), (true, false, true, true, 0), (false, false, false, true, 0)], // started by
        [(true, false, true, true, 0), (false, true, false, false, 0)], // during
        [(true, true, true, false, 0), (false, false, false, true, 0)], // contains
        [(false, true, false, false, 0), (false, false, false, true, 0), (true, false, true, true, 0)], // finishes
        [(false, true, false, false, 0), (false, false, false, true, 0), (true, true, true, false, 0)], // finished by
        [(true, true, true, false, 0), (true, false, true, true, 0), (false, true, false, false, 0), (false, false, false, true, 0)], // equals
    ];

    /// <summary>
    /// The orders of a relation, each as: is the earlier point a start, and of the event itself; the same of the later point; the gap between them
    /// in ticks.
    /// </summary>
    public static ReadOnlySpan<(bool IsStart, bool IsOwn, bool IsOtherStart, bool IsOtherOwn, long Gap)> Of(AllenRelation relation) => Orders[(int)relation];
}
