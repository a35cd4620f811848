using System.Globalization;
using System.Text;
using CsCheck;
using NodaTime;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Events;
using Provenance.Reports;
using Provenance.Tests.Reports;
using Provenance.Tests.Rules;
using Provenance.Validation;
using Provenance.Validation.Baselines;
using Provenance.Values;

namespace Provenance.Tests.Validation;

public sealed class DisclosureTests
{
    private static readonly ProvenanceReport Report = Set(Masks.Chain).CheckForDisclosure(Masks.EvaluatedAt);

    /// <summary>The fixtures of every rule, in turn made to rest on a withheld source each of whose strings is one that stands nowhere else.</summary>
    [Fact]
    public void No_string_of_a_withheld_source_or_of_evidence_from_it_stands_in_any_format() =>
        Gen.Select(Gen.Int[0, RuleFixture.All.Count - 1], Gen.Int[0, 1_000_000]).Sample(
            (which, seed) =>
            {
                var secret = new Secret(seed);
                var chains = secret.Planted(RuleFixture.All[which].ReadChains());
                foreach (var policy in (ReadOnlySpan<ProvenancePolicy>)[ProvenancePolicy.Default, ProvenancePolicy.Default with { Strict = true, Data = new() { Registry = secret.House } }])
                {
                    var report = chains.CheckForDisclosure(Masks.EvaluatedAt, policy);

                    foreach (var written in Formats(report).Append(string.Join('\n', report.Findings.Concat(report.Consolidated.Select(one => one.Finding)).Select(finding => finding.Subject + finding.Message))))
                        written.Should().NotContainAny([.. secret.Strings, "withheld-source", "withheld-evidence"]);
                }
            },
            iter: 100);

    [Fact]
    public void The_test_would_see_them_in_an_ordinary_report()
    {
        var secret = new Secret(1);
        var chains = secret.Planted(Set(Masks.Chain));

        string.Concat(Formats(chains.Check(Masks.EvaluatedAt))).Should().ContainAny(secret.Strings);
    }

