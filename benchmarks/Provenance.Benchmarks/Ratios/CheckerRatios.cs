using System.Diagnostics;
using System.Runtime;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Chains;
using Provenance.Hosting;
using Provenance.Validation;

namespace Provenance.Benchmarks.Ratios;

/// <summary>The checker over a stream of 100,000 chains of ten events: beside one core by itself and beside bare passes over its tokens, how many a second, and what it keeps in memory early and late.</summary>
/// <remarks>
/// Measured under the server's garbage collector, the default of ASP.NET Core. Two threads that check chains on their own, with nothing between them, show what two
/// cores of the machine give at best: each collection stops all threads.
/// </remarks>
internal static class CheckerRatios
{
    private const int Chains = 100_000;

    // Pieces of some 50 ms, one core and all cores in turns: what else the machine does weighs on both.
    private const int Piece = 2_500;
    private const int Quarter = Chains / 4;

    /// <summary>Where nothing else runs, two cores are 1.7 times as fast as one, or faster: 1 / 1.7 of the time.</summary>
    private const double MostTime = 1 / 1.7;

    /// <summary>Nanoseconds for a chain where 40,000 are checked in a second.</summary>
    private const double MostNanoseconds = 1e9 / 40_000;

    /// <summary>A check takes 6.4 bare passes over the tokens of its chain at most, and on several cores beside as many threads no more than that.</summary>
    private const double MostPasses = 6.4;

    private static readonly ProvenanceChain[] Pool = [.. Enumerable.Range(0, 1_000).Select(_ => TenEvents.With(0))];

    public static IEnumerable<Figure> Figures() => GCSettings.IsServerGC ? Measured() : InServer();

    /// <summary>The figures of a process of its own: which collector works is settled at start.</summary>
    private static Figure[] InServer()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["ratios", "checker", "json"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "1";
        using var process = Process.Start(start)!;
        var figures = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Figure[]>(figures)! : throw new InvalidOperationException(figures);
    }

    private static IEnumerable<Figure> Measured()
    {
        using var container = new ServiceCollection().AddProvenance(o => o.MaxConcurrency = Environment.ProcessorCount).BuildServiceProvider();
        var checker = container.GetRequiredService<IProvenanceChecker>();
        Stream(checker, 4 * Piece).GetAwaiter().GetResult();
        OneCore(4 * Piece);

        var (wall, processor, bare, times, passes) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Chains / Piece; round++)
        {
            (double Wall, double Processor) all, one;
            if (round % 2 == 0)
                (all, one) = (Measure(() => Stream(checker, Piece).GetAwaiter().GetResult()), Measure(() => OneCore(Piece)));
            else
                (one, all) = (Measure(() => OneCore(Piece)), Measure(() => Stream(checker, Piece).GetAwaiter().GetResult()));
            wall.Add(all.Wall / one.Wall);
            processor.Add(all.Processor / one.Processor);
            bare.Add(Measure(() => Bare(OneCore)).Wall / one.Wall);
            passes.Add(all.Wall / Measure(() => Bare(Tokens)).Wall);
            times.Add(all.Wall / Piece);
        }

        var cores = Environment.ProcessorCount;
        yield return new($"checker, {cores} cores / one, time", Spread.Of(wall), cores >= 2 ? MostTime : null, 0, null, Spread.Of(times).Median);
        yield return new($"bare threads, {cores} cores / one, time", Spread.Of(bare), null, 0, null, null);
        yield return new($"checker / token passes of {cores} threads", Spread.Of(passes), MostPasses, 0, null, null);
        yield return new("checker, 40,000 a second / its rate", Spread.Of([.. times.Select(time => time / MostNanoseconds)]), 1, 0, null, Spread.Of(times).Median);
        yield return new("checker, the same in processor time", Spread.Of(processor), null, 0, null, null);

        var (early, late) = LiveBytes(checker).GetAwaiter().GetResult();
        yield return new("checker, live memory late / early", new(late / early, late / early, late / early), 1.05, late, null, null);
    }

    private static void OneCore(int count)
    {
        for (var i = 0; i < count; i++)
            Kept = Pool[i % Pool.Length].Check(TenEvents.EvaluatedAt);
    }

    private static void Tokens(int count)
    {
        var tokens = 0;
        for (var i = 0; i < count; i++)
            tokens += TokenPass.Count(TenEvents.Json);
        if (tokens == 0)
            throw new InvalidOperationException("The document has no tokens.");
    }

    /// <summary>All cores with nothing to hand over.</summary>
    private static void Bare(Action<int> work)
    {
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() => work(Piece / Environment.ProcessorCount))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }

    private static async Task Stream(IProvenanceChecker checker, int count)
    {
        await foreach (var report in checker.CheckAsync(Pooled(count), TenEvents.EvaluatedAt))
            Kept = report;
    }

    private static async IAsyncEnumerable<ProvenanceChain> Pooled(int count)
    {
        for (var i = 0; i < count; i++)
            yield return Pool[i % Pool.Length];
        await Task.CompletedTask;
    }

    /// <summary>The most bytes alive under way in the first and in the last quarter of a stream whose chains are new ones.</summary>
    private static async Task<(double Early, double Late)> LiveBytes(IProvenanceChecker checker)
    {
        var (taken, early, late) = (0, 0L, 0L);
        await foreach (var report in checker.CheckAsync(Fresh(), TenEvents.EvaluatedAt))
        {
            Kept = report;
            if (++taken % 2_500 != 0)
                continue;
            var alive = GC.GetTotalMemory(forceFullCollection: true);
            if (taken <= Quarter)
                early = Math.Max(early, alive);
            else if (taken > Chains - Quarter)
                late = Math.Max(late, alive);
        }

        return (early, late);

        static async IAsyncEnumerable<ProvenanceChain> Fresh()
        {
            for (var i = 0; i < Chains; i++)
                yield return TenEvents.With(0);
            await Task.CompletedTask;
        }
    }

    /// <summary>What was made last, so that the work cannot be left out.</summary>
    private static ProvenanceReport? Kept { get; set; }

    /// <summary>Nanoseconds on the wall and of all processors.</summary>
    private static (double Wall, double Processor) Measure(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        work();
        var wall = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        process.Refresh();
        return (wall, (process.TotalProcessorTime - before).TotalNanoseconds);
    }
}
