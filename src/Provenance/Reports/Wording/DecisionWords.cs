using Provenance.Validation;
using Provenance.Validation.Decisions;

namespace Provenance.Reports.Wording;

/// <summary>What was decided about findings and answered to them, in words.</summary>
internal static class DecisionWords
{
    /// <summary>The findings beside which a decision or an answer stands, one line each: "accepted by the auditor until 2024-06-30: known since May".</summary>
    public static List<(Finding Finding, string Words)> Of(ProvenanceReport report)
    {
        var said = new List<(Finding Finding, string Words)>();
        foreach (var finding in report.Findings)
            Add(said, finding);
        foreach (var (finding, _) in report.Consolidated)
            Add(said, finding);
        return said;
    }

    /// <summary>A decision.</summary>
    public static string Of(FindingDecision decision)
    {
        var words = Words.Join(" ", [Word(decision), decision.By is { } by ? $"by {by}" : null, decision.Until is { Absence: null } until ? $"until {TimeWords.Of(until)}" : null]);
        return words + (decision.Why is { } why ? $": {why}" : "") + (decision.NotInForce is { } reason ? $" (does not hold: {reason})" : "");
    }

    /// <summary>An answer.</summary>
    public static string Of(FindingReply reply) => $"answer of {reply.By ?? "somebody not named"}{(reply.Text is { } text ? $": {text}" : $" in {reply.Event}")}";

    /// <summary>What became of a finding: the decision that settles it, else what the evaluation came to; <see langword="null"/> for a plain Fail.</summary>
    public static string? StateOf(Finding finding) =>
        finding.IsSettled ? Word(finding.Decision!) : finding.Kind == FindingKind.Fail ? null : FindingWords.Kind(finding.Kind);

    private static void Add(List<(Finding Finding, string Words)> said, Finding finding)
    {
        if (finding.Decision is { } decision)
            said.Add((finding, Of(decision)));
        foreach (var reply in finding.Replies)
            said.Add((finding, Of(reply)));
    }

    private static string Word(FindingDecision decision) => decision.Decision.ToString().ToLowerInvariant();
}
