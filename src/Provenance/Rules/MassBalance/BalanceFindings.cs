using Provenance.Validation;

namespace Provenance.Rules.MassBalance;

/// <summary>What the findings of the rules on balances have in common.</summary>
internal static class BalanceFindings
{
    public static MessageArgument[] Arguments(EffectiveEvent e, Quantity input, Quantity output) =>
        [new("output", output), new("event", e.Id), new("what", EventWords.Of(e.Event)), new("input", input)];

    public static void Report(FindingDraft finding, EffectiveEvent e, Balance balance)
    {
        finding
            .About(e.Id)
            .At(e, "outputs")
            .Missing("balance:{event}", "What else went into {event} ({what}) or was lost in it, its yield, or the right quantities", "who did it", "a batch or packing record")
            .Under(GroupKey.Of(GroupTheme.Quantity));
        if (balance.IsInferred)
            finding.Reading(Status.Inferred);
    }
}
