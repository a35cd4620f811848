using Provenance.Validation;
using Provenance.Validation.Amounts;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY003.</summary>
internal sealed class QuantityUnknown : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY003",
        Name = "quantity-unknown",
        Title = "How much it was is recorded as unknown, and nothing else bounds it.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["21 CFR 1.1310 and following: quantity and unit of measure [V]", "Regulation (EU) 2023/1115 Art 9(1)(b) [V]"],
        Why = "Without an amount nothing can be balanced: goods can be added or taken away unseen.",
        Remedy = "Record any bound or count, or an estimate with its method.",
        Limits = "A quantity that nobody recorded is not this rule's. One that what came before or after bounds is known well enough; the bounds are told with what passes, as an inference.",
        Subsumes = ["QTY001", "QTY002", "QTY007", "STR011"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.SetView.IsAlone)
        {
            Judge(view, sink, Unbounded(view, sink, null), AreRecorded(view));
            return;
        }

        if (!view.SetView.Lineages.IsFirst(view))
        {
            sink.NotApplicable("the first chain of its lineage speaks for it");
            return;
        }

        List<EffectiveEvent>? unbounded = null;
        var hasQuantity = false;
        foreach (var chain in view.SetView.Lineages.Of(view))
        {
            hasQuantity |= AreRecorded(chain);
            unbounded = Unbounded(chain, sink, unbounded);
        }

        Judge(view, sink, unbounded, hasQuantity);
    }

    /// <summary>Whether any physical event of the chain has a quantity.</summary>
    private static bool AreRecorded(ChainView view)
    {
        foreach (ref readonly var step in view.Flow.Steps)
        {
            if (step.Quantity is not null)
                return true;
        }

        return false;
    }

    /// <summary>The events whose quantity stays unbounded, added to the list; of the others it says what follows.</summary>
    private static List<EffectiveEvent>? Unbounded(ChainView view, FindingSink sink, List<EffectiveEvent>? unbounded)
    {
        if (view.SetView.Amounts is not { } amounts)
            return unbounded;
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Role == ItemRole.None || !Propagation.IsUnbounded(steps[i].Quantity))
                continue;
            if (amounts.IsContradictory(view, i))
                sink.NotApplicable("the quantities around it contradict one another");
            else if (amounts.Of(view, i) is { } inferred)
                Tell(view, sink, i, inferred, amounts.BasisOf(view, i));
            else
                (unbounded ??= []).Add(view.Events[i]);
        }

        return unbounded;
    }

    /// <summary>An outcome and no finding: nothing needs to be asked. It is an inference and names what it rests on.</summary>
    private static void Tell(ChainView view, FindingSink sink, int i, Quantity inferred, (EffectiveEvent? Least, EffectiveEvent? Most) basis)
    {
        var by = basis.Least ?? basis.Most ?? view.Events[i];
        var and = basis.Most is { } most && !ReferenceEquals(most, by) ? $" and {most.Id}" : "";
        sink.Pass($"inferred by {by.Id}{and}, unless goods were added or lost without a word: {inferred}", view.Events[i]);
    }

    private static void Judge(ChainView view, FindingSink sink, List<EffectiveEvent>? unbounded, bool hasQuantity)
    {
        if (unbounded is null)
        {
            if (hasQuantity)
                sink.Pass("every quantity recorded has a bound");
            else
                sink.NotApplicable("no quantity is recorded");
            return;
        }

        var main = unbounded.Find(e => e.Event is ILabelEvent) ?? unbounded[0];
        var finding = sink.Fail("The record does not know how much of {item} there was, not even a bound.", new("item", view.Chain.Id), new("event", main.Id))
            .About("lineage " + view.Chain.Id)
            .Missing(
                "record:{event}",
                main.Event is ILabelEvent ? "The record of the relabeling ({event}): old lots, new packages, count" : "How much it was ({event}): a count, or any bound",
                "the organization that did it",
                "a batch or packing record")
            .Under(GroupKey.Of(GroupTheme.Quantity));
        foreach (var e in unbounded)
        {
            // An event that several chains see is listed once.
            if (!finding.Reads(e))
                finding.At(e, "quantity");
        }
    }
}
