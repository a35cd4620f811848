namespace Provenance.Cli.Tests;

public sealed class BrokenInputTests
{
    [Fact]
    public async Task A_wrong_value_is_told_with_file_line_column_and_path()
    {
        using var folder = new DocumentFolder();
        var file = folder.Write("masks.json",
            """
            {
              "provenance": "1.0",
              "chains": [
                {"id": "a", "events": [
                  {"id": "a1", "type": "originated", "time": "2020-02-30"}
                ]}
              ]
            }
            """);

        var run = await CommandLine.RunAsync("check", file);

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Errors.Should().MatchRegex(@"masks\.json:5:\d+: error: .*2020-02-30.* \(\$\.chains\[0\]\.events\[0\]\.time\)");
    }

    [Fact]
    public async Task A_warning_is_told_and_the_report_is_made()
    {
        const string Document = """{"provenance": "1.0", "chians": [], "chains": [{"id": "a", "events": [{"id": "a1", "type": "originated"}]}]}""";

        var run = await CommandLine.RunAsync(Document, ["check", "-"]);

        run.ExitCode.Should().BeInRange(0, 1);
        run.Output.Should().Contain("Evaluated at");
        run.Errors.Should().MatchRegex(@"standard input:1:\d+: warning: .*chians.*chains");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1, 2")]
    [InlineData("not JSON at all")]
    [InlineData("""{"provenance": "1.0", "chains": [{"id": "a", "item": "urn:x:a", "events": [null]}]}""")]
    [InlineData("""{"provenance": "1.0", "chains": 7}""")]
    public async Task What_is_no_document_exits_with_3_and_no_trace_of_the_program(string text)
    {
        var run = await CommandLine.RunAsync(text, ["check", "-"]);

        run.ExitCode.Should().Be(3, run.Output + run.Errors);
        run.Output.Should().BeEmpty();
        run.Errors.Should().MatchRegex(@"(?m)^standard input:\d+:\d+: error: .+").And.NotContain("   at ").And.NotContain("Exception");
    }

    [Fact]
    public async Task A_missing_file_and_a_folder_are_told_together()
    {
        using var folder = new DocumentFolder();
        var missing = Path.Combine(folder.Path, "missing.json");

        var run = await CommandLine.RunAsync("check", missing, folder.Path);

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain($"{missing}: error: There is no such file.").And.Contain($"{folder.Path}: error: This is a folder. Name the documents in it.");
    }

    [Fact]
    public async Task A_name_in_the_document_can_not_drive_the_terminal()
    {
        var run = await CommandLine.RunAsync("""{"provenance": "1.0", "\u001b[2J\u009b": 1, "chains": []}""", ["check", "-"]);

        run.Errors.Should().NotContainAny("\e", "\u009b");
        run.Output.Should().NotContainAny("\e", "\u009b");
    }
}
