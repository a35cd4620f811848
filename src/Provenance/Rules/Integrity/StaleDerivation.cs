using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>INT013.</summary>
internal sealed class StaleDerivation : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "INT013",
        Name = "stale-derivation",
        Title = "A conclusion rests on an event that was corrected or retracted since.",
        Family = RuleFamily.Integrity,
        Class = RuleClass.Integrity,
        Severity = Severity.Warning,
        Citations = ["C2PA ingredientDeltas: re-validation deltas [V]"],
        Why = "What was concluded from a reading that no longer holds may no longer follow.",
        Remedy = "Draw the conclusion anew from how the event now reads, and record it as a correction; or retract it.",
        Limits = "A conclusion that was corrected later has been drawn anew. Links whose goods are withdrawn are for the rules on origins and introductions; what was recorded first is judged by the instants of recording, or by the order of one ledger.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Set.Membership.Amendments is not { } amendments)
        {
            sink.NotApplicable("nothing is corrected or retracted");
            return;
        }

        var (isAsked, isSound) = (false, true);
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            isSound &= Judge(view, sink, amendments, e, e.Event.Basis, "basis", ref isAsked);
            if (e.Event is CustomsProcessed { Exemption: { } exemption })
                isSound &= Judge(view, sink, amendments, e, exemption.Basis, "exemption.basis", ref isAsked);
        }

        if (!isAsked)
            sink.NotApplicable("it concludes nothing from other events");
        else if (isSound)
            sink.Pass("what it rests on reads as it did");
    }

    private static bool Judge(ChainView view, FindingSink sink, Amendments amendments, EffectiveEvent e, ValueList<string> basis, string field, ref bool isAsked)
    {
        var isSound = true;
        foreach (var id in basis)
        {
            isAsked = true;
            if (id == e.Id)
                continue;
            if (amendments.RetractionOf(id) is { } retraction && !IsDrawnAfter(view, amendments, e, retraction))
                Report(sink.Fail("The record concludes {event} from {basis}, which it has retracted since ({amendment}).", Arguments(e, id, retraction)), e, field, "retracted");
            else if (amendments.RetractionOf(id) is null && FindLater(view, amendments, e, id) is { } correction)
                Report(sink.Fail("The record concludes {event} from {basis}, which it has corrected since ({amendment}).", Arguments(e, id, correction)), e, field, "corrected");
            else
                continue;
            isSound = false;
        }

        return isSound;
    }

    private static RecordedEvent? FindLater(ChainView view, Amendments amendments, EffectiveEvent e, string basis)
    {
        foreach (var correction in amendments.CorrectionsOf(basis))
        {
            if (IsRecordedAfter(view, amendments, correction.By, e))
                return correction.By;
        }

        return null;
    }

    /// <summary>Whether the conclusion, or its last correction, was certainly recorded before the amendment.</summary>
    private static bool IsRecordedAfter(ChainView view, Amendments amendments, RecordedEvent amendment, EffectiveEvent e)
    {
        if (!LedgerEvents.IsRecordedAfter(view.SetView, amendment, e.Recorded))
            return false;
        foreach (var correction in amendments.CorrectionsOf(e.Id))
        {
            if (!LedgerEvents.IsRecordedAfter(view.SetView, amendment, correction.By))
                return false;
        }

        return true;
    }

    /// <summary>Whether the conclusion was drawn anew after the retraction: the event it names is withdrawn all the same, and its author knew.</summary>
    private static bool IsDrawnAfter(ChainView view, Amendments amendments, EffectiveEvent e, RecordedEvent retraction)
    {
        if (LedgerEvents.IsRecordedAfter(view.SetView, e.Recorded, retraction))
            return true;
        foreach (var correction in amendments.CorrectionsOf(e.Id))
        {
            if (LedgerEvents.IsRecordedAfter(view.SetView, correction.By, retraction))
                return true;
        }

        return false;
    }

    private static MessageArgument[] Arguments(EffectiveEvent e, string basis, RecordedEvent amendment) =>
        [new("event", e.Id), new("basis", basis), new("amendment", amendment.Event.Id)];

    private static void Report(FindingDraft finding, EffectiveEvent e, string field, string detail) => finding
        .Detailed(detail)
        .Pointing(e, field)
        .Missing("anew:{event}", "Whether {event} still follows, with {basis} as it now reads", "who concluded it", "the working behind it");
}
