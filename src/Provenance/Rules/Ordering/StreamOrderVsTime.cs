using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD002.</summary>
internal sealed class StreamOrderVsTime : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD002",
        Name = "stream-order-vs-time",
        Title = "An event was recorded after one that came later.",
        Family = RuleFamily.Order,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["EPCIS recordTime is for bookkeeping only [V]", "Practice of bitemporal records [P]"],
        Why = "The order of recording is not the order of the events: who reads the ledger from top to bottom reads another story.",
        Remedy = "None is needed; record sooner.",
        Limits = "Late reports are ordinary, and rules read the order of the times.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var inOrder = new EffectiveEvent[view.Events.Length];
        view.Events.CopyTo(inOrder);
        Array.Sort(inOrder, static (one, other) => one.Sequence.CompareTo(other.Sequence));
        EffectiveEvent? latest = null;
        var found = false;
        foreach (var e in inOrder)
        {
            if (!view.IsOwn(e))
                continue;
            if (latest is not null && EventOrder.Latest(e) < EventOrder.Earliest(latest))
            {
                found = true;
                Tell(sink, e, latest);
            }

            if (EventOrder.Earliest(e) is var earliest && (latest is null || earliest > EventOrder.Earliest(latest)))
                latest = e;
        }

        if (!found)
            sink.Pass("recorded in the order in which it happened, or may have");
    }

    private static void Tell(FindingSink sink, EffectiveEvent e, EffectiveEvent later) => sink
        .Fail("The record reports {event} after {later}, which came later.", new("event", e.Id), new("later", later.Id))
        .About(e.Id)
        .At(e, "time")
        .At(later);
}
