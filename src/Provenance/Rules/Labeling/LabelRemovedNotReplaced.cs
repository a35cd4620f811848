using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL003.</summary>
internal sealed class LabelRemovedNotReplaced : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL003",
        Name = "label-removed-not-replaced",
        Title = "Labels were taken off, and no new label is recorded before the goods go on.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Gap,
        Severity = Severity.Error,
        Citations = ["19 CFR 134.22, 134.26 [V/S]", "19 USC 1304(l) [V, older text]", "Regulation (EU) No 1169/2011: mandatory particulars [S]"],
        Why = "Goods without a label carry neither origin, nor lot, nor anyone who answers for them.",
        Remedy = "Record the label that was put on, or that the goods were used up before they went on.",
        Limits = "Goods that went into other goods before they left need no label of their own; an added label leaves the old one.",
        Subsumes = ["LBL004", "LBL012", "LBL013"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (!view.IsOwn(e) || LabelEvents.Of(e.Event) is not { } change || !LabelEvents.IsRemoval(change))
                continue;
            if (LabelEvents.IsWritten(change.After))
                sink.Pass("new label recorded", e);
            else if (FindSuccessor(view, i) is { } successor)
                sink.Pass("a label, or other goods, before they went on", e, successor);
            else if (change.After.IsNone())
                Report(sink.Fail("No new label is recorded for the goods whose labels were removed; the record says that there is none.", Arguments(e)), e, "no-successor-label");
            else if (change.After is null && change.Removed == Removal.Some)
                sink.NotApplicable("some labels stayed, and nothing is recorded of a new one");
            else if (!change.After.IsUnknown() && FindDeparture(view, i) is { } departure)
                Report(sink.Fail("No new label is recorded between the removal of the labels and the departure of the goods.", Arguments(e)), e, "no-successor-label").At(departure);
            else
                Report(sink.Open("Whether a new label replaced the removed ones is not known.", Arguments(e)), e, "new-label-unknown");
        }
    }

    private static MessageArgument[] Arguments(EffectiveEvent e) => [new("event", e.Id)];

    private static FindingDraft Report(FindingDraft finding, EffectiveEvent e, string detail) => finding
        .Detailed(detail)
        .About(e.Id)
        .At(e, "after")
        .Missing("label:{event}", "What the new labels say ({event})", "the organization that holds the goods now", "photos of the packages as they are now");

    /// <summary>An event that can follow the removal, puts a label on or uses the goods up, and has no departure certainly before it.</summary>
    private static EffectiveEvent? FindSuccessor(ChainView view, int removal)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Order.MayPrecede(removal, i) && IsSuccessor(view, i) && !IsAfterDeparture(view, removal, i))
                return view.Events[i];
        }

        return null;
    }

    private static bool IsSuccessor(ChainView view, int i)
    {
        var e = view.Events[i];
        return LabelEvents.Applies(e.Event) || (e.Event is Transformed or Merged && ItemRoles.Of(e, view.Chain, out _) == ItemRole.Takes);
    }

    private static bool IsAfterDeparture(ChainView view, int removal, int i)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (view.Events[k].Event is Dispatched or Delivered && view.Order.Precedes(removal, k) && view.Order.Precedes(k, i))
                return true;
        }

        return false;
    }

    private static EffectiveEvent? FindDeparture(ChainView view, int removal)
    {
        for (var i = removal + 1; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is Dispatched or Delivered && view.Order.Precedes(removal, i))
                return view.Events[i];
        }

        return null;
    }
}
