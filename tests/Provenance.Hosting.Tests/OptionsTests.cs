using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Provenance.Hosting.Configuration;

namespace Provenance.Hosting.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Without_any_option_the_policy_is_the_default_one()
    {
        var policy = Some.Services().AddProvenance().Checker().Policy;

        policy.Should().Be(ProvenancePolicy.Default);
    }

    [Fact]
    public void Every_option_is_read_from_the_section_Provenance()
    {
        var policy = Some.Services(
            ("Provenance:Name", "ours"), ("Provenance:Strict", "True"), ("Provenance:Severities:str004", "Note"), ("Provenance:Severities:LBL006", "warning"),
            ("Provenance:Disabled:0", "evd003"), ("Provenance:OpenAfter", "45.12:00:00"), ("Provenance:Culture", "de-DE"), ("Provenance:MaxConcurrency", "3"))
            .AddProvenance().Checker().Policy;

        policy.Name.Should().Be("ours");
        policy.Strict.Should().BeTrue();
        policy.Severities.Should().Equal(new SeverityOverride("LBL006", Severity.Warning), new SeverityOverride("STR004", Severity.Note));
        policy.Disabled.Should().Equal("EVD003");
        policy.Thresholds.OpenAfter.Should().Be(Duration.FromHours((45 * 24) + 12));
        policy.Culture.Name.Should().Be("de-DE");
    }

    [Fact]
    public void Policy_documents_are_read_at_start_and_options_win_over_them()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, """
            { "provenancePolicy": "1.0", "name": "house", "profile": "strict", "disabled": [ "EVD003" ], "severities": { "STR004": "note", "LBL006": "warning" },
              "thresholds": { "openAfter": "P1D", "clockSkew": "PT1H" } }
            """);
        try
        {
            var policy = Some.Services(("Provenance:Policies:0", path), ("Provenance:Severities:STR004", "error"), ("Provenance:OpenAfter", "2.00:00:00")).AddProvenance().Checker().Policy;

            (policy.Name, policy.Strict).Should().Be(("house", true));
            policy.Disabled.Should().Equal("EVD003");
            policy.Severities.Should().Equal(new SeverityOverride("LBL006", Severity.Warning), new SeverityOverride("STR004", Severity.Error));
            (policy.Thresholds.OpenAfter, policy.Thresholds.ClockSkew).Should().Be((Duration.FromDays(2), Duration.FromHours(1)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_policy_document_that_can_not_be_read_fails_at_start_with_its_place()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, """{ "provenancePolicy": "1.0", "profile": "strikt" }""");
        try
        {
            var start = () => Some.Services(("Provenance:Policies:0", path), ("Provenance:Policies:1", "no-such.json")).AddProvenance().Checker();

            start.Should().Throw<OptionsValidationException>().Which.Failures.Should().BeEquivalentTo(
            [
                $"Provenance:Policies:0: {path}(1,41): error word: Here stands \"strikt\". Write strict, if that is meant. [$.profile]",
                $"Provenance:Policies:1 names \"no-such.json\", which can't be read: Could not find file '{Path.GetFullPath("no-such.json")}'.",
            ]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Packs_and_routes_that_the_options_name_judge_beside_those_of_the_documents()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        var route = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.route.json");
        File.WriteAllText(path, """{ "provenancePolicy": "1.0", "packs": ["dscsa"] }""");
        File.WriteAllText(route, """{ "provenanceRoute": "1.0", "id": "nothing", "version": "1", "title": "Nowhere", "steps": [] }""");
        try
        {
            var checker = Some.Services(("Provenance:Policies:0", path), ("provenance:packs:0", "FSMA204"), ("Provenance:Packs:1", "dscsa"), ("Provenance:Routes:0", route)).AddProvenance().Checker();

            checker.Policy.Packs.Select(pack => pack.Id).Should().Equal("dscsa", "fsma204");
            checker.Policy.Routes.Select(one => one.Id).Should().Equal("nothing");
            checker.Check(Some.Chain()).Findings.Should().Contain(finding => finding.Code == "RTE002", "a route without steps allows nothing");
        }
        finally
        {
            File.Delete(path);
            File.Delete(route);
        }
    }

    [Fact]
    public void Packs_and_routes_that_can_not_be_read_fail_at_start_with_their_places()
    {
        var route = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.route.json");
        File.WriteAllText(route, """{ "provenanceRoute": "1.0", "id": "a", "version": "1", "title": "Nowhere", "steps": [], "stepps": [] }""");
        try
        {
            var start = () => Some.Services(("Provenance:Packs:0", "fsma240"), ("Provenance:Routes:0", "no-such.json"), ("Provenance:Routes:1", route)).AddProvenance().Checker();

            start.Should().Throw<OptionsValidationException>().Which.Failures.Should().SatisfyRespectively(
                pack => pack.Should().Be("Provenance:Packs:0 names \"fsma240\", which is neither a pack nor a file. Write fsma204, if that is meant."),
                missing => missing.Should().StartWith("Provenance:Routes:0 names \"no-such.json\", which can't be read: "),
                misspelled => misspelled.Should().StartWith($"Provenance:Routes:1: {route}(1,").And.Contain("Write steps, if that is meant."));
        }
        finally
        {
            File.Delete(route);
        }
    }

    [Fact]
    public void A_check_runs_under_the_options()
    {
        var checker = Some.Services(("Provenance:Disabled:0", "STR004"), ("Provenance:Severities:ORD011", "error")).AddProvenance().Checker();

        var report = checker.Check(Some.Chain());

        report.Policy.Should().BeSameAs(checker.Policy);
        report.Rules.Should().Contain(rule => rule.Code == "STR004" && rule.Outcome == RuleOutcomeKind.Disabled);
        report.Findings.Should().Contain(finding => finding.Code == "ORD011" && finding.Severity == Severity.Error);
    }

    [Fact]
    public void What_code_sets_comes_after_the_configuration()
    {
        var policy = Some.Services(("Provenance:OpenAfter", "45.00:00:00"), ("Provenance:Severities:STR004", "note"), ("Provenance:Strict", "true"))
            .AddProvenance(o => (o.OpenAfter, o.Severities["str004"]) = (TimeSpan.FromDays(1), Severity.Error))
            .AddProvenance(o => o.Disabled.Add("EVD003"))
            .Checker().Policy;

        policy.Thresholds.OpenAfter.Should().Be(Duration.FromDays(1));
        policy.Severities.Should().Equal(new SeverityOverride("STR004", Severity.Error));
        policy.Disabled.Should().Equal("EVD003");
        policy.Strict.Should().BeTrue();
    }

    [Fact]
    public void Another_section_can_be_named()
    {
        var configuration = Some.Configuration(("Checks:Strict", "true"), ("Provenance:Name", "other"));

        var policy = Some.Services().AddProvenance(configuration.GetSection("Checks")).Checker().Policy;

        policy.Strict.Should().BeTrue();
        policy.Name.Should().Be("default");
    }

    [Fact]
    public void A_container_without_configuration_logs_and_meters_has_a_checker() =>
        new ServiceCollection().AddProvenance().Checker().Check(Some.Chain(), Some.Now).EvaluatedAt.Should().Be(Some.Now);

    [Fact]
    public void The_policy_is_a_service()
    {
        using var provider = Some.Services().AddProvenance().BuildServiceProvider();

        provider.GetRequiredService<ProvenancePolicy>().Should().BeSameAs(provider.GetRequiredService<IProvenanceChecker>().Policy);
    }

    [Theory]
    [InlineData("Severities:LBL06", "error", "Provenance:Severities:LBL06 names \"LBL06\", which is the code of no rule. Write LBL006, if that is meant.")]
    [InlineData("Severities:QQQQQQ", "error", "Provenance:Severities:QQQQQQ names \"QQQQQQ\", which is the code of no rule. Write the code of a rule of the catalog or of the house, such as STR001.")]
    [InlineData("Severities:LBL006", "eror", "Provenance:Severities:LBL006 is \"eror\". Write error, if that is meant.")]
    [InlineData("Severities:LBL006", "2", "Provenance:Severities:LBL006 is \"2\". Write note, warning or error.")]
    [InlineData("Severities:LBL006", "off", "Provenance:Severities:LBL006 is \"off\". Write note, warning or error; to turn a rule off, put its code into Disabled.")]
    [InlineData("Severities", "LBL006", "Provenance:Severities is an object of codes and severities, and the value \"LBL006\" is given.*")]
    [InlineData("Disabled:0", "STR0O4", "Provenance:Disabled:0 names \"STR0O4\", which is the code of no rule. Write STR004, if that is meant.")]
    [InlineData("Disabled", "STR004", "Provenance:Disabled is a list of codes, and the value \"STR004\" is given. Write Provenance:Disabled:0*")]
    [InlineData("OpenAfter", "-1.00:00:00", "Provenance:OpenAfter is -1.00:00:00. A time span is at least zero.")]
    [InlineData("OpenAfter", "40000.00:00:00", "Provenance:OpenAfter is 40000.00:00:00. At most a hundred years can be meant: 36525.00:00:00.")]
    [InlineData("OpenAfter", "30", "Provenance:OpenAfter is \"30\". Write days, hours, minutes and seconds, such as 30.00:00:00.")]
    [InlineData("OpenAfter", "a month", "Provenance:OpenAfter is \"a month\". Write days, hours, minutes and seconds, such as 30.00:00:00.")]
    [InlineData("Strict", "yes", "Provenance:Strict is \"yes\". Write true or false.")]
    [InlineData("Strict:0", "true", "Provenance:Strict is one value, and an object or a list is given.")]
    [InlineData("Culture", "not a culture", "Provenance:Culture is \"not a culture\", which is no culture of this system. Write one such as de-DE, or nothing for the invariant one.")]
    [InlineData("MaxConcurrency", "-1", "Provenance:MaxConcurrency is -1. Write 1 to 1024, or 0 for as many as there are processors.")]
    [InlineData("MaxConcurrency", "1025", "Provenance:MaxConcurrency is 1025. Write 1 to 1024, or 0 for as many as there are processors.")]
    [InlineData("MaxConcurrency", "all", "Provenance:MaxConcurrency is \"all\". Write a whole number, 0 for as many as there are processors.")]
    [InlineData("Name", " ", "Provenance:Name is empty. Give the policy a name; reports print it.")]
    [InlineData("Severites:LBL006", "note", "Provenance:Severites is no option. Write Severities, if that is meant.")]
    public async Task A_host_does_not_start_with_a_wrong_option_and_says_where_it_stands(string key, string value, string message)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create($"Provenance:{key}", (string?)value)]);
        builder.Services.AddProvenance();
        using var host = builder.Build();

        var start = () => host.StartAsync(TestContext.Current.CancellationToken);

        (await start.Should().ThrowAsync<OptionsValidationException>()).WithMessage(message);
    }

    [Theory]
    [InlineData("0", null), InlineData("1", 1), InlineData("3", 3), InlineData("1024", 1_024), InlineData(null, null)]
    public void As_many_chains_are_checked_at_once_as_are_asked_for_and_with_0_as_there_are_processors(string? written, int? most) =>
        Some.Services(("Provenance:MaxConcurrency", written)).AddProvenance().BuildServiceProvider().GetRequiredService<HostedPolicy>()
            .MaxConcurrency.Should().Be(most ?? Environment.ProcessorCount);

    [Theory]
    [InlineData(null, "fr-FR"), InlineData("", "fr-FR"), InlineData("de-DE", "de-DE")]
    public void A_culture_that_is_named_wins_over_that_of_a_policy_document_and_none_leaves_it(string? written, string expected)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, """{ "provenancePolicy": "1.0", "culture": "fr-FR" }""");
        try
        {
            Some.Services(("Provenance:Policies:0", path), ("Provenance:Culture", written)).AddProvenance().Checker().Policy.Culture.Name.Should().Be(expected);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var services = Some.Services(("Provenance:OpenAfter", "x"), ("Provenance:Disabled:0", "LBL06"), ("Provenance:Strict", "x")).AddProvenance();

        services.Invoking(s => s.Checker()).Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(3);
    }

    [Fact]
    public void What_code_set_wrong_is_named_by_its_property()
    {
        var services = Some.Services(("Provenance:OpenAfter", "45.00:00:00"))
            .AddProvenance(o =>
            {
                o.OpenAfter = TimeSpan.FromDays(-1);
                o.Severities["LBL06"] = (Severity)7;
                o.Disabled.Add(null!);
            });

        services.Invoking(s => s.Checker()).Should().Throw<OptionsValidationException>().Which.Failures.Should().Equal(
            "ProvenanceOptions.Severities.LBL06 names \"LBL06\", which is the code of no rule. Write LBL006, if that is meant.",
            "ProvenanceOptions.Severities.LBL06 is 7, which is no severity. Write note, warning or error.",
            "ProvenanceOptions.Disabled names \"\", which is the code of no rule. Write the code of a rule of the catalog or of the house, such as STR001.",
            "ProvenanceOptions.OpenAfter is -1.00:00:00. A time span is at least zero.");
    }

    [Fact]
    public void Keys_of_others_in_the_section_and_values_not_set_are_left_alone() =>
        Some.Services(("Provenance:Postgres:Connection", "x"), ("Provenance:Name", null), ("Provenance:Disabled", "")).AddProvenance()
            .Checker().Policy.Should().Be(ProvenancePolicy.Default);

    [Fact]
    public void The_defaults_of_the_options_are_those_of_the_policy()
    {
        var options = new ProvenanceOptions();

        (options.Name, options.Strict, Duration.FromTimeSpan(options.OpenAfter), options.Culture)
            .Should().Be((ProvenancePolicy.Default.Name, ProvenancePolicy.Default.Strict, ProvenancePolicy.Default.Thresholds.OpenAfter, ProvenancePolicy.Default.Culture.Name));
    }
}
