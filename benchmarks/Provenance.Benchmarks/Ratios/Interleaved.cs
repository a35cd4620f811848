using System.Diagnostics;
using System.Runtime;

namespace Provenance.Benchmarks.Ratios;

/// <summary>Two pieces of work, measured in turns within one run: what else the machine does weighs on both alike.</summary>
internal static class Interleaved
{
    private const int MostRounds = 201;
    private const int LeastRounds = 11;

    // Where a piece of work is so large that a collection of garbage falls on every second one, each turn gets its share of them.
    private const int LeastPieces = 8;

    // Shorter than a time slice, so that most turns are not interrupted where other programs run too.
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(0.4);
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(4);

    /// <summary>What was made last, so that the work cannot be left out.</summary>
    private static object? _kept;

    /// <summary>The rounds' ratios of time, the bytes and the time of one piece of the measured work.</summary>
    public static (Spread Ratio, double Bytes, double Nanoseconds) Measure(Func<object?> measured, Func<object?> limit)
    {
        var (count, limitCount) = WarmUp(measured, limit);
        var ratios = new List<double>(MostRounds);
        var times = new List<double>(MostRounds);
        var watch = Stopwatch.StartNew();
        while (ratios.Count < LeastRounds || (ratios.Count < MostRounds && watch.Elapsed < MostTime))
        {
            // A B, B A: neither always inherits the other's garbage.
            double one, other;
            if (ratios.Count % 2 == 0)
                (one, other) = (Time(measured, count), Time(limit, limitCount));
            else
                (other, one) = (Time(limit, limitCount), Time(measured, count));
            ratios.Add(one / other);
            times.Add(one);
        }

        return (Spread.Of(ratios), Bytes(measured), Spread.Of(times).Median);
    }

    /// <summary>Bytes that one piece of work allocates on this thread.</summary>
    public static double Bytes(Func<object?> work)
    {
        const int Count = 10;
        _kept = work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Count; i++)
            _kept = work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Count;
    }

    /// <summary>Runs both until the compiler has nothing left to improve, and says how many of each make one turn.</summary>
    private static (int Count, int LimitCount) WarmUp(Func<object?> measured, Func<object?> limit)
    {
        var watch = Stopwatch.StartNew();
        var (count, limitCount) = (1, 1);
        var compiled = -1L;
        for (var calm = 0; calm < 4 && watch.Elapsed < MostWarmUp;)
        {
            var (one, other) = (Repeat(measured), Repeat(limit));
            var isFaster = one > count * 1.1 || other > limitCount * 1.1;
            calm = isFaster || JitInfo.GetCompiledMethodCount() != compiled ? 0 : calm + 1;
            compiled = JitInfo.GetCompiledMethodCount();
            (count, limitCount) = (Math.Max(count, one), Math.Max(limitCount, other));

            // The last tier is compiled behind, 100 ms after the last method that was new.
            Thread.Sleep(110);
        }

        return (count, limitCount);
    }

    private static int Repeat(Func<object?> work)
    {
        var start = ThreadTime.Nanoseconds;
        var passed = 0.0;
        var count = 0;
        for (; passed < 40 * Turn.TotalNanoseconds; passed = ThreadTime.Nanoseconds - start)
        {
            _kept = work();
            count++;
        }

        return Math.Max(LeastPieces, (int)(count * Turn.TotalNanoseconds / passed));
    }

    /// <summary>Nanoseconds of one piece of work.</summary>
    private static double Time(Func<object?> work, int count)
    {
        var start = ThreadTime.Nanoseconds;
        for (var i = 0; i < count; i++)
            _kept = work();
        return (ThreadTime.Nanoseconds - start) / count;
    }
}
