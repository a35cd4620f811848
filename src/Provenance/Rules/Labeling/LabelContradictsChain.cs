using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL013.</summary>
internal sealed class LabelContradictsChain : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL013",
        Name = "label-contradicts-chain",
        Title = "A label states a lot, a date of production or a quantity that the chain contradicts.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Profile = RuleProfile.LabelProfile,
        Citations = ["Regulation (EU) No 1169/2011 Art 7: fair information [K]", "19 CFR 134.36: misleading marking [K]"],
        Why = "The label is what buyers and inspectors go by; where it says other than the record one of them is wrong.",
        Remedy = "Correct the label or the record.",
        Limits = "Origin is LBL005's, and the manufacturer cannot be told from other responsible parties. Labels of transport units are not compared, and claims of marketing have no counterpart in a chain.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.LabelProfile is null)
        {
            sink.NotApplicable("no label profile applies to the item");
            return;
        }

        var lots = new LotsOnGoods(view);
        var made = FindMaking(view);
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            var (seen, given) = LabelsOf(e.Event);
            if (view.IsOwn(e))
            {
                Judge(view, sink, i, seen, seen is null ? null : lots.Expected(i, seen.Level), made, e.Event is ILabelEvent ? "before" : "label");
                Judge(view, sink, i, given, view.Flow.Steps[i].Role == ItemRole.Makes ? LotsOnGoods.OfItem(view) : null, made, e.Event is ILabelEvent ? "after" : "label");
            }

            lots.Add(i, given);
        }
    }

    /// <summary>The label that an event finds on the goods, and the one that it puts on them.</summary>
    private static (Label? Seen, Label? Given) LabelsOf(ProvenanceEvent e) => e switch
    {
        Observed x => (x.Label, null),
        Inspected x => (x.Label, null),
        ILabelEvent x => (x.Before, x.After ?? (e as Repackaged)?.Label),
        Originated x => (null, x.Label),
        Transformed x => (null, x.Label),
        Split x => (null, x.Label),
        Merged x => (null, x.Label),
        _ => (null, null),
    };

    private static void Judge(ChainView view, FindingSink sink, int i, Label? label, List<Text>? lots, int made, string field)
    {
        if (label is not { Absence: null } || LabelComparison.IsOfTransport(label))
            return;
        var e = view.Events[i];
        var isCompared = false;
        if (lots is { Count: > 0 } && label.Lot is { Absence: null } lot)
        {
            isCompared = true;
            if (!lots.Exists(one => LabelComparison.IsSameText(one, lot)))
            {
                Report(sink, e, field, "lot", sink.Fail(
                    "The record has {stated} as lot on the label ({event}) and {known} as lot of the goods.",
                    new("event", e.Id), new("stated", lot.Value), new("known", string.Join(" or ", lots.Select(one => one.Value)))));
            }
        }

        if (made >= 0 && LabelComparison.DateOf(label, "production") is { } date)
        {
            isCompared = true;
            JudgeDate(view, sink, e, date, made, field);
        }

        isCompared |= JudgeQuantity(view, sink, i, label, field);
        if (isCompared)
            sink.Pass("what the label states is compared with the chain", e);
    }

    private static void JudgeDate(ChainView view, FindingSink sink, EffectiveEvent e, EventTime date, int made, string field)
    {
        var making = view.Events[made];
        if (!date.IsCertainlyBefore(making.Start) && making.End?.IsCertainlyBefore(date) != true)
            return;
        Report(sink, e, field, "production", sink.Fail(
            "The record has {stated} as date of production on the label ({event}) and {known} in the chain ({made}).",
            new("event", e.Id), new("stated", date.Text), new("known", making.Event.Time?.Text ?? making.Event.Start?.Text ?? making.Event.End!.Text), new("made", making.Id)))
            .At(making);
    }

    /// <summary>What a package states against what it was packed with; and never more than there is of the goods.</summary>
    private static bool JudgeQuantity(ChainView view, FindingSink sink, int i, Label label, string field)
    {
        if (label.Quantity is not { Absence: null, IsAll: false, IsApproximate: false } stated)
            return false;
        var e = view.Events[i];
        var packed = field == "after" && e.Event is ILabelEvent { Packaging.After: { Absence: null, Content: { Absence: null } content } } ? content : null;
        if (packed is not null && stated.IsComparableTo(packed) && !stated.CouldBe(packed))
        {
            Quantity(sink, e, field, stated, packed);
            return true;
        }

        var whole = view.Flow.Steps[i].Quantity ?? view.Flow.Steps[i].Held;
        if (whole is not { Absence: null, Max: not null, IsApproximate: false } || view.SetView.Units.Align(stated, whole, view.Chain.Description.Item.Id) is not { } aligned || !aligned.IsComparableTo(whole))
            return packed is not null && stated.IsComparableTo(packed);
        if (aligned.IsCertainlyMoreThan(whole))
            Quantity(sink, e, field, stated, whole);
        return true;
    }

    private static void Quantity(FindingSink sink, EffectiveEvent e, string field, Quantity stated, Quantity known) => Report(sink, e, field, "quantity", sink.Fail(
        "The record has {stated} on the label ({event}) and {known} of goods.", new("event", e.Id), new("stated", stated), new("known", known)));

    private static FindingDraft Report(FindingSink sink, EffectiveEvent e, string field, string detail, FindingDraft finding) => finding
        .Detailed(detail).About(e.Id).At(e, $"{field}.{(detail == "production" ? "dates" : detail)}")
        .Missing("label-or-chain:{event}", "Which is right, the label or the record ({event})", "who labeled the goods", "a photo of the label, and the batch record");

    private static int FindMaking(ChainView view)
    {
        var making = -1;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Flow.Steps[i].Role != ItemRole.Makes || view.Events[i].Event is not (Originated { OriginKind: null or { Word: not ("openingBalance" or "commissioned") } } or Transformed))
                continue;
            if (making >= 0 || view.Events[i].Start is null)
                return -1;
            making = i;
        }

        return making;
    }
}
