using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>CST005.</summary>
internal sealed class OfficeClosedOrWrong : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST005",
        Name = "office-closed-or-wrong",
        Title = "A customs act is recorded at an office that did not exist then, does not handle it, or lies in another territory.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["UN/LOCODE and lists of customs offices, as data of the document [K]", "Daily NK, February 2020: that the transaction went through an office in Sinuiju is called remarkable [V]"],
        Why = "An act at an office that could not do it was done elsewhere, or not at all.",
        Remedy = "Correct the office, its code or the time; or record on what ground the office was open for it.",
        Limits = "What an office handles and since when is the document's data (valid, competence); hours of opening are not judged, because goods are cleared out of hours.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is CustomsProcessed act && view.IsOwn(e))
                Judge(view, sink, e, act);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, CustomsProcessed act)
    {
        if (act.Place is not { Absence: null } office)
        {
            sink.NotApplicable("no office is recorded");
            return;
        }

        if (IsAbroad(view, e, act, office))
            Report(sink, e, "territory", "The record has the act of {country} at the office {office}, which lies in another customs territory.", office, act);
        else if (office.Valid is null && office.Competence.Count == 0)
            sink.NotApplicable("nothing is recorded of when the office was open and what it handles");
        else if (office.Valid is { } valid && (valid.Covers(e.Start) == false || valid.Covers(e.End) == false))
            Report(sink, e, "closed", "The record has the act at the office {office} outside the time in which it is recorded as open.", office, act);
        else if (act.Procedure is { Absence: null } procedure && office.Competence.Count > 0 && !Handles(office, procedure, act.Commodity))
            Report(sink, e, "competence", "The record has the procedure {procedure} at the office {office}, which is recorded as not handling it.", office, act);
        else
            sink.Pass("the office was open and handles it, as far as is recorded", e);
    }

    private static bool IsAbroad(ChainView view, EffectiveEvent e, CustomsProcessed act, Place office)
    {
        if (act.Country is not { Absence: null } country)
            return false;
        var countries = view.SetView.Places.CountriesOf(office);
        foreach (var one in countries)
        {
            if (Crossing.IsSameTerritory(view, one, country, e) != false)
                return false;
        }

        return countries.Count > 0;
    }

    /// <summary>An office is recorded with the procedures that it handles, and where it is limited to some goods with their commodity codes.</summary>
    private static bool Handles(Place office, Code procedure, HsCode? commodity)
    {
        var (isProcedure, isGoods, hasProcedures, hasGoods) = (false, false, false, false);
        foreach (var one in office.Competence)
        {
            if (!one.Word.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                hasGoods = true;
                isGoods |= commodity is not { Absence: null } || commodity.Digits.StartsWith(one.Word, StringComparison.Ordinal) || one.Word.StartsWith(commodity.Digits, StringComparison.Ordinal);
            }
            else
            {
                hasProcedures = true;
                isProcedure |= one == procedure;
            }
        }

        return (isProcedure || !hasProcedures) && (isGoods || !hasGoods);
    }

    private static void Report(FindingSink sink, EffectiveEvent e, string detail, string message, Place office, CustomsProcessed act) => sink
        .Fail(message, new("event", e.Id), new("office", office), new("country", act.Country?.Name ?? ""), new("procedure", act.Procedure?.Word ?? ""))
        .Detailed(detail).At(e, "place")
        .Missing("office:{event}", "At which office it was done ({event}), and when", "the declarant, or customs", "the declaration, or a stamp of the office");
}
