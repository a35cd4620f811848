using Provenance.Rules.Labeling;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>CST010.</summary>
internal sealed class OriginShiftInTransitCountry : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST010",
        Name = "origin-shift-in-transit-country",
        Title = "Goods leave a country that they only passed through, and are declared as of that country from then on.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Citations =
        [
            "Delegated Regulation (EU) 2015/2446 Art 34(c), (e) [S]", "RCEP minimal operations (b), (d) [S, clause text]", "19 CFR 134.13: goods handled in a zone are still to be marked [V]",
        ],
        Why = "Duties, quotas and bans follow the declared origin; storing, repacking and relabeling on the way give none.",
        Remedy = "Record the processing in that country with the commodity codes before and after it, or a ruling on origin; or correct the declaration.",
        Limits = "Processing that nobody recorded is not seen. Goods that came into being in that country have its origin.",
        Subsumes = ["LBL005", "CST007", "CST011"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var before = -1;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is not CustomsProcessed { DeclaredOrigin: { Count: > 0 } declared })
                continue;
            if (OriginClaims.IsComparable(view.SetView.Customs, declared))
                Judge(view, sink, before, i, declared);
            else
                sink.NotApplicable("the members of a group of countries are not known");
            before = i;
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int before, int i, ValueList<Area> declared)
    {
        var isJudged = false;
        foreach (var area in declared)
        {
            if (area.Country is { } country && IsNew(view, before, i, country) && HasLeft(view, i, country) && IsPassedThrough(view, i, country))
            {
                isJudged = true;
                Judge(view, sink, before, i, country);
            }
        }

        if (!isJudged)
            sink.Pass("no country that the goods passed through is declared as origin anew", view.Events[i]);
    }

    private static void Judge(ChainView view, FindingSink sink, int before, int i, Country country)
    {
        var e = view.Events[i];
        var (confers, process) = Processing(view, before, i, country);
        if (confers == true)
        {
            sink.Pass("processing there confers the origin", e);
            return;
        }

        MessageArgument[] arguments =
        [
            new("event", e.Id), new("country", country.Name), new("process", process?.Id ?? ""),
            new("before", before >= 0 ? OriginWords.Of(((CustomsProcessed)view.Events[before].Event).DeclaredOrigin) : OriginWords.Of(view.SetView.Origins.After(view, i).Countries)),
        ];
        var finding = process is not null && confers is null
            ? sink.Open("Whether processing in {country} made it the origin of the goods is not known: the commodity codes before and after it are not both recorded.", arguments)
            : sink.Fail("The record has {country} as declared origin after the goods had passed through it, {before} before that, and no processing there that would change it.", arguments);
        finding.About(e.Id).At(e, "declaredOrigin");
        if (before >= 0)
            finding.At(view.Events[before]);
        if (process is not null && confers is null)
            finding.At(process).Missing("substantiality:{process}", "What the processing changed ({process}): the commodity codes before and after it", "who did it", "a production record or an origin ruling");
        else
            finding.Missing("origin-change:{event}", "What made {country} the origin of the goods ({event})", "the declarant, and customs of {country}", "a certificate of origin, an origin ruling, or the record of the processing");
        finding.Under(GroupKey.Of(e));
    }

    /// <summary>Whether the declaration before did not have the country; without one, whether the goods are not of it.</summary>
    private static bool IsNew(ChainView view, int before, int i, Country country)
    {
        if (before >= 0)
        {
            var declared = ((CustomsProcessed)view.Events[before].Event).DeclaredOrigin;
            return view.Order.Precedes(before, i) && OriginClaims.IsComparable(view.SetView.Customs, declared) && !OriginClaims.CoversOne(view.SetView.Customs, declared, country, view.Events[i]);
        }

        var origin = view.SetView.Origins.After(view, i);
        return origin.IsKnown && Array.IndexOf(origin.Countries, country) < 0;
    }

    /// <summary>Whether the act lets the goods out of the country, or comes after they left it.</summary>
    private static bool HasLeft(ChainView view, int i, Country country)
    {
        if (IsIn(view, i, country))
            return ((CustomsProcessed)view.Events[i].Event).Procedure?.Word is Reference.Procedures.ReExport or Reference.Procedures.Export or Reference.Procedures.Transit;
        for (var k = i - 1; k >= 0; k--)
        {
            if (EventPlaces.IsPlacedAct(view.Events[k].Event) && view.Order.Precedes(k, i) && IsOnly(EventPlaces.StartCountries(view.Events[k].Event, view.SetView.Places), country))
                return true;
        }

        return false;
    }

    /// <summary>Whether the goods were certainly elsewhere before they were in the country, and did not come into being there.</summary>
    private static bool IsPassedThrough(ChainView view, int i, Country country)
    {
        if (view.SetView.Origins.Made(view) is { IsKnown: true } made)
            return Array.IndexOf(made.Countries, country) < 0;
        for (var k = 0; k < i; k++)
        {
            if (!EventPlaces.IsPlacedAct(view.Events[k].Event) || !view.Order.Precedes(k, i))
                continue;
            var countries = EventPlaces.StartCountries(view.Events[k].Event, view.SetView.Places);
            if (countries.Count > 0)
                return !Contains(countries, country);
        }

        return false;
    }

    /// <summary>What was done to the goods in the country since the last declaration: whether it confers origin, or may.</summary>
    private static (bool? Confers, EffectiveEvent? Process) Processing(ChainView view, int before, int i, Country country)
    {
        var origin = view.SetView.Origins.After(view, i);
        if (Array.IndexOf(origin.Countries, country) >= 0)
            return (true, null);
        (bool? Confers, EffectiveEvent? Process) best = Array.IndexOf(origin.Maybe, country) >= 0 ? (null, origin.Undecided) : (false, null);
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (view.Events[k].Event is not Transformed process || view.Order.Precedes(i, k) || (before >= 0 && view.Order.Precedes(k, before)))
                continue;
            var countries = EventPlaces.EndCountries(process, view.SetView.Places);
            if (countries.Count > 0 && !Contains(countries, country))
                continue;
            var confers = Substantiality.Confers(process);
            if (confers == true && IsOnly(countries, country) && view.Order.Precedes(k, i))
                return (true, view.Events[k]);
            if (confers != false)
                best = (null, view.Events[k]);
        }

        return best;
    }

    private static bool IsIn(ChainView view, int i, Country country) => IsOnly(EventPlaces.StartCountries(view.Events[i].Event, view.SetView.Places), country);

    private static bool IsOnly(ValueList<Country> countries, Country country) => countries.Count == 1 && countries[0] == country;

    private static bool Contains(ValueList<Country> countries, Country country)
    {
        foreach (var one in countries)
        {
            if (one == country)
                return true;
        }

        return false;
    }
}
