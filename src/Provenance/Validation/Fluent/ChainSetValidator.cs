using FluentValidation;
using NodaTime;

namespace Provenance.Validation.Fluent;

/// <summary>The check of chains that belong together as a validator; see <see cref="ProvenanceChainValidator"/>.</summary>
/// <remarks>
/// The property name of a failure is that of its chain and what the other validator gives: <c>chains[id].events[id].member</c>. All else is the same,
/// also that a Warning makes <c>IsValid</c> <see langword="false"/>. Immutable, safe to share between threads; keep it.
/// </remarks>
public sealed class ChainSetValidator : AbstractValidator<ChainSet>
{
    /// <inheritdoc cref="ProvenanceChainValidator(Instant, ProvenancePolicy?)"/>
    public ChainSetValidator(Instant evaluatedAt, ProvenancePolicy? policy = null)
        : this(() => evaluatedAt, policy)
    {
    }

    /// <inheritdoc cref="ProvenanceChainValidator(IClock, ProvenancePolicy?)"/>
    public ChainSetValidator(IClock clock, ProvenancePolicy? policy = null)
        : this((clock ?? throw new ArgumentNullException(nameof(clock))).GetCurrentInstant, policy)
    {
    }

    private ChainSetValidator(Func<Instant> now, ProvenancePolicy? policy) =>
        RuleSet(FamilySelection.RuleSets, () => RuleFor(chains => chains).Configure(rule => rule.PropertyName = "chains").Custom((chains, context) =>
            FindingFailures.Add(chains.Check(now(), policy), context, PathOf)));

    private static string PathOf(string chains, Finding finding) => FindingFailures.PathOf($"{chains}[{finding.Locations[0].Chain}].events", finding);
}
