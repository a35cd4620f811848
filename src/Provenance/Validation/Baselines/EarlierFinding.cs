namespace Provenance.Validation.Baselines;

/// <summary>A finding of an earlier report.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Detail">A sub-case in the rule's own words, or <see langword="null"/>.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="Kind">What the evaluation came to.</param>
/// <param name="Severity">How much it weighed.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Fingerprint">The fingerprint.</param>
/// <param name="IsSettled">Whether a decision had settled it.</param>
public sealed record EarlierFinding(string Code, string? Detail, string Subject, FindingKind Kind, Severity Severity, string Message, string Fingerprint, bool IsSettled = false);
