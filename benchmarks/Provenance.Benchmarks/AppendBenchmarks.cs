using System.Globalization;
using BenchmarkDotNet.Attributes;
using Provenance.Chains;
using Provenance.Events;

namespace Provenance.Benchmarks;

/// <summary>Reporting events one by one, beside adding one new <see cref="RecordedEvent"/> an event to a list.</summary>
[MemoryDiagnoser]
public class AppendBenchmarks
{
    // Reported again and again: an event that is reported was made just before, and a hundred thousand made beforehand would be measured as
    // reads of memory that has left every cache.
    private const int Distinct = 1_000;

    private ProvenanceEvent[] _complete = [];
    private ProvenanceEvent[] _withoutIds = [];

    [Params(1_000, 10_000, 100_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var sample = TenEvents.Chain;
        _complete = new ProvenanceEvent[Distinct];
        _withoutIds = new ProvenanceEvent[Distinct];
        for (var i = 0; i < Distinct; i++)
        {
            var e = sample[i % sample.Count].Event;
            _complete[i] = e with { Id = string.Create(CultureInfo.InvariantCulture, $"e-{i}") };
            _withoutIds[i] = e with { Id = null };
        }
    }

    [Benchmark(Baseline = true)]
    public List<RecordedEvent> ListAdd()
    {
        var list = new List<RecordedEvent>();
        for (var i = 0; i < Events; i++)
            list.Add(new RecordedEvent(_complete[i % Distinct], i, null));
        return list;
    }

    [Benchmark]
    public ProvenanceChain Report() => Report(_complete, Events);

    /// <summary>An event without an id is copied to get one.</summary>
    [Benchmark]
    public ProvenanceChain ReportAndStamp() => Report(_withoutIds, Events);

    private static ProvenanceChain Report(ProvenanceEvent[] events, int count)
    {
        var chain = ProvenanceChain.Of("urn:example:lot");
        for (var i = 0; i < count; i++)
            chain = chain.Report(events[i % Distinct]);
        return chain;
    }
}
