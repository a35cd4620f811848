namespace Provenance.Validation.Decisions;

/// <summary>What somebody decided about a finding, in the record (<see cref="FindingDecided"/>) or in the policy (<see cref="FindingSuppression"/>).</summary>
/// <param name="Decision">The decision.</param>
/// <param name="By">Who decided; <see langword="null"/> where nobody is named.</param>
/// <param name="Why">Why; <see langword="null"/> where no reason is given.</param>
/// <param name="Until">Until when it holds; <see langword="null"/> where it has no end.</param>
/// <param name="Event">Id of the event that records it; <see langword="null"/> for one of the policy.</param>
/// <param name="NotInForce">
/// Why it does not hold, in a few words: its end has passed at the report's now, or what takes a finding off the list names no person or no reason;
/// <see langword="null"/> where it holds.
/// </param>
public sealed record FindingDecision(Decision Decision, string? By, string? Why, EventTime? Until = null, string? Event = null, string? NotInForce = null)
{
    /// <summary>Whether it holds and says that the finding asks nothing more: it is accepted, or wrong.</summary>
    public bool Settles => NotInForce is null && Decision is (Decision.Accepted or Decision.Refuted);
}
