using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD004.</summary>
internal sealed class UsedBeforeMade : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD004",
        Name = "used-before-made",
        Title = "Goods go into something before they were made.",
        Family = RuleFamily.Order,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV-CONSTRAINTS C37 generation-precedes-usage [V]"],
        Why = "One of the dates is wrong, or other goods were used.",
        Remedy = "Correct the dates.",
        Limits = "Overlapping times are no contradiction, and labels printed in advance are not the goods.",
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

        if (maker is null)
        {
            sink.NotApplicable("no event makes the goods");
            return;
        }

        for (var i = 0; i < steps.Length; i++)
        {
            if (IsUse(steps[i].Role, view.Events[i].Event))
                Judge(sink, maker, view.Events[i]);
        }
    }

    /// <summary>Whether the event takes the goods for something else.</summary>
    internal static bool IsUse(ItemRole role, ProvenanceEvent e) => role == ItemRole.Takes || (role == ItemRole.Touches && (e.Inputs.Count > 0 || e is Packed));

    private static void Judge(FindingSink sink, EffectiveEvent maker, EffectiveEvent use)
    {
        if (EventOrder.Latest(use) >= EventOrder.Earliest(maker))
        {
            sink.Pass("what is used may have been made before", maker, use);
            return;
        }

        sink.Fail("The record uses the goods ({use}) before it makes them ({maker}).", new("use", use.Id), new("maker", maker.Id))
            .About(maker, use)
            .At(use, "time")
            .At(maker)
            .Missing("order:{maker}:{use}", "When {maker} and {use} really happened", "who made and who used them", "a production or batch record");
    }
}
