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
