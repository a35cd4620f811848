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
/// Measured under the server's garbage collector, the default of ASP.NET Core, with a heap for each core from the start: adapting their number to the load
/// (DOTNET_GCDynamicAdaptationMode, on by default) collects more often, and two cores come to 1.7 to 1.8 of one instead of 1.9. Two threads that check chains on their own, with nothing between them, show what two
/// cores of the machine give at best: each collection stops all threads. What else the machine does only adds to a time, and on all cores it adds more than on one:
/// so the fastest piece of each is compared with the fastest of the other, and the least and greatest of the rounds stand beside.
/// </remarks>
internal static class CheckerRatios
{
    private const int Chains = 100_000;

    // A quarter of the chains at a time, some 0.3 s: in shorter pieces the start of the threads weighs as much as their work. One core and all cores in turns.
    private const int Piece = Chains / 4;
    private const int Rounds = 12;
    private const int Quarter = Chains / 4;

    /// <summary>Two cores are 1.7 times as fast as one, or faster: 1 / 1.7 of the time.</summary>
    private const double MostTime = 1 / 1.7;

    /// <summary>Nanoseconds for a chain where 40,000 are checked in a second.</summary>
    private const double MostNanoseconds = 1e9 / 40_000;

    /// <summary>A check takes 6.4 bare passes over the tokens of its chain at most, and on several cores beside as many threads no more than that.</summary>
    private const double MostPasses = 6.4;

    private static readonly ProvenanceChain[] Pool = [.. Enumerable.Range(0, 1_000).Select(_ => TenEvents.With(0))];

    // One core has no collector for servers, whatever is asked for.
    public static IEnumerable<Figure> Figures() => GCSettings.IsServerGC || Environment.ProcessorCount == 1 ? Measured() : InServer();

    /// <summary>The figures of a process of its own: which collector works is settled at start.</summary>
    private static Figure[] InServer()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["ratios", "checker", "json"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_GCDynamicAdaptationMode"] = "0";
        using var process = Process.Start(start)!;
        var figures = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Figure[]>(figures)! : throw new InvalidOperationException(figures);
    }

    private static IEnumerable<Figure> Measured()
    {
        using var container = new ServiceCollection().AddProvenance(o => o.MaxConcurrency = Environment.ProcessorCount).BuildServiceProvider();
        var checker = container.GetRequiredService<IProvenanceChecker>();
        Stream(checker, Piece).GetAwaiter().GetResult();
        OneCore(Piece);

        List<(double Wall, double Processor)> all = [], one = [], bare = [], passes = [];
        for (var round = 0; round < Rounds; round++)
        {
            if (round % 2 == 0)
                all.Add(Measure(() => Stream(checker, Piece).GetAwaiter().GetResult()));
            one.Add(Measure(() => OneCore(Piece)));
            if (round % 2 == 1)
                all.Add(Measure(() => Stream(checker, Piece).GetAwaiter().GetResult()));
            bare.Add(Measure(() => Bare(OneCore)));
            passes.Add(Measure(() => Bare(Tokens)));
        }

        var cores = Environment.ProcessorCount;
        var (fastest, most) = (all.Min(piece => piece.Wall) / Piece, all.Max(piece => piece.Wall) / Piece);
        yield return new($"checker, {cores} cores / one, time", Beside(all, one, Wall), cores >= 2 ? MostTime : null, 0, null, fastest);
        yield return new($"bare threads, {cores} cores / one, time", Beside(bare, one, Wall), null, 0, null, null);
        yield return new($"checker / token passes of {cores} threads", Beside(all, passes, Wall), MostPasses, 0, null, null);
        yield return new("checker, 40,000 a second / its rate", new(fastest / MostNanoseconds, fastest / MostNanoseconds, most / MostNanoseconds), 1, 0, null, fastest);
        yield return new("checker, the same in processor time", Beside(all, one, piece => piece.Processor), null, 0, null, null);

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

    private static double Wall((double Wall, double Processor) piece) => piece.Wall;

    /// <summary>The fastest of some pieces to the fastest of others, and the least and greatest ratio of a round.</summary>
    private static Spread Beside(List<(double Wall, double Processor)> some, List<(double Wall, double Processor)> others, Func<(double Wall, double Processor), double> time)
    {
        var rounds = some.Zip(others, (one, other) => time(one) / time(other)).ToList();
        return new(some.Min(time) / others.Min(time), rounds.Min(), rounds.Max());
    }

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
