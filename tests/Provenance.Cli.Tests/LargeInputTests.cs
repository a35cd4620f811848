using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Provenance.Cli.Tests;

/// <summary>EPCIS of any length passes through the command in the memory of its largest event.</summary>
public sealed class LargeInputTests(ITestOutputHelper output)
{
    private const long Megabyte = 1 << 20;

    // What is claimed of a gigabyte.
    private const long MostMemory = 200 * Megabyte;

    // From an eighth of the input to all of it; whoever held on to the events would grow by seven eighths at the least.
    private const long MostGrowth = 40 * Megabyte;

    // 1024 for the gigabyte of the claim, which takes a minute or two for each row.
    private static readonly long Input = Megabyte * (long.TryParse(Environment.GetEnvironmentVariable("PROVENANCE_LARGE_MEGABYTES"), CultureInfo.InvariantCulture, out var megabytes) ? megabytes : 128);

    [Theory]
    [InlineData("jsonld", "ni:///", "hash", "-")]
    [InlineData("xml", "ni:///", "hash", "-")]
    [InlineData("jsonld", "<eventID>", "convert", "-", "--to", "xml")]
    [InlineData("xml", "\"eventID\"", "convert", "-", "--to", "jsonld")]
    public async Task Many_events_take_no_more_memory_than_few(string format, string mark, params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var events = format == "xml" ? EventStream.Xml() : EventStream.JsonLd();
        using var process = CommandLine.Start(arguments);
        try
        {
            var marks = Task.Run(() => CountAsync(process.StandardOutput.BaseStream, Encoding.UTF8.GetBytes(mark), cancellation), cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var input = process.StandardInput.BaseStream;
            await input.WriteAsync(events.Head, cancellation);
            long sent = 0, early = 0, count = 0;
            while (sent < Input)
            {
                var piece = events.Next(1_000);
                await input.WriteAsync(piece, cancellation);
                (sent, count) = (sent + piece.Length, count + 1_000);
                if (early == 0 && sent > Input / 8)
                    early = Peak(process);
            }

            // All but what a pipe holds has been read, and the process waits for more: after its end nothing tells its peak.
            var peak = Peak(process);
            await input.WriteAsync(events.Tail, cancellation);
            input.Close();
            var found = await marks;
            await process.WaitForExitAsync(cancellation);

            output.WriteLine($"{sent / Megabyte} MB in, {count} events: {early / Megabyte} MB after an eighth, {peak / Megabyte} MB at most");
            process.ExitCode.Should().Be(0, await errors);
            found.Should().Be(count);
            Assert.SkipUnless(peak > 0, "The system does not tell how much memory a process has taken.");
            peak.Should().BeLessThan(MostMemory);
            (peak - early).Should().BeLessThan(MostGrowth);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static long Peak(Process process)
    {
        process.Refresh();
        return process.PeakWorkingSet64;
    }

    /// <summary>How often a mark stands in a stream.</summary>
    private static async Task<long> CountAsync(Stream stream, byte[] mark, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        long count = 0;
        var kept = 0;
        for (int read; (read = await stream.ReadAsync(buffer.AsMemory(kept), cancellation)) > 0;)
        {
            count += buffer.AsSpan(0, kept + read).Count(mark);
            // A mark may have come in part only.
            var end = kept + read;
            kept = Math.Min(mark.Length - 1, end);
            buffer.AsSpan(end - kept, kept).CopyTo(buffer);
        }

        return count;
    }
}
