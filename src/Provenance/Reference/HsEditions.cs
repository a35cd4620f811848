using NodaTime;

namespace Provenance.Reference;

/// <summary>The editions of the Harmonized System, each in force from the first of January.</summary>
/// <remarks>
/// Source: recommendations of the Customs Co-operation Council under Article 16 of the convention [K]. Countries adopt an edition late, so that in its first
/// year a declaration may still use the one before. The tables of correlation between editions, of the World Customs Organization and of the United Nations Statistics Division,
/// may be read by all and passed on by nobody without permission [K], and are not here: a policy may hold them.
/// </remarks>
internal static class HsEditions
{
    private static readonly int[] Years = [1988, 1996, 2002, 2007, 2012, 2017, 2022, 2028];

    /// <summary>The years from which editions are in force, in order.</summary>
    public static ReadOnlySpan<int> FirstYears => Years;

    /// <summary>Whether two events use one edition, whenever they happened; <see langword="null"/> where that is not certain.</summary>
    public static bool? AreOne(EffectiveEvent one, EffectiveEvent other)
    {
        var (first, last) = (Year(one.Start?.Earliest), Year(one.End?.Latest));
        var (otherFirst, otherLast) = (Year(other.Start?.Earliest), Year(other.End?.Latest));
        if (first is null || last is null || otherFirst is null || otherLast is null)
            return null;
        var (earliest, latest) = (Math.Min(first.Value, otherFirst.Value), Math.Max(last.Value, otherLast.Value));
        if (EditionOf(earliest) != EditionOf(latest))
            return EditionOf(last.Value) < EditionOf(otherFirst.Value) || EditionOf(otherLast.Value) < EditionOf(first.Value) ? false : null;
        return Array.IndexOf(Years, earliest) < 0 ? true : null;
    }

    /// <summary>The editions that an event may use, by their first years; empty where it is not known when it happened.</summary>
    public static ReadOnlySpan<int> Of(EffectiveEvent e)
    {
        if (Year(e.Start?.Earliest) is not { } first || Year(e.End?.Latest) is not { } last || EditionOf(last) == 0)
            return default;
        var earliest = EditionOf(first) - (Array.IndexOf(Years, first) < 0 ? 1 : 2);
        return Years.AsSpan(Math.Max(0, earliest)..EditionOf(last));
    }

    /// <summary>How many editions were in force until the end of a year.</summary>
    private static int EditionOf(int year)
    {
        var edition = 0;
        while (edition < Years.Length && Years[edition] <= year)
            edition++;
        return edition;
    }

    private static int? Year(Instant? instant) => instant?.InUtc().Year;
}
