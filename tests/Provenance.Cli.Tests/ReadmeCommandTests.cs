using System.Diagnostics;
using Provenance.Tests;

namespace Provenance.Cli.Tests;

/// <summary>The commands that the README gives to a pipeline, run by a shell as they stand.</summary>
public sealed class ReadmeCommandTests
{
    public static TheoryData<string> Commands
    {
        get
        {
            var isShell = false;
            var commands = new TheoryData<string>();
            foreach (var line in File.ReadLines(Repository.PathOf("README.md")))
            {
                if (line.StartsWith("```", StringComparison.Ordinal))
                    isShell = line == "```sh";
                else if (isShell && line.StartsWith("provenance ", StringComparison.Ordinal))
                    commands.Add(line);
            }

            return commands;
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task A_command_of_the_readme_runs_and_finds_a_sound_chain_sound(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The README's snippet is for a shell.");
        using var folder = new DocumentFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "chains"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "chains", "clean-export.json"), await Samples.ReadAsync("clean-export"), TestContext.Current.CancellationToken);

        var start = new ProcessStartInfo("bash", ["-c", $"provenance() {{ \"$PROGRAM\" \"$@\"; }}; {command}"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        };
        start.Environment["PROGRAM"] = CommandLine.Executable;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.Should().Be(0);
        output.Should().Contain("Evaluated at");
    }
}
