using System.Text.Json;
using Provenance.Tests;

namespace Provenance.Cli.Tests;

public sealed class RouteTests
{
    private const string Masks = "tests/Provenance.Tests/Rules/Fixtures/RTE002/pass-all-allowed.json";
    private const string Route = "tests/Provenance.Tests/Rules/Fixtures/RTE002/pass-all-allowed.route.json";
    private const string Relabeled = "tests/Provenance.Tests/Rules/Fixtures/RTE002/fail-not-on-the-plan.json";
    private const string Founding = "src/Provenance.Cli/Samples/kf94-masks.json";

    /// <summary>What a maker could have planned: masks from South Korea to buyers in China and Japan. North Korea is nowhere in it.</summary>
    private const string Export =
        """
        { "provenanceRoute": "1.0", "id": "kf94-export", "version": "1.0.0", "title": "KF94 masks of LG from South Korea to buyers in China and Japan",
          "steps": [
            {"name": "made", "events": ["originated"], "by": ["LG"], "countries": ["KR"]},
            {"name": "export", "events": ["customsProcessed"], "procedures": ["export"], "countries": ["KR"], "destinationCountries": ["CN", "JP"], "after": ["made"]},
            {"name": "crossing", "events": ["borderCrossed"], "countries": ["KR"], "destinationCountries": ["CN", "JP"], "after": ["export"]},
            {"name": "import", "events": ["customsProcessed"], "procedures": ["freeCirculation"], "countries": ["CN", "JP"], "after": ["crossing"]},
            {"name": "sold", "events": ["handedOver"], "from": ["LG", {"countries": ["CN", "JP"]}], "to": [{"kind": "organization", "countries": ["CN", "JP"]}], "after": ["made"], "repeats": true, "optional": true},
            {"name": "delivered", "events": ["delivered"], "to": [{"countries": ["CN", "JP"]}], "after": ["import"]}],
          "thresholds": [{"of": "origin", "sources": 2}] }
        """;

    [Fact]
    public async Task Goods_that_keep_to_a_route_exit_with_0_and_are_said_to()
    {
        var run = await CommandLine.RunAsync("check", Masks, "--route", Route);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.ReplaceLineEndings(" ").Should().Contain("masks-export 1.0.0: conforms to the route. All 8 events fit a step, and every step that is required is recorded.");
    }

    [Fact]
    public async Task A_deviation_exits_with_1_and_is_named()
    {
        var run = await CommandLine.RunAsync("check", Relabeled, "--route", Route, "--format", "json");

        run.ExitCode.Should().Be(1, run.Errors);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("routes")[0].GetProperty("conformance").GetString().Should().Be("deviates");
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Should().ContainSingle().Which;
        (finding.GetProperty("code").GetString(), finding.GetProperty("message").GetString()).Should().Be(("RTE002", "The record has an event that no step of masks-export allows: Relabeling (x1)."));
        json.RootElement.GetProperty("verdict").GetProperty("reached").GetString().Should().Be("corroborated");
    }

    [Fact]
    public async Task A_route_that_cannot_be_read_exits_with_3_and_says_where_and_what_to_write()
    {
        using var folder = new DocumentFolder();
        var broken = folder.Write("broken.json", (await File.ReadAllTextAsync(Repository.PathOf(Route), TestContext.Current.CancellationToken)).Replace("\"received\"", "\"recieved\"", StringComparison.Ordinal));

        var run = await CommandLine.RunAsync("check", Masks, "--route", broken);
        var missing = await CommandLine.RunAsync("check", Masks, "--route", "no-such-route.json");

        (run.ExitCode, run.Output, missing.ExitCode).Should().Be((3, "", 3));
        run.Errors.Should().MatchRegex(@"broken\.json:\d+:\d+: error: ""recieved"" is no type of event that a step can have\. Write received, if that is meant\.");
        missing.Errors.Should().Contain("no-such-route.json: error: ");
    }

    [Fact]
    public async Task Two_routes_of_one_id_are_refused_and_one_that_is_named_twice_is_judged_once()
    {
        using var folder = new DocumentFolder();
        var other = folder.Write("other.json", (await File.ReadAllTextAsync(Repository.PathOf(Route), TestContext.Current.CancellationToken)).Replace("\"1.0.0\"", "\"2.0.0\"", StringComparison.Ordinal));

        var run = await CommandLine.RunAsync("check", Masks, "--route", Route, "--route", other);
        var twice = await CommandLine.RunAsync("check", Masks, "--route", Route, "--route", Route, "--format", "json");

        run.ExitCode.Should().Be(3);
        run.Errors.Should().Contain("Another route is called masks-export as well. Give this one an id of its own.");
        using var json = JsonDocument.Parse(twice.Output);
        json.RootElement.GetProperty("routes").GetArrayLength().Should().Be(1);
    }

    /// <summary>Read as an officer would: what is not recorded fails, what sources claim is for a person to judge, and what comes after the last event may still be to come.</summary>
    [Fact]
    public async Task The_masks_of_the_founding_case_are_off_a_route_from_South_Korea_to_China_and_Japan()
    {
        using var folder = new DocumentFolder();
        var run = await CommandLine.RunAsync("check", Founding, "--route", folder.Write("route.json", Export), "--format", "json");
        var without = await CommandLine.RunAsync("check", Founding, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        using var plain = JsonDocument.Parse(without.Output);
        string[] members = ["code", "detail", "kind", "severity", "subject"];
        var told = json.RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("code").GetString()!.StartsWith("RTE", StringComparison.Ordinal))
            .Select(finding => string.Join(' ', members.Select(member => finding.GetProperty(member).GetString())));
        told.Should().BeEquivalentTo(
            "RTE001 kf94-export/export/missing fail error kf94-masks",
            "RTE001 kf94-export/crossing/missing fail error kf94-masks",
            "RTE002 kf94-export/event review warning e2",
            "RTE002 kf94-export/sold/to review warning e3",
            "RTE002 kf94-export/crossing/country review warning e4",
            "RTE002 kf94-export/crossing/destinationCountry review warning e4",
            "RTE002 kf94-export/import/country review warning e5",
            "RTE002 kf94-export/event review warning e6",
            "RTE003 kf94-export/origin/sources fail error e1");
        var route = json.RootElement.GetProperty("routes")[0];
        route.GetProperty("conformance").GetString().Should().Be("deviates");
        route.GetProperty("notDue").EnumerateArray().Select(step => step.GetString()).Should().Equal("import", "delivered");
        json.RootElement.GetProperty("verdict").ToString().Should().Be(plain.RootElement.GetProperty("verdict").ToString(), "a route changes no step of the ladder");
    }
}
