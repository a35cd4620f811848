using Provenance.Reference;
using Provenance.Rules.Labeling;
using Provenance.Validation;
using Provenance.Validation.Flow;
using Provenance.Validation.House;

namespace Provenance.Rules.Customs;

/// <summary>CST011.</summary>
internal sealed class FreeZoneOverreach : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST011",
        Name = "free-zone-overreach",
        Title = "Goods in a free zone or customs warehouse were handled beyond storing, or left it as other goods.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Violation,
        Severity = Severity.Warning,
        Citations =
        [
            "19 CFR 134.13(b)(3): articles manipulated but not manufactured in a zone [V]", "19 CFR 19.11: manipulation in a warehouse by permit [S]",
            "WCO Revised Kyoto Convention, Annex D [K]", "Regulation (EU) No 952/2013 Art 220, 243 ff: usual forms of handling, free zones [K]",
        ],
        Why = "Under customs control goods stay what they are; what changes there unseen comes out under another duty, another origin or another name.",
        Remedy = "Record the authorization to process there, or the record of the processing; or correct the declarations.",
        Limits = "Storing, sorting, packing, splitting, and relabeling with the same origin are usual handling. Many zones allow manufacturing: without what the zone's authorization covers on record that is not judged. What the declarations contradict is told by the rules on codes, origin and quantity.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is CustomsProcessed { Procedure.Word: Procedures.FreeZone or Procedures.Warehousing, Phase: not CustomsPhase.Discharged } entry && view.IsOwn(view.Events[i]) && !CustomsActs.IsRefused(entry))
                Judge(view, sink, i, entry);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, CustomsProcessed entry)
    {
        var exit = FindExit(view, i, entry);
        var isSound = true;
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k == i || !view.Order.Precedes(i, k) || (exit >= 0 && !view.Order.Precedes(k, exit)) || IsElsewhere(view, i, k))
                continue;
            if (view.Events[k].Event is Transformed process)
                isSound &= Judge(view, sink, i, k, entry, process);
            else if (LabelEvents.Of(view.Events[k].Event) is { Before: { Absence: null } before, After: { Absence: null } after } && LabelComparison.DifferInOrigin(view, before, after, view.Events[k]))
                isSound &= Relabeled(view, sink, i, k, after);
        }

        if (exit >= 0)
            isSound &= JudgeExit(view, sink, i, exit, entry);
        if (isSound)
            sink.Pass("only usual handling is recorded there", view.Events[i]);
    }

    /// <summary>Processing: never usual in a customs warehouse; in a free zone it depends on the rules of the zone.</summary>
    private static bool Judge(ChainView view, FindingSink sink, int i, int k, CustomsProcessed entry, Transformed process)
    {
        var (start, e) = (view.Events[i], view.Events[k]);
        if (process.Authorization is not null || CustomsActs.HasDocument(process, "permit", "license", "customsDecision") || IsAuthorized(view, e, out var zone))
        {
            sink.Pass("the processing is authorized", e);
            return true;
        }

        if (entry.Procedure!.Is(Procedures.FreeZone) && zone == Knowledge.NotRecorded)
        {
            sink.NotApplicable("nothing is recorded of what the free zone allows");
            return true;
        }

        MessageArgument[] arguments = [new("event", e.Id), new("entry", start.Id), new("place", EventPlaces.Described(entry))];
        var finding = entry.Procedure!.Is(Procedures.FreeZone) && zone == Knowledge.Unknown
            ? sink.Open("Whether the goods could be processed ({event}) in the free zone that they entered at {place} depends on the rules of the zone, which are recorded as not known.", arguments)
            : sink.Fail("The record has the goods processed ({event}) under customs control ({entry}), and no authorization for that.", arguments);
        finding.Detailed("processing").About(e.Id).At(e).At(start)
            .Missing("zone:{event}", "On what authorization the goods were processed under customs control ({event})", "who processed them, and the customs office", "an authorization, or the rules of the zone");
        return false;
    }

    private static bool Relabeled(ChainView view, FindingSink sink, int i, int k, Label after)
    {
        var e = view.Events[k];
        sink.Fail("The record has labels with another origin, {claim}, put on the goods ({event}) under customs control ({entry}).", new("event", e.Id), new("entry", view.Events[i].Id), new("claim", OriginWords.Of(after.Origin)))
            .Detailed("origin-label").About(e.Id).At(e, "after.origin").At(view.Events[i])
            .Missing("zone:{event}", "On what authorization the origin on the labels was changed ({event})", "who changed the labels, and the customs office", "a permit of customs, or an origin ruling");
        return false;
    }

    /// <summary>The goods leave as other goods than those that came: another heading, or another origin, and nothing was done to them.</summary>
    private static bool JudgeExit(ChainView view, FindingSink sink, int i, int exit, CustomsProcessed entry)
    {
        var (start, end) = (view.Events[i], view.Events[exit]);
        if (end.Event is not CustomsProcessed act || HasProcessing(view, i, exit))
            return true;
        var what = entry.Commodity is { Absence: null } before && act.Commodity is { Absence: null } after && HsCodes.Compare(view.Policy.Data, start, before, end, after) == HsComparison.Heading ? "heading"
            : OriginClaims.IsComparable(view.SetView.Customs, entry.DeclaredOrigin) && OriginClaims.IsComparable(view.SetView.Customs, act.DeclaredOrigin)
                && !OriginClaims.Covers(view.SetView.Customs, entry.DeclaredOrigin, act.DeclaredOrigin, end) && !OriginClaims.Covers(view.SetView.Customs, act.DeclaredOrigin, entry.DeclaredOrigin, end) ? "origin"
            : null;
        if (what is null)
            return true;
        sink.Fail("The record has another {what} declared for the goods when they leave customs control ({event}) than when they came ({entry}), and nothing done to them between.", new("event", end.Id), new("entry", start.Id), new("what", what))
            .Detailed(what).About(end.Id).At(end, what == "heading" ? "commodity" : "declaredOrigin").At(start)
            .Missing("exit:{event}", "What was done to the goods between {entry} and {event}, or which declaration is right", "the warehouse keeper, and the declarants", "the stock records, or a corrected declaration");
        return false;
    }

    private static bool HasProcessing(ChainView view, int i, int exit)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (view.Events[k].Event is Transformed && !view.Order.Precedes(k, i) && !view.Order.Precedes(exit, k))
                return true;
        }

        return false;
    }

    /// <summary>The act or crossing with which the goods leave; -1 where none is recorded.</summary>
    private static int FindExit(ChainView view, int i, CustomsProcessed entry)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            // What names the entry as the one that it ends is its end, even where their dates are too wide to tell which came first.
            if (k != i && view.Events[k].Event is CustomsProcessed { Discharges: { Absence: null } ended } && entry.Declaration is { Absence: null } named && ended == named && !view.Order.Precedes(k, i))
                return k;
            if (k <= i || !view.Order.Precedes(i, k))
                continue;
            if (view.Events[k].Event is BorderCrossed)
                return k;
            if (view.Events[k].Event is CustomsProcessed act && (act.Discharges is not { Absence: null } number || entry.Declaration is not { Absence: null } own || number == own))
                return k;
        }

        return -1;
    }

    /// <summary>Whether an event is certainly at another place than the zone or warehouse.</summary>
    private static bool IsElsewhere(ChainView view, int i, int k)
    {
        var (here, there) = (EventPlaces.StartCountries(view.Events[i].Event, view.SetView.Places), EventPlaces.StartCountries(view.Events[k].Event, view.SetView.Places));
        return EventPlaces.AreApart(null, here, null, there, view.SetView.Places);
    }

    /// <summary>An authorization to process, held by who did it or by the zone; and what the record says of what the zone allows.</summary>
    private static bool IsAuthorized(ChainView view, EffectiveEvent e, out Knowledge zone)
    {
        zone = Knowledge.NotRecorded;
        foreach (var authorization in view.Set.Registry.Authorizations)
        {
            if (authorization.Valid?.Covers(e.Start) == false || !IsIn(view, authorization, e))
                continue;
            if (authorization.Kind is { Absence: null, Word: "freeZone" } && authorization.Covers.Knowledge() > zone)
                zone = authorization.Covers.Knowledge();
            if (!IsHeld(e.Event, authorization))
                continue;
            if (authorization.Kind is { Absence: null, Word: "inwardProcessing" or "manipulationPermit" } || Covers(authorization))
                return true;
        }

        return false;
    }

    private static bool Covers(Authorization authorization)
    {
        foreach (var act in authorization.Covers)
        {
            if (act.Word is "manufacturing" or "processing")
                return true;
        }

        return false;
    }

    private static bool IsHeld(ProvenanceEvent e, Authorization authorization)
    {
        if (authorization.Kind is { Absence: null, Word: "freeZone" } || (authorization.Holder is { } holder && (e.By?.Id == holder || e.OnBehalfOf?.Id == holder)))
            return true;
        foreach (var id in e.By?.Authorizations ?? default)
        {
            if (id == authorization.Id)
                return true;
        }

        return false;
    }

    private static bool IsIn(ChainView view, Authorization authorization, EffectiveEvent e)
    {
        var countries = authorization.Country is null ? default : EventPlaces.StartCountries(e.Event, view.SetView.Places);
        foreach (var country in countries)
        {
            if (authorization.Country!.Covers(country, view.SetView.Customs))
                return true;
        }

        return countries.Count == 0;
    }
}
