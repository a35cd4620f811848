namespace Provenance.Validation;

/// <summary>A chain that a report read, and how far.</summary>
/// <param name="Chain">Its id.</param>
/// <param name="Count">How many events its ledger held.</param>
/// <param name="LastEvent">Id of the last of them; <see langword="null"/> for an empty chain.</param>
public sealed record ChainHead(string Chain, int Count, string? LastEvent);
