using Provenance.Documents;
using Provenance.Reference;
using Provenance.Rules;
using Provenance.Tests.Mutations;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Rules;

public sealed class LabelProfileTests
{
    public static TheoryData<string> Profiles => new(LabelProfile.BuiltIn.Select(profile => profile.Id));

    public static TheoryData<string> SoundDocuments => new(SoundDocument.All.Select(document => document.Name));

    [Fact]
    public void Four_profiles_are_built_in() =>
        LabelProfile.BuiltIn.Select(profile => profile.Id).Should().Equal("food", "protectiveEquipment", "medicine", "electronics");

    [Theory, MemberData(nameof(Profiles))]
    public void Every_element_and_mark_of_a_built_in_profile_names_its_source_and_how_well_that_is_confirmed(string id)
    {
        var profile = LabelProfile.Find(id)!;

        profile.Required.Select(element => element.Citation).Concat(profile.Marks.Select(mark => mark.Citation)).Should().OnlyContain(citation => citation.EndsWith(']') && citation.Contains(" [", StringComparison.Ordinal))
            .And.AllSatisfy(citation => citation[^2].Should().BeOneOf('V', 'S', 'K', 'P'));
        profile.Commodities.Should().NotBeEmpty();
        profile.Marks.Select(mark => mark.Mark).Except(Vocabulary.Marks.Words).Should().BeEmpty();
    }

    [Fact]
    public void A_profile_applies_by_the_beginning_of_the_commodity_code_and_by_the_item()
    {
        var profile = new LabelProfile { Id = "masks", Title = "masks", Commodities = ["6307"], Items = [ItemId.Parse("https://id.gs1.org/01/08001234000011/10/L24071")] };

        profile.AppliesTo(null, HsCode.Parse("6307909899")).Should().BeTrue();
        profile.AppliesTo(null, HsCode.Parse("63")).Should().BeFalse("a shorter code may be of other goods");
        profile.AppliesTo(ItemId.Parse("https://id.gs1.org/01/08001234000011/10/L24071/21/7"), null).Should().BeTrue("a batch includes its serials");
        profile.AppliesTo(ItemId.Parse("urn:example:other"), HsCode.Unknown(Why.NotStated)).Should().BeFalse();
    }

    [Fact]
    public void An_element_that_is_no_member_of_a_label_is_refused_with_the_nearest_one() =>
        FluentActions.Invoking(() => new LabelElement { AnyOf = ["orgin"], Title = "origin", Citation = "practice [P]" })
            .Should().Throw<ArgumentException>().WithMessage("*\"orgin\" is no member of a label. Write origin*");

    [Fact]
    public void Rules_that_need_a_profile_do_not_run_without_one() =>
        Check(ProvenancePolicy.Default).Rules.Where(rule => RuleCatalog.Find(rule.Code)!.Profile == RuleProfile.LabelProfile)
            .Should().OnlyContain(rule => rule.Outcome == RuleOutcomeKind.Disabled);

    [Fact]
    public void A_profile_is_part_of_the_policy_s_digest() =>
        Check(ProvenancePolicy.Default with { LabelProfiles = [LabelProfile.Find("food")!] }).PolicyDigest.Should().NotBe(Check(ProvenancePolicy.Default).PolicyDigest);

    /// <remarks>The scenario: with a profile for protective equipment the mark KF94 is open, and the record says nothing for the other rules.</remarks>
    [Fact]
    public void Of_the_founding_case_only_the_mark_is_open_under_the_profile_for_protective_equipment()
    {
        var plain = Check(ProvenancePolicy.Default);
        var report = Check(ProvenancePolicy.Default with { LabelProfiles = [LabelProfile.Find("protectiveEquipment")!] });

        report.Findings.Select(Row).Except(plain.Findings.Select(Row)).Should().Equal("LBL022 Open Note e6");
        plain.Findings.Select(Row).Except(report.Findings.Select(Row)).Should().BeEmpty();
        report.Rules.Where(rule => rule.Code is "LBL009" or "LBL013" or "LBL017" or "LBL019" or "LBL024").Select(rule => rule.Outcome).Should().HaveCount(5).And.OnlyContain(outcome => outcome == RuleOutcomeKind.NotApplicable);
    }

    /// <remarks>The scenario: nothing is recorded of the office in Sinuiju beyond its name and country.</remarks>
    [Fact]
    public void Of_the_founding_case_the_strict_profile_finds_nothing_to_say_of_the_office() =>
        Check(ProvenancePolicy.Default with { Strict = true }).Rules.Where(rule => rule.Code == "CST005")
            .Should().ContainSingle().Which.Outcome.Should().Be(RuleOutcomeKind.NotApplicable);

    /// <remarks>What a profile asks for and a record does not mention is open; nothing of a sound record fails.</remarks>
    [Theory, MemberData(nameof(SoundDocuments))]
    public void Of_a_sound_document_no_rule_on_customs_or_labels_fails_under_the_strict_profile_and_all_label_profiles(string name)
    {
        var result = SoundDocument.Read(SoundDocument.Named(name).Copy());
        var report = result.ChainsOrThrow().Check(result.EvaluatedAt!.Value, ProvenancePolicy.Default with { Strict = true, LabelProfiles = LabelProfile.BuiltIn });

        report.Findings.Where(finding => finding.Rule.Family is RuleFamily.Customs or RuleFamily.Labeling && finding.Kind is FindingKind.Fail or FindingKind.Review).Select(Row).Should().BeEmpty();
    }

    private static string Row(Finding finding) => $"{finding.Code} {finding.Kind} {finding.Severity} {finding.Subject}";

    private static ProvenanceReport Check(ProvenancePolicy policy)
    {
        var result = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf("src/Provenance.Cli/Samples/kf94-masks.json")));
        return result.ChainsOrThrow().Check(result.EvaluatedAt!.Value, policy);
    }
}
