namespace Provenance.Validation;

/// <summary>A fact that would decide or close a finding: what it is, whom to ask, which document would show it.</summary>
/// <param name="Key">Findings with equal keys ask for one and the same fact.</param>
/// <param name="What">The fact, for people.</param>
/// <param name="Ask">Whom to ask; <see langword="null"/> where nobody can be named.</param>
/// <param name="Document">The document that would show it; <see langword="null"/> where none is usual.</param>
public sealed record MissingFact(string Key, string What, string? Ask = null, string? Document = null);
