using System.Globalization;
using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC014.</summary>
internal sealed class CocControlledBlendProportion : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC014",
        Name = "coc-controlled-blend-proportion",
        Title = "A controlled blend states no proportion, or a greater one than went in.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Violation,
        Severity = Severity.Warning,
        Profile = RuleProfile.CustodyModel,
        Citations = ["ISO 22095:2020 3.3.3: resulting in a known proportion [S]"],
        Why = "Without its proportion a blend claims what only a part of it is.",
        Remedy = "State the proportion, and record the quantities that went in.",
        Limits = "Computed from the inputs of the events that made the goods, in one unit.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (!CustodyModels.Is(view, "controlledBlending"))
        {
            sink.NotApplicable("the chain does not name controlled blending as its model");
            return;
        }

        foreach (var e in view.Events)
        {
            if (e.Event is ClaimMade { ClaimKind: { } kind } claim && CustodyModels.IsOfGoods(claim) && view.IsOwn(e))
                Judge(view, sink, e, claim, kind);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, ClaimMade claim, Code kind)
    {
        if (claim.Proportion is not { Absence: null } proportion)
        {
            Ask(sink.Fail("The record claims a blend to be {kind} ({event}) and states no proportion.", new("event", e.Id), new("kind", kind)).Detailed("no-proportion"), e, kind);
            return;
        }

        if (ShareOf(view, kind) is not { } share)
        {
            sink.NotApplicable("nothing that went in is recorded");
            return;
        }

        MessageArgument[] arguments = [new("event", e.Id), new("kind", kind), new("claimed", Told(proportion.Min)), new("least", Told(share.Least)), new("most", Told(share.Most))];
        if (proportion.Min > share.Most)
            Ask(sink.Fail("The record claims {claimed} of the goods to be {kind} ({event}), and at most {most} of what went in is.", arguments), e, kind);
        else if (proportion.Min > share.Least)
            Ask(sink.Open("Whether {claimed} of the goods are {kind} ({event}) cannot be decided: what went in gives between {least} and {most}.", arguments), e, kind);
        else
            sink.Pass("no greater than what went in", e);
    }

    /// <summary>The share of the inputs that have the characteristic, from 0 to 1; <see langword="null"/> where no input is recorded.</summary>
    private static (decimal Least, decimal Most)? ShareOf(ChainView view, Code kind)
    {
        decimal least = 0, most = 0, otherLeast = 0, otherMost = 0;
        var (found, isUnbounded) = (false, false);
        Unit? unit = null;
        foreach (var i in CustodyModels.Makings(view))
        {
            foreach (var input in view.Events[i].Event.Inputs)
            {
                found = true;
                var has = input.Item is { } id && CustodyModels.ChainOf(view, id) is { } parent ? CustodyModels.Has(parent, kind) : null;
                if (input.Quantity is not { Absence: null, Max: { } max } quantity || (unit is not null && quantity.Unit != unit))
                {
                    isUnbounded = true;
                    continue;
                }

                unit = quantity.Unit;
                if (has != false)
                    most += max;
                if (has == true)
                    least += quantity.Min;
                if (has != true)
                    otherMost += max;
                if (has == false)
                    otherLeast += quantity.Min;
            }
        }

        if (!found)
            return null;
        return isUnbounded || most + otherMost == 0 ? (0, 1) : (Part(least, otherMost), Part(most, otherLeast));
    }

    private static decimal Part(decimal part, decimal rest) => part + rest == 0 ? 0 : part / (part + rest);

    private static string Told(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static void Ask(FindingDraft finding, EffectiveEvent e, Code kind) => finding
        .About($"{e.Id}: {kind}")
        .At(e, "proportion")
        .Missing("proportion:{event}:{kind}", "How much of the goods of {event} is {kind}: the quantities that went in, and which of them are", "who blended them", "the batch record");
}
