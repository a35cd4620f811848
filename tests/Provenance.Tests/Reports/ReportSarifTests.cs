using System.Text;
using System.Text.Json;
using Provenance.Reports;
using Provenance.Tests.Rules;
using Provenance.Validation;

namespace Provenance.Tests.Reports;

public sealed class ReportSarifTests
{
    private static readonly ProvenanceReport Report = Masks.Chain.Check(Masks.EvaluatedAt);

    public static TheoryData<bool, bool> Ways => new() { { false, false }, { true, false }, { false, true }, { true, true } };

    [Theory, MemberData(nameof(Ways))]
    public void The_official_schema_accepts_it(bool promote, bool all)
    {
        SarifSchema.Problems(Write(Report, new() { Promote = promote, All = all, PlaceOf = _ => new("chains/a b.json", 3, 7) })).Should().BeEmpty();

        foreach (var fixture in RuleFixture.All.DistinctBy(fixture => fixture.Code))
            SarifSchema.Problems(Write(fixture.Check(), new() { Promote = promote, All = all })).Should().BeEmpty("{0}", fixture);
    }

    [Fact]
    public void The_schema_of_the_test_refuses_what_is_no_log() =>
        SarifSchema.Problems("""{"version": "2.1.0", "runs": [{"results": [{"kind": "fail"}]}]}""").Should().NotBeEmpty();

    [Fact]
    public void Every_finding_is_a_result_with_its_kind_and_fingerprint()
    {
        using var log = JsonDocument.Parse(Write(Report));

        Results(log).Select(result => (Text(result, "ruleId"), Text(result, "kind"), Text(result.GetProperty("partialFingerprints"), "provenanceFinding/v1"), Text(result.GetProperty("properties"), "severity")))
            .Should().Equal(Report.Findings.Select(finding => ((string?)finding.Code, (string?)Camel(finding.Kind), (string?)finding.Fingerprint, (string?)Camel(finding.Severity))));
    }

    [Fact]
    public void Only_what_fails_has_a_level()
    {
        using var log = JsonDocument.Parse(Write(Report, new() { All = true }));
        var results = Results(log).ToArray();

        results.Select(result => Text(result, "kind")).Distinct().Should().BeEquivalentTo("fail", "open", "review", "informational", "pass", "notApplicable");
        results.Should().AllSatisfy(result => Text(result, "level").Should().Be(Text(result, "kind") == "fail" ? Text(result.GetProperty("properties"), "severity") : "none"));
    }

    /// <remarks>SARIF 3.27.10: a kind other than fail has the level none. So what is promoted is written as a fail.</remarks>
    [Fact]
    public void Promoted_what_is_open_or_to_be_judged_has_the_level_of_its_severity_and_its_own_kind_in_the_properties()
    {
        using var log = JsonDocument.Parse(Write(Report, new() { Promote = true }));

        Results(log).Select(result => (Kind: Text(result, "kind"), Level: Text(result, "level"), Own: Text(result.GetProperty("properties"), "kind"), Severity: Text(result.GetProperty("properties"), "severity")))
            .Should().AllSatisfy(result => (result.Kind, result.Level).Should().Be(result.Own == "informational" ? ("informational", "none") : ("fail", result.Severity)))
            .And.Contain(result => result.Own == "open").And.Contain(result => result.Own == "review");
    }

    [Fact]
    public void The_driver_describes_the_rule_of_every_result_with_help_and_citations()
    {
        using var log = JsonDocument.Parse(Write(Report, new() { All = true }));
        var rules = log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");

        foreach (var result in Results(log))
            Text(rules[result.GetProperty("ruleIndex").GetInt32()], "id").Should().Be(Text(result, "ruleId"));
        var lost = rules.EnumerateArray().Single(rule => Text(rule, "id") == "LBL006");
        Text(lost.GetProperty("help"), "text").Should().StartWith("Why: ").And.Contain("\nClosed by: ").And.Contain("\nSources: ");
        lost.GetProperty("properties").GetProperty("citations").GetArrayLength().Should().BePositive();
        Text(lost.GetProperty("defaultConfiguration"), "level").Should().Be("error");
    }

