using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR013.</summary>
internal sealed class IllegalTransition : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR013",
        Name = "illegal-transition",
        Title = "A step is recorded that the state of the goods does not allow.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["CBV business steps and dispositions [K]", "C2PA assertion.action.ingredientMismatch [V]"],
        Why = "A step that cannot follow shows that one before it is not recorded, or that it is of other goods.",
        Remedy = "Record the step that is missing, or declare the gap.",
        Limits = "Fails only where no allowed order of the events explains the step. Receipts without a dispatch are COC003's, and what follows an end is STR005's; a procedure opened before the record begins is not seen in a partial one.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var (isAsked, isSound) = (false, true);
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (!view.IsOwn(e))
                continue;
            switch (e.Event)
            {
                case CustomsProcessed { Phase: CustomsPhase.Discharged } or CustomsProcessed { Discharges.Absence: null }:
                    isAsked = true;
                    if (!view.IsPartial && !IsOpened(view, i))
                        isSound = Report(sink, e, "discharge-without-opening", "The record discharges a customs procedure that nothing before it opens ({event}).", "Which act opened the procedure that {event} discharges");
                    break;
                case ILabelEvent { Before: { } before, After.Absence: null } label when before.IsNone() && label.Additive != true:
                    isAsked = true;
                    if (FindLabel(view, i) is { } labeled)
                        isSound = Report(sink, e, "label-on-label", "The record puts a first label on goods that have one ({event}, {other}).", "What became of the label of {other} before {event}", labeled);
                    break;
                case IdentifierReactivated:
                    isAsked = true;
                    if (!view.IsPartial && !IsBeforeAny(view, i, static other => other is IdentifierDecommissioned or ILabelEvent { Retired.Count: > 0 }))
                        isSound = Report(sink, e, "reactivation-without-end", "The record reactivates an identifier that nothing before it ends ({event}).", "When and why the identifier stopped naming the goods before {event}");
                    break;
                case Unpacked { Container: { } container }:
                    isAsked = true;
                    if (FindEmptied(view, i, container) is { } emptied)
                        isSound = Report(sink, e, "unpacked-twice", "The record takes goods out of {container} twice ({other}, {event}), and packs none into it in between.", "When goods were packed again between {other} and {event}", emptied);
                    break;
            }
        }

        if (!isAsked)
            sink.NotApplicable("no step that needs one before it");
        else if (isSound)
            sink.Pass("every step can follow");
    }

    private static bool IsOpened(ChainView view, int i)
    {
        var number = ((CustomsProcessed)view.Events[i].Event).Discharges;
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k == i || view.Events[k].Event is not CustomsProcessed act || view.Order.Precedes(i, k))
                continue;

            // Where the number of what is discharged is not recorded any procedure that was opened can be it.
            if (number.IsKnown() ? act.Declaration.IsKnown() && act.Declaration.Value == number.Value : act.Phase == CustomsPhase.Opened || act.Procedure.IsKnown())
                return true;
        }

        return false;
    }

    /// <summary>The last event before that certainly left a label on all of the goods; <see langword="null"/> where a removal may lie in between.</summary>
    private static EffectiveEvent? FindLabel(ChainView view, int i)
    {
        EffectiveEvent? labeled = null;
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k == i || view.Order.Precedes(i, k))
                continue;
            if (view.Events[k].Event is ILabelEvent { After: null or { Absence: not null } } or ILabelEvent { Removed: not null, After: null })
                return null;
            if (view.Events[k].Event is (Originated { Label.Absence: null } or ILabelEvent { After.Absence: null }) && view.Order.Precedes(k, i) && view.Events[k].Event.Quantity is null or { IsAll: true })
                labeled = view.Events[k];
        }

        return labeled;
    }

    private static bool IsBeforeAny(ChainView view, int i, Predicate<ProvenanceEvent> opens)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k != i && opens(view.Events[k].Event) && !view.Order.Precedes(i, k))
                return true;
        }

        return false;
    }

    private static EffectiveEvent? FindEmptied(ChainView view, int i, ItemId container)
    {
        EffectiveEvent? emptied = null;
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k == i || view.Order.Precedes(i, k))
                continue;
            switch (view.Events[k].Event)
            {
                case Packed { Container: { } packed } when ItemId.SameItem(packed, container) && (emptied is null || !view.Order.Precedes(k, IndexOf(view, emptied))):
                    emptied = null;
                    break;
                case Unpacked { Container: { } other, Contents.Count: 0, Quantity: null } when ItemId.SameItem(other, container) && view.Order.Precedes(k, i):
                    emptied = view.Events[k];
                    break;
            }
        }

        return emptied;
    }

    private static int IndexOf(ChainView view, EffectiveEvent e) => view.History.IndexOf(e);

    private static bool Report(FindingSink sink, EffectiveEvent e, string detail, string message, string missing, EffectiveEvent? other = null)
    {
        var container = (e.Event as Unpacked)?.Container;
        var finding = sink.Fail(message, new("event", e.Id), new("other", other?.Id ?? ""), new("container", container)).Detailed(detail).About(e.Id).At(e);
        if (other is not null)
            finding.At(other);
        finding.Missing($"{detail}:{{event}}", missing, "who did it", "the record of the step before");
        return false;
    }
}
