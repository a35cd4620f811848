using FluentValidation;
using Provenance.Rules;

namespace Provenance.Validation.Fluent;

/// <summary>Makes rules of validators: what your house wants of an event or of a chain, found and reported like the built-in rules.</summary>
/// <remarks>
/// <para>
/// Add the rules to <see cref="ProvenancePolicy.Rules"/>. Each failure of the validator is a Fail with the failure's message; what it rests on caps it
/// as it caps every finding, so that a Violation read off a claim becomes a Review. A failure's own severity can lower the rule's, never raise it.
/// Detail of the finding is <c>member: error code</c>: give two rules of one member error codes that differ (<c>WithErrorCode</c>), so that a
/// decision on one is not taken for the other.
/// </para>
/// <para>
/// Validators run in <see cref="ProvenancePolicy.Culture"/>, whatever the ambient culture is, and only their rules outside of rule sets or in the rule set
/// <c>default</c>. They must be safe to share between threads, and do no I/O: an asynchronous rule is refused here, or, inside a child validator, by an
/// <see cref="InvalidOperationException"/> at the first check that reaches it. Who needs Open derives from <see cref="ChainRule"/>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var rule = new InlineValidator&lt;Relabeled&gt;();
/// rule.RuleFor(e =&gt; e.Authority).NotNull().WithMessage("The record names no authority for the relabeling.");
/// var policy = ProvenancePolicy.Default with { Rules = [HouseRule.From(rule, "LBL900", RuleClass.Gap, Severity.Warning)] };
/// var report = chain.Check(evaluatedAt, policy);
/// </code>
/// </example>
public static class HouseRule
{
    /// <summary>A rule about each event of a type, as it is now believed: corrected, not retracted, not planned.</summary>
    /// <typeparam name="TEvent">The type of events; <see cref="ProvenanceEvent"/> for all.</typeparam>
    /// <param name="validator">What is wanted of an event.</param>
    /// <param name="code">The rule's code, such as <c>LBL900</c>; not that of a built-in rule.</param>
    /// <param name="ruleClass">What kind of statement the rule makes.</param>
    /// <param name="severity">Severity of a Fail.</param>
    /// <param name="family">What it is about, and so which rule set and which step of the verdict it counts for; by default the family whose letters the code begins with.</param>
    /// <param name="title">One line: what it reports. By default it names the validator.</param>
    /// <param name="remedy">What closes it.</param>
    /// <exception cref="ArgumentException">
    /// The code is empty or a built-in rule's, it begins with no family's letters and none is given, or the validator has an asynchronous rule or none that runs.
    /// </exception>
    public static ChainRule From<TEvent>(
        IValidator<TEvent> validator, string code, RuleClass ruleClass, Severity severity, RuleFamily? family = null, string? title = null, string? remedy = null)
        where TEvent : ProvenanceEvent =>
        From(validator, Describe(validator, code, ruleClass, severity, family, title, remedy));

    /// <summary>A rule about each event of a type, described in full.</summary>
    /// <inheritdoc cref="From{TEvent}(IValidator{TEvent}, string, RuleClass, Severity, RuleFamily?, string?, string?)"/>
    /// <param name="validator">What is wanted of an event.</param>
    /// <param name="descriptor">What the rule is.</param>
    public static ChainRule From<TEvent>(IValidator<TEvent> validator, RuleDescriptor descriptor)
        where TEvent : ProvenanceEvent =>
        new EventValidatorRule<TEvent>(validator, Checked(descriptor));

    /// <summary>
    /// A rule about each chain: its ledger, with what was corrected or retracted since. A failure of <c>RuleForEach(chain =&gt; chain)</c> points at that event, one
    /// with a <see cref="RecordedEvent"/> or a <see cref="ProvenanceEvent"/> as custom state (<c>WithState</c>) at that; others rest on all events of the chain.
    /// </summary>
    /// <param name="validator">What is wanted of a chain.</param>
    /// <param name="code">The rule's code, such as <c>STR900</c>; not that of a built-in rule.</param>
    /// <param name="ruleClass">What kind of statement the rule makes.</param>
    /// <param name="severity">Severity of a Fail.</param>
    /// <param name="family">What it is about, and so which rule set and which step of the verdict it counts for; by default the family whose letters the code begins with.</param>
    /// <param name="title">One line: what it reports. By default it names the validator.</param>
    /// <param name="remedy">What closes it.</param>
    /// <exception cref="ArgumentException">
    /// The code is empty or a built-in rule's, it begins with no family's letters and none is given, or the validator has an asynchronous rule or none that runs.
    /// </exception>
    public static ChainRule From(
        IValidator<ProvenanceChain> validator, string code, RuleClass ruleClass, Severity severity, RuleFamily? family = null, string? title = null, string? remedy = null) =>
        From(validator, Describe(validator, code, ruleClass, severity, family, title, remedy));

    /// <summary>A rule about each chain, described in full.</summary>
    /// <inheritdoc cref="From(IValidator{ProvenanceChain}, string, RuleClass, Severity, RuleFamily?, string?, string?)"/>
    /// <param name="validator">What is wanted of a chain.</param>
    /// <param name="descriptor">What the rule is.</param>
    public static ChainRule From(IValidator<ProvenanceChain> validator, RuleDescriptor descriptor) => new ChainValidatorRule(validator, Checked(descriptor));

    private static RuleDescriptor Describe(
        IValidator validator, string code, RuleClass ruleClass, Severity severity, RuleFamily? family, string? title, string? remedy)
    {
        ArgumentNullException.ThrowIfNull(validator);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        var name = ValidatorWords.NameOf(validator);
        return new()
        {
            Code = code,
            Name = ValidatorWords.KebabCase(name),
            Title = title ?? $"What {name} wants is not met.",
            Family = family ?? FamilyCodes.Named(code)
                ?? throw new ArgumentException($"The code {code} begins with no family's letters: begin it with one, as LBL900 does, or name the family.", nameof(code)),
            Class = ruleClass,
            Severity = severity,
            Why = $"A rule of the house ({name}).",
            Remedy = remedy ?? $"Record what {name} wants.",
            Since = "house",
        };
    }

    private static RuleDescriptor Checked(RuleDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return RuleCatalog.Find(descriptor.Code) is null
            ? descriptor
            : throw new ArgumentException($"{descriptor.Code} is a built-in rule: give the house rule a code of its own, such as {descriptor.Code[..3]}900.", nameof(descriptor));
    }
}
