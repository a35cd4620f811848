using BenchmarkDotNet.Attributes;
using Provenance.Chains;
using Provenance.Validation;

namespace Provenance.Benchmarks;

/// <summary>Checking ten events, beside a pass over the tokens of their JSON.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly byte[] _json = TenEvents.Json;
    private ProvenanceChain _chain = TenEvents.Chain;

    /// <summary>How many findings the chain gives; 0 is the sound one.</summary>
    [Params(0, 3)]
    public int Findings { get; set; }

    [GlobalSetup]
    public void Setup() => _chain = TenEvents.With(Findings);

    [Benchmark(Baseline = true)]
    public int Tokens() => TokenPass.Count(_json);

    /// <summary>All of the work anew: the set, the effective history, the flow of the goods, every rule, the verdict.</summary>
    [Benchmark]
    public ProvenanceReport Check() => ChainSet.Of([_chain], TenEvents.Registry).Check(TenEvents.EvaluatedAt);
}
