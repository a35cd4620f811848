namespace Provenance.Values;

/// <summary>Puts the dates of a label in one order: documents have them as members of an object, whose order means nothing.</summary>
internal static class LabelDateOrder
{
    /// <summary>The same list where it is in order, as nearly all are; else a copy. Two of a kind keep their order.</summary>
    public static ValueList<LabelDate> Of(ValueList<LabelDate> dates)
    {
        var given = dates.AsSpan();
        for (var i = 1; i < given.Length; i++)
        {
            if (Compare(given[i - 1], given[i]) > 0)
                return Sorted(given);
        }

        return dates;
    }

    private static ValueList<LabelDate> Sorted(ReadOnlySpan<LabelDate> given)
    {
        var sorted = given.ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            var date = sorted[i];
            var k = i;
            for (; k > 0 && Compare(sorted[k - 1], date) > 0; k--)
                sorted[k] = sorted[k - 1];
            sorted[k] = date;
        }

        return ValueList.Create<LabelDate>(sorted);
    }

    private static int Compare(LabelDate one, LabelDate other)
    {
        var order = Rank(one.Kind.Word).CompareTo(Rank(other.Kind.Word));
        return order != 0 ? order : string.CompareOrdinal(one.Kind.Word, other.Kind.Word);
    }

    private static int Rank(string word) => word switch
    {
        "production" => 0,
        "packed" => 1,
        "bestBefore" => 2,
        "useBy" => 3,
        "expiry" => 4,
        _ => 5,
    };
}
