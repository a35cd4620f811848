using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY011.</summary>
internal sealed class PhantomGrowth : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY011",
        Name = "phantom-growth",
        Title = "The goods become more from one event to the next, and nothing was added.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Ledger practice [P]"],
        Why = "Goods that grow in store or under a label were mixed with others.",
        Remedy = "Record what was added, the count that corrects the books (stockAdjusted, increase), or the right quantity.",
        Limits = "Half a percent is taken for a matter of weighing. What a holder has elsewhere counts too. Taking more than is there is QTY007's where the chain records how the goods came to be. Not judged in a partial chain.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.IsPartial)
        {
            sink.NotApplicable("the chain is partial");
            return;
        }

        var steps = view.Flow.Steps;
        var isMade = false;
        foreach (ref readonly var step in steps)
            isMade |= step.Role == ItemRole.Makes;
        var isJudged = false;
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            isJudged |= step.Held is { Max: not null } && step.Quantity is not null;

            // What was declared to customs says nothing of the stock: CST008 compares it.
            if (view.Events[i].Event is CustomsProcessed || (!step.Grows && (isMade || !step.Lacks)))
                continue;
            if (step.EndedBefore < 0 && (view.IsOwn(view.Events[i]) || step.Role == ItemRole.Takes) && !Stock.MayBeFilledBefore(view, i))
                Report(view, sink, i);
        }

        if (isJudged)
            sink.Pass("nothing concerns more than is there");
        else
            sink.NotApplicable("no quantity follows a known one");
    }

    private static void Report(ChainView view, FindingSink sink, int i)
    {
        ref readonly var step = ref view.Flow.Steps[i];
        var e = view.Events[i];
        var finding = sink.Fail(
                "The record has {stated} in {event} ({what}) where there were {held}, and nothing added.",
                new("stated", step.Quantity),
                new("held", step.Held),
                new("event", e.Id),
                new("what", EventWords.Of(e.Event)))
            .About(view.IsOwn(e) ? e.Id : $"{view.Chain.Id} → {e.Id}")
            .At(e, "quantity")
            .Missing("stock:{event}", "What was added before {event}, or the right quantity", "who recorded it", "a stock record or delivery note")
            .Under(GroupKey.Of(GroupTheme.Quantity));
        if (step.Before >= 0)
            finding.At(view.Events[step.Before]);
    }
}
