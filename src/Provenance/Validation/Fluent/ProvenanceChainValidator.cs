using FluentValidation;
using NodaTime;

namespace Provenance.Validation.Fluent;

/// <summary>The check of a chain as a validator, for code that speaks FluentValidation.</summary>
/// <remarks>
/// <para>
/// Each Fail, Review and Open becomes a failure: its error code is the rule's code, its message the finding's, its custom state the
/// <see cref="Finding"/>, and its property name <c>events[id].member</c>, <c>events[id]</c>, or <c>events</c> for the chain as a whole. Error,
/// Warning and Note are Error, Warning and Info there.
/// </para>
/// <para>
/// <c>IsValid</c> is <see langword="false"/> as soon as there is any failure, also a Warning or an Info, and also where nothing could be decided.
/// Whether a chain holds says <see cref="ProvenanceReport.Verdict"/> of <see cref="ProvenanceCheck.Check(ProvenanceChain, Instant, ProvenancePolicy?)"/>.
/// </para>
/// <para>
/// The families are rule sets (<c>STR</c>, <c>COC</c>, <c>MOV</c>, <c>ORD</c>, <c>CST</c>, <c>LBL</c>, <c>QTY</c>, <c>EVD</c>, <c>INT</c>,
/// <c>PAT</c>). Plain use and all rule sets give everything; <c>IncludeRuleSets("LBL")</c> gives the findings of that family out of the whole check, so
/// that what another finding covers stays covered. Used as a child validator it follows the selection of its parent.
/// </para>
/// <para>Immutable, safe to share between threads. Making one is far dearer than using it: keep it.</para>
/// </remarks>
public sealed class ProvenanceChainValidator : AbstractValidator<ProvenanceChain>
{
    /// <summary>A validator that judges every chain as of one instant.</summary>
    /// <param name="evaluatedAt">The report's now; what is still under way at this instant is no gap yet.</param>
    /// <param name="policy">How chains are judged; <see cref="ProvenancePolicy.Default"/> where it is <see langword="null"/>.</param>
    public ProvenanceChainValidator(Instant evaluatedAt, ProvenancePolicy? policy = null)
        : this(() => evaluatedAt, policy)
    {
    }

    /// <summary>A validator that judges each chain as of the instant at which it is validated, to be kept for as long as a process runs.</summary>
    /// <param name="clock">Gives the report's now; asked once a chain.</param>
    /// <param name="policy">How chains are judged; <see cref="ProvenancePolicy.Default"/> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is <see langword="null"/>.</exception>
    public ProvenanceChainValidator(IClock clock, ProvenancePolicy? policy = null)
        : this((clock ?? throw new ArgumentNullException(nameof(clock))).GetCurrentInstant, policy)
    {
    }

    private ProvenanceChainValidator(Func<Instant> now, ProvenancePolicy? policy) =>
        RuleSet(FamilySelection.RuleSets, () => RuleFor(chain => chain).Configure(rule => rule.PropertyName = "events").Custom((chain, context) =>
            FindingFailures.Add(chain.Check(now(), policy), context, FindingFailures.PathOf)));
}
