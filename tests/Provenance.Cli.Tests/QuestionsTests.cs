using System.Text.Json;

namespace Provenance.Cli.Tests;

public sealed class QuestionsTests
{
    private const string Masks = "src/Provenance.Cli/Samples/kf94-masks.json";

    /// <summary>The Chinese export declaration that the founding case lacks.</summary>
    private const string Declaration =
        """
        {"provenance": "1.0", "events": [
          {"id": "x1", "type": "customsProcessed", "status": "claim", "items": ["urn:uuid:5b0e2f5e-6a39-4f0b-8a0e-2f1d5c94b001"], "country": "CN", "place": {"name": "Dandong", "country": "CN"}, "procedure": "export", "outcome": "released", "declaration": "D-1"}]}
        """;

    [Fact]
    public async Task Letters_go_to_each_addressee_and_tell_nothing_of_withheld_sources()
    {
        var run = await CommandLine.RunAsync("questions", Masks);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().StartWith("# Questions to ").And.Contain("\n# Questions to ").And.NotContainAny("s-a", "s-many", "Daily NK");
    }

    [Fact]
    public async Task A_table_can_be_had_for_one_addressee()
    {
        var run = await CommandLine.RunAsync("questions", Masks, "--format", "csv", "--to", "the organization that did it");

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().StartWith("to,question,").And.Contain("record:e6");
    }

    [Fact]
    public async Task An_addressee_of_whom_nothing_is_asked_is_a_usage_error_that_lists_them()
    {
        var run = await CommandLine.RunAsync("questions", Masks, "--to", "nobody");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain("Nothing is asked of 'nobody'. The addressees are: ").And.Contain("the organization that did it");
    }

    [Fact]
    public async Task What_if_says_what_a_document_closes()
    {
        using var folder = new DocumentFolder();
        var file = folder.Write("declaration.json", Declaration);

        var run = await CommandLine.RunAsync("check", Masks, "--what-if", file);

        run.Output.Should().MatchRegex(@"Compared with the record without \S*declaration\.json:").And.MatchRegex(@"\nClosed\n(- .*\n(  .*\n)*)*- No export declaration from China");
    }

    [Fact]
    public async Task What_if_reads_standard_input_once()
    {
        using var folder = new DocumentFolder();
        var run = await CommandLine.RunAsync(await Samples.ReadAsync("kf94-masks"), ["check", "-", "--what-if", folder.Write("declaration.json", Declaration), "--format", "json"]);

        using var report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("comparison").GetProperty("unchanged").GetInt32().Should().BePositive();
    }

    [Fact]
    public async Task Against_its_own_baseline_nothing_is_new_and_the_exit_code_says_so()
    {
        using var folder = new DocumentFolder();
        var baseline = folder.Write("report.json", (await CommandLine.RunAsync("check", Masks, "--format", "json")).Output);

        var run = await CommandLine.RunAsync("check", Masks, "--baseline", baseline);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().MatchRegex(@"Compared with the report of 2020-02-10T00:00:00Z: \d+ unchanged\.");
    }

    [Theory]
    [InlineData("no-such.json", "There is no such file."), InlineData(Masks, "This is no report")]
    public async Task A_baseline_that_is_no_report_exits_with_3(string file, string message)
    {
        var run = await CommandLine.RunAsync("check", Masks, "--baseline", file);

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain($"{file}: error: {message}");
    }

    [Fact]
    public async Task A_report_for_disclosure_is_compared_with_no_other()
    {
        using var folder = new DocumentFolder();
        var baseline = folder.Write("report.json", (await CommandLine.RunAsync("check", Masks, "--format", "json")).Output);

        var run = await CommandLine.RunAsync("check", Masks, "--for-disclosure", "--baseline", baseline);

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain("was not made with --for-disclosure");
    }

    [Theory]
    [InlineData("text"), InlineData("json"), InlineData("sarif"), InlineData("markdown")]
    public async Task For_disclosure_no_format_tells_of_withheld_sources(string format)
    {
        var run = await CommandLine.RunAsync("check", Masks, "--for-disclosure", "--all", "--format", format);

        run.ExitCode.Should().Be(1, run.Errors);
        run.Output.Should().Contain("LBL006").And.NotContainAny("s-a", "s-many", "s-quoted", "v-a", "Pyongan", "2020-02-03");
    }
}
