using System.Globalization;
using FluentAssertions.Primitives;

namespace Provenance.Assertions;

/// <summary>What can be asserted of a chain and of a report.</summary>
/// <remarks>
/// Assertions speak of what is now believed: corrected, not retracted, not planned. Claims count as much as facts; ask a finding what it rests on. What the
/// record leaves undecided does not hold. A failure shows the chain with its holes and what missed.
/// </remarks>
/// <typeparam name="TSubject">What is asserted upon.</typeparam>
/// <typeparam name="TAssertions">The assertions themselves.</typeparam>
public abstract partial class ProvenanceAssertions<TSubject, TAssertions> : ReferenceTypeAssertions<TSubject, TAssertions>
    where TSubject : class
    where TAssertions : ProvenanceAssertions<TSubject, TAssertions>
{
    private EffectiveHistory? _history;

    private protected ProvenanceAssertions(TSubject subject)
        : base(subject)
    {
    }

    private protected abstract ProvenanceReport Report { get; }

    private protected abstract ProvenanceChain Chain { get; }

    private AndConstraint<TAssertions> And => new((TAssertions)this);

    private EffectiveHistory History => _history ??= Report.Checked.HistoryOf(Chain);

    [CustomAssertion]
    private bool Verify(string expected, string because, object[] becauseArgs, Func<Miss?> judge)
    {
        if (Subject is null)
            return Verification.That(Identifier, expected, because, becauseArgs, new Miss("found <null>"), null);
        var report = Report;
        return Verification.That(Identifier, expected, because, becauseArgs, judge(), report);
    }

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
