using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD006.</summary>
internal sealed class DerivationNotStrictlyOrdered : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD006",
        Name = "derivation-not-strictly-ordered",
        Title = "Goods are made before, or at the very instant, of what they are made of.",
        Family = RuleFamily.Order,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV-CONSTRAINTS C42 (strict), C41 [V]", "ProvToolbox tests derivation1 to derivation3, testPrecedeStrict [V]"],
        Why = "One of the dates is wrong, or the goods were made of something else.",
        Remedy = "Correct the dates.",
        Limits = "Dates by the day that are equal overlap, and are no contradiction.",
        Subsumes = ["ORD004"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        EffectiveEvent? maker = null;
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            // Of several makings the one that may be the earliest counts.
            if (steps[i].Role == ItemRole.Makes && (maker is null || EventOrder.Earliest(view.Events[i]) < EventOrder.Earliest(maker)))
                maker = view.Events[i];
        }

        for (var i = 0; maker is not null && i < steps.Length; i++)
        {
            if (steps[i].Role == ItemRole.Takes)
                Judge(sink, maker, view.Events[i]);
        }
    }

    private static void Judge(FindingSink sink, EffectiveEvent parent, EffectiveEvent child)
    {
        var (earliest, latest) = (EventOrder.Earliest(parent), EventOrder.Latest(child));
        if (earliest == long.MinValue || latest == long.MaxValue || earliest < latest)
        {
            sink.Pass("what it was made of may have come before", parent, child);
            return;
        }

        sink.Fail("The record dates what was made ({child}) not after what it was made of ({parent}).", new("child", child.Id), new("parent", parent.Id))
            .About(parent, child)
            .At(child, "time")
            .At(parent)
            .AsWhole()
            .Missing("derivation:{parent}:{child}", "When {parent} and {child} really happened", "who made them", "a production or batch record");
    }
}
