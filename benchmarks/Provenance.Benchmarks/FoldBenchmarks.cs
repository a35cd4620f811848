using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Provenance.Chains;
using Provenance.Events;

namespace Provenance.Benchmarks;

/// <summary>Folding a view over every case of an event, beside the same switch into locals.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class FoldBenchmarks
{
    private readonly ProvenanceEvent[] _events = EveryCase.Events;

    [Benchmark(Baseline = true), BenchmarkCategory("Custody")]
    public Custody CustodyIntoLocals() => FoldsIntoLocals.Custody(_events);

    [Benchmark, BenchmarkCategory("Custody")]
    public Custody Custody()
    {
        var custody = default(Custody);
        foreach (var e in _events)
            custody = custody.After(e);
        return custody;
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Customs")]
    public CustomsStatus CustomsIntoLocals() => FoldsIntoLocals.Customs(_events);

    [Benchmark, BenchmarkCategory("Customs")]
    public CustomsStatus Customs()
    {
        var customs = default(CustomsStatus);
        foreach (var e in _events)
            customs = customs.After(e);
        return customs;
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Label")]
    public CurrentLabel LabelIntoLocals() => FoldsIntoLocals.Label(_events);

    [Benchmark, BenchmarkCategory("Label")]
    public CurrentLabel Label()
    {
        var label = default(CurrentLabel);
        foreach (var e in _events)
            label = label.After(e);
        return label;
    }
}
