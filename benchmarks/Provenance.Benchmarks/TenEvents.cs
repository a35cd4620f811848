using NodaTime;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Events;

namespace Provenance.Benchmarks;

/// <summary>The sound chain of ten events in <c>ten-events.json</c>, as its document and as it is read.</summary>
internal static class TenEvents
{
    public static byte[] Json { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "ten-events.json"));

    private static ReadResult Result { get; } = DocumentReader.Read(Json);

    public static ProvenanceChain Chain { get; } = Result.ChainsOrThrow()[0];

    public static Registry Registry { get; } = Result.ChainsOrThrow().Registry;

    public static Instant EvaluatedAt { get; } = Result.EvaluatedAt!.Value;

    /// <summary>The chain with so many changes, of which each gives one finding: a customs act refused (CST001), twice, a deliverer who never had the goods (COC001).</summary>
    public static ProvenanceChain With(int findings)
    {
        var (acts, chain) = (0, ProvenanceChain.Of(Chain.Description));
        foreach (var recorded in Chain)
        {
            chain = chain.Report(recorded.Event switch
            {
                CustomsProcessed act when acts++ < findings => act with { Outcome = "refused" },
                Delivered delivered when findings > 2 => delivered with { From = Registry.Parties.Single(party => party.Id == "line") },
                var same => same,
            });
        }

        return chain;
    }
}
