using System.Diagnostics;

namespace Provenance.Cli.Tests;

public sealed class StreamTests
{
    [Fact]
    public async Task Work_of_more_than_a_second_says_what_it_does()
    {
        using var process = CommandLine.Start(["check", "-"]);
        try
        {
            // Nothing is written to it, so that it waits for as long as the test does.
            (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Be("Reading standard input …");
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task An_interruption_exits_with_130()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent by kill.");
        Assert.SkipWhen(AreInterruptionsIgnored(), "Whoever started the tests ignores interruptions, and so does all that they start.");
        using var process = CommandLine.Start(["check", "-"]);
        try
        {
            // Progress shows that it has begun and listens.
            await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
                await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            process.ExitCode.Should().Be(130);
            (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
            (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().NotContain("Exception");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    /// <summary>A shell makes its background jobs ignore SIGINT, the second bit.</summary>
    private static bool AreInterruptionsIgnored() =>
        File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 2) != 0;

    [Fact]
    public async Task A_reader_that_goes_away_is_no_error()
    {
        using var process = CommandLine.Start(["check", "--all", "-"]);
        process.StandardOutput.Close();
        await process.StandardInput.WriteAsync(await Samples.ReadAsync("kf94-masks"));
        process.StandardInput.Close();
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.Should().Be(1, errors);
        errors.Should().NotContain("Exception").And.NotContain("error");
    }

    [Fact]
    public async Task An_output_that_takes_nothing_exits_with_4()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device that is always full.");
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", "\"$0\" sample | \"$0\" check - >/dev/full", CommandLine.Executable]) { RedirectStandardError = true })!;
        var errors = await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        shell.ExitCode.Should().Be(4, errors);
        errors.Should().Contain("provenance: error: the output can't be written: ").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("", "xterm", true), InlineData("1", "xterm", false), InlineData("", "dumb", false)]
    public async Task A_terminal_gets_colors_unless_somebody_objects(string noColor, string term, bool isColored)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is nothing here that plays a terminal.");
        using var folder = new DocumentFolder();
        var masks = folder.Write("masks.json", await Samples.ReadAsync("kf94-masks"));
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"'{CommandLine.Executable}' check '{masks}'", "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["NO_COLOR"] = noColor;
        start.Environment["TERM"] = term;
        using var terminal = Process.Start(start)!;
        var output = await terminal.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await terminal.WaitForExitAsync(TestContext.Current.CancellationToken);

        terminal.ExitCode.Should().Be(1);
        output.Contains("\e[31mNot continuous: 10 holes.\e[0m", StringComparison.Ordinal).Should().Be(isColored);
        output.Should().Contain("Not continuous: 10 holes.");
    }
}
