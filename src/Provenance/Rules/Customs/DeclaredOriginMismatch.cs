using Provenance.Rules.Labeling;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>CST007.</summary>
internal sealed class DeclaredOriginMismatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST007",
        Name = "declared-origin-mismatch",
        Title = "A declaration states an origin that the goods do not have by what is recorded of how they were made.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations =
        [
            "Regulation (EU) No 952/2013 Art 60 and Delegated Regulation (EU) 2015/2446 Art 31-34 [S, list confirmed]", "WCO Revised Kyoto Convention, Annex K chapter 1 [V]",
            "19 CFR 134.1(b) [K]", "WTO Agreement on Rules of Origin [K]",
        ],
        Why = "Duties, quotas and bans follow the declared origin.",
        Remedy = "Record the certificate or ruling on origin, or the processing with the commodity codes before and after it; or correct the declaration.",
        Limits = "The origin of the goods is found as for labels (LBL005). Preferential origin may differ from it by law, and the country of dispatch is no origin.",
        Subsumes = ["CST011"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        List<(ValueList<Area> Claim, Status Status, FindingDraft Finding)>? told = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is not CustomsProcessed { DeclaredOrigin: { Count: > 0 } declared } || !view.IsOwn(e))
                continue;
            if (CustomsActs.HasDocument(e.Event, "certificateOfOrigin", "originRuling"))
                sink.Pass("a certificate or ruling on origin stands with the declaration", e);
            else
                Judge(view, sink, i, declared, ref told);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, ValueList<Area> declared, ref List<(ValueList<Area> Claim, Status Status, FindingDraft Finding)>? told)
    {
        var e = view.Events[i];
        var origin = view.SetView.Origins.After(view, i);
        switch (OriginClaims.Compare(view.SetView.Customs, declared, origin, e))
        {
            case OriginMatch.Matches:
                sink.Pass("the origin declared is that of the goods", e);
                break;
            case OriginMatch.Differs:
                Fail(sink, e, declared, origin, ref told);
                break;
            case OriginMatch.Contested:
                sink.NotApplicable("which of several origins is right is not known (STR002)");
                break;
            case OriginMatch.Undecided:
                Undecided(sink, e, declared, origin);
                break;
            case OriginMatch.NotComparable when !origin.IsKnown && !origin.IsElsewhere && !view.IsPartial && OriginClaims.IsComparable(view.SetView.Customs, declared):
                Unknown(sink, e, declared, origin.Lacking ?? view.Chain);
                break;
            default:
                sink.NotApplicable(origin.IsKnown ? "the members of a group of countries are not known" : "the origin of the goods is not known, or not read");
                break;
        }
    }

    private static void Fail(FindingSink sink, EffectiveEvent e, ValueList<Area> declared, OriginOfGoods origin, ref List<(ValueList<Area> Claim, Status Status, FindingDraft Finding)>? told)
    {
        foreach (var (claim, status, known) in told ?? [])
        {
            // The same declaration again has the same cause; one that is less firm must not lower what the first rests on.
            if (claim == declared && e.Status <= status)
            {
                known.At(e);
                return;
            }
        }

        var finding = sink.Fail(
                "The record has {claim} as origin in the declaration and {origin} as origin of the goods, and no processing that would change it.",
                new("event", e.Id),
                new("claim", OriginWords.Of(declared)),
                new("origin", OriginWords.Of(origin.Countries)))
            .About(e.Id)
            .At(e, "declaredOrigin")
            .Missing(
                "origin-change:{event}",
                "What made {claim} the origin of goods of {origin} ({event})",
                "the declarant, and the manufacturer",
                "a certificate of origin, an origin ruling, or the record of the processing");
        Rest(finding, origin);
        (told ??= []).Add((declared, e.Status, finding));
    }

    private static void Undecided(FindingSink sink, EffectiveEvent e, ValueList<Area> declared, OriginOfGoods origin)
    {
        var process = origin.Undecided!;
        Rest(
            sink.Open(
                    "Whether {claim} is the origin of the goods declared depends on processing of which the commodity codes before and after are not both recorded.",
                    new("event", e.Id),
                    new("claim", OriginWords.Of(declared)),
                    new("process", process.Id))
                .Detailed("substantiality")
                .About(process.Id)
                .At(e, "declaredOrigin")
                .At(process)
                .Missing("substantiality:{process}", "What the processing changed ({process}): the commodity codes before and after it", "who did it", "a production record or an origin ruling"),
            origin);
    }

    private static void Unknown(FindingSink sink, EffectiveEvent e, ValueList<Area> declared, ProvenanceChain lacking) =>
        sink.Open(
                "Whether {claim} is the origin of the goods declared is not known: no origin of them is recorded.",
                new("event", e.Id),
                new("claim", OriginWords.Of(declared)),
                new("item", lacking.Id))
            .About(lacking.Id)
            .At(e, "declaredOrigin")
            .CausedIn(lacking)
            .Missing("origin:{item}", "Where {item} came into being, and who made it", "the earliest holder recorded", "a production or batch record");

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
