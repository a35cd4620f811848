using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>CST003.</summary>
internal sealed class ImportWithoutExport : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST003",
        Name = "import-without-export",
        Title = "Goods were declared as coming from a country, and no export from there is recorded.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Mirror statistics: what one side imports the other exports [P]", "UFLPA Operational Guidance: export documents of the country of origin [S]"],
        Why = "Where the export is missing nobody outside the importer says where the goods came from.",
        Remedy = "Record the export declaration of that country, or correct the country of dispatch.",
        Limits = "Small consignments may need no export declaration: record the exemption. A crossing out of that country that is recorded is CST001's.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is CustomsProcessed { Procedure.Word: { Length: > 0 } procedure } act && view.IsOwn(e) && procedure != Procedures.Transit
                && CustomsActs.LetsIn(procedure) && procedure != Procedures.Exempt && !CustomsActs.IsRefused(act))
            {
                Judge(view, sink, e, act);
            }
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, CustomsProcessed act)
    {
        if (act.DispatchCountry is null or { Absence.State: Knowledge.None } || act.Discharges.IsKnown())
            sink.NotApplicable("no country of dispatch is declared, or the goods were there already");
        else if (act.DispatchCountry.Absence is not null)
            Unknown(view, sink, e);
        else if (CustomsActs.IsIn(view, e, act.DispatchCountry) != false)
            sink.NotApplicable("the country of dispatch is of the same territory");
        else if (CustomsActs.HasDocument(act, "exportDeclaration", "exitConfirmation"))
            sink.Pass("an export document stands with the import", e);
        else
            Judge(view, sink, e, act.DispatchCountry);
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, Country from)
    {
        var found = FindAnywhere(view, e, from);
        if (found.Act == ActFound.Found)
        {
            sink.Pass("an export from there is recorded", e);
            return;
        }

        if (Leaves(view, from))
        {
            sink.NotApplicable("the goods leave that country at a crossing that is recorded (CST001)");
            return;
        }

        if (view.IsPartial)
        {
            sink.NotApplicable("the country of dispatch lies beyond the edge of a partial chain");
            return;
        }

        MessageArgument[] arguments = [new("event", e.Id), new("country", from.Name), new("code", from.Code)];
        var finding = found.Event is { } act
            ? sink.Open("Whether goods declared as coming from {country} were declared for export there cannot be decided: a customs act is recorded, its procedure or outcome is not known.", arguments).At(e).At(act)
            : sink.Fail("No export declaration from {country} is recorded for goods that were declared as coming from there.", arguments).At(e, "dispatchCountry");
        finding.About(e.Id).Missing(
            "declaration:{code}:export",
            "The export declaration from {country}",
            "the exporter, or customs of {country}",
            "an export declaration or its number");
    }

    /// <summary>Where nobody knows the country of dispatch any export will do; without one it cannot be told which is missing.</summary>
    private static void Unknown(ChainView view, FindingSink sink, EffectiveEvent e)
    {
        if (FindAnywhere(view, e, null).Act == ActFound.Found)
            sink.Pass("an export is recorded", e);
        else if (view.IsPartial)
            sink.NotApplicable("the country of dispatch lies beyond the edge of a partial chain");
        else
            sink.Open("Whether an export declaration is missing cannot be decided: the record does not know from which country the goods were declared as coming.", new MessageArgument("event", e.Id))
                .About(e.Id).At(e, "dispatchCountry")
                .Missing("dispatch-country:{event}", "The country of dispatch that was declared ({event})", "the declarant, or the customs office", "the import declaration");
    }

    private static (ActFound Act, EffectiveEvent? Event) FindAnywhere(ChainView view, EffectiveEvent import, Country? from)
    {
        var found = Find(view, import, from);
        if (found.Act == ActFound.Found || view.SetView.IsAlone)
            return found;
        foreach (var other in view.SetView.Lineages.Of(view))
        {
            if (Find(other, import, from) is var there && there.Act > found.Act)
                found = there;
        }

        return found;
    }

    private static (ActFound Act, EffectiveEvent? Event) Find(ChainView where, EffectiveEvent import, Country? from)
    {
        (ActFound Act, EffectiveEvent? Event) best = (ActFound.Missing, null);
        foreach (var e in where.Events)
        {
            if (e.Event is not CustomsProcessed act || ReferenceEquals(e.Reported, import.Reported) || !CustomsActs.MayPrecede(e, import) || CustomsActs.IsRefused(act) || act.Procedure.IsNone())
                continue;
            var isIn = from is null ? true : CustomsActs.IsIn(where, e, from);
            if (isIn == false || (act.Procedure.IsKnown() && !CustomsActs.LetsOut(act.Procedure.Word) && !CustomsActs.IsExempt(act)))
                continue;
            if (isIn == true && (act.Procedure.IsKnown() || CustomsActs.IsExempt(act)) && !act.Outcome.IsUnknown())
                return (ActFound.Found, e);
            if (from is not null && (isIn == true || act.Country.IsUnknown() || act.Place.IsUnknown()))
                best = (ActFound.Uncertain, e);
        }

        return best;
    }

    private static bool Leaves(ChainView view, Country from)
    {
        foreach (var crossing in view.Crossings)
        {
            if (crossing.IsLeft && Crossing.IsSameTerritory(view, crossing.From, from, view.Events[crossing.Before]) != false)
                return true;
        }

        return false;
    }
}
