using FluentValidation;
using FluentValidation.Results;
using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Tests.Reports;
using Provenance.Validation;
using Provenance.Validation.Fluent;
using Provenance.Values;
using DictatedRule = Provenance.Tests.Reports.HouseRule;
using Severity = FluentValidation.Severity;

namespace Provenance.Tests.Validation.Fluent;

public sealed class ProvenanceChainValidatorTests
{
    private static readonly ProvenanceChainValidator Validator = new(Masks.EvaluatedAt);

    private static IEnumerable<Finding> Asking => Masks.Chain.Check(Masks.EvaluatedAt).Findings.Where(finding => finding.AsksSomething);

    [Fact]
    public void A_plain_validation_gives_every_finding_that_asks_something()
    {
        var result = Validator.Validate(Masks.Chain);

        result.IsValid.Should().BeFalse();
        FindingsOf(result).Should().Equal(Asking.Select(finding => finding.Fingerprint)).And.HaveCountGreaterThan(5);
    }

    [Fact]
    public async Task An_asynchronous_validation_gives_the_same() =>
        FindingsOf(await Validator.ValidateAsync(Masks.Chain, TestContext.Current.CancellationToken)).Should().Equal(FindingsOf(Validator.Validate(Masks.Chain)));

    [Fact]
    public void A_failure_carries_code_message_severity_place_and_finding()
    {
        var failure = Validator.Validate(Masks.Chain).Errors.Single(failure => failure.ErrorCode == "LBL001");

        var finding = failure.CustomState.Should().BeOfType<Finding>().Subject;
        failure.ErrorMessage.Should().Be(finding.Message);
        failure.Severity.Should().Be(Severity.Warning);
        failure.PropertyName.Should().Be("events[e6].reason");
    }

    [Fact]
    public void A_failure_of_the_chain_as_a_whole_points_at_its_events()
    {
        var chain = ProvenanceChain.Of("urn:example:empty");

        Validator.Validate(chain).Errors.Should().Contain(failure => failure.ErrorCode == "STR001" && failure.PropertyName == "events");
    }

    [Fact]
    public void Severities_are_mapped_one_to_one()
    {
        static Severity Mapped(Provenance.Validation.Severity severity)
        {
            var policy = ProvenancePolicy.Default with { Severities = [new("LBL001", severity)] };
            return new ProvenanceChainValidator(Masks.EvaluatedAt, policy).Validate(Masks.Chain).Errors.Single(failure => failure.ErrorCode == "LBL001").Severity;
        }

        Mapped(Provenance.Validation.Severity.Error).Should().Be(Severity.Error);
        Mapped(Provenance.Validation.Severity.Warning).Should().Be(Severity.Warning);
        Mapped(Provenance.Validation.Severity.Note).Should().Be(Severity.Info);
    }

    [Fact]
    public void What_only_informs_is_no_failure()
    {
        var policy = OnlyHouse(new DictatedRule((view, sink) => sink.Inform("The record is worth a look.").At(view.Events[0])));

        Masks.Chain.Check(Masks.EvaluatedAt, policy).Findings.Should().ContainSingle();
        new ProvenanceChainValidator(Masks.EvaluatedAt, policy).Validate(Masks.Chain).IsValid.Should().BeTrue();
    }

    [Theory]
    [InlineData("fail"), InlineData("review"), InlineData("open")]
    public void A_finding_that_asks_something_is_a_failure(string kind)
    {
        var policy = OnlyHouse(new DictatedRule((view, sink) => _ = kind switch
        {
            "fail" => sink.Fail("The record lacks it."),
            "review" => sink.Review("The record needs a look."),
            _ => sink.Open("The record does not say."),
        }));

        new ProvenanceChainValidator(Masks.EvaluatedAt, policy).Validate(Masks.Chain).Errors.Should().ContainSingle().Which.ErrorCode.Should().Be("MOV900");
    }

