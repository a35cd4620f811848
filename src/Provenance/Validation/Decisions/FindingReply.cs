namespace Provenance.Validation.Decisions;

/// <summary>What a party answered to a finding: a <see cref="FindingDecided"/> without a decision. It stands beside the finding and changes nothing of it.</summary>
/// <param name="By">Who answered; <see langword="null"/> where nobody is named.</param>
/// <param name="Text">The words; <see langword="null"/> where only the evidence or the documents of the event answer.</param>
/// <param name="Event">Id of the event that records it.</param>
public sealed record FindingReply(string? By, string? Text, string Event);
