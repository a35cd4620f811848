using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>CST004.</summary>
internal sealed class RestrictedRouteAtDate : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST004",
        Name = "restricted-route-at-date",
        Title = "Goods pass along a route, or through an office, that was restricted at the time, and no permit is recorded.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Citations =
        [
            "Sanctions instruments of the UN, the EU and the US, as data of the document [P]",
            "Radio Free Asia, 29 January 2020: trade halted on Friday, from today, while customs offices of both countries have not officially closed [V]",
        ],
        Why = "A restriction is itself a claim with uncertain dates; whether goods passed within it decides what papers they needed.",
        Remedy = "Record the permit or exemption, the date of the passage, or evidence that the restriction was not in force at that office.",
        Limits =
            "It fails only under an official, undisputed restriction with a legal basis and the status of a fact; under any other a person must judge. What a restriction does not say limits nothing; "
            + "affiliates of a party that it names are not looked for, and of groups of countries only the members of the customs unions (EU, EAEU, GCC, SACU) are known. Approximate dates exclude what lies outside of them as widened, and fail nothing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var restrictions = view.Set.Registry.Restrictions;
        if (restrictions.Count == 0)
        {
            sink.NotApplicable("no restriction is recorded");
            return;
        }

        if (view.Events.Length == 0)
            return;
        List<(Restriction Restriction, RestrictionMatch Match)>? matches = null;
        foreach (var passage in Passage.Of(view, RestrictionScopes.HasOffice(restrictions)))
        {
            matches?.Clear();
            foreach (var restriction in restrictions)
            {
                if (RestrictionScopes.IsOfRoute(restriction) && RestrictionMatches.Of(view, restriction, passage) is var match and < RestrictionMatch.NotRecorded)
                    (matches ??= []).Add((restriction, match));
            }

            foreach (var (restriction, match) in matches ?? [])
                Judge(view, sink, passage, restriction, match == RestrictionMatch.Yes, matches!.Count > 1);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, Passage passage, Restriction restriction, bool isCertain, bool isOneOfSeveral)
    {
        var e = view.Events[passage.Before];
        var time = RestrictionTime.Of(view, restriction, passage);
        if (time.IsWithin == false)
        {
            sink.Pass("outside the time of the restriction", e);
            return;
        }

        var permit = Permits.Find(view, restriction, passage);
        if (permit == true)
        {
            sink.Pass("a permit, an exemption or an authorization is recorded", e);
            return;
        }

        Report(view, sink, passage, restriction, time, (isCertain, permit is null), isOneOfSeveral);
    }

    private static void Report(
        ChainView view, FindingSink sink, Passage passage, Restriction restriction, RestrictionTime time, (bool IsCertain, bool HasDoubtfulPermit) match, bool isOneOfSeveral)
    {
        var (first, last) = (view.Events[passage.After], view.Events[passage.Before]);
        MessageArgument[] arguments =
        [
            new("event", last.Id), new("restriction", restriction.Id), new("place", EventPlaces.Described(last.Event)), new("terms", RestrictionWords.TermsOf(restriction)),
        ];
        FindingDraft finding;
        if (match.HasDoubtfulPermit)
            finding = sink.Open("Whether the authorization that is recorded held for the passage at {place} under the restriction {restriction} ({terms}) is not known.", arguments);
        else if (!match.IsCertain)
            finding = sink.Open("Whether the restriction {restriction} ({terms}) concerns the passage at {place} cannot be decided: what it is limited to is not known of the passage.", arguments);
        else if (time.IsWithin is null)
            finding = sink.Open("If the passage at {place} fell within the reported restriction {restriction} ({terms}), a permit would be expected; none is recorded.", arguments);
        else if (RestrictionScopes.IsFirm(restriction))
            finding = sink.Fail("The record places the passage at {place} within the restriction {restriction} ({terms}), and no permit or exemption is recorded.", arguments);
        else
            finding = sink.Review("If the passage at {place} fell within the reported restriction {restriction} ({terms}), as the record says, a permit would be expected; none is recorded.", arguments);

        finding.Reading(time.Status).At(last);
        if (passage.IsWithin)
            finding.About(last.Id).Under(GroupKey.Of(last));
        else
            finding.About(first, last).At(first).Under(GroupKey.LegFrom(first));
        if (isOneOfSeveral)
            finding.Detailed(restriction.Id);
        if (time.IsWithin is null)
            finding.Missing("time:{event}", "When it happened ({event})", "the carrier, and customs", "a waybill, or a record of the border post");
        finding.Missing("permit:{event}", "The permit or exemption for the passage ({event}), or that the restriction was not in force there", "the exporter, and the authority behind the restriction", "a permit, a licence or a decision of exemption");
    }
}
