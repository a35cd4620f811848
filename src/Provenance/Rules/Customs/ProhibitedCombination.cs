using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>CST015.</summary>
internal sealed class ProhibitedCombination : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST015",
        Name = "prohibited-combination",
        Title = "Goods of an origin, for a use or with a party meet a prohibition that was in force, and no license is recorded.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Citations =
        [
            "Security Council resolutions, lists of OFAC and of the EU, as data of the document [K]", "UFLPA Entity List [S]",
            "Radio Free Asia, 15 September 2020: products from South Korea are not allowed in North Korea [V]",
        ],
        Why = "A ban on the true origin follows the goods, whatever their labels or the last port say.",
        Remedy = "Record the license or exemption, or correct the origin, the party or the use.",
        Limits = "The lists are the document's: nothing is looked up. It fails only under an official, undisputed prohibition with a legal basis and the status of a fact; under any other, and where a party is the same by name only, a person must judge or a fact is asked for. A commodity code limits a prohibition to those goods. Approximate dates exclude what lies outside of them as widened, and fail nothing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var restrictions = view.Set.Registry.Restrictions;
        if (!RestrictionScopes.HasAny(restrictions, RestrictionScopes.IsProhibition) || view.Events.Length == 0)
        {
            sink.NotApplicable("no prohibition is recorded");
            return;
        }

        var passages = Passage.Of(view, RestrictionScopes.HasOffice(restrictions));
        foreach (var restriction in restrictions)
        {
            if (!RestrictionScopes.IsProhibition(restriction))
                continue;
            if (restriction.EndUses.Count == 0 && (restriction.Origin.Count > 0 || restriction.Office is not null))
            {
                foreach (var passage in passages)
                    Judge(view, sink, restriction, passage);
            }
            else
            {
                for (var i = 0; i < view.Events.Length; i++)
                {
                    if (IsDealing(view.Events[i].Event, restriction))
                        Judge(view, sink, restriction, DealingAt(view, i));
                }
            }
        }
    }

    /// <summary>For a prohibition of a use the events that state one; for one of a party every event that changes hands.</summary>
    private static bool IsDealing(ProvenanceEvent e, Restriction restriction) =>
        restriction.EndUses.Count > 0 ? e is Delivered : e is ILeg or Delivered or OwnershipTransferred or Ordered or CustomsProcessed;

    private static Passage DealingAt(ChainView view, int i) => new(
        i, i, EventPlaces.StartCountries(view.Events[i].Event, view.SetView.Places), EventPlaces.EndCountries(view.Events[i].Event, view.SetView.Places), i, i, true);

    private static void Judge(ChainView view, FindingSink sink, Restriction restriction, Passage passage)
    {
        var origin = restriction.Origin.Count == 0 ? null : view.SetView.Origins.After(view, passage.Before);
        var match = RestrictionMatches.Of(view, restriction, passage);
        if (match < RestrictionMatch.NotRecorded && origin is not null)
            match = RestrictionMatches.Worse(match, OfOrigin(view, restriction, origin, view.Events[passage.Before]));
        if (match < RestrictionMatch.NotRecorded)
            match = RestrictionMatches.Worse(match, OfEndUse(restriction, view.Events[passage.Before].Event));
        if (match >= RestrictionMatch.NotRecorded)
            return;

        var e = view.Events[passage.Before];
        var time = RestrictionTime.Of(view, restriction, passage);
        var permit = Permits.Find(view, restriction, passage);
        if (time.IsWithin == false)
            sink.Pass("outside the time of the prohibition", e);
        else if (permit == true)
            sink.Pass("a license, an exemption or an authorization is recorded", e);
        else
            Report(view, sink, restriction, passage, origin, time, match == RestrictionMatch.Yes && permit == false && !IsByNameOnly(view, restriction, passage));
    }

    private static void Report(ChainView view, FindingSink sink, Restriction restriction, Passage passage, OriginOfGoods? origin, RestrictionTime time, bool isCertain)
    {
        var (first, last) = (view.Events[passage.After], view.Events[passage.Before]);
        MessageArgument[] arguments = [new("event", last.Id), new("restriction", restriction.Id), new("terms", RestrictionWords.TermsOf(restriction)), new("place", EventPlaces.Described(last.Event))];
        FindingDraft finding;
        if (!isCertain)
            finding = sink.Open("Whether the prohibition {restriction} ({terms}) concerns the goods at {place} cannot be decided: what it is limited to is not known for certain.", arguments);
        else if (time.IsWithin is null)
            finding = sink.Open("If the prohibition {restriction} ({terms}) was in force when the goods were at {place}, a license would be expected; none is recorded.", arguments);
        else if (RestrictionScopes.IsFirm(restriction))
            finding = sink.Fail("The record has what the prohibition {restriction} ({terms}) names at {place}, and no license or exemption.", arguments);
        else
            finding = sink.Review("If the prohibition {restriction} ({terms}) was in force as reported, a license would be expected for the goods at {place}; none is recorded.", arguments);
        finding.Reading(time.Status).Detailed(restriction.Id).About(last.Id).At(last);
        if (!passage.IsWithin)
            finding.At(first);
        foreach (var e in origin?.Events ?? [])
        {
            if (!finding.Reads(e))
                finding.At(e);
        }

        if (origin is not null)
            finding.Reading(origin.Status);
        if (origin is { IsKnown: false } or { Maybe.Length: > 0 })
            finding.Missing("goods-origin:{event}", "Where the goods came into being ({event}), and who made them", "the earliest holder recorded", "a production record or a certificate of origin");
        if (time.IsWithin is null)
            finding.Missing("time:{event}", "When it happened ({event})", "the carrier, and customs", "a waybill, or a record of the border post");
        finding.Missing("permit:{event}", "The license or exemption for what {restriction} forbids ({event}), or that it does not concern these goods", "the exporter, and the authority behind the prohibition", "a license, a permit or a decision of exemption")
            .Under(GroupKey.Of(last));
    }

    /// <summary>A part of the goods of that origin is enough.</summary>
    private static RestrictionMatch OfOrigin(ChainView view, Restriction restriction, OriginOfGoods origin, EffectiveEvent e)
    {
        if (!origin.IsKnown)
            return !origin.IsElsewhere && IsOriginUnknown(view) ? RestrictionMatch.Unknown : RestrictionMatch.NotRecorded;
        foreach (var country in origin.Countries)
        {
            if (OriginClaims.CoversOne(view.SetView.Customs, restriction.Origin, country, e))
                return origin.Maybe.Length == 0 && !origin.IsContested ? RestrictionMatch.Yes : RestrictionMatch.Unknown;
        }

        foreach (var country in origin.Maybe)
        {
            if (OriginClaims.CoversOne(view.SetView.Customs, restriction.Origin, country, e))
                return RestrictionMatch.Unknown;
        }

        return RestrictionMatch.No;
    }

    private static bool IsOriginUnknown(ChainView view)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is Originated { Place: { } place } && place.IsUnknown())
                return true;
        }

        return false;
    }

    private static RestrictionMatch OfEndUse(Restriction restriction, ProvenanceEvent e)
    {
        if (restriction.EndUses.Count == 0)
            return RestrictionMatch.Yes;
        if ((e as Delivered)?.EndUse is not { } use)
            return RestrictionMatch.NotRecorded;
        if (!use.IsKnown())
            return use.IsUnknown() ? RestrictionMatch.Unknown : RestrictionMatch.No;
        foreach (var one in restriction.EndUses)
        {
            if (one == use)
                return RestrictionMatch.Yes;
        }

        return RestrictionMatch.No;
    }

    /// <summary>Whether the party that the prohibition names takes part only under its name: another may have the same.</summary>
    private static bool IsByNameOnly(ChainView view, Restriction restriction, Passage passage)
    {
        if (restriction.Parties.Count == 0)
            return false;
        foreach (var id in restriction.Parties)
        {
            for (var i = passage.WindowStart; i <= passage.WindowEnd; i++)
            {
                if (PassageParties.HasIdentified(view, passage, i, id))
                    return false;
            }
        }

        return true;
    }
}
