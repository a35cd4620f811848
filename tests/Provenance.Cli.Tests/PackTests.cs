using System.Text.Json;

namespace Provenance.Cli.Tests;

public sealed class PackTests
{
    private const string Medicine = "src/Provenance.Cli/Samples/medicine-fmd.json";
    private const string Food = "tests/Provenance.Tests/Rules/Fixtures/REG001/fail-no-document.json";

    [Fact]
    public async Task The_medicine_among_the_samples_is_compliant_with_its_pack()
    {
        var run = await CommandLine.RunAsync("check", Medicine, "--pack", "eu-fmd");

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().Contain("\neu-fmd 1.0.0: compliant, as far as it is judged. All that it asks of 1 event is\nrecorded.\n").And.Contain("not legal advice");
    }

    [Fact]
    public async Task What_a_pack_misses_exits_with_1_and_is_named_with_its_citation()
    {
        var run = await CommandLine.RunAsync("check", Food, "--pack", "fsma204");

        run.ExitCode.Should().Be(1, run.Errors);
        run.Output.Should().Contain("fsma204 1.0.0: not compliant.");
        run.Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal).Should().Contain("21 CFR 1.1340(a)(8) [V]");
    }

    [Fact]
    public async Task Several_packs_are_judged_each_for_itself()
    {
        var run = await CommandLine.RunAsync("check", Medicine, "--pack", "eu-fmd", "--pack", "eu-poao", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("packs").EnumerateArray().Select(pack => pack.GetProperty("id").GetString()).Should().Equal("eu-fmd", "eu-poao");
    }

    [Fact]
    public async Task A_pack_of_ones_own_is_named_by_its_file_and_its_mistakes_are_told_like_those_of_a_document()
    {
        using var folder = new DocumentFolder();
        var sound = folder.Write("house.json", (await CommandLine.RunAsync("rules", "--pack", "eu-fmd", "--format", "json")).Output.Replace("\"eu-fmd\"", "\"house\"", StringComparison.Ordinal));
        var broken = folder.Write("broken.json", (await File.ReadAllTextAsync(sound, TestContext.Current.CancellationToken)).Replace("\"need\": \"mandatory\"", "\"need\": \"mandatry\"", StringComparison.Ordinal));

        (await CommandLine.RunAsync("check", Medicine, "--pack", sound)).Output.Should().Contain("\nhouse 1.0.0: compliant");
        var run = await CommandLine.RunAsync("check", Medicine, "--pack", broken);

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Errors.Should().MatchRegex(@"broken\.json:\d+:\d+: error: Here stands ""mandatry"". Write mandatory, if that is meant. \(\$\.events\[0\]\.elements\[0\]\.need\)");
    }
}
