using System.Text.Json;

namespace Provenance.Cli.Tests;

public sealed class RulesTests
{
    [Fact]
    public async Task Rules_are_listed_in_code_order_of_their_families_with_severity_profile_and_title()
    {
        var run = await CommandLine.RunAsync("rules");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("Code    Severity  Profile        What it reports\nSTR001  error     core           Nothing says where the goods came into being.\n")
            .And.MatchRegex(@"\nEVD003  \w+ +investigation  \w+");
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public async Task Rules_are_data_for_programs()
    {
        var run = await CommandLine.RunAsync("rules", "--format", "json");

        run.ExitCode.Should().Be(0);
        using var rules = JsonDocument.Parse(run.Output);
        var rule = rules.RootElement.EnumerateArray().Single(one => one.GetProperty("code").GetString() == "LBL006");
        rule.GetProperty("name").GetString().Should().Be("identity-link-lost");
        rule.GetProperty("class").GetString().Should().Be("gap");
        rule.GetProperty("severity").GetString().Should().Be("error");
        rule.GetProperty("subsumes").EnumerateArray().Select(code => code.GetString()).Should().Contain("LBL010");
    }

    [Fact]
    public async Task A_pack_is_shown_with_what_it_asks_for_and_what_it_is_not()
    {
        var run = await CommandLine.RunAsync("rules", "--pack", "udi-relabel");

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().StartWith("udi-relabel 1.0.0 UDI relabeling: 21 CFR 830.60\n").And.Contain("It is not\nlegal advice").And.Contain("\nReviewer      nobody yet\n")
            .And.Contain("\nrelabeling (21 CFR 830.60)\n").And.Contain("830.60(b)").And.Contain("mandatory").And.Contain("mapping.from or mapping.digest");
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public async Task A_pack_is_printed_as_a_file_that_can_be_used()
    {
        var run = await CommandLine.RunAsync("rules", "--pack", "eu-fmd", "--format", "json");

        run.ExitCode.Should().Be(0, run.Errors);
        using var folder = new DocumentFolder();
        var again = await CommandLine.RunAsync("rules", "--pack", folder.Write("eu-fmd.json", run.Output), "--format", "json");
        again.ExitCode.Should().Be(0, again.Errors);
        again.Output.Should().Be(run.Output).And.Contain("eu-fmd");
    }

    [Fact]
    public async Task A_rule_that_only_packs_ask_for_is_explained()
    {
        var run = await CommandLine.RunAsync("explain", "REG001");

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().StartWith("REG001 missing key data element\n").And.Contain("\nRuns        where a pack that asks for it is named (check --pack)\n").And.Contain("of the family regulatory");
    }

    [Theory]
    [InlineData("LBL006"), InlineData("lbl006")]
    public async Task A_rule_is_explained(string code)
    {
        var run = await CommandLine.RunAsync("explain", code);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().StartWith("LBL006 identity link lost\n")
            .And.Contain("\nWhy ").And.Contain("\nClosed by ").And.Contain("\nSeverity    error").And.Contain("\nClass       gap").And.Contain("LBL010")
            .And.Contain("21 CFR 830.60(b) [V]");
    }

    [Theory]
    [InlineData("LBL0006", "Did you mean LBL006?"), InlineData("identity-link-lots", "Did you mean LBL006?"), InlineData("XYZ999", "'provenance rules' lists them.")]
    public async Task An_unknown_rule_is_a_usage_error_that_names_the_nearest(string code, string advice)
    {
        var run = await CommandLine.RunAsync("explain", code);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain($"There is no rule '{code}'.").And.Contain(advice);
    }
}