    [Fact]
    public void The_founding_case_gives_away_neither_the_pseudonyms_nor_the_day_of_the_telling_nor_who_keeps_the_secret()
    {
        var read = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf("src/Provenance.Cli/Samples/kf94-masks.json")), "masks");
        var report = read.ChainsOrThrow().CheckForDisclosure(read.EvaluatedAt!.Value);

        foreach (var written in Formats(report))
            written.Should().NotContainAny("s-a", "s-many", "s-quoted", "v-a", "Pyongan", "2020-02-03", "withheld-source", "withheld-evidence");
        report.Findings.Should().NotContain(finding => finding.Code.StartsWith("EVD", StringComparison.Ordinal));
        report.Findings.Select(finding => finding.Code).Should().Contain("LBL006").And.NotContain("LBL014", "an allegation of a withheld source is a hint of it");
    }

    [Fact]
    public void It_tells_neither_how_the_record_is_sourced_nor_which_rule_on_sources_bars_the_verdict()
    {
        var chains = new Secret(1).Planted(Set(Masks.Chain));
        var report = chains.CheckForDisclosure(Masks.EvaluatedAt);

        report.Rules.Where(rule => rule.Code.StartsWith("EVD", StringComparison.Ordinal) && rule.Outcome != RuleOutcomeKind.Disabled)
            .Should().HaveCountGreaterThan(10).And.OnlyContain(rule => rule.Outcome == RuleOutcomeKind.NotApplicable && rule.Subject == "all chains" && rule.Count == 1);
        report.Rules.Select(rule => rule.Code).Should().Contain("EVD003", "a rule that found something is not skipped in silence");
        chains.Check(Masks.EvaluatedAt).Rules.Should().Contain(rule => rule.Code.StartsWith("EVD", StringComparison.Ordinal) && rule.Outcome == RuleOutcomeKind.Pass, "an ordinary report tells it");
    }

    [Fact]
    public void A_record_that_only_withheld_sources_support_does_not_say_so_by_its_verdict()
    {
        var chains = RuleFixture.Parse("EVD003/fail").ReadChains();
        var at = Instant.FromUtc(2024, 4, 1, 0, 0);
        var (told, whole) = (chains.CheckForDisclosure(at), chains.Check(at));

        whole.Verdict.BlockedBy.Should().Contain("EVD003");
        told.Verdict.Should().Be(new Verdict(VerdictStep.Continuous, VerdictStep.Corroborated, StepState.Undecided, default));
        ReportText.Of(told, new() { Width = 200 }).Should().StartWith("Continuous: no holes. Whether it is corroborated is left out of this report.").And.NotContain("EVD");
    }

    [Fact]
    public void It_says_that_it_is_for_disclosure_and_what_is_left_out()
    {
        Report.IsForDisclosure.Should().BeTrue();
        Report.Scope.Should().Contain(note => note.StartsWith("Sources whose identity is withheld", StringComparison.Ordinal));
        ReportText.Of(Report, new() { Width = 200 }).Should().Contain("what it rests on is left out of this report.").And.Contain("Made for disclosure");
        ReportMarkdown.Of(Report).Should().Contain("Made for disclosure");
        Formats(Report)[0].Should().Contain("\"forDisclosure\": true");
        ReportSchemaTests.ProblemsOf(Report).Should().BeEmpty();
    }

    [Fact]
    public void The_verdict_is_that_of_the_whole_record() => Report.Verdict.Reached.Should().Be(Masks.Chain.Check(Masks.EvaluatedAt).Verdict.Reached);

    [Fact]
    public void A_record_without_withheld_sources_has_the_same_findings()
    {
        var chain = ProvenanceChain.Of("a").Report(new Relabeled { Id = "a1", By = Party.Organization("Maker", "DE"), Before = new Label { Lot = "1" }, After = new Label { Lot = "2" }, Time = EventTime.Parse("2020-01-01"), Evidence = [Evidence.Testimony("v", Source.Named("Clerk"), 2, "2020-01-01")] });

        chain.Check(Masks.EvaluatedAt).Findings.Select(finding => finding.Fingerprint).Should().Equal(Set(chain).CheckForDisclosure(Masks.EvaluatedAt).Findings.Select(finding => finding.Fingerprint));
    }

    [Fact]
    public void It_is_compared_with_no_report_that_is_not_for_disclosure()
    {
        var compare = () => Report.ComparedTo(ReportBaseline.Of(Masks.Chain.Check(Masks.EvaluatedAt)));

        compare.Should().Throw<ArgumentException>().WithMessage("*not made for disclosure*");
        Report.ComparedTo(ReportBaseline.Of(Report)).Comparison!.Findings.Should().OnlyContain(one => one.State == BaselineState.Unchanged);
    }

    /// <summary>JSON, SARIF, text, Markdown, letters and table of a report, in all detail.</summary>
    private static string[] Formats(ProvenanceReport report)
    {
        using var json = new MemoryStream();
        ReportJson.Write(report, json);
        using var letters = new StringWriter(CultureInfo.InvariantCulture);
        ReportQuestions.WriteLetters(report, letters);
        ReportQuestions.WriteCsv(report, letters);
        return
        [
            Encoding.UTF8.GetString(json.ToArray()), ReportSarifTests.Write(report, new() { All = true }), ReportText.Of(report, new() { All = true, Width = 1_000 }),
            ReportMarkdown.Of(report, new() { All = true }), letters.ToString(),
        ];
    }

    private static ChainSet Set(ProvenanceChain chain) => ChainSet.Of(chain);

    /// <summary>A withheld source, what it told, and all the strings of both.</summary>
    private sealed class Secret
    {
        private readonly string _mark;
        private readonly Evidence _told;

        public Secret(int seed)
        {
            _mark = $"q{seed:x}z";
            var day = $"18{seed % 90 + 10}-0{seed % 9 + 1}-1{seed % 9}";
            var source = new Source
            {
                Id = S("id"),
                Name = S("name"),
                Kind = "person",
                IdentityWithheld = true,
                Custodian = S("custodian"),
                Reliability = 'F',
                GradedBy = S("grader"),
                GradedOn = EventTime.Parse(day),
                Interest = S("interest"),
                MaybeSameAs = [S("same")],
                Notes = S("notes"),
            };
            _told = new Evidence
            {
                Id = S("evidence"),
                Kind = "testimony",
                Source = source,
                Credibility = 6,
                GradedBy = S("who"),
                ReportedOn = EventTime.Parse(day),
                Created = EventTime.Parse(day),
                Published = EventTime.Parse(day),
                ReportedBy = S("by"),
                Language = S("language"),
                Says = S("says"),
                Notes = S("remark"),
                Attachment = new Attachment { MediaType = S("media"), Digest = S("digest"), Location = S("location") },
            };
            Strings = [_mark, day];
            Day = day;
        }

        public string[] Strings { get; }

        /// <summary>What a house knows of the source beside the documents, and what it has not used yet.</summary>
        public Registry House => new() { Sources = [_told.Source!], Evidence = [_told, _told with { Id = S("unused") }] };

        private string Day { get; }

        /// <summary>Every event rests on it, some say when in the words of the source, and more evidence repeats and grades it.</summary>
        public ChainSet Planted(ChainSet chains)
        {
            var article = new Evidence { Id = "an-article", Kind = "document", Source = Source.Named("A paper"), Cites = [_told.Id!], Says = S("quote"), Distance = 2 };
            return ChainSet.Of(
            [
                .. chains.Select(chain => ProvenanceChain.Of(chain.Description).Report(
                [
                    .. chain.Select((recorded, i) => Exempt(recorded.Event, i) with
                    {
                        Evidence = i % 2 == 0 ? [_told] : [_told, article],
                        Time = i % 3 == 0 && recorded.Event.Start is null && recorded.Event.End is null ? EventTime.Parse($"[..{Day}]") : recorded.Event.Time,
                        Allegations = [new Allegation { Kind = "concealOrigin", Evidence = [_told], Text = S("allegation") }],
                        Notes = S("note"),
                    }),
                    new EvidenceAssessed { Id = $"{chain.Id}-graded", Target = _told.Id, Assessment = Assessment.Graded, Reliability = 'E', Credibility = 5 },
                ])),
            ],
            chains.Registry with { Sources = [.. chains.Registry.Sources, _told.Source!], Evidence = [.. chains.Registry.Evidence, _told, article] });
        }

        /// <summary>Every other act of customs is exempt, on the word of the source.</summary>
        private ProvenanceEvent Exempt(ProvenanceEvent e, int i) =>
            e is CustomsProcessed customs && i % 2 == 0 ? customs with { Exemption = new Exemption { Basis = [_told.Id!], Evidence = [_told] } } : e;

        private string S(string what) => $"{_mark}-{what}";
    }
}
