using System.Globalization;
using NodaTime;
using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC018.</summary>
internal sealed class CustodySilence : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC018",
        Name = "custody-silence",
        Title = "Nothing is recorded of the goods for a long time.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Gap,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["Practice of stock taking [P]", "Regulation (EU) 931/2011 Art 3(3): information is updated daily [V]"],
        Why = "What nobody looked after for months may be something else afterwards.",
        Remedy = "Record the storage, a stock count or an observation in between.",
        Limits = "Counted from the latest end of one event to the earliest start of the next, 90 days unless the policy says otherwise; goods under way are COC002's. Strategic stock and goods that age may lie longer.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var looked = false;
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Before is not (>= 0 and var before) || steps[i].Underway || !view.IsOwn(view.Events[i]))
                continue;
            looked = true;
            var earliest = EventOrder.Earliest(view.Events[i]);
            var last = before;
            if (IsSilent(view, EventOrder.Latest(view.Events[before]), earliest))
                last = FindLast(view, i, before, earliest);
            var latest = EventOrder.Latest(view.Events[last]);
            if (IsSilent(view, latest, earliest))
                Tell(sink, view.Events[last], view.Events[i], (earliest - latest) / NodaConstants.TicksPerDay);
            else
                sink.Pass("something is recorded often enough");
        }

        if (!looked)
            sink.NotApplicable("no two events of the same goods");
    }

    private static bool IsSilent(ChainView view, long from, long to) =>
        from != long.MaxValue && to != long.MinValue && (Int128)to - from > view.Policy.Thresholds.CustodySilence.BclCompatibleTicks;

    /// <summary>The last that may be recorded of the same goods before the time; what may end after it leaves no silence.</summary>
    private static int FindLast(ChainView view, int end, int before, long to)
    {
        var last = before;
        for (var k = 0; k < view.Events.Length; k++)
        {
            var e = view.Events[k];
            if (k != end && EventOrder.Latest(e) > EventOrder.Latest(view.Events[last]) && EventOrder.Earliest(e) < to && (view.Flow.IsSameGoods(end, k) || e.Event is Observed or Inspected or Stored))
                last = k;
        }

        return last;
    }

    private static void Tell(FindingSink sink, EffectiveEvent one, EffectiveEvent other, long days) => sink
        .Fail(
            "The record says nothing of the goods for {days} days between {one} and {other}.",
            new("one", one.Id),
            new("other", other.Id),
            new("days", days.ToString(CultureInfo.InvariantCulture)))
        .About(one, other)
        .At(other, "time")
        .At(one)
        .Missing("silence:{one}:{other}", "Where the goods were between {one} and {other}, and who looked after them", "who had them", "stock counts or storage records")
        .Under(GroupKey.LegFrom(one));
}
