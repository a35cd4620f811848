using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC005.</summary>
internal sealed class HandoverItemMismatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC005",
        Name = "handover-item-mismatch",
        Title = "The two ends of one shipment name different items.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["CBV dispositions mismatch_instance, mismatch_class [V]", "in-toto MATCH rule [V]"],
        Why = "What arrived is not what left: an item was left out, added or exchanged on the way.",
        Remedy = "Record the relabeling, splitting or unpacking that maps the ids of the one end to those of the other, or correct one end.",
        Limits = "Compared only where both ends name items of one level. What another receipt takes or another dispatch sends is no difference.",
        Subsumes = ["STR012"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Shipments is null)
        {
            sink.NotApplicable("no receipt");
            return;
        }

        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i] is { Event: Received } receipt && view.IsOwn(receipt))
                Judge(view, sink, i, receipt);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, EffectiveEvent receipt)
    {
        var paired = HandoverEnds.DispatchOf(view, i);
        if (paired < 0 || receipt.Event.Items.Count == 0 || view.Events[paired].Event.Items.Count == 0)
        {
            sink.NotApplicable("no two ends that name items");
            return;
        }

        var dispatch = view.Events[paired];
        var (lacking, strange) = (Lacking(view, dispatch, receipt, true), Lacking(view, receipt, dispatch, false));
        if (lacking is null && strange is null)
            sink.Pass("both ends name the same items, or the record maps them", dispatch, receipt);
        else if (Renaming(view, paired, i) is { } renaming)
            Open(sink, dispatch, receipt, renaming);
        else
            Fail(sink, dispatch, receipt, lacking, strange);
    }

    /// <summary>The first item of the one end that the other end does not name, though it names items of that level, and that nothing explains.</summary>
    private static ItemId? Lacking(ChainView view, EffectiveEvent of, EffectiveEvent from, bool isSent)
    {
        foreach (var reference in of.Event.Items)
        {
            if (reference.Item is { } id && !Names(from.Event, id) && HasLevelOf(from.Event, reference) && !IsElsewhere(view, id, isSent) && !HandoverMapping.Joins(view, id, from.Event))
                return id;
        }

        return null;
    }

    private static bool Names(ProvenanceEvent e, ItemId id)
    {
        foreach (var reference in e.Items)
        {
            if (reference.Item is { } other && (ItemId.SameItem(id, other) || IsOf(id, other) || IsOf(other, id)))
                return true;
        }

        return false;
    }

    private static bool IsOf(ItemId serial, ItemId batch) => serial.Batch is { } own && ItemId.SameItem(own, batch);

    /// <summary>Pallets are not compared with the cases on them.</summary>
    private static bool HasLevelOf(ProvenanceEvent e, ItemReference reference)
    {
        foreach (var other in e.Items)
        {
            if (other.Item is { } id && id.IsSerial == reference.Item!.Value.IsSerial && id.IsBatch == reference.Item.Value.IsBatch
                && (other.Level is null || reference.Level is null || other.Level == reference.Level))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsElsewhere(ChainView view, ItemId id, bool isSent)
    {
        foreach (var e in view.Events)
        {
            if ((isSent ? e.Event is Received : e.Event is Dispatched) && Names(e.Event, id))
                return true;
        }

        return false;
    }

    /// <summary>A relabeling on the way that does not say which id became which.</summary>
    private static EffectiveEvent? Renaming(ChainView view, int dispatch, int receipt)
    {
        for (var k = dispatch + 1; k < receipt; k++)
        {
            if (view.Events[k].Event is ILabelEvent { Mapping.Count: 0 } && view.Flow.IsSameGoods(receipt, k))
                return view.Events[k];
        }

        return null;
    }

    private static void Fail(FindingSink sink, EffectiveEvent dispatch, EffectiveEvent receipt, ItemId? lacking, ItemId? strange) => sink
        .Fail(
            (lacking, strange) switch
            {
                (null, _) => "The record of the receipt {receipt} names {strange}, and that of the dispatch {dispatch} does not.",
                (_, null) => "The record of the dispatch {dispatch} names {lacking}, and that of its receipt {receipt} does not.",
                _ => "The record of the dispatch {dispatch} names {lacking}, and that of its receipt {receipt} names {strange} instead.",
            },
            new("dispatch", dispatch.Id),
            new("receipt", receipt.Id),
            new("lacking", lacking),
            new("strange", strange))
        .About(dispatch, receipt)
        .At(receipt, "items")
        .At(dispatch)
        .Missing("items:{dispatch}:{receipt}", "Which items were sent ({dispatch}) and which arrived ({receipt}), and how their ids go together", "who recorded the two ends", "the packing list and the goods receipt")
        .Under(GroupKey.LegFrom(dispatch));

    private static void Open(FindingSink sink, EffectiveEvent dispatch, EffectiveEvent receipt, EffectiveEvent renaming) => sink
        .Open(
            "Whether what {receipt} received is what {dispatch} sent cannot be decided: the labels were changed on the way ({renaming}), and the record does not say which id became which.",
            new("dispatch", dispatch.Id),
            new("receipt", receipt.Id),
            new("renaming", renaming.Id))
        .About(dispatch, receipt)
        .At(renaming, "mapping")
        .At(receipt)
        .At(dispatch)
        .Missing("mapping:{renaming}", "Which id before {renaming} became which id after it", "who changed the labels", "a relabeling record")
        .Under(GroupKey.LegFrom(dispatch));
}
