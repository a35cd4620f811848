using Provenance.Rules;
using Provenance.Validation;

namespace Provenance.Tests.Rules;

public sealed class RuleFixtureTests
{
    /// <summary>Rules that cannot decide, where a deciding fact is recorded as unknown or was not read.</summary>
    private static readonly string[] Undecidable = ["STR004", "STR008", "STR012", "COC001", "COC002", "COC005", "COC008", "COC009", "COC010", "COC011", "COC012", "COC013", "COC014", "COC015", "COC017", "COC019", "MOV001", "MOV007", "MOV008", "MOV010", "ORD015", "CST001", "CST002", "CST003", "CST004", "CST006", "CST007", "CST008", "CST009", "CST010", "CST011", "CST013", "CST015", "CST016", "CST017", "LBL002", "LBL003", "LBL005", "LBL006", "LBL007", "LBL008", "LBL009", "LBL010", "LBL012", "LBL017", "LBL022", "LBL025", "QTY002", "QTY010", "QTY014", "EVD002", "EVD004", "EVD005", "INT009", "INT011", "REG001", "REG002", "RTE001", "RTE002", "RTE003"];

    /// <summary>Fixtures are checked without a resolver, so that nothing can say that an id exists nowhere; and a person judges what LBL014 and REG002 find.</summary>
    private static readonly string[] NeverFailing = ["STR008", "STR018", "ORD013", "LBL014", "LBL020", "REG002"];

    /// <summary>Rules of which a person must judge every finding.</summary>
    private static readonly string[] Reviewed = ["LBL014", "REG002"];

    /// <summary>Rules that tell something and ask nothing.</summary>
    private static readonly string[] Informing = ["STR018", "QTY016"];

    /// <summary>Open fixtures whose missing fact shows that the rule does not apply: the restriction is of another mode, the license needed for other goods, and two claims are of two acts.</summary>
    private static readonly string[] Elsewhere = ["CST004/open-mode", "CST016/open", "EVD005/open"];

    public static TheoryData<string> Fixtures => new(RuleFixture.All.Select(fixture => fixture.ToString()));

    public static TheoryData<string> Opens => new(RuleFixture.All.Where(fixture => fixture.Shows == "open").Select(fixture => fixture.ToString()));

    public static TheoryData<string> Codes => new(RuleCatalog.Descriptors.Select(rule => rule.Code));

    [Theory, MemberData(nameof(Fixtures))]
    public void A_fixture_gives_exactly_the_findings_expected_of_it(string name)
    {
        var fixture = RuleFixture.Parse(name);
        var expected = ExpectedFindings.Read(fixture.Code);

        fixture.Told().Should().Equal(
            expected.TryGetValue(fixture.Name, out var lines) ? lines : ["(no entry in expected.txt)"],
            "{0}: PROVENANCE_APPROVE=1 rewrites expected.txt", name);
    }

    [Theory, MemberData(nameof(Fixtures))]
    public void A_fixture_shows_what_its_name_says(string name)
    {
        var fixture = RuleFixture.Parse(name);
        var report = fixture.Check();
        var kinds = report.Findings.Concat(report.Consolidated.Select(one => one.Finding))
            .Where(finding => finding.Code == fixture.Code).Select(finding => finding.Kind).ToArray();
        var outcomes = report.Rules.Where(rule => rule.Code == fixture.Code).Select(rule => rule.Outcome).ToArray();

        switch (fixture.Shows)
        {
            case "fail":
                kinds.Should().Contain(FindingKind.Fail);
                break;
            case "open":
                kinds.Should().Contain(FindingKind.Open);
                break;
            case "review":
                kinds.Should().Contain(FindingKind.Review);
                break;
            case "inform":
                kinds.Should().Equal(FindingKind.Informational);
                break;
            case "pass":
                kinds.Should().BeEmpty();
                outcomes.Should().Contain(RuleOutcomeKind.Pass);
                break;
            case "guard":
                kinds.Where(kind => kind <= FindingKind.Open).Should().BeEmpty();
                break;
            default:
                Assert.Fail($"{name}: begin the name with fail, review, open, inform, pass or guard.");
                break;
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_rule_has_a_fixture_of_each_kind(string code)
    {
        string[] needed = [.. NeverFailing.Contains(code) ? [] : new[] { "fail" }, .. Undecidable.Contains(code) ? new[] { "open" } : [], .. Reviewed.Contains(code) ? new[] { "review" } : [], .. Informing.Contains(code) ? new[] { "inform" } : [], "pass", "guard"];

        RuleFixture.All.Where(fixture => fixture.Code == code).Select(fixture => fixture.Shows).Where(shows => shows != "review" || Reviewed.Contains(code)).Distinct().Should().BeEquivalentTo(needed);
    }

    [Theory, MemberData(nameof(Opens))]
    public void The_missing_fact_decides_what_is_open(string name)
    {
        var fixture = RuleFixture.Parse(name);
        var open = fixture.Check();
        var asked = open.Findings.Concat(open.Consolidated.Select(one => one.Finding)).Where(finding => finding.Code == fixture.Code && finding.Kind == FindingKind.Open).ToArray();
        var decided = fixture.CheckDecided();

        asked.SelectMany(finding => finding.Missing).Should().NotBeEmpty("what cannot be decided names the fact that would decide it");
        decided.Findings.Concat(decided.Consolidated.Select(one => one.Finding))
            .Where(finding => finding.Code == fixture.Code && finding.Kind == FindingKind.Open)
            .Select(finding => finding.ToString()).Should().BeEmpty("the fact is there");
        decided.Rules.Where(rule => rule.Code == fixture.Code && rule.Outcome == RuleOutcomeKind.Disabled).Should().BeEmpty("a rule that does not run decides nothing");
        (decided.Findings.Concat(decided.Consolidated.Select(one => one.Finding)).Any(finding => finding.Code == fixture.Code)
            || decided.Rules.Any(rule => rule.Code == fixture.Code && rule.Outcome == RuleOutcomeKind.Pass))
            .Should().Be(!Elsewhere.Contains(name), "the rule fails or passes, unless the fact shows that it was about something else");
    }

    [Fact]
    public void What_is_expected_is_expected_of_a_fixture() =>
        RuleCatalog.Descriptors
            .SelectMany(rule => ExpectedFindings.Read(rule.Code).Keys.Select(name => new RuleFixture(rule.Code, name)))
            .Except(RuleFixture.All)
            .Should().BeEmpty();
}
