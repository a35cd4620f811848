using System.Diagnostics;
using System.Text;
using Provenance.Tests;

namespace Provenance.Cli.Tests;

/// <summary>Runs the built executable as a user does: its own process, its own streams.</summary>
internal static class CommandLine
{
    // bin/CONFIGURATION/FRAMEWORK below the project is the same here and there.
    public static readonly string Executable = Path.Combine(
        Repository.PathOf("src/Provenance.Cli"),
        Path.GetRelativePath(Repository.PathOf("tests/Provenance.Cli.Tests"), AppContext.BaseDirectory),
        OperatingSystem.IsWindows() ? "Provenance.Cli.exe" : "Provenance.Cli");

    /// <summary>Runs it with arguments and no input.</summary>
    public static Task<Outcome> RunAsync(params string[] arguments) => RunAsync("", arguments);

    /// <summary>Runs it with text on its standard input, in the root of the repository; killed after a minute.</summary>
    /// <param name="input">The text.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="environment">Variables beside those of the tests.</param>
    public static async Task<Outcome> RunAsync(string input, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            try
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended without reading all of its input; how it ended is what the test asks about.
            }

            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts it; its streams are the caller's to read, write and close.</summary>
    public static Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>How a run ended and what it wrote.</summary>
    public sealed record Outcome(int ExitCode, string Output, string Errors);
}
