namespace Provenance.Validation.Flow;

/// <summary>Compares what events take with what is there.</summary>
internal static class Stock
{
    /// <summary>
    /// Whether the event takes certainly more than the position holds, and than its holder has anywhere; of one that takes nothing, whether it
    /// concerns more. Who only looks at the goods can look at all that there is.
    /// </summary>
    public static bool IsExceeded(ProvenanceEvent e, ItemRole role, Quantity? quantity, Position from, ReadOnlySpan<Position> live, ChainView view)
    {
        // What is received is compared with what was sent, and what is added was not there.
        if (quantity is not { Absence: null, IsAll: false, Min: > 0 } || from.Quantity is not { Max: not null } held || (e is Received && from.IsUnderway) || !from.IsLive
            || e is StockAdjusted { Change: not StockChange.Decrease })
        {
            return false;
        }

        var units = view.SetView.Units;
        var item = view.Chain.Description.Item.Id;
        if (units.Align(quantity, held, item) is not { } needed || !needed.IsCertainlyMoreThan(held))
            return false;
        var holder = from.HolderNow;
        var isAnybodys = !Takes(e, role) && CustodyRoles.Keeper(e) is null;
        foreach (var other in live)
        {
            if (ReferenceEquals(other, from))
                continue;
            if (!isAnybodys && (holder is null || !(other.IsHeldBy(holder, e.Time, view.Set.Parties) || other.IsBoundFor(holder, e.Time, view.Set.Parties))))
                continue;
            if (units.Align(other.Quantity, held, item) is not { } more || !more.IsComparableTo(held))
                return false;
            held += more;
        }

        return needed.IsCertainlyMoreThan(held.Times(1, view.Policy.Thresholds.Weighed));
    }

    /// <summary>Whether the goods are no longer where they were, or no longer at all.</summary>
    public static bool Takes(ProvenanceEvent e, ItemRole role) =>
        role == ItemRole.Takes || e is ILeg or Delivered or Destroyed or Lost or StockAdjusted { Change: StockChange.Decrease };

    /// <summary>Whether something that the listing has later may have come in before (catalogue 2.9).</summary>
    public static bool MayBeFilledBefore(ChainView view, int taking)
    {
        var steps = view.Flow.Steps;
        for (var i = taking + 1; i < steps.Length; i++)
        {
            var isIn = steps[i].Role == ItemRole.Makes || view.Events[i].Event is ILeg or Delivered or StockAdjusted { Change: StockChange.Increase };
            if (isIn && steps[taking].Holder is { } holder && CustodyRoles.Taker(view.Events[i].Event) is { } taker && !view.Set.Parties.AreOne(holder, taker))
                continue;
            if (isIn && !view.Order.Precedes(taking, i))
                return true;
        }

        return false;
    }
}
