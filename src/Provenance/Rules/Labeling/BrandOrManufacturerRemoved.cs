using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL011.</summary>
internal sealed class BrandOrManufacturerRemoved : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL011",
        Name = "brand-or-manufacturer-removed",
        Title = "A brand or a responsible party stood on the label, and is gone or another.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Violation,
        Severity = Severity.Warning,
        Citations = ["Regulation (EU) 2017/745 Art 16(3): who relabels shows its own name and activity [S]", "19 CFR 134.46-47 [K]"],
        Why = "Who stands on the label answers for the goods; with the name goes whoever can be asked about them.",
        Remedy = "Record the authority for the change, and who the new label says did it.",
        Limits = "A change that the brand owner, the manufacturer or the law allows is none, nor is a label added to one that stays. White-label agreements name the contract.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (view.IsOwn(e) && LabelEvents.Of(e.Event) is { } label)
                Judge(view, sink, e, label);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, ILabelEvent label)
    {
        if (!label.Before.IsKnown() || !(label.Before.Brand.IsKnown() || label.Before.ResponsibleParty.IsKnown()))
        {
            sink.NotApplicable("no brand and no responsible party is recorded of the old label");
            return;
        }

        if (label.Additive == true && label.Removed is null)
        {
            sink.Pass("a label was added, and the old one stayed", e);
            return;
        }

        if (!label.After.IsKnown() && !label.After.IsNone() && label.Removed != Removal.All)
        {
            sink.NotApplicable("nothing is known of the new label");
            return;
        }

        var (brand, party) = (IsBrandGone(label), IsPartyGone(view, label));
        if (!brand && !party)
            sink.Pass("brand and responsible party stayed", e);
        else if (RelabelAuthorities.Of(view, e, label) is RelabelAuthority.Recorded or RelabelAuthority.Own)
            sink.Pass("changed on recorded authority", e);
        else
            Report(sink, e, label, brand);
    }

    private static bool IsBrandGone(ILabelEvent label)
    {
        if (label.Before?.Brand is not { Absence: null } before)
            return false;
        return label.After is not { Absence: null } after || after.Brand is null or { Absence.State: Knowledge.None }
            || (after.Brand.IsKnown() && !string.Equals(after.Brand.Value.Trim(), before.Value.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPartyGone(ChainView view, ILabelEvent label)
    {
        if (label.Before?.ResponsibleParty is not { Absence: null } before)
            return false;
        return label.After is not { Absence: null } after || after.ResponsibleParty is null or { Absence.State: Knowledge.None }
            || (after.ResponsibleParty.IsKnown() && !view.Set.Parties.AreOne(before, after.ResponsibleParty) && PartyIdentities.AreToldApart(before, after.ResponsibleParty));
    }

    private static void Report(FindingSink sink, EffectiveEvent e, ILabelEvent label, bool isBrand)
    {
        var before = label.Before!;
        MessageArgument[] arguments = [new("event", e.Id), new("name", isBrand ? before.Brand!.Value : before.ResponsibleParty!.ToString())];
        var finding = isBrand
            ? sink.Fail("The record has the brand {name} on the label before the change and not on the one after it, and no authority for that.", arguments)
            : sink.Fail("The record has {name} as responsible party on the label before the change and not on the one after it, and no authority for that.", arguments);
        finding.At(e, isBrand ? "before.brand" : "before.responsibleParty").Missing(
            "authority:{event}",
            "On whose authority the labels were changed ({event})",
            "who ordered it, and the brand owner",
            "a consent, an instruction, a contract, a permit or a notification");
        if (!LabelEvents.Of(e.Event)!.After.IsKnown())
            finding.Missing("label:{event}", "What the new labels say ({event})", "the organization that holds the goods now", "photos of the packages as they are now");
    }
}