    [Theory]
    [InlineData("LBL"), InlineData("lbl"), InlineData("COC"), InlineData("STR"), InlineData("EVD")]
    public void A_family_is_a_rule_set(string family)
    {
        var result = Validator.Validate(Masks.Chain, options => options.IncludeRuleSets(family));

        FindingsOf(result).Should()
            .Equal(Asking.Where(finding => finding.Code.StartsWith(family, StringComparison.OrdinalIgnoreCase)).Select(finding => finding.Fingerprint))
            .And.NotBeEmpty();
    }

    [Fact]
    public void Families_together_give_what_each_gives() =>
        CodesOf(Validator.Validate(Masks.Chain, options => options.IncludeRuleSets("LBL", "COC"))).Should().OnlyContain(code => code.StartsWith("LBL") || code.StartsWith("COC"))
            .And.Contain("LBL006").And.Contain("COC007");

    [Fact]
    public void A_family_without_findings_gives_none_and_a_rule_set_of_others_gives_none()
    {
        Validator.Validate(Masks.Chain, options => options.IncludeRuleSets("INT")).IsValid.Should().BeTrue();
        Validator.Validate(Masks.Chain, options => options.IncludeRuleSets("Checkout")).IsValid.Should().BeTrue();
    }

    [Fact]
    public void All_rule_sets_and_the_default_one_give_everything()
    {
        var all = FindingsOf(Validator.Validate(Masks.Chain));

        FindingsOf(Validator.Validate(Masks.Chain, options => options.IncludeAllRuleSets())).Should().Equal(all);
        FindingsOf(Validator.Validate(Masks.Chain, options => options.IncludeRulesNotInRuleSet())).Should().Equal(all);
        FindingsOf(Validator.Validate(Masks.Chain, options => options.IncludeRuleSets("LBL").IncludeRulesNotInRuleSet())).Should().Equal(all);
    }

    [Fact]
    public void Every_family_has_a_rule_set()
    {
        var codes = CodesOf(Validator.Validate(Masks.Chain, options => options.IncludeRuleSets("STR", "COC", "MOV", "ORD", "CST", "LBL", "QTY", "EVD", "INT", "PAT")));

        codes.Should().Equal(CodesOf(Validator.Validate(Masks.Chain)));
    }

    [Fact]
    public void As_a_child_it_says_where_and_runs_everything()
    {
        var parent = new InlineValidator<Shipment>();
        parent.RuleFor(shipment => shipment.Goods).SetValidator(Validator);

        var result = parent.Validate(new Shipment(Masks.Chain));

        FindingsOf(result).Should().Equal(FindingsOf(Validator.Validate(Masks.Chain)));
        result.Errors.Should().Contain(failure => failure.PropertyName == "Goods.events[e6].reason");
    }

    [Fact]
    public void As_a_child_it_follows_the_rule_sets_of_its_parent()
    {
        var parent = new InlineValidator<Shipment>();
        parent.RuleSet("default,LBL", () => parent.RuleFor(shipment => shipment.Goods).SetValidator(Validator));
        var narrowed = new InlineValidator<Shipment>();
        narrowed.RuleFor(shipment => shipment.Goods).SetValidator(Validator, "COC");

        CodesOf(parent.Validate(new Shipment(Masks.Chain), options => options.IncludeRuleSets("LBL"))).Should().OnlyContain(code => code.StartsWith("LBL")).And.NotBeEmpty();
        CodesOf(narrowed.Validate(new Shipment(Masks.Chain))).Should().OnlyContain(code => code.StartsWith("COC")).And.NotBeEmpty();
    }

    [Fact]
    public void Each_chain_of_a_collection_is_validated_in_its_place()
    {
        var parent = new InlineValidator<Warehouse>();
        parent.RuleForEach(warehouse => warehouse.Stock).SetValidator(Validator);
        var other = ProvenanceChain.Of("urn:example:other").Report(new Observed { Id = "o1" });

        var names = parent.Validate(new Warehouse([other, Masks.Chain])).Errors.Select(failure => failure.PropertyName).ToList();

        names.Should().Contain("Stock[0].events[o1]").And.Contain("Stock[1].events[e6].reason");
    }

