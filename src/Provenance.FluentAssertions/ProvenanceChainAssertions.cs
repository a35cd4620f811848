namespace Provenance.Assertions;

/// <summary>Assertions on a chain.</summary>
public sealed class ProvenanceChainAssertions : ProvenanceAssertions<ProvenanceChain, ProvenanceChainAssertions>
{
    private readonly Instant? _evaluatedAt;
    private readonly ProvenancePolicy? _policy;
    private ProvenanceReport? _report;

    internal ProvenanceChainAssertions(ProvenanceChain? chain, Instant? evaluatedAt, ProvenancePolicy? policy)
        : base(chain!) => (_evaluatedAt, _policy) = (evaluatedAt, policy);

    /// <summary>What the chain is called where the caller's own name for it is not known.</summary>
    protected override string Identifier => "chain";

    /// <summary>The same assertions as of an instant.</summary>
    /// <param name="instant">The report's now; what is still under way at this instant is no gap yet.</param>
    /// <param name="policy">How the chain is judged; <see cref="ProvenancePolicy.Default"/> where it is <see langword="null"/>.</param>
    public ProvenanceChainAssertions EvaluatedAt(Instant instant, ProvenancePolicy? policy = null) => new(Subject, instant, policy);

    private protected override ProvenanceReport Report => _report ??= Subject.Check(_evaluatedAt ?? LatestRecorded(), _policy);

    private protected override ProvenanceChain Chain => Subject;

    private Instant LatestRecorded()
    {
        Instant? latest = null;
        foreach (var recorded in Subject.Ledger)
        {
            if (recorded.RecordedAt is { } at && !(at < latest))
                latest = at;
        }

        return latest ?? throw new InvalidOperationException(
            $"No event of {Subject.Id} says when it was recorded, so that nothing says as of when to judge the chain: write chain.Should().EvaluatedAt(instant), or give the chain a recorder.");
    }
}
