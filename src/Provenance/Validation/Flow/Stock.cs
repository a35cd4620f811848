namespace Provenance.Validation.Flow;

/// <summary>Compares what events take with what is there.</summary>
internal static class Stock
{
    /// <summary>Up to so many times what is recorded is a matter of weighing and counting: half a percent.</summary>
    public const decimal Tolerance = 1.005m;

    /// <summary>Whether the event takes certainly more than the position holds, and than its holder has anywhere.</summary>
    public static bool IsLacking(ProvenanceEvent e, ItemRole role, Quantity? quantity, Position from, ReadOnlySpan<Position> live, ChainView view)
    {
        // What is received is compared with what was sent.
        if (quantity is not { Absence: null, IsAll: false, Min: > 0 } || from.Quantity is not { Max: not null } held || !Takes(e, role) || (e is Received && from.IsUnderway) || !from.IsLive)
            return false;
        var units = view.SetView.Units;
        var item = view.Chain.Description.Item.Id;
        if (units.Align(quantity, held, item) is not { } needed || !needed.IsCertainlyMoreThan(held))
            return false;
        var holder = from.HolderNow;
        foreach (var other in live)
        {
            if (ReferenceEquals(other, from) || holder is null || !(other.IsHeldBy(holder, e.Time, view.Set.Parties) || other.IsBoundFor(holder, e.Time, view.Set.Parties)))
                continue;
            if (units.Align(other.Quantity, held, item) is not { } more || !more.IsComparableTo(held))
                return false;
            held += more;
        }

        return needed.IsCertainlyMoreThan(held.Times(1, Tolerance));
    }

    private static bool Takes(ProvenanceEvent e, ItemRole role) =>
        role == ItemRole.Takes || e is ILeg or Delivered or Destroyed or Lost or StockAdjusted { Change: StockChange.Decrease };
}
