using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Documents;
using Provenance.Packs;
using Provenance.Reports;
using Provenance.Validation;

namespace Provenance.Tests.Packs;

public sealed class PackVerdictTests
{
    public static TheoryData<string> Samples => new("olive-oil", "clean-export", "medicine-fmd");

    /// <summary>What each pack says of each sample; where it says nothing, it does not cover the goods.</summary>
    [Theory]
    [InlineData("medicine-fmd", "eu-fmd", Compliance.Compliant)]
    [InlineData("olive-oil", "fsma204", Compliance.NotApplicable)]
    [InlineData("olive-oil", "eu-poao", Compliance.NotApplicable)]
    [InlineData("olive-oil", "eudr", Compliance.NotApplicable)]
    [InlineData("olive-oil", "eu-fmd", Compliance.NotApplicable)]
    [InlineData("olive-oil", "dscsa", Compliance.NotApplicable)]
    [InlineData("olive-oil", "uflpa", Compliance.Undecided)]
    [InlineData("clean-export", "eudr", Compliance.NotCompliant)]
    [InlineData("clean-export", "uflpa", Compliance.NotApplicable)]
    [InlineData("clean-export", "fsma204", Compliance.NotApplicable)]
    public void A_pack_judges_the_samples_that_it_covers(string sample, string pack, Compliance compliance)
    {
        var report = Check(sample, ProvenancePacks.Find(pack)!);

        report.Packs[0].Compliance.Should().Be(compliance, report.Packs[0].Why);
        if (compliance is Compliance.Compliant or Compliance.NotApplicable)
            report.IsQuiet.Should().BeTrue();
    }

    [Theory, MemberData(nameof(Samples))]
    public void The_verdict_of_the_chains_is_the_same_with_a_pack(string sample) =>
        Check(sample, [.. ProvenancePacks.All]).Verdict.Should().Be(Check(sample).Verdict);

    [Fact]
    public void Without_a_pack_nothing_is_said_of_packs()
    {
        var report = Check("medicine-fmd");

        report.Packs.Should().BeEmpty();
        ((IEnumerable<RuleOutcome>)report.Rules).Where(rule => rule.Code is "REG001" or "LBL018").Should().OnlyContain(rule => rule.Outcome == RuleOutcomeKind.Disabled && rule.Why == "no pack that asks for it is named");
    }

