using System.Text.Json;
using Provenance.Tests;

namespace Provenance.Cli.Tests;

public sealed class ReportFormatTests
{
    private const string Masks = "src/Provenance.Cli/Samples/kf94-masks.json";

    [Fact]
    public async Task Sarif_points_into_the_file()
    {
        var run = await CommandLine.RunAsync("check", "--format", "sarif", Masks);

        run.ExitCode.Should().Be(1, run.Errors);
        using var log = JsonDocument.Parse(run.Output);
        var place = Results(log).First(result => result.GetProperty("ruleId").GetString() == "LBL006").GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be(Masks);
        var line = place.GetProperty("region").GetProperty("startLine").GetInt32();
        File.ReadLines(Repository.PathOf(Masks)).ElementAt(line - 1).Should().Contain("\"id\": \"e6\"");
    }

    [Fact]
    public async Task Sarif_of_standard_input_has_logical_locations_alone()
    {
        var run = await CommandLine.RunAsync(await Samples.ReadAsync("kf94-masks"), ["check", "--format", "sarif", "-"]);

        run.Output.Should().Contain("\"fullyQualifiedName\": \"kf94-masks/e6/mapping\"").And.NotContain("physicalLocation");
    }

    [Fact]
    public async Task Sarif_promote_gives_what_is_open_a_level()
    {
        using var plain = JsonDocument.Parse((await CommandLine.RunAsync("check", "--format", "sarif", Masks)).Output);
        using var promoted = JsonDocument.Parse((await CommandLine.RunAsync("check", "--format", "sarif", "--sarif-promote", Masks)).Output);

        Level(plain).Should().Be("none");
        Level(promoted).Should().Be("warning");

        static string? Level(JsonDocument log) => Results(log).First(result => result.GetProperty("ruleId").GetString() == "LBL003").GetProperty("level").GetString();
    }

    [Fact]
    public async Task Markdown_is_a_comment_for_a_pull_request()
    {
        var run = await CommandLine.RunAsync("check", "--format", "markdown", Masks);

        run.ExitCode.Should().Be(1, run.Errors);
        run.Output.Should().StartWith("## Not continuous: 10 holes.\n").And.Contain("\n| LBL006 | fails | error | e6 | No link from the removed labels to the new packages is recorded. |\n");
    }

    [Theory]
    [InlineData("document", "src/Provenance/Documents/Schema/provenance-1.0.schema.json")]
    [InlineData("policy", "src/Provenance/Documents/Schema/provenance-policy-1.0.schema.json")]
    [InlineData("route", "src/Provenance/Documents/Schema/provenance-route-1.0.schema.json")]
    [InlineData("report", "src/Provenance/Reports/Schema/provenance-report-1.0.schema.json")]
    public async Task A_schema_is_printed_byte_for_byte(string name, string path)
    {
        var run = await CommandLine.RunAsync("schema", name);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().Be(await File.ReadAllTextAsync(Repository.PathOf(path), TestContext.Current.CancellationToken));
    }

    private static JsonElement.ArrayEnumerator Results(JsonDocument log) => log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();
}
