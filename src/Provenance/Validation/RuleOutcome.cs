namespace Provenance.Validation;

/// <summary>That a rule ran and passed, did not apply, or did not run, so that no finding is never confused with not looked at.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Subject">What was looked at: an event, a leg or a chain; the first, where there were several.</param>
/// <param name="Why">Why, in a few words.</param>
/// <param name="Count">How many evaluations of this chain came to the same.</param>
public sealed record RuleOutcome(string Code, RuleOutcomeKind Outcome, string Subject, string Why, int Count);

/// <summary>What became of a rule that found nothing.</summary>
public enum RuleOutcomeKind
{
    /// <summary>It ran and is met.</summary>
    Pass,

    /// <summary>There was nothing to evaluate.</summary>
    NotApplicable,

    /// <summary>The policy turned it off, or its profile is not on.</summary>
    Disabled,
}
