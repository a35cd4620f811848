using FluentValidation;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Provenance.Validation.Fluent;
using Severity = Provenance.Validation.Severity;

namespace Provenance.Hosting.Tests;

public sealed class HouseRuleTests
{
    [Fact]
    public void A_rule_of_the_container_runs_and_can_be_weighed_and_turned_off()
    {
        var weighed = Some.Services(("Provenance:Severities:lbl900", "error")).AddSingleton(new Wanted("a mark")).AddProvenanceRule<WantedRule>().AddProvenance().Checker();
        var off = Some.Services(("Provenance:Disabled:0", "LBL900")).AddSingleton(new Wanted("a mark")).AddProvenanceRule<WantedRule>().AddProvenance().Checker();

        var finding = weighed.Check(Some.Chain()).Findings.Should().ContainSingle(one => one.Code == "LBL900").Subject;

        finding.Message.Should().Be("The record holds no a mark.");
        finding.Severity.Should().Be(Severity.Error);
        off.Check(Some.Chain()).Rules.Should().Contain(rule => rule.Code == "LBL900" && rule.Outcome == RuleOutcomeKind.Disabled);
    }

    [Fact]
    public void A_validator_of_an_event_becomes_a_rule()
    {
        var checker = Some.Services().AddScoped<PlaceValidator>().AddSingleton(new Wanted("site"))
            .AddProvenanceRule<PlaceValidator>(validator => HouseRule.From(validator, "MOV900", RuleClass.Gap, Severity.Warning))
            .AddProvenance().Checker();

        checker.Check(Some.Chain()).Findings.Should().ContainSingle(one => one.Code == "MOV900").Which.Message.Should().Be("The record names no site.");
    }

    [Fact]
    public void A_validator_of_a_chain_becomes_a_rule()
    {
        var long3 = new InlineValidator<ProvenanceChain>();
        long3.RuleFor(chain => chain.Count).GreaterThan(2).WithMessage("The record is short.");

        var checker = Some.Services().AddProvenance().AddProvenanceRule(HouseRule.From(long3, "STR900", RuleClass.Quality, Severity.Note)).Checker();

        checker.Check(Some.Chain()).Findings.Should().Contain(one => one.Code == "STR900");
    }

    [Theory]
    [InlineData("", "must not be empty"), InlineData("de", "darf nicht leer sein")]
    public void House_rules_of_validators_speak_the_culture_of_the_options(string culture, string words)
    {
        var validator = new InlineValidator<Originated>();
        validator.RuleFor(e => e.OriginKind).NotEmpty();
        var checker = Some.Services(("Provenance:Culture", culture)).AddProvenance().AddProvenanceRule(HouseRule.From(validator, "STR900", RuleClass.Quality, Severity.Note)).Checker();

        checker.Check(Some.Chain()).Findings.Should().ContainSingle(one => one.Code == "STR900").Which.Message.Should().Contain(words);
    }

    [Fact]
    public void Rules_run_in_the_order_of_their_registration() =>
        Some.Services().AddProvenance().AddProvenanceRule(new TestRule("LBL901")).AddSingleton<ChainRule>(new TestRule("LBL900")).Checker()
            .Policy.Rules.Select(rule => rule.Descriptor.Code).Should().Equal("LBL901", "LBL900");

    [Fact]
    public async Task A_host_does_not_start_with_one_code_for_two_rules()
    {
        var start = Starting(services => services.AddProvenanceRule(new TestRule("LBL900")).AddProvenanceRule(new OtherRule()));

        (await start.Should().ThrowAsync<OptionsValidationException>()).WithMessage("The house rules TestRule and OtherRule have one code, lbl900. Give each its own, and register each once.");
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_built_in_code_for_a_rule()
    {
        var start = Starting(services => services.AddProvenanceRule(new TestRule("LBL006")));

        (await start.Should().ThrowAsync<OptionsValidationException>())
            .WithMessage("The house rule TestRule has the code LBL006, which is a built-in rule's. Give it one of its own, such as LBL900.");
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_rule_without_a_code()
    {
        var start = Starting(services => services.AddProvenanceRule(new TestRule("")));

        (await start.Should().ThrowAsync<OptionsValidationException>()).WithMessage("The house rule TestRule has no descriptor with a code. Give it one, such as LBL900.");
    }

    [Fact]
    public async Task A_host_does_not_start_with_an_asynchronous_validator()
    {
        var start = Starting(services => services.AddProvenanceRule<AsyncValidator>(validator => HouseRule.From(validator, "LBL900", RuleClass.Gap, Severity.Note)));

        (await start.Should().ThrowAsync<ArgumentException>()).WithMessage("LBL900: AsyncValidator has an asynchronous rule for Place*");
    }

    [Fact]
    public async Task A_host_starts_with_rules_that_differ()
    {
        var start = Starting(services => services.AddProvenanceRule(new TestRule("LBL900")).AddProvenanceRule(new TestRule("LBL901")));

        await start.Should().NotThrowAsync();
    }

    private static Func<Task> Starting(Action<IServiceCollection> add) => async () =>
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        add(builder.Services.AddProvenance());
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
    };

    private sealed record Wanted(string What);

    private sealed class WantedRule(Wanted wanted) : TestRule("LBL900", (view, sink) => sink.Fail("The record holds no {what}.", new MessageArgument("what", wanted.What)));

    private sealed class OtherRule() : TestRule("lbl900");

    private sealed class PlaceValidator : AbstractValidator<ProvenanceEvent>
    {
        public PlaceValidator(Wanted wanted) => RuleFor(e => e.Place!.Gln).NotNull().WithMessage($"The record names no {wanted.What}.");
    }

    private sealed class AsyncValidator : AbstractValidator<ProvenanceEvent>
    {
        public AsyncValidator() => RuleFor(e => e.Place).MustAsync((_, _) => Task.FromResult(true));
    }
}
