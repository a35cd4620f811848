using System.Globalization;
using FluentValidation;
using FluentValidation.Validators;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Tests.Reports;
using Provenance.Validation;
using Provenance.Values;
using HouseRule = Provenance.Validation.Fluent.HouseRule;
using Severity = Provenance.Validation.Severity;

namespace Provenance.Tests.Validation.Fluent;

public sealed class HouseRuleTests
{
    [Fact]
    public void A_validator_of_an_event_finds_what_it_wants_at_the_event()
    {
        var finding = Only(HouseRule.From(new StatedReasonValidator(), "LBL900", RuleClass.Gap, Severity.Warning), Masks.Chain).Should().ContainSingle().Subject;

        finding.Code.Should().Be("LBL900");
        finding.Name.Should().Be("stated-reason");
        finding.Class.Should().Be(RuleClass.Gap);
        finding.Kind.Should().Be(FindingKind.Fail);
        finding.Severity.Should().Be(Severity.Warning);
        finding.Rule.Family.Should().Be(RuleFamily.Labeling);
        finding.Message.Should().Be("The record states no reason.");
        finding.Locations.Should().Equal(new FindingLocation("kf94-masks", "e6", "reason"));
        finding.RestsOn.Should().Be(Basis.Claim);
        finding.Detail.Should().Be("reason: NotNullValidator");
    }

    [Theory]
    [InlineData(RuleClass.Violation, Status.Fact, FindingKind.Fail)]
    [InlineData(RuleClass.Violation, Status.Claim, FindingKind.Review)]
    [InlineData(RuleClass.Violation, Status.Disputed, FindingKind.Open)]
    [InlineData(RuleClass.Gap, Status.Claim, FindingKind.Fail)]
    [InlineData(RuleClass.Gap, Status.Inferred, FindingKind.Review)]
    public void What_a_finding_rests_on_caps_it(RuleClass ruleClass, Status status, FindingKind kind)
    {
        var chain = ProvenanceChain.Of("urn:example:one").Report(new Relabeled { Id = "r1", Status = status });

        Only(HouseRule.From(new StatedReasonValidator(), "LBL900", ruleClass, Severity.Error), chain).Should().ContainSingle().Which.Kind.Should().Be(kind);
    }

    [Fact]
    public void An_event_that_two_chains_of_a_set_read_is_asked_about_once()
    {
        var maker = Party.Organization("Example Mill", "DE");
        var link = new Transformed
        {
            Id = "milled",
            By = maker,
            Inputs = new([new ItemReference { Item = ItemId.Parse("urn:example:wheat") }]),
            Outputs = new([new ItemReference { Item = ItemId.Parse("urn:example:flour") }]),
        };
        var validator = new InlineValidator<Transformed>();
        validator.RuleFor(e => e.Process).NotNull().WithMessage("The record states no process.");
        var policy = ProvenancePolicy.Default with { Rules = [HouseRule.From(validator, "QTY900", RuleClass.Gap, Severity.Warning)] };
        var wheat = ProvenanceChain.Of("urn:example:wheat").Report(new Originated { Id = "grown", By = maker });
        var flour = ProvenanceChain.Of("urn:example:flour").Report(link);

        var found = ChainSet.Of(wheat, flour).Check(NodaTime.Instant.FromUtc(2024, 1, 1, 0, 0), policy).Findings.Where(finding => finding.Code == "QTY900");

        found.Should().ContainSingle().Which.Locations.Should().Equal(new FindingLocation("urn:example:flour", "milled", "process"));
    }

    [Fact]
    public void A_failure_without_words_is_told_in_those_of_the_rule()
    {
        var validator = new InlineValidator<Relabeled>();
        validator.RuleFor(e => e.Reason).Custom((_, context) => context.AddFailure(new FluentValidation.Results.ValidationFailure("Reason", "")));
        var rule = HouseRule.From(validator, "LBL900", RuleClass.Gap, Severity.Warning);

        Only(rule, Masks.Chain).Should().ContainSingle().Which.Message.Should().Be(rule.Descriptor.Title);
    }

