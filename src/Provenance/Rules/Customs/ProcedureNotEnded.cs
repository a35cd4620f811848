using Provenance.Reference;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>CST013.</summary>
internal sealed class ProcedureNotEnded : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST013",
        Name = "procedure-not-ended",
        Title = "Goods were let in or out for a time or for processing, and what ended that is not recorded by the day it was due.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["WCO Revised Kyoto Convention, Annexes F and G [K]", "Regulation (EU) No 952/2013 Art 250 ff, 256 ff [K]"],
        Why = "Goods that came for a time and stayed are goods that nobody declared.",
        Remedy = "Record the re-export, the release or the destruction, or the extension of the time.",
        Limits = "Only where the record says by when it was to end; an extension is recorded as the later day. What was made of the goods may end it in another chain.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is CustomsProcessed { Procedure.Word: Procedures.TemporaryAdmission or Procedures.InwardProcessing or Procedures.OutwardProcessing, Phase: not CustomsPhase.Discharged } act
                && view.IsOwn(e) && !CustomsActs.IsRefused(act))
            {
                Judge(view, sink, i, act);
            }
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, CustomsProcessed act)
    {
        var e = view.Events[i];
        MessageArgument[] arguments = [new("event", e.Id), new("procedure", act.Procedure!.Word), new("due", act.DueBy?.Text ?? "")];
        if (act.DueBy is null or { Absence.State: Knowledge.None })
            sink.NotApplicable("no day is recorded by which it was to end");
        else if (FindEnd(view, i, act) is { } end)
            JudgeEnd(sink, e, end, act.DueBy, arguments);
        else if (view.IsPartial)
            sink.NotApplicable("its end lies beyond the edge of a partial chain");
        else if (act.DueBy.IsUnknown() || act.DueBy.IsApproximate)
            Ask(sink.Open("Whether the procedure {procedure} ({event}) should have ended by now cannot be decided: by when is recorded as not known.", arguments), e)
                .Missing("limit:{event}", "By when the procedure was to end ({event})", "the supervising office", "the authorization or the declaration");
        else if (view.IsNowBy(act.DueBy.LatestTicks))
            sink.NotApplicable("the time has not passed");
        else
            Ask(sink.Fail("No end of the procedure {procedure} ({event}) is recorded by {due}, when it was due.", arguments), e);
    }

    private static void JudgeEnd(FindingSink sink, EffectiveEvent e, EffectiveEvent end, EventTime due, MessageArgument[] arguments)
    {
        if (IsLate(end, due))
            Ask(sink.Fail("The record has the procedure {procedure} ({event}) end later ({end}) than {due}, when it was due.", [.. arguments, new("end", end.Id)]).Detailed("late"), e).At(end);
        else
            sink.Pass("its end is recorded", e, end);
    }

    private static bool IsLate(EffectiveEvent end, EventTime? due) =>
        due is { Absence: null, IsApproximate: false } && end.Start is not { IsApproximate: true } && EventOrder.Earliest(end) > due.LatestTicks;

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) => finding.At(e, "dueBy").Missing(
        "procedure:{event}",
        "How the procedure ended ({event}), and when",
        "the holder of the procedure, or the supervising office",
        "a re-export declaration, a release, or a record of destruction");

    /// <summary>An act that ends it, in time rather than too late.</summary>
    private static EffectiveEvent? FindEnd(ChainView view, int i, CustomsProcessed opened)
    {
        var e = view.Events[i];
        EffectiveEvent? late = null;
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k != i && !view.Order.Precedes(k, i) && ((view.Events[k].Event is Destroyed or Lost && Portions.IsAllThereIs(view, k)) || Ends(view, view.Events[k], e, opened)))
            {
                if (!IsLate(view.Events[k], opened.DueBy))
                    return view.Events[k];
                late ??= view.Events[k];
            }
        }

        if (view.SetView.IsAlone)
            return late;
        foreach (var other in view.SetView.Lineages.Of(view))
        {
            foreach (var later in other.Events)
            {
                if (ReferenceEquals(later.Reported, e.Reported) || !CustomsActs.MayPrecede(e, later) || !Ends(view, later, e, opened))
                    continue;
                if (!IsLate(later, opened.DueBy))
                    return later;
                late ??= later;
            }
        }

        return late;
    }

    private static bool Ends(ChainView view, EffectiveEvent later, EffectiveEvent e, CustomsProcessed opened)
    {
        if (later.Event is not CustomsProcessed act || CustomsActs.IsRefused(act))
            return false;
        if (act.Discharges is { Absence: null } number && opened.Declaration is { Absence: null } own)
            return number == own;
        var countries = EventPlaces.StartCountries(e.Event, view.SetView.Places);
        return countries.Count == 1 && CustomsActs.IsIn(view, later, countries[0]) != false
            && act.Procedure?.Word is Procedures.ReExport or Procedures.Export or Procedures.FreeCirculation;
    }
}
