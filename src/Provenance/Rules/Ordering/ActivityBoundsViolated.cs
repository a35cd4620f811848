using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD007.</summary>
internal sealed class ActivityBoundsViolated : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD007",
        Name = "activity-bounds-violated",
        Title = "An event ends before it starts.",
        Family = RuleFamily.Order,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV-CONSTRAINTS C28 to C34 [V]"],
        Why = "One of the two times, or the zone of one, is wrong.",
        Remedy = "Correct the start or the end.",
        Limits = "Times that overlap are no contradiction. That one event lies within another is a declared relation, and ORD014 judges it.",
        Subsumes = ["ORD003"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var lasting = false;
        foreach (var e in view.Events)
        {
            if (ReferenceEquals(e.Start, e.End) || e.Start is null || e.End is null || !view.IsOwn(e))
                continue;
            lasting = true;
            if (EventOrder.Latest(e) < EventOrder.Earliest(e))
                Fail(sink, e);
        }

        if (lasting)
            sink.Pass("what lasts ends after it starts, or may");
        else
            sink.NotApplicable("no event has a start and an end");
    }

    private static void Fail(FindingSink sink, EffectiveEvent e) => sink
        .Fail("The record ends {event} ({end}) before it starts it ({start}).", new("event", e.Id), new("start", e.Start!.Text), new("end", e.End!.Text))
        .At(e, "end")
        .Missing("time:{event}", "When {event} started and when it ended", "who recorded it", "the source that the times were taken from");
}
