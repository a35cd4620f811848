using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>CST017.</summary>
internal sealed class ExemptionUnsupported : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST017",
        Name = "exemption-unsupported",
        Title = "An exemption from customs rules is claimed, and neither a decision nor evidence for it is recorded.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Practice of the Committee of Security Council Resolution 1718 on exemptions [K]"],
        Why = "Whoever is exempt can show who said so; an exemption that nobody decided is only a crossing without a declaration.",
        Remedy = "Record the decision of exemption: its number, who issued it, what it covers.",
        Limits = "A decision that stands for many acts is an authorization of kind exemption, in a document or in the policy, held by a party to the act. Only what a party to the act claims is judged: what others conclude, or tell of it, claims nothing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is CustomsProcessed act && (act.Exemption is not null || act.Procedure?.Word is Procedures.Exempt) && view.IsOwn(e))
                Judge(view, sink, e, act);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, CustomsProcessed act)
    {
        if (act.Exemption.IsNone())
        {
            sink.NotApplicable("the record says that there is no exemption");
        }
        else if (!IsClaimedByParty(view, e, act))
        {
            sink.NotApplicable("the exemption is only concluded or told by others");
        }
        else if (IsSupported(act) || StandingExemptions.Cover(view, e, act))
        {
            sink.Pass("a decision or evidence is recorded", e);
        }
        else if (act.Exemption.IsUnknown() || act.Exemption is { Documents.Absence.State: Knowledge.Unknown })
        {
            Ask(sink.Open("Whether a decision supports the exemption is not known.", new MessageArgument("event", e.Id)), e);
        }
        else
        {
            Ask(sink.Fail("No decision and no evidence is recorded for the exemption that is claimed.", new MessageArgument("event", e.Id)), e);
        }
    }

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) => finding.At(e, "exemption").Missing(
        "exemption:{event}",
        "The decision of exemption ({event}): who made it, under what number, for what",
        "who claims it, and the authority",
        "a decision of exemption");

    /// <summary>A business's own record claims what it says of its acts; in another record the exemption is claimed by whoever the evidence for it comes from.</summary>
    private static bool IsClaimedByParty(ChainView view, EffectiveEvent e, CustomsProcessed act)
    {
        if (act.Exemption is { Status: Status.Inferred or Status.Disputed } || e.Status is Status.Inferred or Status.Disputed)
            return false;
        if (e.IsOperational)
            return true;
        foreach (var link in act.Exemption?.Evidence ?? default)
        {
            if (link.Evidence.Source?.Id is { } source && (act.By?.Id == source || act.OnBehalfOf?.Id == source || act.Owner?.Id == source))
                return true;
        }

        return false;
    }

    private static bool IsSupported(CustomsProcessed act) =>
        act.Exemption is { Absence: null, Documents.Count: > 0 } or { Absence: null, Evidence.Count: > 0 }
        || CustomsActs.HasDocument(act, "exemptionDecision", "permit", "license", "customsDecision");
}
