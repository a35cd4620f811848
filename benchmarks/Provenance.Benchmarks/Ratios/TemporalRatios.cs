using System.Globalization;
using Provenance.Chains;
using Provenance.Validation;

namespace Provenance.Benchmarks.Ratios;

/// <summary>What dates to the day cost beside exact ones, and what it costs to prove a contradiction beside a check that finds none.</summary>
internal static class TemporalRatios
{
    private const int Events = 10_000;
    private const int Relations = 100;

    public static IEnumerable<Figure> Figures()
    {
        var (exact, byDay) = (LongChains.Related(Events, false, Relations), LongChains.Related(Events, true, Relations));
        foreach (var set in (ChainSet[])[exact, byDay])
        {
            if (Contradictions(set) is [var finding, ..])
                throw new InvalidOperationException($"The relations do not hold: {finding}");
        }

        yield return Measured("10,000 by day, 100 relations / exact", byDay, exact, 4);
        foreach (var (events, ring, most) in ((int, int, double?)[])[(4, 50, 10), (200, 50, 10), (Events, 50, 10), (4, 1_000, null), (4, 2_000, null)])
        {
            var (clean, planted) = (LongChains.Inspected(events, ring, false), LongChains.Inspected(events, ring, true));
            if (Contradictions(clean) is [var finding, ..])
                throw new InvalidOperationException($"The chain without the cycle contradicts itself: {finding}");
            if (Contradictions(planted) is not [var proven] || proven.Witness.Count != ring)
                throw new InvalidOperationException($"The cycle of {ring} is not proved by as many steps.");
            yield return Measured(string.Create(CultureInfo.InvariantCulture, $"cycle of {ring:N0} in {events + ring:N0} events / none"), planted, clean, most);
        }
    }

    private static Finding[] Contradictions(ChainSet set) => [.. LongChains.Check(set).Findings.Where(finding => finding.Code == "ORD003")];

    private static Figure Measured(string name, ChainSet measured, ChainSet limit, double? most)
    {
        var (ratio, bytes, nanoseconds) = Interleaved.Measure(() => LongChains.Check(measured), () => LongChains.Check(limit));
        return new(name, ratio, most, bytes, null, nanoseconds);
    }
}
