using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY015.</summary>
internal sealed class DoubleAllocation : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY015",
        Name = "double-allocation",
        Title = "More of a lot goes into other goods than there ever was of it.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["UNTP: input batches marked as consumed [V]", "PROV-CONSTRAINTS: usage is not unique (usage-fail1 is valid), so that amounts decide and not uses [V]"],
        Why = "A lot that is used twice makes goods of another origin look like its own.",
        Remedy = "Correct how much each event used, or record the rest of the lot's beginnings.",
        Limits = "Added over all events that are read together, whatever their order; plans do not count. Half a percent is taken for a matter of weighing. Judged where all of the lot that came to be has an amount, in whole chains.",
        Subsumes = ["QTY007", "STR005"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var uses = 0;
        foreach (ref readonly var step in view.Flow.Steps)
        {
            if (step.Role == ItemRole.Takes)
                uses++;
        }

        if (uses < 2 || view.IsPartial)
        {
            sink.NotApplicable(uses < 2 ? "the lot is used at most once" : "the chain is partial");
            return;
        }

        var (available, used) = (Total(view, ItemRole.Makes), Total(view, ItemRole.Takes));
        if (available is not { Max: not null } || used is null || !used.IsComparableTo(available))
            sink.NotApplicable("how much there was and how much was used is not recorded");
        else if (used.IsCertainlyMoreThan(available.Times(1, view.Policy.Thresholds.Weighed)))
            Report(view, sink, available, used, uses);
        else
            sink.Pass("no more is used than there was");
    }

    /// <summary>All that came to be, at most; or all that was used, at least. <see langword="null"/> where a part of the one, or all of the other, is not recorded.</summary>
    private static Quantity? Total(ChainView view, ItemRole role)
    {
        Quantity? total = null;
        var isRecorded = false;
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            var isAdded = role == ItemRole.Makes && view.Events[i].Event is StockAdjusted { Change: not StockChange.Decrease };
            if (steps[i].Role != role && !isAdded)
                continue;
            isRecorded |= steps[i].Role == role;
            var part = view.SetView.Units.Align(steps[i].Quantity, total ?? Like(steps), view.Chain.Description.Item.Id);
            if (part is not null && (total is null || total.IsComparableTo(part)))
                total = total is null ? part : total + part;
            else if (role == ItemRole.Makes)
                return null;
        }

        return isRecorded ? total : null;
    }

    private static Quantity? Like(ReadOnlySpan<FlowStep> steps)
    {
        foreach (ref readonly var step in steps)
        {
            if (step.Role is ItemRole.Makes or ItemRole.Takes && step.Quantity?.Unit is not null)
                return step.Quantity;
        }

        return null;
    }

    private static void Report(ChainView view, FindingSink sink, Quantity available, Quantity used, int uses)
    {
        var finding = sink.Fail(
                "The record uses {used} of {item} in {uses} events, and there were {available} of it.",
                new("used", used),
                new("item", view.Chain.Id),
                new("uses", uses),
                new("available", available))
            .About("uses of " + view.Chain.Id)
            .Missing("allocation:{item}", "How much of {item} each event used, and how much there was", "who used it", "the batch records of what was made of it")
            .Under(GroupKey.Of(GroupTheme.Quantity));
        var steps = view.Flow.Steps;
        foreach (var role in (ReadOnlySpan<ItemRole>)[ItemRole.Takes, ItemRole.Makes])
        {
            for (var i = 0; i < steps.Length; i++)
            {
                if (steps[i].Role == role && !finding.Reads(view.Events[i]))
                    finding.At(view.Events[i], role == ItemRole.Takes ? "inputs" : null);
            }
        }
    }
}
