using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>CST001.</summary>
internal sealed class BorderWithoutCustoms : ChainRule
{
    /// <summary>More crossings than these are counted, not named.</summary>
    private const int MostNamed = 6;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST001",
        Name = "border-without-customs",
        Title = "Goods pass from one customs territory into another, and an export or import act is missing.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Gap,
        Severity = Severity.Error,
        Citations =
        [
            "WCO Revised Kyoto Convention: principle [K]", "Regulation (EU) No 952/2013 Art 134, 139, 158, 263-270 [K]",
            "European Commission on Regulation (EU) 2023/1115: only a customs declaration is adequate evidence [V]",
        ],
        Why = "Customs is the one point on the way where a third party writes down what passed; a crossing without it rests on the holders' word.",
        Remedy = "Record the customs act with its declaration number, or the exemption with its evidence.",
        Limits = "A union counts as one territory only where goods inside it need no declaration. Judged only where the chain records customs; where it records none, one finding for information names the crossings, and asks for their declarations unless the scope leaves customs out.",
        Subsumes = ["STR013"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Crossings is not { Count: > 0 } crossings)
        {
            sink.NotApplicable("no customs border is crossed");
            return;
        }

        if (!RecordsCustoms(view))
        {
            Inform(view, sink, crossings);
            return;
        }

