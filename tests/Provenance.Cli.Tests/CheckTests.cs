using System.Text.Json;

namespace Provenance.Cli.Tests;

public sealed class CheckTests
{
    private const string Sound = """{"provenance": "1.0", "evaluatedAt": "2024-01-10T00:00:00Z", "chains": [{"id": "a", "item": {"id": "urn:example:a"}, "events": [{"id": "a1", "type": "originated", "time": "2024-01-01", "place": {"name": "Lucca", "country": "IT"}, "by": {"name": "Maker", "kind": "organization"}, "quantity": {"exactly": 1, "unit": "H87"}}]}]}""";

    private const string NoOrigin = """{"provenance": "1.0", "chains": [{"id": "b", "item": {"id": "urn:example:b"}, "events": [{"id": "b1", "type": "observed", "time": "2024-01-02"}]}]}""";

    private const string Merging = """{"provenance": "1.0", "chains": [{"id": "c", "item": {"id": "urn:example:b"}, "events": [{"id": "c1", "type": "split", "time": "2024-01-01", "inputs": ["urn:example:a"], "outputs": ["urn:example:b"]}]}]}""";

    [Fact]
    public async Task A_sound_document_exits_with_0()
    {
        var run = await CommandLine.RunAsync(Sound, ["check", "-"]);

        run.ExitCode.Should().Be(0, run.Output + run.Errors);
        run.Output.Should().Contain("Nothing is missing");
    }

    [Fact]
    public async Task A_finding_exits_with_1()
    {
        var run = await CommandLine.RunAsync(NoOrigin, ["check", "-"]);

        run.ExitCode.Should().Be(1, run.Errors);
        run.Output.Should().Contain("No origin of b is recorded. (STR001)");
    }

    [Theory]
    [InlineData("error", 0), InlineData("warning", 1), InlineData("note", 1)]
    public async Task Fail_on_counts_what_is_open_too_at_its_own_severity(string severity, int exitCode)
    {
        // Relabeled with nothing said of the new label: LBL003 is open, a warning; no finding is an error.
        const string Document = """{"provenance": "1.0", "evaluatedAt": "2024-01-10T00:00:00Z", "chains": [{"id": "a", "item": {"id": "urn:example:a"}, "events": [{"id": "a1", "type": "originated", "time": "2024-01-01", "by": {"name": "Maker", "kind": "organization"}}, {"id": "a2", "type": "relabeled", "time": "2024-01-02", "by": {"name": "Maker", "kind": "organization"}, "removed": "all", "before": {"brand": "A"}, "after": {"unknown": "notStated"}, "reason": "damage", "mapping": [{"from": "urn:example:a", "to": "urn:example:a2"}]}]}]}""";

        var run = await CommandLine.RunAsync(Document, ["check", "--fail-on", severity, "-"]);

        run.Output.Should().Contain("(LBL003, open)");
        run.ExitCode.Should().Be(exitCode, run.Output);
    }

    [Fact]
    public async Task Policies_are_read_one_onto_the_other()
    {
        using var folder = new DocumentFolder();
        var house = folder.Write("house.json", """{"provenancePolicy": "1.0", "severities": {"STR001": "warning"}}""");
        var lenient = folder.Write("lenient.json", """{"provenancePolicy": "1.0", "name": "lenient", "disabled": ["STR001"]}""");

        var one = await CommandLine.RunAsync(NoOrigin, ["check", "-", "--policy", house, "--fail-on", "error"]);
        var both = await CommandLine.RunAsync(NoOrigin, ["check", "-", "--policy", house, "--policy", lenient, "--format", "json"]);

        one.ExitCode.Should().Be(0, one.Output + one.Errors);
        one.Output.Should().Contain("(STR001");
        using var report = JsonDocument.Parse(both.Output);
        Codes(report).Should().NotContain("STR001");
        report.RootElement.GetProperty("policy").ToString().Should().Contain("lenient");
    }

    [Theory]
    [InlineData("""{"provenancePolicy": "1.0", "severites": {}}""", ":1:29: error: Nobody knows a member severites here. Write severities, if that is meant. ($.severites)")]
    [InlineData(null, ": error: There is no such file.")]
    public async Task A_policy_that_can_not_be_read_exits_with_3(string? policy, string message)
    {
        using var folder = new DocumentFolder();
        var file = policy is null ? Path.Combine(Path.GetTempPath(), "no-such-policy.json") : folder.Write("house.json", policy);

        var run = await CommandLine.RunAsync(Sound, ["check", "-", "--policy", file]);

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain(file + message);
    }

