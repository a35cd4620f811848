namespace Provenance.Assertions;

/// <summary>Assertions on a report and on the chains it checked.</summary>
public sealed class ProvenanceReportAssertions : ProvenanceAssertions<ProvenanceReport, ProvenanceReportAssertions>
{
    private readonly string? _chain;

    internal ProvenanceReportAssertions(ProvenanceReport? report, string? chain)
        : base(report!) => _chain = chain;

    /// <summary>What the report is called where the caller's own name for it is not known.</summary>
    protected override string Identifier => "report";

    /// <summary>The same assertions, those on history about one chain of the set. Verdict and findings stay those of the whole report.</summary>
    /// <param name="id">Id of the chain.</param>
    /// <exception cref="ArgumentException">The report checked no chain of this id.</exception>
    public ProvenanceReportAssertions OfChain(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (Subject is not null && Subject.Checked.All(chain => chain.Id != id))
            throw new ArgumentException($"The report checked no chain {id}, but {Ids}.", nameof(id));
        return new(Subject, id);
    }

    private protected override ProvenanceReport Report => Subject;

    private protected override ProvenanceChain Chain => (_chain, Subject.Checked.Count) switch
    {
        (null, 1) => Subject.Checked[0],
        (null, _) => throw new InvalidOperationException($"The report checked {Ids}: say which chain is meant with report.Should().OfChain(id)."),
        _ => Subject.Checked.First(chain => chain.Id == _chain),
    };

    private string Ids => Subject.Checked.Count == 0 ? "none" : string.Join(", ", Subject.Checked.Select(chain => chain.Id));
}
