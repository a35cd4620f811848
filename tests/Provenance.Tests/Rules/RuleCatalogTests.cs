using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.Rules;
using Provenance.Validation;

namespace Provenance.Tests.Rules;

public sealed partial class RuleCatalogTests
{
    private static readonly ChainRule[] Rules = RuleCatalog.RulesOf(ProvenancePolicy.Default);

    public static TheoryData<string> Codes => new(RuleCatalog.Descriptors.Select(rule => rule.Code));

    [Fact]
    public void Every_rule_of_the_package_is_in_the_catalog() =>
        typeof(ChainRule).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(ChainRule)) && type.Namespace!.StartsWith("Provenance.Rules", StringComparison.Ordinal))
            .Should().BeEquivalentTo(Rules.Select(rule => rule.GetType()));

    [Fact]
    public void The_catalog_is_in_the_order_of_the_families_and_codes() =>
        RuleCatalog.Descriptors.Should().Equal(RuleCatalog.Descriptors.OrderBy(rule => rule.Family).ThenBy(rule => rule.Code, StringComparer.Ordinal));

    [Fact]
    public void Codes_and_names_are_used_once()
    {
        RuleCatalog.Descriptors.Select(rule => rule.Code).Should().OnlyHaveUniqueItems();
        RuleCatalog.Descriptors.Select(rule => rule.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_rule_is_internal_sealed_and_named_for_its_name_in_the_catalogue()
    {
        foreach (var rule in Rules)
        {
            var type = rule.GetType();
            type.Should().Match<Type>(t => t.IsSealed && t.IsNotPublic);
            KebabCase().Replace(type.Name, "-$1").ToLowerInvariant().Should().Be(rule.Descriptor.Name);
        }
    }

    [Fact]
    public void A_rule_keeps_no_state() =>
        Rules.SelectMany(rule => rule.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => !field.IsInitOnly)
            .Should().BeEmpty("an instance is shared between threads");

    [Theory, MemberData(nameof(Codes))]
    public void A_descriptor_says_what_the_rule_is(string code)
    {
        var rule = RuleCatalog.Find(code)!;

        rule.Code.Should().MatchRegex("^[A-Z]{3}[0-9]{3}$").And.StartWith(FamilyCode(rule.Family));
        rule.Since.Should().MatchRegex(@"^\d+\.\d+\.\d+$");
        foreach (var text in new[] { rule.Title, rule.Why, rule.Remedy, rule.Limits! })
            text.Should().NotBeNullOrWhiteSpace().And.EndWith(".").And.MatchRegex("^[A-Z]");
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_source_keeps_its_mark(string code)
    {
        var citations = RuleCatalog.Find(code)!.Citations;

        citations.Should().NotBeEmpty();
        foreach (var citation in citations)
            citation.Should().MatchRegex(@"\[[VSKP](/[VSKP])?(, [a-z ]+)?\]$", "a reader must see how well a source is confirmed");
    }

    [Fact]
    public void A_rule_is_found_by_its_code_in_any_case()
    {
        RuleCatalog.Find("lbl006")!.Name.Should().Be("identity-link-lost");
        RuleCatalog.Find("LBL999").Should().BeNull();
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_descriptor_agrees_with_the_catalogue(string code)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "rules", "rules.json");
        Assert.SkipUnless(File.Exists(path), "The catalogue (shared/rules/rules.json beside the repository) is not here to compare with.");
        Assert.SkipWhen(code == "REG001", "The catalogue tells of it in words only (section 6).");
        Assert.SkipWhen(code == "REG002", "The catalogue has no rule of what a screener of the application says.");
        Assert.SkipWhen(code.StartsWith("RTE", StringComparison.Ordinal), "The catalogue has no rules of expected routes.");
        using var catalogue = JsonDocument.Parse(File.ReadAllBytes(path));
        var listed = catalogue.RootElement.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == code);
        var rule = RuleCatalog.Find(code)!;

        rule.Name.Should().Be(listed.GetProperty("name").GetString());
        rule.Class.ToString().Should().Be(listed.GetProperty("cls").GetString());
        rule.Severity.ToString().ToLowerInvariant().Should().Be(listed.GetProperty("level").GetString());
        (rule.Profile switch { RuleProfile.LabelProfile => "with a label profile", RuleProfile.CustodyModel => "with a custody model", RuleProfile.Epcis => "pack", var profile => profile.ToString().ToLowerInvariant() }).Should().Be(listed.GetProperty("profile").GetString()!.Split(':')[0]);
        listed.GetProperty("subsumes").EnumerateArray().Select(one => one.GetString()!).Except(rule.Subsumes)
            .Should().BeEmpty("a rule may subsume more than the catalogue says, not less");
    }

    [Fact]
    public void The_rule_reference_is_generated_from_the_descriptors()
    {
        var path = Repository.PathOf(RuleReference.Path);
        var generated = RuleReference.Of(RuleCatalog.Descriptors);
        if (Environment.GetEnvironmentVariable("PROVENANCE_APPROVE") == "1")
            File.WriteAllText(path, generated);

        (File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "").Should().Be(generated, "PROVENANCE_APPROVE=1 rewrites {0}", RuleReference.Path);
    }

    private static string FamilyCode(RuleFamily family) => family switch
    {
        RuleFamily.Structure => "STR",
        RuleFamily.Custody => "COC",
        RuleFamily.Movement => "MOV",
        RuleFamily.Order => "ORD",
        RuleFamily.Customs => "CST",
        RuleFamily.Labeling => "LBL",
        RuleFamily.Quantity => "QTY",
        RuleFamily.Evidence => "EVD",
        RuleFamily.Integrity => "INT",
        RuleFamily.Regulatory => "REG",
        RuleFamily.Route => "RTE",
        _ => "PAT",
    };

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex KebabCase();
}