    [Fact]
    public async Task Several_files_are_one_set()
    {
        using var folder = new DocumentFolder();
        var (one, other) = (folder.Write("one.json", Sound), folder.Write("other.json", Merging));

        using var together = JsonDocument.Parse((await CommandLine.RunAsync("check", "--format", "json", one, other)).Output);
        using var alone = JsonDocument.Parse((await CommandLine.RunAsync("check", "--format", "json", other)).Output);

        together.RootElement.GetProperty("chains").EnumerateArray().Select(chain => chain.GetProperty("chain").GetString()).Should().Equal("a", "c");
        Codes(together).Should().NotContain("STR008");
        Codes(alone).Should().Contain("STR008");
    }

    [Fact]
    public async Task A_stream_of_lines_is_read_too()
    {
        const string Lines =
            """
            {"document": {"provenance": "1.0", "evaluatedAt": "2024-01-10T00:00:00Z"}}
            {"chain": {"id": "a", "item": {"id": "urn:example:a"}}}
            {"event": {"id": "a1", "type": "observed", "time": "2024-01-02", "items": ["urn:example:a"]}}

            """;

        var run = await CommandLine.RunAsync(Lines, ["check", "-"]);

        run.ExitCode.Should().Be(1, run.Errors);
        run.Output.Should().Contain("No origin of a is recorded. (STR001)").And.Contain("Evaluated at 2024-01-10T00:00:00Z");
    }

    [Fact]
    public async Task The_reports_now_is_what_is_asked_for_else_the_latest_of_the_documents_else_the_present()
    {
        using var folder = new DocumentFolder();
        var (one, other) = (folder.Write("one.json", Sound), folder.Write("other.json", NoOrigin.Replace("\"chains\"", "\"evaluatedAt\": \"2024-03-01T00:00:00Z\", \"chains\"")));

        (await CommandLine.RunAsync("check", one, other)).Output.Should().Contain("Evaluated at 2024-03-01T00:00:00Z");
        (await CommandLine.RunAsync("check", one, other, "--evaluated-at", "2024-02-01T09:00:00+09:00")).Output.Should().Contain("Evaluated at 2024-02-01T00:00:00Z");
        (await CommandLine.RunAsync(NoOrigin, ["check", "-"])).Output.Should().MatchRegex(@"Evaluated at 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d");
    }

    [Theory]
    [InlineData("2024-02-01", "'2024-02-01' is no instant. Write 2024-02-01T00:00:00Z, or with an offset 2024-02-01T00:00:00+09:00.")]
    [InlineData("yesterday", "'yesterday' is no instant. Write 2024-05-15T00:00:00Z, or with an offset 2024-05-15T00:00:00+09:00.")]
    public async Task What_is_no_instant_is_a_usage_error_that_says_what_to_write(string written, string message)
    {
        var run = await CommandLine.RunAsync(Sound, ["check", "--evaluated-at", written, "-"]);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain(message);
    }

    [Fact]
    public async Task Json_and_text_have_one_exit_code()
    {
        foreach (var document in new[] { Sound, NoOrigin })
        {
            var text = await CommandLine.RunAsync(document, ["check", "-"]);
            var json = await CommandLine.RunAsync(document, ["check", "--format", "json", "-"]);

            json.ExitCode.Should().Be(text.ExitCode);
        }
    }

    [Fact]
    public async Task Output_is_the_same_in_every_run_language_and_zone()
    {
        var masks = await Samples.ReadAsync("kf94-masks");

        foreach (var format in new[] { "text", "json", "sarif", "markdown" })
        {
            string[] arguments = ["check", "--format", format, "--all", "-"];
            var first = await CommandLine.RunAsync(masks, arguments);
            var second = await CommandLine.RunAsync(masks, arguments, ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Pyongyang"), ("NO_COLOR", "1"));

            second.Output.Should().Be(first.Output);
        }
    }

    [Fact]
    public async Task What_is_no_terminal_gets_no_colors_and_80_columns()
    {
        var run = await CommandLine.RunAsync(await Samples.ReadAsync("kf94-masks"), ["check", "--all", "-"], ("TERM", "xterm-256color"), ("COLUMNS", "200"));

        run.Output.Should().NotContain("\e");
        run.Output.Split('\n').Max(line => line.Length).Should().BeInRange(70, 80);
    }

    private static IEnumerable<string?> Codes(JsonDocument report) =>
        report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString());
}
