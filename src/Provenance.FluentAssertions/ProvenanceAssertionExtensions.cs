namespace Provenance.Assertions;

/// <summary>Where assertions on provenance begin.</summary>
public static class ProvenanceAssertionExtensions
{
    /// <summary>Assertions on what a check found, and on the chain it checked.</summary>
    /// <param name="report">The report; of several chains name the one that an assertion on its history is about with <see cref="ProvenanceReportAssertions.OfChain"/>.</param>
    public static ProvenanceReportAssertions Should(this ProvenanceReport? report) => new(report, null);

    /// <summary>
    /// Assertions on a chain, checked alone and with the default policy as of the latest instant at which one of its events was recorded. A chain whose
    /// events carry none needs <see cref="ProvenanceChainAssertions.EvaluatedAt"/>: without it an assertion throws <see cref="InvalidOperationException"/>.
    /// </summary>
    /// <param name="chain">The chain.</param>
    public static ProvenanceChainAssertions Should(this ProvenanceChain? chain) => new(chain, null, null);
}
