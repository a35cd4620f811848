using System.Text.Json;
using Provenance.Tests;

namespace Provenance.Cli.Tests;

public sealed class SampleTests
{
    [Fact]
    public async Task The_list_names_every_sample()
    {
        var run = await CommandLine.RunAsync("sample", "--list");

        run.ExitCode.Should().Be(0);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Should().Equal("kf94-masks", "olive-oil", "medicine-fmd", "clean-export");
    }

    [Fact]
    public async Task Without_a_name_it_is_the_founding_case() =>
        (await CommandLine.RunAsync("sample")).Output.Should().Be(await Samples.ReadAsync("kf94-masks"));

    [Fact]
    public async Task An_unknown_name_is_a_usage_error_that_names_the_nearest()
    {
        var run = await CommandLine.RunAsync("sample", "kf94-mask");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain("There is no sample 'kf94-mask'. Did you mean kf94-masks? The samples are kf94-masks, olive-oil, medicine-fmd, clean-export.");
    }

    [Theory]
    [InlineData("olive-oil"), InlineData("medicine-fmd"), InlineData("clean-export")]
    public async Task A_sound_sample_is_read_without_a_word_and_gives_no_finding(string name)
    {
        var run = await CommandLine.RunAsync(await Samples.ReadAsync(name), ["check", "--format", "json", "--fail-on", "note", "-"]);

        run.ExitCode.Should().Be(0, run.Output);
        Talk(run.Errors).Should().BeEmpty();
        using var report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("findings").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task The_founding_case_is_read_without_a_warning()
    {
        var run = await CommandLine.RunAsync(await Samples.ReadAsync("kf94-masks"), ["check", "-"]);

        Talk(run.Errors).Should().BeEmpty();
    }

    /// <remarks>
    /// What does not apply: no gap is declared, no event is a claim, no bytes of attachments are given, nothing is returned, nothing is made of the goods, no id
    /// ends, no label is dated, no relation is declared, no document has a validity, and the strict profile is off.
    /// </remarks>
    [Fact]
    public async Task On_the_clean_export_every_rule_that_can_apply_passes()
    {
        using var report = await Samples.CheckAsync("clean-export");

        report.RootElement.GetProperty("rules").EnumerateArray()
            .Where(rule => rule.GetProperty("outcome").GetString() != "pass")
            .Select(rule => rule.GetProperty("code").GetString())
            .Should().BeEquivalentTo(
                "STR009", "STR010", "STR013", "STR015", "STR016", "STR017", "COC005", "COC008", "COC009", "COC012", "COC013", "COC014", "COC015", "COC016", "COC017", "COC018", "COC019", "MOV003", "MOV006", "MOV008", "MOV009", "MOV010", "ORD002", "ORD004", "ORD005", "ORD006", "ORD008", "ORD009", "ORD010", "ORD012", "ORD013", "ORD014", "ORD015", "CST004", "CST005", "CST009", "CST013", "CST014", "CST015", "CST016", "CST017", "LBL009", "LBL010", "LBL012", "LBL013", "LBL014", "LBL015", "LBL016", "LBL017", "LBL018", "LBL019", "LBL020", "LBL021", "LBL022", "LBL023", "LBL024", "LBL025", "QTY001", "QTY002", "QTY008", "QTY009", "QTY010", "QTY012", "QTY013", "QTY014", "QTY015", "QTY016", "EVD002", "EVD003", "EVD004", "EVD005", "EVD006", "EVD007", "EVD008", "EVD009", "EVD010", "EVD011", "EVD012", "EVD013", "EVD014", "EVD015", "EVD018", "EVD019", "EVD020", "INT004", "INT005", "INT011", "INT012", "INT013", "INT015", "PAT001", "PAT002", "PAT003", "PAT004", "PAT005", "REG001", "REG002", "RTE001", "RTE002", "RTE003");
    }

    [Fact]
    public async Task The_clean_export_is_long_and_has_two_borders_a_mapping_a_correction_and_an_uncertain_date()
    {
        using var document = JsonDocument.Parse(await Samples.ReadAsync("clean-export"));
        var events = document.RootElement.GetProperty("chains").EnumerateArray().SelectMany(chain => chain.GetProperty("events").EnumerateArray()).ToList();

        events.Count.Should().BeGreaterThanOrEqualTo(15);
        events.Select(e => e.GetProperty("type").GetString()).Should().Contain("corrected").And.Contain("relabeled");
        events.Count(e => e.GetProperty("type").GetString() == "borderCrossed").Should().Be(2);
        events.Single(e => e.GetProperty("type").GetString() == "relabeled").GetProperty("mapping").GetArrayLength().Should().Be(1);
        events[0].GetProperty("time").GetString().Should().Be("[2023-11-15..2024-01-20]");
    }

    [Theory]
    [InlineData("kf94-masks"), InlineData("olive-oil"), InlineData("medicine-fmd")]
    public void A_sample_is_the_document_of_its_scenario(string name)
    {
        var scenario = Path.Combine(Repository.Root, "..", "shared", "scenario", $"{name}.json");
        Assert.SkipUnless(File.Exists(scenario), "The scenarios do not lie beside this clone.");

        File.ReadAllText(Repository.PathOf($"src/Provenance.Cli/Samples/{name}.json")).Should().Be(File.ReadAllText(scenario));
    }

    /// <summary>What was said beside progress, which a slow machine sees.</summary>
    private static IEnumerable<string> Talk(string errors) => errors.Split('\n').Where(line => line.Length > 0 && !line.EndsWith('…'));
}
