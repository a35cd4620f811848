namespace Provenance.Assertions;

/// <summary>A finding that stands, to say where it must be.</summary>
/// <typeparam name="TAssertions">The assertions to continue with.</typeparam>
public sealed class FindingConstraint<TAssertions> : AndWhichConstraint<TAssertions, Finding>
{
    private readonly TAssertions _assertions;
    private readonly string _code;
    private readonly IReadOnlyCollection<Finding> _findings;
    private readonly Verify _verify;
    private readonly Func<IReadOnlyCollection<Finding>, Miss> _describe;

    internal FindingConstraint(TAssertions assertions, string code, IReadOnlyCollection<Finding> findings, Verify verify, Func<IReadOnlyCollection<Finding>, Miss> describe)
        : base(assertions, findings.Take(1)) =>
        (_assertions, _code, _findings, _verify, _describe) = (assertions, code, findings, verify, describe);

    /// <summary>One of the findings points at an event.</summary>
    /// <param name="eventId">Id of the event, the main one or another that the finding points at.</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    /// <returns>The finding there, as <c>Which</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="eventId"/> is empty.</exception>
    [CustomAssertion]
    public FindingConstraint<TAssertions> At(string eventId, string because = "", params object[] becauseArgs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventId);
        var there = _findings.Where(finding => finding.Locations.Any(location => location.Event == eventId)).ToList();

        // Where there is no finding at all the first part has said so.
        if (_findings.Count > 0)
            _verify($"to have a finding {_code} at {eventId}", because, becauseArgs, () => there.Count > 0 ? null : _describe(_findings));
        return new(_assertions, _code, there, _verify, _describe);
    }
}

/// <summary>Fails where something is missed.</summary>
internal delegate bool Verify(string expected, string because, object[] becauseArgs, Func<Miss?> judge);
