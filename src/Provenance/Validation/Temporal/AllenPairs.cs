namespace Provenance.Validation.Temporal;

/// <summary>Whether two times alone allow a relation between them: a network of their four ends, closed.</summary>
internal static class AllenPairs
{
    // The ends of the one and of the other, and the epoch to which their bounds are tied.
    private const int Ends = 5;
    private const int Epoch = 4;

    public static bool IsPossible(AllenRelation relation, EventTime? start, EventTime? end, EventTime? otherStart, EventTime? otherEnd)
    {
        // At most so many ticks from the row to the column.
        Span<Int128> most = stackalloc Int128[Ends * Ends];
        most.Fill(Int128.MaxValue / 4);
        for (var i = 0; i < Ends; i++)
            most[(i * Ends) + i] = 0;
        Bound(most, 0, start);
        Bound(most, 1, end);
        Bound(most, 2, otherStart);
        Bound(most, 3, otherEnd);
        Order(most, 0, 1, ReferenceEquals(start, end));
        Order(most, 2, 3, ReferenceEquals(otherStart, otherEnd) && otherStart is not null);
        foreach (var (isStart, isOwn, isOtherStart, isOtherOwn, gap) in AllenOrders.Of(relation))
            Tighten(most, EndOf(isOtherStart, isOtherOwn), EndOf(isStart, isOwn), -gap);
        return IsConsistent(most);
    }

    private static int EndOf(bool isStart, bool isOwn) => (isOwn ? 0 : 2) + (isStart ? 0 : 1);

    private static void Bound(Span<Int128> most, int end, EventTime? time)
    {
        if (time is not { Absence: null, IsApproximate: false })
            return;
        if (time.LatestTicks != long.MaxValue)
            Tighten(most, Epoch, end, time.LatestTicks);
        if (time.EarliestTicks != long.MinValue)
            Tighten(most, end, Epoch, -(Int128)time.EarliestTicks);
    }

    /// <summary>A start is not after its end; of what happens at once they are one.</summary>
    private static void Order(Span<Int128> most, int start, int end, bool isOne)
    {
        Tighten(most, end, start, 0);
        if (isOne)
            Tighten(most, start, end, 0);
    }

    private static void Tighten(Span<Int128> most, int from, int to, Int128 ticks)
    {
        ref var known = ref most[(from * Ends) + to];
        known = Int128.Min(known, ticks);
    }

    private static bool IsConsistent(Span<Int128> most)
    {
        for (var via = 0; via < Ends; via++)
        {
            for (var i = 0; i < Ends; i++)
            {
                for (var k = 0; k < Ends; k++)
                    Tighten(most, i, k, most[(i * Ends) + via] + most[(via * Ends) + k]);
            }
        }

        for (var i = 0; i < Ends; i++)
        {
            if (most[(i * Ends) + i] < 0)
                return false;
        }

        return true;
    }
}
