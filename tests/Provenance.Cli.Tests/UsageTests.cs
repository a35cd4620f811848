namespace Provenance.Cli.Tests;

public sealed class UsageTests
{
    [Fact]
    public async Task Help_is_data_and_no_failure()
    {
        var run = await CommandLine.RunAsync("--help");

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().Contain("Usage:");
        run.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task An_unknown_option_is_a_usage_error()
    {
        var run = await CommandLine.RunAsync("--no-such-option");

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain("--no-such-option");
    }
}
