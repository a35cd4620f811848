namespace Provenance.Cli.Tests;

/// <summary>Where and in which language the program runs changes nothing that it prints.</summary>
public sealed class DeterminismTests
{
    private const string Masks = "src/Provenance.Cli/Samples/kf94-masks.json";

    public static TheoryData<string, string, string, string> Elsewhere
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var format in new[] { "text", "json" })
            {
                data.Add(format, "America/St_Johns", "ko_KR.UTF-8", "0");
                data.Add(format, "Asia/Seoul", "de_DE.ISO-8859-1", "0");
                data.Add(format, "Asia/Seoul", "tr_TR.UTF-8", "1");
                data.Add(format, "UTC", "C", "0");
                data.Add(format, "America/St_Johns", "ar_SA.UTF-8", "1");
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Elsewhere))]
    public async Task The_founding_case_is_printed_byte_for_byte_the_same(string format, string zone, string language, string invariant)
    {
        var expected = await PrintedAsync(format, "UTC", "en_US.UTF-8", "1");
        var actual = await PrintedAsync(format, zone, language, invariant);

        expected.Length.Should().BeGreaterThan(1000);
        actual.AsSpan().SequenceEqual(expected).Should().BeTrue("{0} {1} prints what UTC prints, from byte {2} on", zone, language, actual.AsSpan().CommonPrefixLength(expected));
    }

    private static async Task<byte[]> PrintedAsync(string format, string zone, string language, string invariant)
    {
        using var process = CommandLine.Start(
            ["check", "--format", format, "--evaluated-at", "2024-02-01T00:00:00Z", Masks],
            ("TZ", zone), ("LANG", language), ("LC_ALL", language), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", invariant));
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var output = new MemoryStream();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            process.ExitCode.Should().Be(1, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        return output.ToArray();
    }
}
