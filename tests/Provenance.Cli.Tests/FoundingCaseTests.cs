using System.Text.Json;

namespace Provenance.Cli.Tests;

/// <summary>The pipeline of the README: <c>provenance sample kf94-masks | provenance check -</c>.</summary>
public sealed class FoundingCaseTests
{
    private static readonly string[] Members = ["code", "detail", "kind", "severity", "subject"];

    private static readonly string[] Settled = ["STR001", "STR003", "STR012", "COC001"];

    private static readonly string[] Unraised = ["COC003", "CST017", "LBL004"];

    [Fact]
    public async Task Its_text_says_that_the_chain_is_not_continuous_and_shows_where()
    {
        var run = await CommandLine.RunAsync(await Samples.ReadAsync("kf94-masks"), ["check", "-"]);

        run.ExitCode.Should().Be(1, run.Errors);
        run.Output.Should().StartWith("Not continuous: 10 holes. Every event is a claim; most rests on one withheld\nsource (4 sources, 3 withheld).\n");
        run.Output.Should()
            .Contain("   No link from the removed labels to the new packages is recorded. (LBL006)\n")
            .And.Contain("Ask next\n1  The record of the relabeling (e6): old lots, new packages, count (LBL006,\n   PAT001, PAT005, QTY003)\n")
            .And.MatchRegex(@"╌╌ gap ╌╌ +No export declaration from China is recorded for the crossing\n│ +at Sinuiju\. \(CST001\)\n│ date unknown +Crossed the border from China to North Korea; Sinuiju \(e4\)\n")
            .And.MatchRegex(@"\n  planned +Delivered to military bases")
            .And.Contain("This report tests a record. That something is not recorded does not show that it\ndid not happen, or that anyone did wrong.\nEvaluated at 2020-02-10T00:00:00Z");
    }

    [Fact]
    public async Task Its_findings_are_the_rows_that_these_rules_cover()
    {
        using var report = await Samples.CheckAsync("kf94-masks");

        report.RootElement.GetProperty("findings").EnumerateArray().Select(Row).Should().BeEquivalentTo(
            "CST001 export fail error e1 → e4", "CST001 import fail error e1 → e4", "CST001 export fail error e4", "CST001 import open warning e4",
            "COC001 open warning e1 → e3", "MOV001 fail warning e1 → e4", "MOV001 open note e5 → e6", "MOV005 fail warning e3", "MOV005 fail warning e6",
            "CST004 review warning e4", "CST012 fail warning e5",
            "LBL006 fail error e6", "LBL001 fail warning e6", "LBL002 open note e6", "LBL003 new-label-unknown open warning e6", "LBL005 open warning e6",
            "LBL011 review note e6", "LBL014 review note e6",
            "ORD011 inferred informational note e1", "ORD011 inferred informational note e3", "ORD011 inferred informational note e4", "ORD011 inferred informational note e5",
            "COC007 fail warning soldiers", "COC007 fail warning traders", "QTY003 fail warning lineage kf94-masks",
            "PAT001 review warning lineage kf94-masks", "PAT002 review warning e4", "PAT005 review note e6",
            "EVD002 fail note s-a", "EVD002 open note s-many", "EVD003 fail note s-a", "EVD003 fail note s-many", "EVD004 perhaps-one open note s-many, s-quoted", "STR004 intended-only open note kf94-masks");
    }

    [Fact]
    public async Task What_grades_and_distance_say_of_its_sources_is_consolidated()
    {
        using var report = await Samples.CheckAsync("kf94-masks");

        report.RootElement.GetProperty("consolidated").EnumerateArray().Select(one => $"{Row(one.GetProperty("finding"))} by {one.GetProperty("by").GetProperty("code").GetString()}")
            .Where(row => row.StartsWith("EVD", StringComparison.Ordinal)).Should().BeEquivalentTo(
                "EVD006 fail note s-a by EVD003", "EVD006 fail note s-many by EVD003", "EVD018 fail note s-a by EVD003", "EVD018 fail note s-many by EVD003");
    }

    [Fact]
    public async Task No_picture_is_missed_of_labels_of_which_nobody_knows_what_they_say()
    {
        using var report = await Samples.CheckAsync("kf94-masks");

        report.RootElement.GetProperty("rules").EnumerateArray().Where(rule => rule.GetProperty("code").GetString() == "LBL021").Select(rule => rule.GetProperty("outcome").GetString()).Should().Equal("notApplicable");
    }

    [Fact]
    public async Task What_the_record_does_not_raise_is_told_apart_from_what_it_settles()
    {
        using var report = await Samples.CheckAsync("kf94-masks");
        var outcomes = report.RootElement.GetProperty("rules").EnumerateArray()
            .ToLookup(rule => rule.GetProperty("code").GetString(), rule => rule.GetProperty("outcome").GetString());

        Settled.Should().AllSatisfy(code => outcomes[code].Should().Contain("pass", code));
        Unraised.Should().AllSatisfy(code => outcomes[code].Should().Equal(["notApplicable"], code));
        report.RootElement.GetProperty("rules").EnumerateArray()
            .Where(rule => rule.GetProperty("code").GetString() == "COC001").Select(rule => rule.GetProperty("subject").GetString()).Should().Contain("e3 → e6");
    }

    [Fact]
    public async Task Its_verdict_is_consistent_and_no_more()
    {
        using var report = await Samples.CheckAsync("kf94-masks");
        var verdict = report.RootElement.GetProperty("verdict");

        verdict.GetProperty("reached").GetString().Should().Be("consistent");
        verdict.GetProperty("nextIs").GetString().Should().Be("refuted");
        verdict.GetProperty("blockedBy").EnumerateArray().Select(code => code.GetString()).Should().Equal("COC007", "CST001", "CST012", "LBL006", "MOV001", "MOV005");
    }

    [Fact]
    public async Task Nothing_tells_who_the_withheld_sources_are_or_what_others_allege()
    {
        var run = await CommandLine.RunAsync(await Samples.ReadAsync("kf94-masks"), ["check", "--all", "-"]);

        run.Output.Should().NotContainAny("Pyongan", "sources (plural", "one source, quoted").And.NotContainEquivalentOf("smuggl").And.NotContain("seem made");
    }

    [Fact]
    public async Task All_shows_every_finding_and_what_passed()
    {
        var run = await CommandLine.RunAsync(await Samples.ReadAsync("kf94-masks"), ["check", "--all", "-"]);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Findings\n\nLBL006 identity link lost: fails, error\n").And.Contain("LBL003 label removed not replaced, new label unknown: open, warning\n")
            .And.Contain("\nPassed\nSTR001     e1: origin or incoming link recorded\n").And.Contain("\nDid not apply\n").And.NotContain("--all");
    }

    private static string Row(JsonElement finding) =>
        string.Join(' ', Members.Where(name => finding.TryGetProperty(name, out _)).Select(name => finding.GetProperty(name).GetString()));
}
