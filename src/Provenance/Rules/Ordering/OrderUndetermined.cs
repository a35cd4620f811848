using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD013.</summary>
internal sealed class OrderUndetermined : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD013",
        Name = "order-undetermined",
        Title = "Which of two events came first is not known, and a rule depends on it.",
        Family = RuleFamily.Order,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Investigation,
        Citations = ["SARIF 2.1.0 kind open [V]", "PROV: timestamps alone give no order [K]"],
        Why = "The named rules found an order in which nothing is missing, and took it; in the other order something is.",
        Remedy = "Record which came first, narrow the dates, or attach evidence.",
        Limits = "Told for information, of orders that a rule on custody or movement assumed; the rule passes. Each stands under the assumptions of the report too.",
        Since = "0.1.0",
    };

    internal override bool ReadsFindings => true;

    public override void Check(ChainView view, FindingSink sink)
    {
        var assumed = view.Flow.AssumedOrders;
        for (var i = 0; i < assumed.Count; i++)
        {
            var (code, one, other) = assumed[i];
            if (assumed.FindIndex(order => order.One == one && order.Other == other) < i)
                continue;
            for (var k = i + 1; k < assumed.Count; k++)
            {
                if (assumed[k].One == one && assumed[k].Other == other && assumed[k].Code != code)
                    code = $"{code}, {assumed[k].Code}";
            }

            Tell(sink, view.Events[one], view.Events[other], code);
        }

        if (assumed.Count == 0)
            sink.Pass("no rule had to assume an order");
    }

    // A rule that passes by assuming an order is not blocked: this asks nothing, it says what would be worth knowing.
    private static void Tell(FindingSink sink, EffectiveEvent one, EffectiveEvent other, string rules) => sink
        .Inform("Whether {one} or {other} came first is not recorded; {rules} assumes the order in which nothing is missing.", new("one", one.Id), new("other", other.Id), new("rules", rules))
        .About(one, other)
        .At(other, "time")
        .At(one)
        .Missing("first:{one}:{other}", "Which came first: {one} or {other}", "who took part", "dated documents of both");
}