    [Fact]
    public void An_index_below_a_member_of_the_chain_is_that_of_no_event()
    {
        var validator = new InlineValidator<ProvenanceChain>();
        validator.RuleFor(c => c.Count).Custom((_, context) => context.AddFailure("Description.Names[0]", "The record gives the goods a name that nobody knows."));
        var chain = ProvenanceChain.Of("urn:example:one").Report(new Observed { Id = "seen" });

        Only(HouseRule.From(validator, "STR900", RuleClass.Quality, Severity.Note), chain).Should().ContainSingle()
            .Which.Locations.Should().NotContain(location => location.Event == "seen");
    }

    [Theory]
    [InlineData(Status.Fact, FindingKind.Fail)]
    [InlineData(Status.Claim, FindingKind.Review)]
    public void A_validator_of_a_chain_is_no_firmer_than_the_weakest_event(Status status, FindingKind kind)
    {
        var chain = ProvenanceChain.Of("urn:example:one").Report(new Observed { Status = Status.Fact }, new Observed { Status = status });
        var validator = new InlineValidator<ProvenanceChain>();
        validator.RuleFor(c => c.Count).GreaterThan(2).WithMessage("The record holds too few events.");

        var finding = Only(HouseRule.From(validator, "STR900", RuleClass.Violation, Severity.Error), chain).Should().ContainSingle().Subject;

        finding.Kind.Should().Be(kind);
        finding.Locations.Should().Equal(new FindingLocation("urn:example:one"));
        finding.Message.Should().Be("The record holds too few events.");
    }

    [Fact]
    public void A_validator_of_a_chain_points_at_the_event_that_it_names()
    {
        var chain = ProvenanceChain.Of("urn:example:one").Report(new Observed { Id = "a", Status = Status.Claim, Place = Place.In("KR") }, new Observed { Id = "b", Status = Status.Fact });
        var each = new InlineValidator<ProvenanceChain>();
        each.RuleForEach(c => c).ChildRules(e => e.RuleFor(one => one.Event.Place).NotNull());
        var stated = new InlineValidator<ProvenanceChain>();
        stated.RuleFor(c => c).Must(_ => false).WithState(c => c[1]);
        var reported = new InlineValidator<ProvenanceChain>();
        reported.RuleFor(c => c).Must(_ => false).WithState(c => c[1].Event);

        foreach (var validator in new[] { each, stated, reported })
        {
            var finding = Only(HouseRule.From(validator, "STR900", RuleClass.Violation, Severity.Error), chain).Should().ContainSingle().Subject;

            finding.Locations.Should().Equal(new FindingLocation("urn:example:one", "b", validator == each ? "place" : null));
            finding.Kind.Should().Be(FindingKind.Fail, "the claim was not what it read");
        }
    }

    [Fact]
    public void Each_failure_is_a_finding_of_its_own()
    {
        var validator = new InlineValidator<Relabeled>();
        validator.RuleFor(e => e.Reason).NotNull().Must(_ => false).WithMessage("one").Must(_ => false).WithMessage("another");
        validator.RuleFor(e => e.Authority).NotNull();

        var findings = Only(HouseRule.From(validator, "LBL900", RuleClass.Gap, Severity.Warning), Masks.Chain);

        findings.Select(finding => finding.Detail).Should().BeEquivalentTo(
            "reason: NotNullValidator", "reason: PredicateValidator", "reason: PredicateValidator 2", "authority: NotNullValidator");
        findings.Select(finding => finding.Fingerprint).Should().OnlyHaveUniqueItems();
        findings.Select(finding => finding.Message).Should().Contain("one").And.Contain("another");
    }

    [Fact]
    public void A_message_is_kept_as_it_is()
    {
        var validator = new InlineValidator<Relabeled>();
        validator.RuleFor(e => e.Reason).Custom((_, context) => context.AddFailure("Before.Brand", "The record {says} {nothing}."));

        var finding = Only(HouseRule.From(validator, "LBL900", RuleClass.Gap, Severity.Warning), Masks.Chain).Should().ContainSingle().Subject;

        finding.Message.Should().Be("The record {says} {nothing}.");
        finding.Locations[0].Field.Should().Be("before.brand");
    }

