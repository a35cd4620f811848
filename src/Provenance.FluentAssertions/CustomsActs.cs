using Provenance.Reports;

namespace Provenance.Assertions;

/// <summary>What customs did.</summary>
internal static class CustomsActs
{
    public static Miss? Judge(EffectiveHistory history, Country country, string procedure, ProvenanceReport report)
    {
        var registry = report.Checked.Registry;
        var acts = history.Where(e => e.Event is CustomsProcessed act && MayBeOf(act, country, registry)).ToList();
        var passed = acts.Exists(e => (CustomsProcessed)e.Event is var act && act.Procedure.IsKnown() && act.Procedure.Is(procedure) && !IsRefused(act) && IsOf(act, country, registry));
        if (passed)
            return null;
        var open = acts.Where(e => (CustomsProcessed)e.Event is var act && !IsRefused(act) && (!act.Procedure.IsKnown() ? !act.Procedure.IsNone() : act.Procedure.Is(procedure))).ToList();
        if (open.Count > 0)
        {
            return new Miss($"whether it did is open: the record does not say enough of {string.Join(", ", open)}")
            {
                Details = open.Select(e => Line(e, registry)).ToValueList(),
                Marks = open.Select(e => new TimelineMark(e.Id, $"This may be the act of customs of {country.Name} under {procedure}.")).ToValueList(),
            };
        }

        return new Miss("no such act is recorded")
        {
            Details = acts.Select(e => Line(e, registry)).ToValueList(),
            Marks = Missed(history, country, report).Select(e => new TimelineMark(e.Id, $"No act of customs of {country.Name} under {procedure} is recorded.")).ToValueList(),
        };
    }

    /// <summary>The crossings of the country's border where the chain does not show a hole by itself.</summary>
    private static IEnumerable<EffectiveEvent> Missed(EffectiveHistory history, Country country, ProvenanceReport report) => history.Where(e =>
        e.Event is BorderCrossed crossing && (crossing.Leaving == country || crossing.Entering == country)
        && !report.Findings.Any(finding => finding.Rule.Family == RuleFamily.Customs && report.IsHole(finding) && finding.Locations.Any(location => location.Event == e.Id)));

    private static ValueList<Country> CountriesOf(CustomsProcessed act, Registry registry) =>
        act.Country is { Absence: null } country ? [country] : Geography.CountriesOf(act.Place, registry);

    private static bool IsOf(CustomsProcessed act, Country country, Registry registry) => CountriesOf(act, registry) is [var only] && only == country;

    private static bool MayBeOf(CustomsProcessed act, Country country, Registry registry) => CountriesOf(act, registry) is var countries && (countries.Count == 0 || countries.Contains(country));

    private static bool IsRefused(CustomsProcessed act) => act.Outcome?.Word is "refused" or "rejected" or "seized" or "withdrawn";

    private static string Line(EffectiveEvent e, Registry registry)
    {
        var act = (CustomsProcessed)e.Event;
        var countries = CountriesOf(act, registry);
        var country = countries.Count == 0 ? "a country not recorded" : string.Join(" or ", countries.Select(one => one.Name));
        var outcome = act.Outcome.IsKnown() ? $", {act.Outcome}" : "";
        return $"{e.Id}: customs of {country}, procedure {(act.Procedure.IsKnown() ? act.Procedure.Word : "not known")}{outcome}";
    }
}
