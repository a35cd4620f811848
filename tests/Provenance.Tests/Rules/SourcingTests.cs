using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Rules;

public sealed class SourcingTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 4, 1, 0, 0);
    private static readonly Source Driver = Source.Named("Anna Beispiel", 'B');

    [Fact]
    public void Two_articles_that_cite_a_report_which_was_not_read_have_one_source()
    {
        var report = Check(Article("one", "Example Daily", "report-7"), Article("other", "Example Weekly", "report-7"));

        report.Findings.Should().ContainSingle(finding => finding.Code == "EVD004").Which.Kind.Should().Be(FindingKind.Fail);
        report.Findings.Should().ContainSingle(finding => finding.Code == "EVD002").Which.Kind.Should().Be(FindingKind.Fail);
    }

    [Fact]
    public void Articles_that_cite_different_reports_are_independent() =>
        Check(Article("one", "Example Daily", "report-7"), Article("other", "Example Weekly", "report-8"))
            .Findings.Should().NotContain(finding => finding.Code == "EVD002" || finding.Code == "EVD004");

    [Fact]
    public void Evidence_that_cites_itself_in_a_circle_ends_and_is_one_source()
    {
        var report = Check(Article("one", "Example Daily", "other"), Article("other", "Example Weekly", "one"));

        report.Findings.Should().ContainSingle(finding => finding.Code == "EVD002").Which.Subject.Should().Be("Example Daily");
    }

    [Fact]
    public void A_long_way_of_citations_leads_to_the_witness()
    {
        var told = Evidence.Testimony("v0", Driver, 2);
        var cited = Enumerable.Range(1, 10_000).Select(i => new Evidence { Id = $"v{i}", Kind = "document", Source = Source.Named($"paper {i}"), Cites = [$"v{i - 1}"] }).ToArray();

        var report = ChainSet.Of([Chain(cited[^1], cited[^2])], new Registry { Evidence = [told, .. cited] }).Check(Now);

        report.Findings.Should().ContainSingle(finding => finding.Code == "EVD002").Which.Subject.Should().Be("Anna Beispiel");
    }

    [Fact]
    public void A_person_named_twice_may_be_one_person()
    {
        var report = Check(
            Evidence.Testimony("v1", Driver with { Id = "s1", Kind = "person" }, 2),
            Evidence.Testimony("v2", Driver with { Id = "s2", Kind = "person" }, 2));

        report.Findings.Should().ContainSingle(finding => finding.Code == "EVD002").Which.Kind.Should().Be(FindingKind.Open);
    }

    [Fact]
    public void A_grade_given_to_the_source_counts_for_what_it_said()
    {
        var chain = Chain(Evidence.Testimony("v1", Driver with { Id = "s1" }, 2))
            .Report(new EvidenceAssessed { Target = "s1", Assessment = Assessment.Graded, Reliability = 'E', By = Party.Organization("Example Research", "DE") });

        chain.Check(Now).Findings.Should().ContainSingle(finding => finding.Code == "EVD006").Which.Message.Should().Contain("E2");
    }

    [Fact]
    public void A_retracted_assessment_changes_nothing()
    {
        var chain = Chain(Evidence.Testimony("v1", Driver with { Id = "s1" }, 2))
            .Report(new EvidenceAssessed { Id = "graded", Target = "s1", Assessment = Assessment.Graded, Reliability = 'E' }, new Retracted { Target = "graded" });

        chain.Check(Now).Findings.Should().NotContain(finding => finding.Code == "EVD006");
    }

    private static ProvenanceReport Check(params Evidence[] evidence) => Chain(evidence).Check(Now);

    private static ProvenanceChain Chain(params Evidence[] evidence) =>
        ProvenanceChain.Of(new ChainDescription { Id = "lot", Record = new RecordHeader { RecordKind = RecordKind.Investigative } })
            .Report(Status.Claim, [.. evidence.Select(one => (EvidenceLink)one)], new Originated { By = Party.Organization("Example Works", "DE"), Place = Place.In("DE") });

    private static Evidence Article(string id, string paper, string cites) => new() { Id = id, Kind = "document", Source = Source.Named(paper), Cites = [cites] };
}
