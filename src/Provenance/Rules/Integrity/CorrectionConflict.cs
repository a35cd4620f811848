using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>INT010.</summary>
internal sealed class CorrectionConflict : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "INT010",
        Name = "correction-conflict",
        Title = "Corrections of one event cannot all hold.",
        Family = RuleFamily.Integrity,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Practice: one later correction settles two that differ [P]", "EPCIS ErrorDeclaration [V]"],
        Why = "Which of the readings holds is then chance, and every rule reads only one of them.",
        Remedy = "Record one correction that is later than both, or retract one.",
        Limits = "Corrections of one ledger are in the order of recording, and the last holds. Those that say the same are no conflict, nor is a correction of what was withdrawn only afterwards.",
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
        foreach (var recorded in view.Chain.Ledger)
        {
            if (Amendments.TargetOf(recorded.Event) is not { } target)
                continue;
            isAsked = true;
            if (amendments.IsCircular(recorded))
                isSound = ReportCircle(view, sink, recorded);
            else if (recorded.Event is Corrected)
                isSound &= Judge(view, sink, amendments, recorded, target);
        }

        if (!isAsked)
            sink.NotApplicable("it corrects and retracts nothing");
        else if (isSound)
            sink.Pass("its corrections agree, or are in order");
    }

    private static bool Judge(ChainView view, FindingSink sink, Amendments amendments, RecordedEvent recorded, string target)
    {
        var corrections = amendments.CorrectionsOf(target);
        var mine = corrections.FindIndex(one => ReferenceEquals(one.By, recorded));
        if (mine < 0)
            return true;
        if (amendments.RetractionOf(target) is { } retraction && !IsBefore(view.SetView, recorded, retraction))
        {
            Report(view, sink.Fail("The record corrects {target}, which it also retracts ({one}, {other}).", Arguments(target, recorded, retraction)).Detailed("retracted"), target, recorded, retraction);
            return false;
        }

        for (var i = 0; i < mine; i++)
        {
            var other = corrections[i];
            if (IsBefore(view.SetView, other.By, recorded) || IsBefore(view.SetView, recorded, other.By) || SaySame(other.Replacement, corrections[mine].Replacement))
                continue;
            Report(view, sink.Fail("The record corrects {target} in two ways, and nothing says which is the later ({one}, {other}).", Arguments(target, other.By, recorded)).Detailed("two-readings"), target, recorded, other.By);
            return false;
        }

        return true;
    }

    private static MessageArgument[] Arguments(string target, RecordedEvent one, RecordedEvent other) =>
        [new("target", target), new("one", one.Event.Id), new("other", other.Event.Id)];

    private static bool SaySame(ProvenanceEvent one, ProvenanceEvent other) => other.Equals(one with { Id = other.Id, Items = other.Items });

    /// <summary>Whether the one is certainly earlier: by its time, what it follows, or the recording.</summary>
    private static bool IsBefore(SetView set, RecordedEvent one, RecordedEvent other)
    {
        if (one.Event.Time is { IsApproximate: false } time && other.Event.Time is { IsApproximate: false } otherTime && time.LatestTicks < otherTime.EarliestTicks)
            return true;
        foreach (var id in other.Event.Follows)
        {
            if (id == one.Event.Id)
                return true;
        }

        return LedgerEvents.IsRecordedAfter(set, other, one);
    }

    /// <summary>The amendment of a circle whose id is the first of them speaks for all.</summary>
    private static bool ReportCircle(ChainView view, FindingSink sink, RecordedEvent recorded)
    {
        var circle = new List<string> { recorded.Event.Id! };
        for (var id = Amendments.TargetOf(recorded.Event); id is not null && !circle.Contains(id); id = TargetOf(view.Set, id))
            circle.Add(id);
        if (circle.Exists(id => string.CompareOrdinal(id, circle[0]) < 0))
            return false;
        var finding = sink.Fail("The record has amendments that amend one another in a circle, so that none of them holds: {circle}.", new MessageArgument("circle", string.Join(" → ", circle.Append(circle[0]))))
            .Detailed("circle")
            .About(circle[0])
            .Missing("amendment:{circle}", "Which event each of {circle} is meant to amend", "who recorded them", "the ledger")
            .Under(GroupKey.Of(GroupTheme.Record));
        foreach (var e in view.Events)
        {
            if (circle.Contains(e.Id))
                finding.Pointing(e, "target");
        }

        return false;
    }

    private static string? TargetOf(ChainSet set, string id)
    {
        foreach (var chain in set.Chains)
        {
            foreach (var recorded in chain.Ledger)
            {
                if (recorded.Event.Id == id)
                    return Amendments.TargetOf(recorded.Event);
            }
        }

        return null;
    }

    private static void Report(ChainView view, FindingDraft finding, string target, RecordedEvent one, RecordedEvent other)
    {
        finding
            .About(target)
            .Missing("reading:{target}", "How {target} should read, in one correction later than the others", "who recorded them", "the document that the event was taken from")
            .Under(GroupKey.Of(GroupTheme.Record));
        foreach (var e in view.Events)
        {
            if (e.Id == target || ReferenceEquals(e.Recorded, one) || ReferenceEquals(e.Recorded, other))
                finding.At(e);
        }
    }
}
