using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC013.</summary>
internal sealed class CocSegregationViolated : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC013",
        Name = "coc-segregation-violated",
        Title = "Goods that are said to be kept apart were made of some that do not have the claimed characteristic.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Profile = RuleProfile.CustodyModel,
        Citations = ["ISO 22095:2020 3.3.2 and its note [S]", "Commission guidance on Regulation (EU) 2023/1115: mixing with goods of unknown origin [S]"],
        Why = "One input without the characteristic takes it from all of the goods.",
        Remedy = "Attach evidence of the characteristic of the input, or name a model that allows the mixing.",
        Limits = "An input counts as having it where its chain, or all that it was made of, claims it. Processing aids below a threshold are not told apart.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (!CustodyModels.Is(view, "segregated"))
        {
            sink.NotApplicable("the chain does not name segregation as its model");
            return;
        }

        foreach (var e in view.Events)
        {
            if (e.Event is not ClaimMade { ClaimKind: { } kind } claim || !CustodyModels.IsOfGoods(claim))
                continue;
            foreach (var i in CustodyModels.Makings(view))
                Judge(view, sink, view.Events[i], e, kind);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent making, EffectiveEvent claim, Code kind)
    {
        foreach (var input in making.Event.Inputs)
        {
            var parent = input.Item is { } id ? CustodyModels.ChainOf(view, id) : null;
            var has = parent is not null ? CustodyModels.Has(parent, kind) : input.Item is null ? false : null;
            if (has == true)
                continue;
            MessageArgument[] arguments = [new("event", making.Id), new("kind", kind), new("item", input.Item?.Value ?? input.Product ?? "an input")];
            var finding = has is null
                ? sink.Open("Whether {item}, which went into the goods ({event}), is {kind} cannot be decided: not all of its chains were read.", arguments)
                : sink.Fail("The record claims the goods to be {kind} and kept apart, and {item}, which went into them ({event}), is not recorded to be.", arguments);
            finding.Detailed(kind.Word)
                .About(making.Id)
                .At(making, "inputs")
                .At(claim)
                .Missing("characteristic:{item}:{kind}", "Whether {item} is {kind}", "who supplied it", "a certificate or the claim of its own chain");
            return;
        }

        sink.Pass("all inputs have the characteristic", making);
    }
}
