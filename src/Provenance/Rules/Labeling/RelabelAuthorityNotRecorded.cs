using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL002.</summary>
internal sealed class RelabelAuthorityNotRecorded : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL002",
        Name = "relabel-authority-not-recorded",
        Title = "Labels were changed, and on whose authority is not recorded, or there was none.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations =
        [
            "Regulation (EU) 2017/745 Art 16(4): manufacturer and authority are told at least 28 days before [S]",
            "DSCSA: a repackager is registered or authorized [S]", "Delegated Regulation (EU) 2016/161 Art 16-17 [V]",
        ],
        Why = "Who answers for what the new label says is known only where somebody entitled to the goods agreed to it, or the law did.",
        Remedy = "Record the consent or instruction of the brand owner or manufacturer, the legal basis, or the authorization of who changed the labels.",
        Limits = "An authority that is not recorded is not an authority that is missing. Who made the goods, or is named on their label, needs none. A price sticker is a note.",
        Subsumes = ["STR011"],
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
        var authority = RelabelAuthorities.Of(view, e, label);
        if (authority == RelabelAuthority.Recorded)
        {
            sink.Pass("authority recorded", e);
            return;
        }

        if (authority == RelabelAuthority.Own)
        {
            sink.Pass("done by, or for, who made the goods or is named on the label", e);
            return;
        }

        var argument = new MessageArgument("event", e.Id);
        var finding = authority switch
        {
            RelabelAuthority.None => sink.Fail("The record says that there was no authority for changing the labels.", argument),
            RelabelAuthority.Refused => sink.Fail("The record says that the authority for changing the labels was asked for and refused.", argument),
            RelabelAuthority.NotKnownToHold => sink.Open("Whether the recorded authorization held when the labels were changed is not known.", argument),
            _ => sink.Open("Whether anybody entitled to it agreed to the change of the labels is not known.", argument),
        };
        finding.At(e, "authority").Missing(
            "authority:{event}",
            "On whose authority the labels were changed ({event})",
            "who ordered it, and the brand owner",
            "a consent, an instruction, a contract, a permit or a notification");
        if (IsSticker(label))
            finding.AtMost(Severity.Note);
    }

    /// <summary>Whether a label was only added, and says nothing that a label must say: a price, an offer.</summary>
    private static bool IsSticker(ILabelEvent label) =>
        label.Additive == true && label.Removed is null
        && label.After is { Absence: null, Origin.Count: 0, Dates.Count: 0, Ids.Count: 0, Marks.Count: 0, Lot: null, ResponsibleParty: null };
}
