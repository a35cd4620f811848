using Provenance.Validation;
using Provenance.Validation.Flow;

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
        Limits = "A quantity that nobody recorded is not this rule's; one that what came before or after bounds is known well enough.",
        Subsumes = ["QTY001", "QTY002", "QTY007", "STR011"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Set.Count == 1)
        {
            Judge(view, sink, KnownQuantities.Unbounded(view), KnownQuantities.AreRecorded(view));
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
            hasQuantity |= KnownQuantities.AreRecorded(chain);
            if (KnownQuantities.Unbounded(chain) is { } more)
                (unbounded ??= []).AddRange(more);
        }

        Judge(view, sink, unbounded, hasQuantity);
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
