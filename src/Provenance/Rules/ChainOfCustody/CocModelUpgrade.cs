using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC017.</summary>
internal sealed class CocModelUpgrade : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC017",
        Name = "coc-model-upgrade",
        Title = "The goods are said to be kept closer to their claim than what they were made of.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Profile = RuleProfile.CustodyModel,
        Citations = ["ISO 22095:2020: definitions of the models [S]", "That a model never rises along a chain [P]"],
        Why = "What was mixed cannot be kept apart again.",
        Remedy = "Correct the model, or begin a new chain with goods that were kept apart, with evidence.",
        Limits = "Compared for the goods as a whole; claims of several kinds may each have a model of their own.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var own = CustodyModels.Of(view);
        if (CustodyModels.Rank(own) == 0)
        {
            sink.NotApplicable("the chain names no model");
            return;
        }

        JudgeClaims(view, sink);
        foreach (var i in CustodyModels.Makings(view))
        {
            foreach (var input in view.Events[i].Event.Inputs)
            {
                if (input.Item is { } id && CustodyModels.ChainOf(view, id) is { } parent)
                    Judge(sink, view.Events[i], parent, own!);
            }
        }
    }

    /// <summary>Claims of one chain, one after the other.</summary>
    private static void JudgeClaims(ChainView view, FindingSink sink)
    {
        var model = view.Chain.Description.CustodyModel;
        EffectiveEvent? last = null;
        foreach (var e in view.Events)
        {
            if (e.Event is not ClaimMade { Planned: false, ClaimKind.Word: "custodyModel", Model: { } next })
                continue;
            if (CustodyModels.Rank(model) is > 0 and var rank && CustodyModels.Rank(next) > rank)
            {
                var finding = Ask(sink.Fail("The record names {before} and later {model} ({event}) as the model of the same goods.", new("before", model), new("model", next), new("event", e.Id)), e);
                if (last is not null)
                    finding.At(last);
            }

            (model, last) = (next, e);
        }
    }

    private static void Judge(FindingSink sink, EffectiveEvent making, ChainView parent, Code own)
    {
        var model = CustodyModels.Of(parent);
        MessageArgument[] arguments = [new("model", own), new("before", model), new("chain", parent.Chain.Id), new("event", making.Id)];
        if (model.IsUnknown())
            Ask(sink.Open("Whether the goods can be {model} cannot be decided: the model of what they were made of ({chain}) is not known.", arguments), making);
        else if (CustodyModels.Rank(model) is > 0 and var rank && rank < CustodyModels.Rank(own))
            Ask(sink.Fail("The record names {model} for goods that were made ({event}) of {chain}, of which it names {before}.", arguments), making);
        else
            sink.Pass("no closer to the claim than before", making);
    }

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) => finding
        .About(e.Id)
        .At(e)
        .Missing("model:{event}", "Under which custody model the goods of {event} and those before them were kept", "the certifier", "the certificates of both");
}
