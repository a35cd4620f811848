using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR001.</summary>
internal sealed class NoOrigin : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR001",
        Name = "no-origin",
        Title = "Nothing says where the goods came into being.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Gap,
        Severity = Severity.Error,
        Citations = ["21 CFR 1.1345(a)(7) [V]", "Regulation (EU) 2023/1115 Art 9(1)(c)(d) [V]", "PROV-CONSTRAINTS inference 7 [V]"],
        Why = "Every later statement about the goods (origin, mass balance, who is responsible) rests on knowing where they began.",
        Remedy = "Record the origin, even with an unknown date, place or quantity; or link the chain to the goods it was made from; or declare the gap.",
        Limits = "A trading partner who records only the steps next to its own marks the chain as partial, and the rule is off.",
        Subsumes = ["LBL005", "CST007"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.IsPartial)
        {
            sink.NotApplicable("partial scope");
            return;
        }

        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Flow.Steps[i].Role == ItemRole.Makes)
            {
                sink.Pass("origin or incoming link recorded", view.Events[i]);
                return;
            }
        }

        foreach (var e in view.Events)
        {
            if (e.Event is GapDeclared { Segment: null or { After: null, Facet: null or { Word: "origin" } } })
            {
                sink.NotApplicable("its author declares the beginning unknown (STR015)");
                return;
            }
        }

        var finding = sink.Fail("No origin of {item} is recorded.", new MessageArgument("item", view.Chain.Id))
            .About(view.Chain.Id)
            .Missing("origin:{item}", "Where {item} came into being, and who made it", "the earliest holder recorded", "a production or batch record")
            .Under(GroupKey.Of(GroupTheme.Origin));
        if (view.Events.Length > 0)
            finding.At(view.Events[0]);
    }
}
