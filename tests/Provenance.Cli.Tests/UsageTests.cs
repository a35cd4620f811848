namespace Provenance.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("--help"), InlineData("check", "--help"), InlineData("sample", "--help"), InlineData("rules", "--help"), InlineData("explain", "--help"), InlineData("schema", "--help"), InlineData("import", "--help"), InlineData("hash", "--help")]
    public async Task Help_is_data_and_no_failure(params string[] arguments)
    {
        var run = await CommandLine.RunAsync(arguments);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().Contain("Usage:\n  provenance ");
        run.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var run = await CommandLine.RunAsync("--version");

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex(@"^\d+\.\d+\.\d+\S*\n$");
    }

    [Theory]
    [InlineData("--no-such-option", "--no-such-option")]
    [InlineData("chekc", "chekc")]
    [InlineData("check", "'FILE' missing")]
    [InlineData("explain", "'CODE' missing")]
    [InlineData("import rows.csv", "'--mapping' is required")]
    [InlineData("check --format xml -", "'xml' is no value of --format. Write text or json or sarif or markdown.")]
    [InlineData("check --fail-on fatal -", "'fatal' is no value of --fail-on. Write note or warning or error.")]
    [InlineData("schema doc", "There is no schema 'doc'. Write document or policy or route or report or mapping.")]
    [InlineData("check - -", "Write - only once.")]
    [InlineData("check --evaluated-at", "--evaluated-at")]
    [InlineData("check --pack fsma240 -", "There is no pack 'fsma240', and no such file. Did you mean fsma204? The packs are fsma204, dscsa, eudr")]
    [InlineData("rules --pack eu-fdm", "Did you mean eu-fmd?")]
    [InlineData("check --attachments no-such-folder -", "'no-such-folder' is no folder. Name with --attachments the folder that holds the files.")]
    public async Task What_can_not_be_understood_exits_with_2_and_is_told_on_standard_error(string arguments, string message)
    {
        var run = await CommandLine.RunAsync(arguments.Split(' '));

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain(message);
    }
}
