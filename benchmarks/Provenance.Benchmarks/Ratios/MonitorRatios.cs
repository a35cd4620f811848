using System.Diagnostics;
using System.Globalization;
using System.Text;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Validation;

namespace Provenance.Benchmarks.Ratios;

/// <summary>A monitor over 10,000 events in order: an importer that receives, relabels and ships lot after lot. What is asked for is counted; time is shown beside.</summary>
internal static class MonitorRatios
{
    private const int Events = 10_000;

    public static IEnumerable<Figure> Figures()
    {
        var (pairs, times) = Run();
        yield return Counted("monitor, pairs, event 10,000 / 100", pairs[Events - 1] / (double)pairs[99]);
        yield return Counted("monitor, pairs, last 100 / 90 to 100", pairs[^100..].Sum() / 10.0 / pairs[90..100].Sum());
        yield return new(
            "monitor, time, last 1,000 / first",
            Spread.Of([.. Enumerable.Range(0, 10).Select(i => times[(Events - 1_000 + (i * 100))..(Events - 900 + (i * 100))].Sum() / (double)times[(i * 100)..((i + 1) * 100)].Sum())]),
            null, 0, null, times[^1_000..].Average() * 1e9 / Stopwatch.Frequency);
    }

    /// <summary>Pairs of a rule and an event, and ticks, of each event.</summary>
    private static (long[] Pairs, long[] Times) Run()
    {
        var monitor = new ChainMonitor(ChainSet.Of([], TenEvents.Registry), TenEvents.EvaluatedAt);
        var (pairs, times) = (new long[Events], new long[Events]);
        for (var i = 0; i < Events;)
        {
            var chain = Lot(i / 10);
            monitor.Add(ProvenanceChain.Of(chain.Description));
            foreach (var recorded in chain)
            {
                var start = Stopwatch.GetTimestamp();
                monitor.Append(chain.Id, recorded);
                (pairs[i], times[i++]) = (monitor.LastEffort.RuleEvents, Stopwatch.GetTimestamp() - start);
            }
        }

        return monitor.Findings.Count == 0 ? (pairs, times) : throw new InvalidOperationException($"The lots are not sound: {monitor.Findings[0]}");
    }

    private static ProvenanceChain Lot(int number) => DocumentReader.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(TenEvents.Json)
        .Replace("2403-07", number.ToString("0000-00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("H240528", number.ToString("'H'000000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("240417", number.ToString("000000", CultureInfo.InvariantCulture), StringComparison.Ordinal))).ChainsOrThrow()[0];

    private static Figure Counted(string name, double ratio) => new(name, new(ratio, ratio, ratio), 1, 0, null, null);
}
