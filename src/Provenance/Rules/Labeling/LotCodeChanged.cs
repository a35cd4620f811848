using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL010.</summary>
internal sealed class LotCodeChanged : LabelChangeRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL010",
        Name = "lot-code-changed",
        Title = "The lot on the label changed or is gone, and no mapping from the old one is recorded.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.LabelProfile,
        Citations = ["21 CFR 1.1320(b): no new traceability lot code for other activities, such as shipping [V]"],
        Why = "A recall goes by lots: goods under another lot are not found.",
        Remedy = "Record the mapping from the old lot to the new one, or keep the lot.",
        Limits = "A first packing and a transformation give lots. A lot that begins with the old one is a part of it.",
        Since = "0.1.0",
    };

    protected override void Judge(ChainView view, FindingSink sink, LabelProfile profile, int i, ILabelEvent change)
    {
        var e = view.Events[i];
        if (change.Before is not { Absence: null, Lot: { Absence: null } before })
            sink.NotApplicable("no lot is recorded of the old label");
        else if (LabelEvents.IsAddition(change))
            sink.Pass("the old label stayed", e);
        else if (change.After.IsUnknown() || change.After is { Absence: null, Lot.Absence.State: Knowledge.Unknown })
            Ask(sink.Open("Whether the new label names the lot of the old one is not known.", Arguments(e, before, null)), e);
        else if (change.After is not { Absence: null } after)
            sink.NotApplicable("no new label is recorded (LBL003)");
        else if (after.Lot is { Absence: null } lot && IsSameOrPart(before.Value, lot.Value))
            sink.Pass("the lot stayed, or is a part of it", e);
        else if (IsLinked(e.Event, change))
            sink.Pass("the mapping from the old lot is recorded, or the goods got their first lot", e);
        else if (after.Lot is { Absence: null } other)
            Ask(sink.Fail("The record has {before} as lot on the label before the change and {after} on the one after it, and no mapping.", Arguments(e, before, other)), e).Detailed("changed");
        else
            Ask(sink.Fail("The record has {before} as lot on the label before the change and none on the one after it.", Arguments(e, before, null)), e).Detailed("removed");
    }

    private static MessageArgument[] Arguments(EffectiveEvent e, Text before, Text? after) => [new("event", e.Id), new("before", before.Value), new("after", after?.Value ?? "")];

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) => finding.At(e, "after.lot").Missing(
        "record:{event}",
        "The record of the relabeling ({event}): old lots, new packages, count",
        "the organization that did it",
        "a batch or packing record");

    private static bool IsSameOrPart(string before, string after)
    {
        var (old, now) = (before.Trim(), after.Trim());
        return now.StartsWith(old, StringComparison.OrdinalIgnoreCase) && (now.Length == old.Length || !char.IsLetterOrDigit(now[old.Length]));
    }

    /// <summary>An old id that became a new one; a mapping that keeps the id says nothing of a lot that went with the label.</summary>
    private static bool IsLinked(ProvenanceEvent e, ILabelEvent change)
    {
        if (e.Step is { Absence: null, Word: "initialPack" or "initialPacking" } || (e.Inputs.Count > 0 && e.Outputs.Count > 0))
            return true;
        foreach (var entry in change.Mapping)
        {
            if (entry.Digest.IsKnown() || entry.IdentityPreserved == true || (entry.From.Count > 0 && entry.To.Count > 0))
                return true;
        }

        return false;
    }
}