    [Fact]
    public void Chains_of_a_set_are_named()
    {
        var other = ProvenanceChain.Of("urn:example:other").Report(new Observed { Id = "o1" });
        var validator = new ChainSetValidator(Masks.EvaluatedAt);
        var set = ChainSet.Of(Masks.Chain, other);

        var result = validator.Validate(set);

        FindingsOf(result).Should().Equal(set.Check(Masks.EvaluatedAt).Findings.Where(finding => finding.AsksSomething).Select(finding => finding.Fingerprint));
        result.Errors.Select(failure => failure.PropertyName).Should().Contain("chains[kf94-masks].events[e6].reason").And.Contain("chains[urn:example:other].events[o1]");
        CodesOf(validator.Validate(set, options => options.IncludeRuleSets("LBL"))).Should().OnlyContain(code => code.StartsWith("LBL")).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("de-DE"), InlineData("ko-KR")]
    public void It_says_the_same_in_every_culture(string culture)
    {
        static IEnumerable<string> Run() => Validator.Validate(Masks.Chain).Errors.Select(failure => $"{failure.PropertyName}: {failure.ErrorMessage}").ToList();

        Ambient.Under(culture, Run).Should().Equal(Run());
    }

    [Fact]
    public void With_a_clock_the_instant_is_that_of_the_validation()
    {
        var clock = new SetClock { Now = Masks.EvaluatedAt };
        var validator = new ProvenanceChainValidator(clock);
        var set = new ChainSetValidator(clock);
        var chain = ProvenanceChain.Of("urn:example:underway").Report(new Originated { By = Party.Organization("LG", "KR"), Time = EventTime.At(Masks.EvaluatedAt) });

        CodesOf(validator.Validate(chain)).Should().NotContain("STR004");
        CodesOf(set.Validate(ChainSet.Of(chain))).Should().NotContain("STR004");
        clock.Now += Duration.FromDays(100);
        CodesOf(validator.Validate(chain)).Should().Contain("STR004");
        CodesOf(set.Validate(ChainSet.Of(chain))).Should().Contain("STR004");
    }

    [Fact]
    public void A_clock_is_wanted()
    {
        var make = () => new ProvenanceChainValidator((IClock)null!);
        var makeOfSet = () => new ChainSetValidator((IClock)null!);

        make.Should().Throw<ArgumentNullException>().WithParameterName("clock");
        makeOfSet.Should().Throw<ArgumentNullException>().WithParameterName("clock");
    }

    [Fact]
    public void One_validator_serves_many_threads()
    {
        var expected = FindingsOf(Validator.Validate(Masks.Chain)).ToList();

        Parallel.For(0, 8, _ => FindingsOf(Validator.Validate(Masks.Chain)).Should().Equal(expected));
    }

    private static ProvenancePolicy OnlyHouse(ChainRule rule) => ProvenancePolicy.Default with
    {
        Disabled = Provenance.Rules.RuleCatalog.Descriptors.Select(built => built.Code).ToValueList(),
        Rules = [rule],
    };

    private static IEnumerable<string> FindingsOf(ValidationResult result) => result.Errors.Select(failure => ((Finding)failure.CustomState).Fingerprint);

    private static IEnumerable<string> CodesOf(ValidationResult result) => result.Errors.Select(failure => failure.ErrorCode);

    private sealed class SetClock : IClock
    {
        public Instant Now { get; set; }

        public Instant GetCurrentInstant() => Now;
    }

    private sealed record Shipment(ProvenanceChain Goods);

    private sealed record Warehouse(IReadOnlyList<ProvenanceChain> Stock);
}