    [Theory]
    [InlineData(FluentValidation.Severity.Error, Severity.Warning)]
    [InlineData(FluentValidation.Severity.Warning, Severity.Warning)]
    [InlineData(FluentValidation.Severity.Info, Severity.Note)]
    public void The_severity_of_a_failure_lowers_that_of_the_rule_and_never_raises_it(FluentValidation.Severity stated, Severity expected)
    {
        var validator = new InlineValidator<Relabeled>();
        validator.RuleFor(e => e.Reason).NotNull().WithSeverity(stated);

        Only(HouseRule.From(validator, "LBL900", RuleClass.Gap, Severity.Warning), Masks.Chain).Should().ContainSingle().Which.Severity.Should().Be(expected);
    }

    [Fact]
    public void A_rule_that_is_met_is_listed_as_passed_and_one_without_events_as_not_applicable()
    {
        var met = new InlineValidator<BorderCrossed>();
        met.RuleFor(e => e.Leaving).NotNull();
        var none = new InlineValidator<Destroyed>();
        none.RuleFor(e => e.Place).NotNull();
        var chain = new InlineValidator<ProvenanceChain>();
        chain.RuleFor(c => c).NotEmpty();

        var report = Masks.Chain.Check(Masks.EvaluatedAt, ProvenancePolicy.Default with
        {
            Rules =
            [
                HouseRule.From(met, "CST900", RuleClass.Gap, Severity.Error),
                HouseRule.From(none, "STR900", RuleClass.Gap, Severity.Error),
                HouseRule.From(chain, "STR901", RuleClass.Gap, Severity.Error),
            ],
        });

        report.Rules.Single(rule => rule.Code == "CST900").Should().BeEquivalentTo(new { Outcome = RuleOutcomeKind.Pass, Subject = "e4" });
        report.Rules.Single(rule => rule.Code == "STR900").Outcome.Should().Be(RuleOutcomeKind.NotApplicable);
        report.Rules.Single(rule => rule.Code == "STR901").Outcome.Should().Be(RuleOutcomeKind.Pass);
    }

    [Fact]
    public void Plans_and_what_was_retracted_are_not_asked_about()
    {
        var chain = ProvenanceChain.Of("urn:example:one").Report(
            new Relabeled { Id = "planned", Planned = true },
            new Relabeled { Id = "retracted" },
            new Retracted { Id = "r", Target = "retracted" },
            new Relabeled { Id = "corrected" },
            new Corrected { Id = "c", Target = "corrected", Replacement = new Relabeled { Id = "corrected", Reason = "translation" } });

        Only(HouseRule.From(new StatedReasonValidator(), "LBL900", RuleClass.Gap, Severity.Warning), chain).Should().BeEmpty();
    }

    [Fact]
    public void A_validator_of_every_event_is_asked_about_every_event()
    {
        var validator = new InlineValidator<ProvenanceEvent>();
        validator.RuleFor(e => e.Notes).Must(_ => false);

        Only(HouseRule.From(validator, "EVD900", RuleClass.Quality, Severity.Note), Masks.Chain).SelectMany(finding => finding.RelatedEvents)
            .Should().BeEquivalentTo("e1", "e2", "e3", "e4", "e5", "e6");
    }

    [Theory]
    [InlineData("de-DE"), InlineData("ko-KR")]
    public void It_speaks_the_culture_of_the_policy_whatever_is_ambient(string ambient)
    {
        var validator = new InlineValidator<Relabeled>();
        validator.RuleFor(e => e.Reason).Must(_ => false).WithMessage(_ => $"{CultureInfo.CurrentUICulture.Name}|{string.Format(CultureInfo.CurrentCulture, "{0}", 1.5m)}");
        validator.RuleFor(e => e.Authority).NotNull();
        var rule = HouseRule.From(validator, "LBL900", RuleClass.Gap, Severity.Warning);
        var comma = new CultureInfo("de") { NumberFormat = { NumberDecimalSeparator = "," } };

        IEnumerable<string> Messages(CultureInfo? culture) => Ambient.Under(ambient, () => Only(rule, Masks.Chain, culture)).Select(finding => finding.Message);

        Messages(null).Should().BeEquivalentTo("|1.5", "'Authority' must not be empty.");
        Messages(comma).Should().BeEquivalentTo("de|1,5", "'Authority' darf kein Nullwert sein.");
    }

