using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD001.</summary>
internal sealed class EventInFuture : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD001",
        Name = "event-in-future",
        Title = "An event is dated after it was recorded, or after the report's now.",
        Family = RuleFamily.Order,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["EPCIS eventTime and recordTime [V]", "EPCIS draft requirement M122 [V]"],
        Why = "A record cannot know the future: the time, its zone or the kind of the event is wrong.",
        Remedy = "Correct the time or its zone, or mark the event as planned.",
        Limits = "Clocks may differ by 5 minutes, or what the policy says. A planned event may lie ahead.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var dated = false;
        var skew = view.Policy.Thresholds.ClockSkew;
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || e.Start is not { Absence: null, IsApproximate: false, Earliest: { } earliest })
                continue;
            dated = true;
            if (e.RecordedAt is { } recorded && earliest > recorded + skew)
                Fail(sink, e, "The record dates {event} after it was itself recorded.", "after-recording");
            else if (!view.HasCome(earliest, skew))
                Fail(sink, e, "The record dates {event} after the instant of this report.", "after-now");
        }

        if (dated)
            sink.Pass("dated before it was recorded and before now");
        else
            sink.NotApplicable("no event has a lower bound");
    }

    private static void Fail(FindingSink sink, EffectiveEvent e, string message, string detail) => sink
        .Fail(message, new MessageArgument("event", e.Id))
        .Detailed(detail)
        .At(e, "time")
        .Missing("time:{event}", "When {event} really happened", "who recorded it", "the source that the date was taken from");
}
