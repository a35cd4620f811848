using Provenance.Reference;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>CST002.</summary>
internal sealed class ExportWithoutImport : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST002",
        Name = "export-without-import",
        Title = "Goods were declared for export to a territory, and nothing shows that they were declared there.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Mirror statistics: what one side exports the other imports [P]", "Regulation (EU) No 952/2013 Art 267-270: exit and entry [K]"],
        Why = "Goods that leave for one country and are declared in none may have gone to another.",
        Remedy = "Record the customs act at the destination, the return of the goods, or their loss; or correct the destination.",
        Limits = "Nothing is asked for 150 days after the export unless the policy says otherwise. A crossing that is recorded is CST001's; a destination that the declaration does not name asks nothing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is CustomsProcessed { Procedure.Word: Procedures.Export or Procedures.ReExport } act && view.IsOwn(e) && !CustomsActs.IsRefused(act))
                Judge(view, sink, i, act);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, CustomsProcessed act)
    {
        var e = view.Events[i];
        if (act.DestinationTerritory is not { Absence: null } destination || CustomsActs.IsIn(view, e, destination) != false)
        {
            sink.NotApplicable("no other territory is named as destination");
            return;
        }

        var found = Find(view, e, view, destination);
        if (found.Act != ActFound.Found && !view.SetView.IsAlone)
        {
            foreach (var other in view.SetView.Lineages.Of(view))
            {
                if (Find(view, e, other, destination) is var there && there.Act > found.Act)
                    found = there;
            }
        }

        if (found.Act == ActFound.Found)
            sink.Pass("a customs act at the destination is recorded", e);
        else if (IsBackOrLost(view, i))
            sink.Pass("the goods came back, or were lost or destroyed", e);
        else if (Enters(view, destination))
            sink.NotApplicable("the goods enter the destination at a crossing that is recorded (CST001)");
        else if (view.IsPartial)
            sink.NotApplicable("the destination lies beyond the edge of a partial chain");
        else
            Report(view, sink, i, destination, found);
    }

    private static void Report(ChainView view, FindingSink sink, int i, Country destination, (ActFound Act, EffectiveEvent? Event) found)
    {
        var e = view.Events[i];
        MessageArgument[] arguments = [new("event", e.Id), new("country", destination.Name), new("code", destination.Code)];
        var latest = view.Order.LatestEnd(i);
        FindingDraft finding;
        if (found.Event is { } act)
        {
            finding = sink.Open("Whether the goods exported to {country} were declared there cannot be decided: a customs act is recorded, its procedure or outcome is not known.", arguments).At(e).At(act);
        }
        else if (latest == long.MaxValue)
        {
            if (!e.Event.Time.IsUnknown())
            {
                sink.NotApplicable("when the goods were exported is not recorded (ORD011)");
                return;
            }

            finding = sink.Open("Whether goods exported to {country} should have been declared there by now cannot be decided: the record does not know when they were exported.", arguments).At(e)
                .Missing("time:{event}", "When it happened ({event})", "who recorded it", "a dated document of it");
        }
        else if (view.IsNowBy(latest + (Int128)view.Policy.Thresholds.ImportAfterExport.BclCompatibleTicks))
        {
            sink.NotApplicable("the goods may still be under way");
            return;
        }
        else
        {
            finding = sink.Fail("No customs act in {country} is recorded for goods that were declared for export there.", arguments).At(e, "destinationTerritory");
        }

        finding.About(e.Id).Missing(
            "declaration:{code}:import",
            "The import declaration into {country}",
            "the importer, or customs of {country}",
            "an import declaration or its number").Under(GroupKey.LegFrom(e));
    }

    private static (ActFound Act, EffectiveEvent? Event) Find(ChainView view, EffectiveEvent export, ChainView where, Country destination)
    {
        (ActFound Act, EffectiveEvent? Event) best = (ActFound.Missing, null);
        foreach (var e in where.Events)
        {
            if (e.Event is not CustomsProcessed act || ReferenceEquals(e.Reported, export.Reported) || !CustomsActs.MayPrecede(export, e) || CustomsActs.IsRefused(act))
                continue;
            var isIn = CustomsActs.IsIn(view, e, destination);
            if (isIn == false || (act.Procedure.IsKnown() && !CustomsActs.LetsIn(act.Procedure.Word) && !CustomsActs.IsExempt(act)) || act.Procedure.IsNone())
                continue;
            if (isIn == true && (act.Procedure.IsKnown() || CustomsActs.IsExempt(act)) && !act.Outcome.IsUnknown())
                return (ActFound.Found, e);
            if (isIn == true || act.Country.IsUnknown() || act.Place.IsUnknown())
                best = (ActFound.Uncertain, e);
        }

        return best;
    }

    /// <summary>Whether, after the export, the goods were declared in the same territory again, or ended.</summary>
    private static bool IsBackOrLost(ChainView view, int i)
    {
        var home = view.SetView.Places.CountriesOf(view.Events[i].Event.Place is { Absence: null } place ? place : null);
        var country = ((CustomsProcessed)view.Events[i].Event).Country is { Absence: null } own ? own : home.Count == 1 ? home[0] : null;
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (!view.Order.MayPrecede(i, k))
                continue;
            var e = view.Events[k];
            if ((e.Event is Destroyed or Lost && Portions.IsAllThereIs(view, k)) || (e.Event is CustomsProcessed { Procedure.Word: Procedures.FreeCirculation } && country is not null && CustomsActs.IsIn(view, e, country) == true && view.Order.Precedes(i, k)))
                return true;
        }

        return false;
    }

    private static bool Enters(ChainView view, Country destination)
    {
        foreach (var crossing in view.Crossings)
        {
            if (crossing.IsEntered && Crossing.IsSameTerritory(view, crossing.To, destination, view.Events[crossing.Before]) != false)
                return true;
        }

        return false;
    }
}