        for (var k = 0; k < crossings.Count; k++)
        {
            var crossing = crossings[k];
            if (crossing.IsLeft)
                Judge(view, sink, crossing, true, FindAct(view, crossings, k, true));
            if (crossing.IsEntered)
                Judge(view, sink, crossing, false, FindAct(view, crossings, k, false));
        }
    }

    private static bool RecordsCustoms(ChainView view)
    {
        if (view.Chain.Description.Scope.Names("customs"))
            return true;
        foreach (var e in view.Events)
        {
            if (e.Event is CustomsProcessed)
                return true;
        }

        return false;
    }

    /// <summary>A record of a way without its papers: that nothing was judged, and which declarations to ask for. One whose scope leaves customs out need not have them.</summary>
    private static void Inform(ChainView view, FindingSink sink, List<Crossing> crossings)
    {
        var isLeftOut = view.Chain.Description.Scope.Facets.Count > 0;
        var finding = sink.Inform(
                isLeftOut
                    ? "The record of {chain} leaves customs out, so that customs were not judged for the {crossings}."
                    : "No customs act is recorded for {chain}, so that customs were not judged for the {crossings}.",
                new("chain", view.Chain.Id),
                new("crossings", WayOf(crossings)))
            .About(view.Chain.Id);
        foreach (var crossing in crossings)
        {
            if (!finding.Reads(view.Events[crossing.Before]))
                finding.At(view.Events[crossing.Before]);
        }

        if (!isLeftOut)
            finding.Asked().Missing("declarations:{chain}", "Which declarations covered the {crossings} ({chain})", "the exporter and the importer, or their customs agents", "the export and import declarations or their numbers");
    }

    private static string WayOf(List<Crossing> crossings)
    {
        var names = new List<string>(MostNamed + 1);
        foreach (var crossing in crossings)
        {
            if (names.Count == MostNamed)
            {
                names.Add($"{crossings.Count - MostNamed} more");
                break;
            }

            names.Add($"from {crossing.From.Name} to {crossing.To.Name}");
        }

        var all = names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
        return $"{(crossings.Count == 1 ? "crossing" : "crossings")} {all}";
    }

    private static void Judge(ChainView view, FindingSink sink, Crossing crossing, bool isExport, (ActFound Act, int Event) found)
    {
        var (before, after) = (view.Events[crossing.After], view.Events[crossing.Before]);
        if (found.Act == ActFound.Found)
        {
            sink.Pass(isExport ? "export act recorded" : "import act recorded", view.Events[found.Event]);
            return;
        }

        var country = isExport ? crossing.From : crossing.To;
        var place = crossing.IsWithin ? EventPlaces.Described(after.Event) : $"between {EventPlaces.Described(before.Event)} and {EventPlaces.Described(after.Event)}";
        MessageArgument[] arguments = [new("country", country.Name), new("place", place), new("code", country.Code)];
        var finding = (found.Act, isExport, crossing.IsWithin) switch
        {
            (ActFound.Uncertain, true, _) => sink.Open("Whether the goods were declared for export from {country} cannot be decided: a customs act is recorded, its procedure or outcome is not known.", arguments),
            (ActFound.Uncertain, false, _) => sink.Open("Whether the goods were declared for import into {country} cannot be decided: a customs act is recorded, its procedure or outcome is not known.", arguments),
            (_, true, true) => sink.Fail("No export declaration from {country} is recorded for the crossing at {place}.", arguments),
            (_, false, true) => sink.Fail("No import declaration into {country} is recorded for the crossing at {place}.", arguments),
            (_, true, false) => sink.Fail("No export declaration from {country} is recorded for the crossing {place}.", arguments),
            (_, false, false) => sink.Fail("No import declaration into {country} is recorded for the crossing {place}.", arguments),
        };
        finding.Detailed(isExport ? "export" : "import").At(after);
        if (crossing.IsWithin)
            finding.About(after.Id);
        else
            finding.About(before, after).At(before);
        if (found.Act == ActFound.Uncertain)
            finding.At(view.Events[found.Event]);
        if (isExport)
            finding.Missing("declaration:{code}:export", "The export declaration from {country}", "the exporter, or customs of {country}", "an export declaration or its number");
        else
            finding.Missing("declaration:{code}:import", "The import declaration into {country}", "the importer, or customs of {country}", "an import declaration or its number");
        finding.Under(crossing.IsWithin ? GroupKey.Of(after) : GroupKey.LegFrom(before));
    }

    /// <summary>An act on one side that can lie between the goods' entry into that territory and their exit from it.</summary>
    private static (ActFound Act, int Event) FindAct(ChainView view, List<Crossing> crossings, int k, bool isExport)
    {
        var crossing = crossings[k];
        var country = isExport ? crossing.From : crossing.To;
        var (earliest, latest) = Stay(view, crossings, k, isExport);
        var best = (Act: ActFound.Missing, Event: -1);
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is not CustomsProcessed act
                || (earliest >= 0 && view.Order.Precedes(i, earliest)) || (latest >= 0 && view.Order.Precedes(latest, i)))
            {
                continue;
            }

            var found = Weigh(act, isExport, CustomsActs.IsIn(view, view.Events[i], country));
            if (found > best.Act)
                best = (found, i);
        }

        return best;
    }

    /// <summary>The events between which the goods are in the territory: the way in and the way out; -1 where the stay is open.</summary>
    private static (int Earliest, int Latest) Stay(ChainView view, List<Crossing> crossings, int k, bool isExport)
    {
        var crossing = crossings[k];
        if (isExport)
        {
            for (var entry = k - 1; entry >= 0; entry--)
            {
                if (Crossing.IsSameTerritory(view, crossings[entry].To, crossing.From, view.Events[crossing.Before]) != false)
                    return (crossings[entry].After, crossing.Before);
            }

            return (-1, crossing.Before);
        }

        for (var exit = k + 1; exit < crossings.Count; exit++)
        {
            if (Crossing.IsSameTerritory(view, crossings[exit].From, crossing.To, view.Events[crossing.Before]) != false)
                return (crossing.After, crossings[exit].Before);
        }

        return (crossing.After, -1);
    }

    private static ActFound Weigh(CustomsProcessed act, bool isExport, bool? isIn)
    {
        if (isIn == false || CustomsActs.IsRefused(act))
            return ActFound.Missing;
        var isExempt = CustomsActs.IsExempt(act);
        if (!act.Procedure.IsKnown() && !isExempt)
            return act.Procedure.IsNone() ? ActFound.Missing : ActFound.Uncertain;
        if (!isExempt && !(isExport ? CustomsActs.LetsOut(act.Procedure!.Word) : CustomsActs.LetsIn(act.Procedure!.Word)))
            return ActFound.Missing;
        return isIn is null || act.Outcome.IsUnknown() ? ActFound.Uncertain : ActFound.Found;
    }
}
