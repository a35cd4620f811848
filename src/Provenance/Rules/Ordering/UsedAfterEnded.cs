using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD005.</summary>
internal sealed class UsedAfterEnded : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD005",
        Name = "used-after-ended",
        Title = "Goods or an identifier are used after they ended.",
        Family = RuleFamily.Order,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV-CONSTRAINTS C36, C38, C40 [V]", "CBV decommissioning [V]"],
        Why = "An identifier that was replaced and appears again stands on other goods, or the replacement did not happen.",
        Remedy = "Correct the dates, record the reactivation, or commission the goods under a new id.",
        Limits = "An id that stays on goods on their way out (supplied, exported, recalled) may be named; so may one that is destroyed. A scan counts where it reads the id from the label.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var ended = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (view.Flow.Steps[i].EndedBefore is >= 0 and var end)
            {
                ended = true;
                Fail(sink, view.Events[end], e, "The record uses the goods ({use}) after it ends them ({end}).", null);
            }

            if (e.Event is IdentifierDecommissioned { Reason: null or { Word: "repackaged" or "relabeled" or "consumed" or "destroyed" or "unreadable" or "error" } } decommissioned)
                ended |= Follow(view, sink, i, decommissioned.Ids);
            else if (e.Event is ILabelEvent { Retired.Count: > 0 } label)
                ended |= Follow(view, sink, i, label.Retired);
        }

        if (!ended)
            sink.NotApplicable("no goods and no identifier end");
    }

    private static bool Follow(ChainView view, FindingSink sink, int end, ValueList<ItemId> ids)
    {
        foreach (var id in ids)
            Follow(view, sink, end, id);
        return ids.Count > 0;
    }

    private static void Follow(ChainView view, FindingSink sink, int end, ItemId id)
    {
        var at = view.Events[end];
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || EventOrder.Latest(at) >= EventOrder.Earliest(e) || !Uses(e.Event, id) || IsReactivated(view, at, e, id))
                continue;
            Fail(sink, at, e, "The record uses {id} ({use}) after it ends that identifier ({end}).", id);
            return;
        }

        sink.Pass("the identifier is not used after its end", at);
    }

    private static bool Uses(ProvenanceEvent e, ItemId id) => e switch
    {
        Destroyed or IdentifierDecommissioned or IdentifierReactivated => false,
        _ when CustodyRoles.IsOfTheRecord(e) || e.Planned => false,
        Inspected x => Bears(x.Label, id),
        Observed x => Bears(x.Label, id),
        Packed x when Has(x.Contents, id) => true,
        ILabelEvent x when Bears(x.After, id) => true,
        _ => Has(e.Items, id) || Has(e.Inputs, id) || Has(e.Outputs, id),
    };

    private static bool IsReactivated(ChainView view, EffectiveEvent end, EffectiveEvent use, ItemId id)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is not IdentifierReactivated reactivated || EventOrder.Latest(e) < EventOrder.Earliest(end) || EventOrder.Latest(use) < EventOrder.Earliest(e))
                continue;
            foreach (var one in reactivated.Ids)
            {
                if (ItemId.SameItem(one, id))
                    return true;
            }
        }

        return false;
    }

    private static bool Bears(Label? label, ItemId id)
    {
        foreach (var one in label is null ? default : label.Ids)
        {
            if (ItemId.SameItem(one, id))
                return true;
        }

        return false;
    }

    private static bool Has(ValueList<ItemReference> items, ItemId id)
    {
        foreach (var item in items)
        {
            if (item.Item is { } one && ItemId.SameItem(one, id))
                return true;
        }

        return false;
    }

    private static void Fail(FindingSink sink, EffectiveEvent end, EffectiveEvent use, string message, ItemId? id)
    {
        var finding = sink.Fail(message, new("use", use.Id), new("end", end.Id), new("id", id))
            .About(end, use)
            .At(use)
            .At(end)
            .Missing("end:{end}:{use}", "Which of the two is right: the end ({end}) or the use after it ({use})", "who recorded them", "a stock record or the scan of the label");
        if (id is not null)
            finding.Detailed("identifier");
    }
}
