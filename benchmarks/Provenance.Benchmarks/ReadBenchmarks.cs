using BenchmarkDotNet.Attributes;
using Provenance.Documents;

namespace Provenance.Benchmarks;

/// <summary>Reading a document into chains, beside a pass over its tokens.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private byte[] _json = [];

    [Params(10, 1_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup() => _json = Events == 10 ? TenEvents.Json : ThousandEvents.Json;

    [Benchmark(Baseline = true)]
    public int Tokens() => TokenPass.Count(_json);

    [Benchmark]
    public ReadResult Read() => DocumentReader.Read(_json);
}
