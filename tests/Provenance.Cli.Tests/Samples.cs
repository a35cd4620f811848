using System.Text.Json;

namespace Provenance.Cli.Tests;

/// <summary>The documents that come with the program, as it prints them.</summary>
internal static class Samples
{
    /// <summary>The text of a sample.</summary>
    public static async Task<string> ReadAsync(string name)
    {
        var run = await CommandLine.RunAsync("sample", name);
        run.ExitCode.Should().Be(0, run.Errors);
        return run.Output;
    }

    /// <summary>The report on a sample.</summary>
    public static async Task<JsonDocument> CheckAsync(string name)
    {
        var run = await CommandLine.RunAsync(await ReadAsync(name), ["check", "--format", "json", "-"]);
        run.ExitCode.Should().BeInRange(0, 1, run.Errors);
        return JsonDocument.Parse(run.Output);
    }
}
