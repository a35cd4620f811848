using NodaTime.Text;

namespace Provenance.Assertions;

/// <summary>Something that held at some time, to say when.</summary>
/// <typeparam name="TAssertions">The assertions to continue with.</typeparam>
public sealed class MomentConstraint<TAssertions> : AndConstraint<TAssertions>
{
    private readonly bool _isMet;
    private readonly string _expected;
    private readonly Verify _verify;
    private readonly Func<Instant, Miss?> _judge;

    internal MomentConstraint(TAssertions assertions, bool isMet, string expected, Verify verify, Func<Instant, Miss?> judge)
        : base(assertions) => (_isMet, _expected, _verify, _judge) = (isMet, expected, verify, judge);

    /// <summary>
    /// It certainly held at an instant. What had certainly happened by then decides; where something that may have happened by then would change the answer, the
    /// record does not say.
    /// </summary>
    /// <param name="instant">The instant.</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> At(Instant instant, string because = "", params object[] becauseArgs)
    {
        // Where it never held the first part has said so.
        if (_isMet)
            _verify($"{_expected} at {InstantPattern.ExtendedIso.Format(instant)}", because, becauseArgs, () => _judge(instant));
        return this;
    }
}
