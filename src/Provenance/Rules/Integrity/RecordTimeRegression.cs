using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>INT005.</summary>
internal sealed class RecordTimeRegression : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "INT005",
        Name = "record-time-regression",
        Title = "The ledger goes back in time: an event was recorded before the one that stands before it.",
        Family = RuleFamily.Integrity,
        Class = RuleClass.Integrity,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["Practice: a ledger is appended to [P]"],
        Why = "A ledger that is only appended to does not go back; a clock was wrong, or an entry was put in between.",
        Remedy = "Explain the clocks, or show the ledger as it was.",
        Limits = "What clocks may differ by is the policy's (clockSkew, 5 minutes by default). Ledgers put together of several documents are in the order of reading, and can go back.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        RecordedEvent? last = null;
        var (isAsked, isSound) = (false, true);
        foreach (var recorded in view.Chain.Ledger)
        {
            if (recorded.RecordedAt is not { } at)
                continue;
            if (last?.RecordedAt is { } before)
            {
                isAsked = true;
                if (at < before - view.Policy.Thresholds.ClockSkew)
                {
                    isSound = false;
                    Report(view, sink, last, recorded);
                }
            }

            last = recorded;
        }

        if (!isAsked)
            sink.NotApplicable("no two events have an instant of recording");
        else if (isSound)
            sink.Pass("recorded in the order of the ledger");
    }

    private static void Report(ChainView view, FindingSink sink, RecordedEvent last, RecordedEvent recorded)
    {
        var finding = sink.Fail(
                "The record has {event} after {last}, and an earlier instant of recording for it ({at} after {before}).",
                new("event", recorded.Event.Id),
                new("last", last.Event.Id),
                new("at", recorded.RecordedAt),
                new("before", last.RecordedAt))
            .About(recorded.Event.Id!)
            .Missing("clock:{event}", "Why {event} has an earlier instant of recording than {last} before it", "who keeps the ledger", "the ledger's own log")
            .Under(GroupKey.Of(GroupTheme.Record));
        if (LedgerEvents.InHistory(view, recorded) is { } e)
            finding.Pointing(e, "recordedAt");
    }
}
