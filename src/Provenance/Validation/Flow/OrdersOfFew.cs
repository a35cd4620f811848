namespace Provenance.Validation.Flow;

/// <summary>Tries every allowed order of the few events around two neighbors, where neither of the two alone tells whether there is a hole (catalogue 2.9).</summary>
internal static class OrdersOfFew
{
    /// <summary>Of more events the orders are too many to try, and the hole counts as not there in every one.</summary>
    private const int Most = 10;

    /// <summary>
    /// Whether every allowed order has a hole somewhere among the events that can stand around the two, and the listing has none but theirs, so that no
    /// hole is told twice.
    /// </summary>
    public static bool AllHave(ChainView view, Func<ProvenanceEvent, bool> counts, int one, int other, Func<ChainView, int, int, bool> isHole)
    {
        List<int> few = [one, other];
        for (var k = 0; k < few.Count; k++)
        {
            foreach (var i in view.Order.Around(few[k], few[k]))
                Add(i);
            if (few.Count > Most)
                return false;

            // Whatever lies between two of them may part them in another order.
            var (first, last) = (few.Min(), few.Max());
            for (var i = first + 1; i < last && few.Count <= Most; i++)
                Add(i);
        }

        few.Sort();
        for (var k = 1; k < few.Count; k++)
        {
            if (few[k] != other && isHole(view, few[k - 1], few[k]))
                return false;
        }

        var tried = new HashSet<int>();
        return !HasNone(0, -1);

        void Add(int i)
        {
            if (!few.Contains(i) && counts(view.Events[i].Event) && view.Flow.IsSameGoods(other, i))
                few.Add(i);
        }

        // Whether what is not placed yet can follow in an order without a hole.
        bool HasNone(int placed, int last)
        {
            if (placed == (1 << few.Count) - 1)
                return true;
            if (last >= 0 && !tried.Add((placed << 4) | last))
                return false;
            for (var next = 0; next < few.Count; next++)
            {
                if ((placed & (1 << next)) == 0 && IsFree(placed, next) && (last < 0 || !isHole(view, few[last], few[next])) && HasNone(placed | (1 << next), next))
                    return true;
            }

            return false;
        }

        bool IsFree(int placed, int next)
        {
            for (var k = 0; k < few.Count; k++)
            {
                if ((placed & (1 << k)) == 0 && k != next && view.Order.Precedes(few[k], few[next]))
                    return false;
            }

            return true;
        }
    }
}
