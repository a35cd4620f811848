using Provenance.Reference;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>CST009.</summary>
internal sealed class TransitNotDischarged : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST009",
        Name = "transit-not-discharged",
        Title = "Goods were placed under customs transit, and its end is not recorded in time.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Regulation (EU) No 952/2013 Art 226-227, 233 [K]", "TIR Convention [K]"],
        Why = "Goods under transit have paid nothing; where it does not end nobody knows in which market they are.",
        Remedy = "Record the end of the transit at the office of destination, or the result of the enquiry.",
        Limits = "Without a limit on the record 90 days are allowed unless the policy says otherwise. A later customs act at another office shows that the goods were presented there. An end after the limit is a note.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is CustomsProcessed { Procedure.Word: Procedures.Transit, Phase: not CustomsPhase.Discharged } act && view.IsOwn(e) && !CustomsActs.IsRefused(act))
                Judge(view, sink, i, act);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, CustomsProcessed act)
    {
        var e = view.Events[i];
        var end = FindEnd(view, i, act);
        var due = DueBy(view, i, act);
        if (end >= 0 && due is { } limit && EventOrder.Earliest(view.Events[end]) > limit && act.DueBy.IsKnown())
        {
            Ask(sink.Fail("The record has the end of the transit {number} after its limit, {due}.", Arguments(e, act)), e).AtMost(Severity.Note).Detailed("late").At(view.Events[end]);
        }
        else if (end >= 0)
        {
            sink.Pass("its end is recorded", e, view.Events[end]);
        }
        else if (view.IsPartial)
        {
            sink.NotApplicable("its end lies beyond the edge of a partial chain");
        }
        else if (due is null)
        {
            if (act.DueBy.IsUnknown() || e.Event.Time.IsUnknown())
                Ask(sink.Open("Whether the transit {number} should have ended by now cannot be decided: the record does not know its limit.", Arguments(e, act)), e)
                    .Missing("limit:{event}", "By when the transit {number} was to end ({event})", "the customs office of departure", "the transit declaration");
            else
                sink.NotApplicable("when it began is not recorded (ORD011)");
        }
        else if (view.IsNowBy(due.Value))
        {
            sink.NotApplicable("the transit may still be under way");
        }
        else
        {
            Ask(sink.Fail("No end of the transit {number} is recorded by its limit, {due}.", Arguments(e, act)), e);
        }
    }

    private static MessageArgument[] Arguments(EffectiveEvent e, CustomsProcessed act) =>
    [
        new("event", e.Id), new("number", act.Declaration.IsKnown() ? act.Declaration.Value : e.Id), new("due", act.DueBy.IsKnown() ? act.DueBy.Text : "90 days after it began"),
    ];

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) => finding.About(e.Id).At(e, "discharges").Missing(
        "transit:{event}",
        "How the transit {number} ended ({event}), and when",
        "the holder of the procedure, or the office of destination",
        "the release note of the office of destination, or the result of an enquiry");

    /// <summary>The last tick at which it must have ended; <see langword="null"/> where that is not known.</summary>
    private static long? DueBy(ChainView view, int i, CustomsProcessed act)
    {
        if (act.DueBy is { } due)
            return due.Absence is null && !due.IsApproximate && due.LatestTicks < long.MaxValue ? due.LatestTicks : null;
        var latest = view.Order.LatestEnd(i);
        return latest == long.MaxValue ? null : latest + view.Policy.Thresholds.TransitDischarge.BclCompatibleTicks;
    }

    private static int FindEnd(ChainView view, int i, CustomsProcessed opened)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k == i || view.Order.Precedes(k, i))
                continue;
            if (view.Events[k].Event switch
            {
                CustomsProcessed act => Ends(view, act, opened, view.Order.Precedes(i, k)),
                Destroyed or Lost => Portions.IsAllThereIs(view, k),
                _ => false,
            })
            {
                return k;
            }
        }

        return -1;
    }

    private static bool Ends(ChainView view, CustomsProcessed act, CustomsProcessed opened, bool isAfter)
    {
        if (act.Discharges.IsKnown() && opened.Declaration.IsKnown())
            return act.Discharges == opened.Declaration;
        if (act.Phase == CustomsPhase.Discharged && act.Procedure?.Word == Procedures.Transit)
            return true;
        return isAfter && !CustomsActs.IsRefused(act) && act.Procedure?.Word is not Procedures.Transit && IsElsewhere(view, act, opened);
    }

    private static bool IsElsewhere(ChainView view, CustomsProcessed act, CustomsProcessed opened) =>
        act.Place is { Absence: null } there && opened.Place is { Absence: null } here && !view.SetView.Places.IsSameOrWithin(there, here);
}
