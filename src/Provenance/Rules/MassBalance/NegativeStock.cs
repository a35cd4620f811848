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
            if (steps[i].Lacks && steps[i].EndedBefore < 0 && IsJudgedHere(view, i) && !Stock.MayBeFilledBefore(view, i))
                Report(view, sink, i, steps[i].Held);
            else if (steps[i].Lacks)
                sink.Pass("what came in may have come before it", view.Events[i]);
            else if (Inferred(view, i) is { } held)
                Report(view, sink, i, held).Reading(Status.Inferred);
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

    /// <summary>What was there by what follows for an amount that is recorded as unknown, where the event takes certainly more.</summary>
    private static Quantity? Inferred(ChainView view, int i)
    {
        ref readonly var step = ref view.Flow.Steps[i];
        if (step.Held is { Max: not null } || step is not { Quantity: { Min: > 0 } taken, EndedBefore: < 0 } || view.SetView.Amounts is not { } amounts || !Stock.Takes(view.Events[i].Event, step.Role))
            return null;
        return amounts.GivenHeld(view, i) is { Max: not null } held && view.SetView.Units.Align(taken, held, view.Chain.Description.Item.Id) is { } needed
            && needed.IsCertainlyMoreThan(held.Times(1, view.Policy.Thresholds.Weighed)) && IsOnlyPosition(view, step) && IsJudgedHere(view, i) && !Stock.MayBeFilledBefore(view, i)
            ? held
            : null;
    }

    /// <summary>Whether its holder never had other goods of the lot.</summary>
    private static bool IsOnlyPosition(ChainView view, in FlowStep step)
    {
        foreach (var position in view.Flow.Positions)
        {
            if (!ReferenceEquals(position, step.From) && step.Holder is { } holder && position.IsHeldBy(holder, null, view.Set.Parties))
                return false;
        }

        return step.From is { IsAddedTo: false };
    }

    private static FindingDraft Report(ChainView view, FindingSink sink, int i, Quantity? held)
    {
        ref readonly var step = ref view.Flow.Steps[i];
        var e = view.Events[i];
        var finding = sink.Fail(
                "The record has {taken} leave where it has {held} ({event}, {what}).",
                new("taken", step.Quantity),
                new("held", held),
                new("event", e.Id),
                new("what", EventWords.Of(e.Event)))
            .About(view.IsOwn(e) ? e.Id : $"{view.Chain.Id} → {e.Id}")
            .At(e, "quantity")
            .Missing("stock:{event}", "Where the rest of what left in {event} came from, or the right quantity", "who recorded it", "a stock record or delivery note")
            .Under(GroupKey.Of(GroupTheme.Quantity));
        if (step.Before >= 0)
            finding.At(view.Events[step.Before]);
        return finding;
    }
}
