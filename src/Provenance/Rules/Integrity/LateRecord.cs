using NodaTime;
using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>INT004.</summary>
internal sealed class LateRecord : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "INT004",
        Name = "late-record",
        Title = "An event was recorded long after it happened.",
        Family = RuleFamily.Integrity,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["EPCIS recordTime [V]", "FSMA: records within 24 hours of a request [V]"],
        Why = "What is written down late is written from memory, or for a purpose.",
        Remedy = "Say why it was recorded late, and from what.",
        Limits = "Investigations are always late and are not asked. The lag is 7 days unless the policy says otherwise, and none for what a machine logs; an event whose end is open is not judged.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || !e.IsOperational || CustodyRoles.IsOfTheRecord(e.Event))
                continue;
            if (e.RecordedAt is not { } at || !e.End.IsKnown() || e.End.IsApproximate || e.End.Latest is not { } ended)
                sink.NotApplicable("when it happened or was recorded is not known");
            else if (at - ended > LagOf(e.Event, view.Policy.Thresholds))
                Report(sink, e, (at - ended).Days);
            else
                sink.Pass("recorded in time", e);
        }
    }

    private static Duration LagOf(ProvenanceEvent e, PolicyThresholds thresholds)
    {
        foreach (var link in e.Evidence)
        {
            if (link.Evidence.Kind?.Word is "machineLog")
                return Duration.Zero;
        }

        return thresholds.RecordingLag;
    }

    private static void Report(FindingSink sink, EffectiveEvent e, int days) => sink
        .Fail("The record took up {event} ({what}) {days} days after it happened.", new("event", e.Id), new("what", EventWords.Of(e.Event)), new("days", days))
        .At(e, "recordedAt")
        .Missing("late:{event}", "Why {event} ({what}) was recorded late, and from what", "who recorded it", "the note it was recorded from");
}