    [Fact]
    public void What_is_missing_and_what_it_rests_on_stand_in_the_properties()
    {
        using var log = JsonDocument.Parse(Write(Report));
        var lost = Results(log).Single(result => Text(result, "ruleId") == "LBL006").GetProperty("properties");

        Text(lost, "restsOn").Should().Be("claim");
        Text(lost.GetProperty("missing")[0], "what").Should().Be("The record of the relabeling (e6): old lots, new packages, count");
    }

    [Fact]
    public void Where_the_place_is_known_a_location_is_physical_and_else_logical_alone()
    {
        using var log = JsonDocument.Parse(Write(Report, new() { PlaceOf = location => location.Event == "e6" ? new("chains/über uns/m.json", 12, 5) : null }));
        var locations = Results(log).SelectMany(result => result.GetProperty("locations").EnumerateArray()).ToLookup(location => Text(location.GetProperty("logicalLocations")[0], "fullyQualifiedName")!.StartsWith("kf94-masks/e6", StringComparison.Ordinal));

        locations[true].Should().NotBeEmpty().And.AllSatisfy(location =>
        {
            Text(location.GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri").Should().Be("chains/%C3%BCber%20uns/m.json");
            location.GetProperty("physicalLocation").GetProperty("region").GetRawText().ReplaceLineEndings("").Replace(" ", "").Should().Be("""{"startLine":12,"startColumn":5}""");
        });
        locations[false].Should().NotBeEmpty().And.AllSatisfy(location => location.TryGetProperty("physicalLocation", out _).Should().BeFalse());
    }

    [Theory]
    [InlineData("a.json", "a.json")]
    [InlineData("chains\\a.json", "chains/a.json")]
    [InlineData("../c:d.json", "../c%3Ad.json")]
    [InlineData("C:\\chains\\a b.json", "file:///C:/chains/a%20b.json")]
    [InlineData("https://example.org/a b.json", "https://example.org/a%20b.json")]
    public void A_name_of_a_document_is_written_as_a_uri(string name, string uri)
    {
        using var log = JsonDocument.Parse(Write(Report, new() { PlaceOf = _ => new(name, 1, 1) }));

        Text(Results(log).First().GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri").Should().Be(uri);
    }

    /// <remarks>SARIF 3.11.5 and 3.11.6: in a message braces hold placeholders and brackets links.</remarks>
    [Fact]
    public void Text_of_the_record_makes_no_placeholder_and_no_link()
    {
        var report = Masks.Report((view, sink) => sink.Fail("No record of {what}.", new MessageArgument("what", @"{0} [this](https://example.org) \")).At(view.Event("e1")));
        using var log = JsonDocument.Parse(Write(report));

        Text(Results(log).Single().GetProperty("message"), "text").Should().Be(@"No record of {{0}} \[this\](https://example.org) \\.");
    }

    [Fact]
    public void What_another_finding_covers_is_named_in_the_run()
    {
        using var log = JsonDocument.Parse(Write(Report));
        var run = log.RootElement.GetProperty("runs")[0].GetProperty("properties");

        run.GetProperty("consolidated").EnumerateArray().Select(one => Text(one, "fingerprint")).Should().Equal(Report.Consolidated.Select(one => one.Finding.Fingerprint));
        Text(run.GetProperty("verdict"), "reached").Should().Be("consistent");
    }

    [Fact]
    public void Two_checks_of_one_chain_give_the_same_bytes() => Write(Masks.Chain.Check(Masks.EvaluatedAt)).Should().Be(Write(Report));

    [Fact]
    public void A_report_without_findings_is_a_log_with_no_results()
    {
        using var log = JsonDocument.Parse(Write(Masks.Report((_, sink) => sink.Pass())));

        Results(log).Should().BeEmpty();
    }

    internal static string Write(ProvenanceReport report, ReportSarifOptions? options = null)
    {
        using var output = new MemoryStream();
        ReportSarif.Write(report, output, options);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static JsonElement.ArrayEnumerator Results(JsonDocument log) => log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
