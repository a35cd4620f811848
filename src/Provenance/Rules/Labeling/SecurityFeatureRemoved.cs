using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL017.</summary>
internal sealed class SecurityFeatureRemoved : LabelChangeRule
{
    private static readonly string[][] Equivalents =
    [
        ["uniqueIdentifier", "rfidTag", "nfcTag", "digitalSignature"],
        ["antiTamperingDevice", "tamperEvidentSeal"],
        ["hologram", "securityInk", "watermark", "microtext", "taggant", "securityThread", "guilloche"],
    ];

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL017",
        Name = "security-feature-removed",
        Title = "A feature against tampering or copying was on the label, and neither it nor an equivalent one is afterwards.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Profile = RuleProfile.LabelProfile,
        Citations = ["Directive 2001/83/EC Art 47a and Delegated Regulation (EU) 2016/161 Art 16-17 [V]"],
        Why = "Without the feature nobody down the chain can tell a package that was opened or copied.",
        Remedy = "Record the equivalent feature that was put on.",
        Limits = "Features of one purpose stand for one another: identifiers, tamper evidence, authenticity. Goods that are destroyed or recalled afterwards need none.",
        Since = "0.1.0",
    };

    protected override void Judge(ChainView view, FindingSink sink, LabelProfile profile, int i, ILabelEvent change)
    {
        var e = view.Events[i];
        if (change.Before is not { Absence: null, SecurityFeatures: { Count: > 0 } before })
            sink.NotApplicable("no security feature is recorded of the old label");
        else if (LabelEvents.IsAddition(change))
            sink.Pass("the old label stayed", e);
        else if (change.After is null && change.Removed != Removal.All)
            sink.NotApplicable("nothing is recorded of the new label");
        else if (IsEnding(view, i))
            sink.Pass("the goods were destroyed or recalled", e);
        else if (change.After.IsUnknown() || change.After is { Absence: null, SecurityFeatures.Absence.State: Knowledge.Unknown })
            Ask(sink.Open("Whether an equivalent of {feature} was put on with the new label is not known.", Arguments(e, before[0])), e);
        else if (FindLost(before, change.After is { Absence: null } after ? after.SecurityFeatures : default) is { } lost)
            Ask(sink.Fail("The record has {feature} on the goods before the change of labels and no equivalent after it.", Arguments(e, lost)), e);
        else
            sink.Pass("the features, or equivalent ones, are on the new label", e);
    }

    private static MessageArgument[] Arguments(EffectiveEvent e, Code feature) => [new("event", e.Id), new("feature", feature.Word)];

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) => finding.At(e, "after.securityFeatures").Missing(
        "security-feature:{event}",
        "Which feature took the place of {feature} ({event})",
        "the organization that changed the labels",
        "photos of the packages, or the record of the packaging");

    private static Code? FindLost(ValueList<Code> before, ValueList<Code> after)
    {
        foreach (var feature in before)
        {
            if (!HasEquivalent(feature, after))
                return feature;
        }

        return null;
    }

    private static bool HasEquivalent(Code feature, ValueList<Code> after)
    {
        var equivalents = Array.Find(Equivalents, group => Array.IndexOf(group, feature.Word) >= 0);
        foreach (var one in after)
        {
            if (one == feature || (equivalents is not null && Array.IndexOf(equivalents, one.Word) >= 0))
                return true;
        }

        return false;
    }

    /// <summary>Whether the goods only go on to be destroyed, or are called back.</summary>
    private static bool IsEnding(ChainView view, int i)
    {
        for (var k = i + 1; k < view.Events.Length; k++)
        {
            if (!view.Order.Precedes(i, k) || !CustodyRoles.IsPhysical(view.Events[k].Event))
                continue;
            if (view.Events[k].Event is Destroyed or Returned { Reason: { Absence: null, Word: "recalled" } })
                return true;
            if (view.Events[k].Event is Dispatched or Delivered or HandedOver)
                return false;
        }

        return false;
    }
}
