using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Labeling;

/// <summary>LBL005.</summary>
internal sealed class OriginWithoutTransformation : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL005",
        Name = "origin-without-transformation",
        Title = "An origin is claimed that the goods do not have by what is recorded of how they were made.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Citations =
        [
            "Delegated Regulation (EU) 2015/2446 Art 34(a)-(h): packing, affixing labels, and combinations of them [S]", "Regulation (EU) No 952/2013 Art 60, 62 [S]",
            "WCO Revised Kyoto Convention, Annex K E3: substantial transformation [V]", "RCEP (d) [S]", "19 CFR 134.1(b) [S]", "WTO Agreement on Rules of Origin [K]",
        ],
        Why = "Storing, sorting, packing, relabeling, splitting and merging never change origin, alone or combined.",
        Remedy = "Record the processing with the commodity codes before and after it, or a binding ruling on origin; or correct the claim.",
        Limits = "Origins in declarations are CST007's. Without an origin profile a transformation confers origin where it changes the heading of the Harmonized System. Preferences, sets and cumulation are not judged.",
        Subsumes = ["CST007"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        List<(ValueList<Area> Claim, Status Status, FindingDraft Finding)>? told = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (!view.IsOwn(e))
                continue;
            if (OriginClaimed.By(e.Event) is not { } claimed)
                continue;
            if (claimed.Origin.Count > 0)
                Judge(view, sink, i, claimed, ref told);
            else if (claimed.IsUnknownOnNewLabel)
                Ask(view, sink, i, claimed);
            else
                sink.NotApplicable("the origin claimed is not known");
        }

        if (told is not null)
            AddDeclarations(view, told);
    }

    /// <summary>A declaration of the same origin has the same cause as the label.</summary>
    private static void AddDeclarations(ChainView view, List<(ValueList<Area> Claim, Status Status, FindingDraft Finding)> told)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is not CustomsProcessed { DeclaredOrigin: { Count: > 0 } declared } || !view.IsOwn(e))
                continue;
            foreach (var (claim, status, finding) in told)
            {
                if (claim == declared && e.Status <= status)
                    finding.At(e);
            }
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, OriginClaimed claimed, ref List<(ValueList<Area> Claim, Status Status, FindingDraft Finding)>? told)
    {
        var e = view.Events[i];
        var origin = view.SetView.Origins.After(view, i);
        switch (OriginClaims.Compare(view.SetView.Customs, claimed.Origin, origin, e))
        {
            case OriginMatch.Matches:
                sink.Pass("the origin claimed is that of the goods", e);
                break;
            case OriginMatch.Differs:
                Fail(sink, e, claimed, origin, ref told);
                break;
            case OriginMatch.Contested:
                sink.NotApplicable("which of several origins is right is not known (STR002)");
                break;
            case OriginMatch.Undecided:
                Undecided(sink, e, claimed, origin);
                break;
            case OriginMatch.NotComparable when IsOpenWithoutOrigin(view, origin) && claimed.IsOnNewLabel && OriginClaims.IsComparable(view.SetView.Customs, claimed.Origin):
                Ask(view, sink, i, claimed);
                break;
            default:
                sink.NotApplicable(origin.IsKnown ? "the members of a group of countries are not known" : "the origin of the goods is not known, or not read");
                break;
        }
    }

    /// <summary>Goods that came from nowhere recorded; what was not read, and the edge of a partial record, ask nothing.</summary>
    private static bool IsOpenWithoutOrigin(ChainView view, OriginOfGoods origin) => !origin.IsKnown && !origin.IsElsewhere && !view.IsPartial;

    private static void Fail(FindingSink sink, EffectiveEvent e, OriginClaimed claimed, OriginOfGoods origin, ref List<(ValueList<Area> Claim, Status Status, FindingDraft Finding)>? told)
    {
        foreach (var (claim, status, known) in told ?? [])
        {
            // The same claim again has the same cause; one that is less firm must not lower what the first rests on.
            if (claim == claimed.Origin && e.Status <= status)
            {
                known.At(e);
                return;
            }
        }

        var finding = sink.Fail(
                "The record has {claim} as origin in the claim and {origin} as origin of the goods, and no processing that would change it.",
                new("event", e.Id),
                new("claim", OriginWords.Of(claimed.Origin)),
                new("origin", OriginWords.Of(origin.Countries)))
            .About(e.Id)
            .At(e, claimed.Field)
            .Missing(
                "origin-change:{event}",
                "What made {claim} the origin of goods of {origin} ({event})",
                "who made the claim, and the manufacturer",
                "a certificate of origin, an origin ruling, or the record of the processing");
        Rest(finding, origin);
        (told ??= []).Add((claimed.Origin, e.Status, finding));
    }

    private static void Undecided(FindingSink sink, EffectiveEvent e, OriginClaimed claimed, OriginOfGoods origin)
    {
        var process = origin.Undecided!;
        var finding = sink.Open(
                "Whether {claim} is the origin of the goods depends on processing of which the commodity codes before and after are not both recorded.",
                new("event", e.Id),
                new("claim", OriginWords.Of(claimed.Origin)),
                new("process", process.Id))
            .Detailed("substantiality")
            .About(process.Id)
            .At(e, claimed.Field)
            .At(process, "commodityBefore")
            .Missing("substantiality:{process}", "What the processing changed ({process}): the commodity codes before and after it", "who did it", "a production record or an origin ruling");
        Rest(finding, origin);
    }

    private static void Ask(ChainView view, FindingSink sink, int i, OriginClaimed claimed)
    {
        var e = view.Events[i];
        var origin = view.SetView.Origins.After(view, i);
        if (!origin.IsKnown && !IsOpenWithoutOrigin(view, origin))
        {
            sink.NotApplicable("the origin of the goods is not known, or not read");
            return;
        }

        var isOnLabel = claimed.Origin.Count == 0;
        var finding = isOnLabel
            ? sink.Open("Whether the new label claims another origin than that of the goods is not known.", new MessageArgument("event", e.Id))
            : sink.Open("Whether {claim} is the origin of the goods is not known: no origin of them is recorded.", new("event", e.Id), new("claim", OriginWords.Of(claimed.Origin)), new("item", (origin.Lacking ?? view.Chain).Id));
        finding.About(e.Id).At(e, claimed.Field);
        if (isOnLabel)
            finding.Missing("label:{event}", "What the new labels say ({event})", "the organization that holds the goods now", "photos of the packages as they are now");
        else
            finding.CausedIn(origin.Lacking ?? view.Chain).Missing("origin:{item}", "Where {item} came into being, and who made it", "the earliest holder recorded", "a production or batch record");
        Rest(finding, origin);
    }

    private static void Rest(FindingDraft finding, OriginOfGoods origin)
    {
        finding.Reading(origin.Status);
        foreach (var e in origin.Events)
        {
            if (!finding.Reads(e))
                finding.At(e);
        }
    }
}
