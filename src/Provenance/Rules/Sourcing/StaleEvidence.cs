using NodaTime;
using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD008.</summary>
internal sealed class StaleEvidence : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD008",
        Name = "stale-evidence",
        Title = "Evidence of a state was old, or had run out, when the event happened.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Investigation,
        Citations = ["C2PA validity: informational codes [V]", "Regulation (EU) 2023/1115: annual review of due diligence [V]"],
        Why = "That something held years before does not show that it held then.",
        Remedy = "Attach newer evidence, or evidence whose validity covers the event.",
        Limits = "Only a state goes stale: audits, certificates, extracts of registers, and whatever states a validity. What was witnessed does not. The age counts to the event, not to today: a year at most unless the policy says otherwise. Times that overlap are no finding.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || CustodyRoles.IsOfTheRecord(e.Event))
                continue;
            foreach (var link in e.Event.Evidence)
            {
                if (link.Evidence.Valid is not null || IsOfAState(link.Evidence))
                    Judge(view, sink, e, link);
            }
        }
    }

    private static bool IsOfAState(Evidence evidence) => evidence.Kind?.Word is "audit" or "certificate" or "register" or "database";

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, EvidenceLink link)
    {
        var evidence = link.Evidence;
        if (!KeyMembers.Supports(e.Event, link, isKey: false) || view.SetView.Evidence.IsOut(evidence))
            return;
        if (!e.Start.IsKnown() || e.Start.IsApproximate)
        {
            sink.NotApplicable("when the event happened is not known");
        }
        else if (evidence.Valid is { } valid)
        {
            if (valid.End?.IsCertainlyBefore(e.Start) == true)
                Report(sink, e, evidence, "expired", "The record rests {event} on {evidence}, whose validity had ended before ({date}).", valid.End);
            else
                sink.Pass("its validity does not end before", e);
        }
        else if ((evidence.Created ?? evidence.ReportedOn ?? evidence.Published) is not { Absence: null, IsApproximate: false } date)
        {
            sink.NotApplicable("evidence of a state that has no date");
        }
        else if (IsOld(date, e.Start, view.Policy.Thresholds.EvidenceAge))
        {
            Report(sink, e, evidence, "old", "The record rests {event} on {evidence}, which had long been made then ({date}).", date);
        }
        else
        {
            sink.Pass("not too old", e);
        }
    }

    private static bool IsOld(EventTime date, EventTime start, Duration most) =>
        date.LatestTicks != long.MaxValue && start.EarliestTicks != long.MinValue && (Int128)start.EarliestTicks - date.LatestTicks > most.BclCompatibleTicks;

    private static void Report(FindingSink sink, EffectiveEvent e, Evidence evidence, string detail, string message, EventTime date)
    {
        var name = evidence.Id ?? SourceSet.Of([evidence], e);
        sink.Fail(message, new("event", e.Id), new("evidence", name), new("date", date.Text))
            .Detailed(detail)
            .About(name)
            .At(e, "evidence")
            .Missing("newer:{evidence}", "Newer evidence that says the same as {evidence}", null, "an audit, a certificate or an extract of the time of the event")
            .Under(GroupKey.Of(GroupTheme.Sources));
    }
}
