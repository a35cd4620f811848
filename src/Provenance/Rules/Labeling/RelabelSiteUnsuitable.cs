using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL015.</summary>
internal sealed class RelabelSiteUnsuitable : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL015",
        Name = "relabel-site-unsuitable",
        Title = "Labels were changed at a site of a kind where that is not usually done.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["GMP and GDP practice [K]"],
        Why = "Where labels are changed somebody must keep old and new apart and count both; few sites are set up for that.",
        Remedy = "Record the authorization of the site or of who did it, or the supervision under which it was done.",
        Limits = "Works, packers, warehouses, customs warehouses and free zones are usual. Relabeling in the field under supervision of customs or another authority is, too.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (view.IsOwn(e) && LabelEvents.Of(e.Event) is { } change)
                Judge(view, sink, e, change);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, ILabelEvent change)
    {
        if (e.Event.Place is not { Absence: null, Kind: { Absence: null } kind } place || kind.Word is "country" or "region" or "area" or "city" or "address" or "site" or "building")
        {
            sink.NotApplicable("what kind of site it was is not recorded");
        }
        else if (IsUsual(kind.Word))
        {
            sink.Pass("done at a site where that is usual", e);
        }
        else if (IsAuthorized(view, e, change))
        {
            sink.Pass("authorized, or done by an authority", e);
        }
        else
        {
            sink.Fail("The record has the labels changed at {place}, a site of the kind {kind}, and no authorization for that.", new("event", e.Id), new("place", place), new("kind", kind.Word))
                .At(e, "place")
                .Missing("site:{event}", "On what authorization labels were changed at {place} ({event})", "who ordered it", "an authorization of the site, or a record of supervision");
        }
    }

    private static bool IsUsual(string kind) => kind is "productionSite" or "repackagingSite" or "relabelingSite" or "warehouse" or "bondedWarehouse" or "coldStore" or "distributionCenter"
        or "freeZone" or "consigneeSite" or "laboratory" or "farm" or "terminal" or "port";

    private static bool IsAuthorized(ChainView view, EffectiveEvent e, ILabelEvent change) =>
        e.Event.By is { Kind: PartyKind.Authority }
        || change.Authority is { Absence: null } and ({ Authorization: not null } or { Kind.Word: "customsOrder" or "authorityDecision" or "courtOrder" or "legalBasis" or "authorizedRelabeler" or "authorizedRepackager" })
        || RelabelAuthorities.IsHeldByActor(view, e, change);
}
