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
            var (latest, earliest) = (EventOrder.Latest(view.Events[before]), EventOrder.Earliest(view.Events[i]));
            if (latest == long.MaxValue || earliest == long.MinValue || (earliest - latest) / NodaConstants.TicksPerDay is var days && (Int128)earliest - latest <= view.Policy.Thresholds.CustodySilence.BclCompatibleTicks || MayBeBroken(view, i, latest, earliest))
                sink.Pass("something is recorded often enough");
            else
                Tell(sink, view.Events[before], view.Events[i], days);
        }

        if (!looked)
            sink.NotApplicable("no two events of the same goods");
    }

    /// <summary>Whether an event of the same goods may lie within the time.</summary>
    private static bool MayBeBroken(ChainView view, int end, long from, long to)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            var e = view.Events[k];
            if (k != end && EventOrder.Latest(e) > from && EventOrder.Earliest(e) < to && (view.Flow.IsSameGoods(end, k) || e.Event is Observed or Inspected or Stored))
                return true;
        }

        return false;
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
