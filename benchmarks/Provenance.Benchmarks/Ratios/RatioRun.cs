using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Provenance.Validation;

namespace Provenance.Benchmarks.Ratios;

/// <summary>Measures every budget in one run of a minute or two: <c>dotnet run -c Release --project benchmarks/Provenance.Benchmarks -- ratios</c>.</summary>
internal static class RatioRun
{
    /// <returns>1 where an allocation is over its limit, else 0: time depends on what else the machine does, and is only shown.</returns>
    /// <param name="output">Takes the table.</param>
    /// <param name="only">What is measured: <c>fold</c>, <c>append</c>, <c>read</c>, <c>check</c>, <c>long</c>, <c>temporal</c>, <c>monitor</c>, <c>checker</c>, <c>epcis-json</c>, <c>epcis-xml</c> or <c>epcis-hash</c>; all where it is empty.</param>
    public static int Print(TextWriter output, string only)
    {
        var watch = Stopwatch.StartNew();
        output.WriteLine(Line("figure", "ratio", "min - max", "limit", "ns", "bytes", "limit", ""));
        var failed = 0;
        foreach (var figure in Figures(only))
        {
            output.WriteLine(Line(figure));
            if (!figure.IsSmallEnough)
                failed++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0} s. {failed} allocations over their limit."));
        return failed > 0 ? 1 : 0;
    }

    /// <summary>The figures as JSON, for a run that starts another.</summary>
    public static int PrintJson(TextWriter output, string only)
    {
        output.WriteLine(JsonSerializer.Serialize(Figures(only)));
        return 0;
    }

    private static IEnumerable<Figure> Figures(string only) =>
        new (string Name, Func<IEnumerable<Figure>> Measure)[] { ("fold", Folds), ("append", Appends), ("read", Reads), ("check", Checks), ("long", LongChecks), ("temporal", TemporalRatios.Figures), ("monitor", MonitorRatios.Figures), ("checker", CheckerRatios.Figures), ("epcis-json", EpcisJsonRatios.Figures), ("epcis-xml", EpcisXmlRatios.Figures), ("epcis-hash", EpcisHashRatios.Figures) }
            .Where(one => only.Length == 0 || one.Name == only)
            .SelectMany(one => one.Measure());

    private static IEnumerable<Figure> Folds()
    {
        var folds = new FoldBenchmarks();
        yield return Measure("fold Custody, every case", () => folds.Custody().Holder, () => folds.CustodyIntoLocals().Holder, 4, 0);
        yield return Measure("fold CustomsStatus, every case", () => folds.Customs().Country, () => folds.CustomsIntoLocals().Country, 4, 0);
        yield return Measure("fold CurrentLabel, every case", () => folds.Label().Label, () => folds.LabelIntoLocals().Label, 4, 0);
    }

    private static IEnumerable<Figure> Appends()
    {
        foreach (var count in (int[])[1_000, 10_000, 100_000])
        {
            var appends = new AppendBenchmarks { Events = count };
            appends.Setup();
            var events = count.ToString("N0", CultureInfo.InvariantCulture);
            yield return Measure($"append {events}, per event", appends.Report, appends.ListAdd, 4, 200, count);
            yield return Measure($"append {events}, no id, per event", appends.ReportAndStamp, appends.ListAdd, null, null, count);
        }
    }

    /// <summary>A quarter of the speed is four times the time.</summary>
    private static IEnumerable<Figure> Reads()
    {
        foreach (var count in (int[])[10, 1_000])
        {
            var reads = new ReadBenchmarks { Events = count };
            reads.Setup();
            var events = count.ToString("N0", CultureInfo.InvariantCulture);
            yield return Measure($"read {events} events, per event", reads.Read, () => reads.Tokens(), 4, null, count);
        }
    }

    private static IEnumerable<Figure> Checks()
    {
        var check = new CheckBenchmarks();
        check.Setup();
        if (check.Check().Findings.Count > 0)
            throw new InvalidOperationException($"The sound chain is not sound: {check.Check().Findings[0]}");
        var sound = Measure("check ten events, sound", check.Check, () => check.Tokens(), 3.6, 20 * 1024);
        yield return sound;
        var bytes = sound.Bytes;
        for (var findings = 1; findings <= 3; findings++)
        {
            check.Findings = findings;
            check.Setup();
            if (check.Check().Findings.Count != findings)
                throw new InvalidOperationException($"The chain for {findings} findings gives {check.Check().Findings.Count}.");
            var more = Interleaved.Bytes(check.Check);
            yield return new($"check, finding {findings} more", null, null, more - bytes, 600, null);
            bytes = more;
        }
    }

    /// <summary>An event of a chain of 10,000 beside one of a chain of 100: the cost of an event must not grow with its chain.</summary>
    private static IEnumerable<Figure> LongChecks()
    {
        foreach (var byDay in (bool[])[false, true])
        {
            var (few, many) = (LongChains.Of(100, byDay), LongChains.Of(10_000, byDay));
            if (LongChains.Check(few).Findings is [var finding, ..])
                throw new InvalidOperationException($"The long chain is not sound: {finding}");
            yield return Measure(
                byDay ? "check 10,000 by day, beside 100" : "check 10,000 exact, beside 100",
                () => LongChains.Check(many),
                () =>
                {
                    ProvenanceReport? last = null;
                    for (var i = 0; i < 100; i++)
                        last = LongChains.Check(few);
                    return last;
                },
                3,
                null,
                10_000);
        }
    }

    private static Figure Measure(string name, Func<object?> measured, Func<object?> limit, double? mostRatio, double? mostBytes, int pieces = 1)
    {
        var (ratio, bytes, nanoseconds) = Interleaved.Measure(measured, limit);
        return new(name, ratio, mostRatio, bytes / pieces, mostBytes, nanoseconds / pieces);
    }

    private static string Line(Figure f) => Line(
        f.Name,
        f.Ratio is { } ratio ? Number(ratio.Median) : "",
        f.Ratio is { } range ? $"{Number(range.Least)} - {Number(range.Greatest)}" : "",
        f.MostRatio is { } mostRatio ? Number(mostRatio) : "",
        f.Nanoseconds is { } time ? time.ToString("N0", CultureInfo.InvariantCulture) : "",
        f.Bytes.ToString("N0", CultureInfo.InvariantCulture),
        f.MostBytes is { } mostBytes ? mostBytes.ToString("N0", CultureInfo.InvariantCulture) : "",
        !f.HasLimit ? "for information" : !f.IsSmallEnough ? "FAIL: bytes" : f.IsFastEnough ? "pass" : "slow (shown only)");

    private static string Line(string name, string ratio, string range, string mostRatio, string time, string bytes, string mostBytes, string result) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-38} {ratio,6} {range,14} {mostRatio,6} {time,10} {bytes,9} {mostBytes,7}  {result}").TrimEnd();

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