    [Fact]
    public void The_ambient_culture_comes_back_also_after_an_exception()
    {
        var validator = new InlineValidator<Relabeled>();
        validator.RuleFor(e => e.Reason).Must(_ => throw new InvalidOperationException("broken"));
        var rule = HouseRule.From(validator, "LBL900", RuleClass.Gap, Severity.Warning);

        Ambient.Under("ko-KR", () => ((Action)(() => Only(rule, Masks.Chain))).Should().Throw<InvalidOperationException>().WithMessage("broken").And);
    }

    [Fact]
    public void A_culture_changes_the_digest_of_the_policy()
    {
        var german = ProvenancePolicy.Default with { Culture = new CultureInfo("de") };

        Masks.Chain.Check(Masks.EvaluatedAt, german).PolicyDigest.Should().NotBe(Masks.Chain.Check(Masks.EvaluatedAt).PolicyDigest);
    }

    [Fact]
    public void An_asynchronous_rule_is_refused_by_name()
    {
        static Task<bool> Answer() => Task.FromResult(true);
        var must = new InlineValidator<Relabeled>();
        must.RuleFor(e => e.Reason).MustAsync((_, _) => Answer());
        var custom = new InlineValidator<Relabeled>();
        custom.RuleFor(e => e.Authority).NotNull().CustomAsync((_, _, _) => Task.CompletedTask);
        var when = new InlineValidator<Relabeled>();
        when.WhenAsync((_, _) => Answer(), () => when.RuleFor(e => e.Before).NotNull());
        var component = new InlineValidator<Relabeled>();
        component.RuleFor(e => e.After).NotNull().WhenAsync((_, _) => Answer(), ApplyConditionTo.CurrentValidator);
        var dependent = new InlineValidator<Relabeled>();
        dependent.RuleFor(e => e.After).NotNull().DependentRules(() => dependent.RuleFor(e => e.Mapping).MustAsync((_, _) => Answer()));
        var own = new InlineValidator<Relabeled>();
        own.RuleFor(e => e.Reason).SetAsyncValidator(new Asking());

        Refusal(must).Should().Be("LBL900: InlineValidator has an asynchronous rule for Reason (AsyncPredicateValidator). A check waits for nothing: get what it needs before the check, and write it as Must. (Parameter 'validator')");
        Refusal(custom).Should().StartWith("LBL900: InlineValidator has an asynchronous rule for Authority (");
        Refusal(when).Should().StartWith("LBL900: InlineValidator has an asynchronous rule for Before (WhenAsync).");
        Refusal(component).Should().StartWith("LBL900: InlineValidator has an asynchronous rule for After (WhenAsync).");
        Refusal(dependent).Should().StartWith("LBL900: InlineValidator has an asynchronous rule for Mapping (");
        Refusal(own).Should().StartWith("LBL900: InlineValidator has an asynchronous rule for Reason (Asking).");
    }

    [Fact]
    public void An_asynchronous_rule_inside_a_child_validator_is_named_by_the_check()
    {
        var inner = new InlineValidator<Label>();
        inner.RuleFor(label => label.Brand).MustAsync((_, _) => Task.FromResult(true));
        var outer = new InlineValidator<Relabeled>();
        outer.RuleFor(e => e.Before).SetValidator(inner!);
        var rule = HouseRule.From(outer, "LBL900", RuleClass.Gap, Severity.Warning);

        var check = () => Only(rule, Masks.Chain);

        check.Should().Throw<InvalidOperationException>()
            .WithMessage("LBL900: InlineValidator has an asynchronous rule in a validator inside it. A check waits for nothing: get what it needs before the check, and write it as Must.")
            .WithInnerException<AsyncValidatorInvokedSynchronouslyException>();
    }

    [Fact]
    public void A_validator_that_runs_nothing_is_refused()
    {
        var apart = new InlineValidator<Relabeled>();
        apart.RuleSet("Checkout", () => apart.RuleFor(e => e.Reason).NotNull());
        var both = new InlineValidator<Relabeled>();
        both.RuleSet("Checkout,default", () => both.RuleFor(e => e.Reason).NotNull());

        Refusal(apart).Should().Be("LBL900: InlineValidator has no rule that runs: write one outside of rule sets, or in the rule set default. (Parameter 'validator')");
        Refusal(new InlineValidator<Relabeled>()).Should().StartWith("LBL900: InlineValidator has no rule that runs");
        Only(HouseRule.From(both, "LBL900", RuleClass.Gap, Severity.Warning), Masks.Chain).Should().ContainSingle();
    }

