namespace Provenance.Validation.Flow;

/// <summary>Judges a hole between two neighbors in a partial order: it counts only if it exists in every allowed order (catalogue 2.9).</summary>
internal static class Neighbors
{
    /// <summary>
    /// Whether the hole between <paramref name="one"/> and <paramref name="other"/>, neighbors in the listing, is there in every allowed order:
    /// whatever may come directly after the one leaves a hole, or whatever may come directly before the other does.
    /// </summary>
    /// <param name="view">The chain.</param>
    /// <param name="counts">Which events can be neighbors.</param>
    /// <param name="one">The first neighbor.</param>
    /// <param name="other">The second neighbor.</param>
    /// <param name="isHole">Whether two events that are neighbors leave a hole; static, so that asking costs no closure.</param>
    /// <param name="withNext">See <see cref="Candidates"/>.</param>
    public static bool IsHoleInEveryOrder(ChainView view, Func<ProvenanceEvent, bool> counts, int one, int other, Func<ChainView, int, int, bool> isHole, bool withNext = false)
    {
        var candidates = Candidates(view, counts, one, other, withNext);
        if (candidates.Length == 0)
            return true;
        return LeavesHole(view, candidates, one, isHole) || FindsHole(view, candidates, other, isHole) || (view.Order.Precedes(one, other) && OrdersOfFew.AllHave(view, counts, one, other, isHole));
    }

    /// <summary>
    /// What can stand beside one of two neighbors in an allowed order. Whatever is ordered with both of them cannot, where they are ordered themselves: it
    /// lies before or after both.
    /// Empty where only the two can stand beside one another, so that the hole between them is there in every order.
    /// </summary>
    /// <param name="view">The chain.</param>
    /// <param name="counts">Which events can be neighbors.</param>
    /// <param name="one">The first neighbor.</param>
    /// <param name="other">The second neighbor.</param>
    /// <param name="withNext">
    /// Whether what lies next before both, or next after both, counts as well where the two are not ordered. For holders it does; for places it does not:
    /// two accounts of one act that give it one time and two places are no way of the goods.
    /// </param>
    public static int[] Candidates(ChainView view, Func<ProvenanceEvent, bool> counts, int one, int other, bool withNext = false)
    {
        var around = view.Order.Around(one, other);
        if (around.Length == 0)
            return around;
        var candidates = new List<int>(around.Length + 2);
        foreach (var i in around)
        {
            if (i == one || i == other || IsOfThem(i))
                candidates.Add(i);
        }

        // Either of two that are not ordered may come first, so that what lies before both, or after both, is next to either of them.
        if (withNext && !view.Order.Precedes(one, other))
        {
            AddNextTo(i => i < one && i < other && view.Order.Precedes(i, one) && view.Order.Precedes(i, other), Math.Min(one, other), -1);
            AddNextTo(i => i > one && i > other && view.Order.Precedes(one, i) && view.Order.Precedes(other, i), Math.Max(one, other), 1);
        }

        return [.. candidates];

        bool IsOfThem(int i) => counts(view.Events[i].Event) && view.Flow.IsSameGoods(other, i);

        void AddNextTo(Predicate<int> isBeyond, int from, int step)
        {
            for (var i = from + step; i >= 0 && i < view.Events.Length; i += step)
            {
                if (!isBeyond(i) || !IsOfThem(i))
                    continue;
                candidates.Add(i);
                foreach (var k in view.Order.Around(i, i))
                {
                    if (k != i && isBeyond(k) && IsOfThem(k))
                        candidates.Add(k);
                }

                return;
            }
        }
    }

    /// <summary>Whether something comes after the event in every order and whatever may come directly after it leaves a hole.</summary>
    public static bool LeavesHole(ChainView view, ReadOnlySpan<int> candidates, int one, Func<ChainView, int, int, bool> isHole)
    {
        var order = view.Order;
        var isFollowed = false;
        foreach (var next in candidates)
        {
            if (next == one || order.Precedes(next, one))
                continue;
            isFollowed |= order.Precedes(one, next);
            if (!HasBetween(order, candidates, one, next) && !isHole(view, one, next))
                return false;
        }

        return isFollowed;
    }

    /// <summary>Whether something comes before the event in every order and whatever may come directly before it leaves a hole.</summary>
    public static bool FindsHole(ChainView view, ReadOnlySpan<int> candidates, int other, Func<ChainView, int, int, bool> isHole)
    {
        var order = view.Order;
        var isPreceded = false;
        foreach (var before in candidates)
        {
            if (before == other || order.Precedes(other, before))
                continue;
            isPreceded |= order.Precedes(before, other);
            if (!HasBetween(order, candidates, before, other) && !isHole(view, before, other))
                return false;
        }

        return isPreceded;
    }

    private static bool HasBetween(EventOrder order, ReadOnlySpan<int> candidates, int one, int other)
    {
        foreach (var between in candidates)
        {
            if (order.Precedes(one, between) && order.Precedes(between, other))
                return true;
        }

        return false;
    }
}
