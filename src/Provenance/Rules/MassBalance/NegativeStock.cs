using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY007.</summary>
internal sealed class NegativeStock : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY007",
        Name = "negative-stock",
        Title = "More goods leave a holder than it is recorded to have got.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Ledger practice [P]", "DSCSA suspect-product reasoning [P]"],
        Why = "What leaves a stock without having come into it came from elsewhere, or never was.",
        Remedy = "Record the receipt that is missing, or the opening balance (originated, kind openingBalance), or correct a quantity.",
        Limits = "Only in whole chains that record how the goods came to be. Half a percent is taken for a matter of weighing; what a holder has elsewhere counts too.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var steps = view.Flow.Steps;
        if (view.IsPartial || !IsMade(steps))
        {
            sink.NotApplicable(view.IsPartial ? "the chain is partial" : "how the goods came to be is not recorded");
            return;
        }

        var isJudged = false;
        for (var i = 0; i < steps.Length; i++)
        {
            isJudged |= steps[i].Held is { Max: not null } && steps[i].Quantity is not null;
            if (steps[i].Lacks && steps[i].EndedBefore < 0 && IsJudgedHere(view, i) && !MayBeFilledBefore(view, i))
                Report(view, sink, i);
            else if (steps[i].Lacks)
                sink.Pass("what came in may have come before it", view.Events[i]);
        }

        if (isJudged)
            sink.Pass("nothing takes more than is there");
        else
            sink.NotApplicable("no quantity is taken from a known one");
    }

    private static bool IsMade(ReadOnlySpan<FlowStep> steps)
    {
        foreach (ref readonly var step in steps)
        {
            if (step.Role == ItemRole.Makes)
                return true;
        }

        return false;
    }

    /// <summary>What the goods went into may be recorded with the product; how much of them there was is known here alone.</summary>
    private static bool IsJudgedHere(ChainView view, int i) => view.IsOwn(view.Events[i]) || view.Flow.Steps[i].Role == ItemRole.Takes;

    /// <summary>Whether something that the listing has later may have come in before (catalogue 2.9).</summary>
    private static bool MayBeFilledBefore(ChainView view, int taking)
    {
        var steps = view.Flow.Steps;
        for (var i = taking + 1; i < steps.Length; i++)
        {
            var isIn = steps[i].Role == ItemRole.Makes || view.Events[i].Event is ILeg or Delivered or StockAdjusted { Change: StockChange.Increase };
            if (isIn && steps[taking].Holder is { } holder && CustodyRoles.Taker(view.Events[i].Event) is { } taker && !view.Set.Parties.AreOne(holder, taker))
                continue;
            if (isIn && !view.Order.Precedes(taking, i))
                return true;
        }

        return false;
    }

    private static void Report(ChainView view, FindingSink sink, int i)
    {
        ref readonly var step = ref view.Flow.Steps[i];
        var e = view.Events[i];
        var finding = sink.Fail(
                "The record has {taken} leave where it has {held} ({event}, {what}).",
                new("taken", step.Quantity),
                new("held", step.Held),
                new("event", e.Id),
                new("what", EventWords.Of(e.Event)))
            .About(view.IsOwn(e) ? e.Id : $"{view.Chain.Id} → {e.Id}")
            .At(e, "quantity")
            .Missing("stock:{event}", "Where the rest of what left in {event} came from, or the right quantity", "who recorded it", "a stock record or delivery note")
            .Under(GroupKey.Of(GroupTheme.Quantity));
        if (step.Before >= 0)
            finding.At(view.Events[step.Before]);
    }
}