    [Fact]
    public void A_pack_whose_rule_is_turned_off_is_undecided()
    {
        var result = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf("src/Provenance.Cli/Samples/medicine-fmd.json")));
        var report = result.ChainsOrThrow().Check(result.EvaluatedAt!.Value, ProvenancePolicy.Default with { Packs = [ProvenancePacks.Find("eu-fmd")!], Disabled = ["REG001"] });

        report.Packs[0].Should().Match<PackVerdict>(verdict => verdict.Compliance == Compliance.Undecided && verdict.Why == "The rule that judges it is turned off.");
    }

    [Fact]
    public void The_digest_of_the_policy_covers_the_packs()
    {
        var digests = new[] { Check("medicine-fmd"), Check("medicine-fmd", ProvenancePacks.Find("eu-fmd")!), Check("medicine-fmd", ProvenancePacks.Find("dscsa")!) }.Select(report => report.PolicyDigest);

        digests.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_policy_that_names_two_packs_of_one_id_is_refused() =>
        FluentActions.Invoking(() => Check("medicine-fmd", ProvenancePacks.Find("eu-fmd")!, ProvenancePacks.Find("eu-fmd")!)).Should().Throw<ArgumentException>().WithMessage("Packs of the policy names eu-fmd more than once.*");

    [Fact]
    public void A_policy_document_names_packs_by_their_ids()
    {
        var read = PolicyDocument.Read("{ \"provenancePolicy\": \"1.0\", \"packs\": [ \"eu-fmd\", \"fsma204\" ] }"u8.ToArray(), onto: ProvenancePolicy.Default with { Packs = [ProvenancePacks.Find("eu-fmd")!] });

        ((IEnumerable<ProvenancePack>)read.PolicyOrThrow().Packs).Select(pack => pack.Id).Should().Equal("eu-fmd", "fsma204");
        PolicyDocument.Read("{ \"provenancePolicy\": \"1.0\", \"packs\": [ \"eu-fdm\" ] }"u8.ToArray()).Problems[0].Message.Should().Contain("Write eu-fmd, if that is meant.");
    }

    [Fact]
    public void A_rule_that_a_pack_asks_for_counts_for_it()
    {
        var document = PackFixture.Changed("fsma204", "c3 type = inspected ; c3 label = {\"lot\": \"OTHER\"}");
        document["chains"]![2]!["events"]![0]!["after"] = null;
        document["chains"]![2]!["events"]![0]!.AsObject().Remove("after");
        document["chains"]![2]!["events"]![0]!["label"] = JsonNode.Parse("{\"lot\": \"C-0608\"}");

        var report = PackFixture.Check(document, ProvenancePacks.Find("fsma204")!);

        report.Findings.Should().ContainSingle(finding => finding.Code == "LBL018").Which.Kind.Should().Be(FindingKind.Review);
        report.Packs[0].Compliance.Should().Be(Compliance.Undecided);
    }

    [Fact]
    public void The_report_names_each_pack_its_version_and_what_it_is_not()
    {
        var pack = ProvenancePacks.Find("fsma204")!;
        var report = PackFixture.Check(PackFixture.Changed("fsma204", "p2 quantity"), pack);

        var text = ReportText.Of(report).ReplaceLineEndings("\n");
        text.Should().Contain("fsma204 1.0.0: not compliant. 1 element is missing at 1 event.").And.Contain("It is not\nenforced before 2028-07-20.").And.Contain("not legal advice");
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var told = json.RootElement.GetProperty("packs")[0];
        told.GetProperty("id").GetString().Should().Be("fsma204");
        told.GetProperty("version").GetString().Should().Be("1.0.0");
        told.GetProperty("compliance").GetString().Should().Be("notCompliant");
        told.GetProperty("enforcedFrom").GetString().Should().Be("2028-07-20");
        told.GetProperty("disclaimer").GetString().Should().Be(pack.Disclaimer);
        told.GetProperty("notJudged").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public void A_sentence_names_the_event_the_element_and_where_it_is_asked_for() =>
        PackFixture.Check(PackFixture.Changed("fsma204", "p2 quantity"), ProvenancePacks.Find("fsma204")!).Findings.Single(finding => finding.Code == "REG001").Message
            .Should().Be("The record of p2 states no quantity and unit of measure (21 CFR 1.1340(a)(2) [V]).");

    [Fact]
    public void What_is_unknown_counts_as_missing_and_the_sentence_says_so() =>
        PackFixture.Check(PackFixture.Changed("fsma204", "p2 quantity = {\"unknown\": \"notAsked\"}"), ProvenancePacks.Find("fsma204")!).Findings.Single(finding => finding.Code == "REG001")
            .Should().Match<Finding>(finding => finding.Kind == FindingKind.Fail && finding.Message == "The record of p2 says that the quantity and unit of measure is unknown: not asked (21 CFR 1.1340(a)(2) [V]).");

    [Fact]
    public void What_is_none_is_for_a_person_to_judge() =>
        PackFixture.Check(PackFixture.Changed("fsma204", "p2 to = {\"none\": \"for the own stand\"}"), ProvenancePacks.Find("fsma204")!).Findings.Single(finding => finding.Code == "REG001")
            .Kind.Should().Be(FindingKind.Review);

    private static ProvenanceReport Check(string sample, params ProvenancePack[] packs)
    {
        var result = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf($"src/Provenance.Cli/Samples/{sample}.json")));
        return result.ChainsOrThrow().Check(result.EvaluatedAt!.Value, ProvenancePolicy.Default with { Packs = [.. packs] });
    }
}