    [Fact]
    public void A_code_is_its_own_and_tells_the_family()
    {
        var builtIn = () => HouseRule.From(new StatedReasonValidator(), "LBL006", RuleClass.Gap, Severity.Warning);
        var unknown = () => HouseRule.From(new StatedReasonValidator(), "ACME7", RuleClass.Gap, Severity.Warning);
        var empty = () => HouseRule.From(new StatedReasonValidator(), " ", RuleClass.Gap, Severity.Warning);

        builtIn.Should().Throw<ArgumentException>().WithMessage("LBL006 is a built-in rule: give the house rule a code of its own, such as LBL900.*");
        unknown.Should().Throw<ArgumentException>().WithMessage("The code ACME7 begins with no family's letters: begin it with one, as LBL900 does, or name the family.*");
        empty.Should().Throw<ArgumentException>().WithParameterName("code");
        HouseRule.From(new StatedReasonValidator(), "ACME7", RuleClass.Gap, Severity.Warning, RuleFamily.Customs, "A title.", "A remedy.").Descriptor
            .Should().BeEquivalentTo(new { Code = "ACME7", Family = RuleFamily.Customs, Title = "A title.", Remedy = "A remedy." });
    }

    [Fact]
    public void A_descriptor_can_be_given_in_full()
    {
        var descriptor = HouseRule.From(new StatedReasonValidator(), "LBL900", RuleClass.Gap, Severity.Warning).Descriptor with { Name = "reason-please", Profile = RuleProfile.Strict };

        HouseRule.From(new StatedReasonValidator(), descriptor).Descriptor.Should().BeSameAs(descriptor);
        HouseRule.From(new InlineValidator<ProvenanceChain> { v => v.RuleFor(c => c).NotNull() }, descriptor).Descriptor.Should().BeSameAs(descriptor);
        Only(HouseRule.From(new StatedReasonValidator(), descriptor), Masks.Chain).Should().BeEmpty("the strict profile is not on");
    }

    [Fact]
    public void It_is_part_of_the_validator_of_chains_and_of_its_rule_set()
    {
        var policy = ProvenancePolicy.Default with { Rules = [HouseRule.From(new StatedReasonValidator(), "LBL900", RuleClass.Gap, Severity.Warning)] };
        var validator = new Provenance.Validation.Fluent.ProvenanceChainValidator(Masks.EvaluatedAt, policy);

        validator.Validate(Masks.Chain, options => options.IncludeRuleSets("LBL")).Errors.Should().Contain(failure => failure.ErrorCode == "LBL900");
        validator.Validate(Masks.Chain, options => options.IncludeRuleSets("COC")).Errors.Should().NotContain(failure => failure.ErrorCode == "LBL900");
    }

    private static string Refusal(IValidator<Relabeled> validator) =>
        ((Action)(() => HouseRule.From(validator, "LBL900", RuleClass.Gap, Severity.Warning))).Should().Throw<ArgumentException>().WithParameterName(nameof(validator)).Which.Message;

    private static ValueList<Finding> Only(ChainRule rule, ProvenanceChain chain, CultureInfo? culture = null) =>
        chain.Check(Masks.EvaluatedAt, ProvenancePolicy.Default with
        {
            Disabled = Provenance.Rules.RuleCatalog.Descriptors.Select(built => built.Code).ToValueList(),
            Rules = [rule],
            Culture = culture ?? CultureInfo.InvariantCulture,
        }).Findings;

    private sealed class StatedReasonValidator : AbstractValidator<Relabeled>
    {
        public StatedReasonValidator() => RuleFor(e => e.Reason).NotNull().WithMessage("The record states no reason.");
    }

    private sealed class Asking : AsyncPropertyValidator<Relabeled, Code?>
    {
        public override string Name => "Asking";

        public override Task<bool> IsValidAsync(ValidationContext<Relabeled> context, Code? value, CancellationToken cancellation) => Task.FromResult(true);
    }
}
