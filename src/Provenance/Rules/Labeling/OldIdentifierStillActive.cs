using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Labeling;

/// <summary>LBL007.</summary>
internal sealed class OldIdentifierStillActive : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL007",
        Name = "old-identifier-still-active",
        Title = "An identifier that was replaced still names goods afterwards.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Delegated Regulation (EU) 2016/161 Art 16(1)(b): the replaced identifier is verified and decommissioned [V]", "CBV 2.0: decommissioning [V]"],
        Why = "Two names for one package let two packages pass as one, or one as two.",
        Remedy = "Record that the old identifier ended (identifierDecommissioned, or retired), or correct the event that still names it.",
        Limits = "The id by which a record names its chain is no label. What was relabeled in part keeps the old identifier on the rest; reusable transport units keep theirs. Whether a serial must be decommissioned a label profile says.",
        Subsumes = ["LBL019"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is ILabelEvent change && change.Mapping.Count + change.Retired.Count > 0 && view.IsOwn(e))
                Judge(view, sink, i, change);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, ILabelEvent change)
    {
        var e = view.Events[i];
        if (LabelEvents.IsAddition(change) || change.Removed == Removal.Some)
        {
            sink.NotApplicable("some of the old labels stayed");
            return;
        }

        if (!Portions.IsAll(view, i))
        {
            sink.NotApplicable("a part of the goods was relabeled; the rest keeps the old identifier");
            return;
        }

        var isSound = true;
        foreach (var entry in change.Mapping)
        {
            if (entry.IdentityPreserved == true || IsTransportLevel(entry.Level))
                continue;
            foreach (var old in entry.From)
            {
                if (!Holds(entry.To, old))
                    isSound &= Judge(view, sink, i, old);
            }
        }

        foreach (var old in change.Retired)
        {
            if (!IsMapped(change.Mapping, old))
                isSound &= Judge(view, sink, i, old);
        }

        if (isSound)
            sink.Pass("no replaced identifier is used afterwards", e);
    }

    private static bool Judge(ChainView view, FindingSink sink, int i, ItemId old)
    {
        var e = view.Events[i];
        var isChain = view.Set.Membership.ChainOf(old) >= 0;
        for (var k = 0; k < view.Events.Length; k++)
        {
            var later = view.Events[k];
            if (k == i || !IsUse(later.Event, old, isChain) || view.Order.Precedes(k, i) || IsReactivated(view, old, k))
                continue;
            if (view.Order.Precedes(i, k))
            {
                Ask(sink.Fail("The record has the identifier {id} in use ({use}) after it was replaced ({event}).", Arguments(e, later, old)), e, later);
                return false;
            }

            // In some allowed order it was used before; only a time that is recorded as unknown leaves that open.
            if (later.Event.Time.IsUnknown() || e.Event.Time.IsUnknown())
            {
                Ask(sink.Open("Whether the identifier {id} was used ({use}) after it was replaced ({event}) cannot be decided: a time is recorded as not known.", Arguments(e, later, old)), e, later)
                    .Missing("time:{use}", "When it happened ({use})", "who recorded it", "a dated document of it");
                return false;
            }
        }

        if (view.LabelProfile is { EndsOldIdentifiers: true } profile && old.IsSerial && !IsEnded(view, (ILabelEvent)e.Event, old))
        {
            sink.Fail("No end of the replaced identifier {id} is recorded; the label profile {profile} asks for it.", new("event", e.Id), new("id", old), new("profile", profile.Id))
                .Detailed("not-decommissioned").About(old.Value).At(e, "retired")
                .Missing("ended:{id}", "That {id} was decommissioned, and when", "who relabeled the goods", "the transaction of the repository");
            return false;
        }

        return true;
    }

    private static MessageArgument[] Arguments(EffectiveEvent e, EffectiveEvent later, ItemId old) => [new("event", e.Id), new("use", later.Id), new("id", old)];

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e, EffectiveEvent later) => finding.About(later.Id).At(later).At(e).Missing(
        "identifier:{id}:{use}",
        "Which identifier was on the goods in {use}, and whether {id} still names any",
        "who recorded it",
        "a scan or photo of the label, or the record of its decommissioning");

    /// <summary>Whether the event sees the id on the goods, or names it where it is no chain's own.</summary>
    private static bool IsUse(ProvenanceEvent e, ItemId old, bool isChain)
    {
        if (!CustodyRoles.IsPhysical(e))
            return false;
        var label = e switch { Observed x => x.Label, Inspected x => x.Label, ILabelEvent x => x.Before, _ => null };
        if (label is { Absence: null } && !IsTransportLevel(label.Level) && Holds(label.Ids, old))
            return true;
        return !isChain && (Names(e.Items, old) || Names(e.Inputs, old) || Names(e.Outputs, old) || Names(e is Packed packed ? packed.Contents : e is Unpacked unpacked ? unpacked.Contents : default, old));
    }

    private static bool IsReactivated(ChainView view, ItemId old, int use)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (view.Events[k].Event is IdentifierReactivated x && (x.Ids.Count == 0 || Holds(x.Ids, old)) && !view.Order.Precedes(use, k))
                return true;
        }

        return false;
    }

    private static bool IsEnded(ChainView view, ILabelEvent change, ItemId old) => Holds(change.Retired, old) || Mappings.IsDecommissioned(view, old);

    private static bool IsMapped(ValueList<IdentityMapping> mapping, ItemId id)
    {
        foreach (var entry in mapping)
        {
            if (Holds(entry.From, id))
                return true;
        }

        return false;
    }

    private static bool IsTransportLevel(Code? level) => level?.Word is "pallet" or "container" or "logisticUnit" or "shipment" or "consignment";

    private static bool Holds(ValueList<ItemId> ids, ItemId id)
    {
        foreach (var one in ids)
        {
            if (ItemId.SameItem(one, id))
                return true;
        }

        return false;
    }

    private static bool Names(ValueList<ItemReference> items, ItemId id)
    {
        foreach (var item in items)
        {
            if (item.Item is { } one && ItemId.SameItem(one, id))
                return true;
        }

        return false;
    }
}
