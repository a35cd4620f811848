using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>CST016.</summary>
internal sealed class LicenceMissing : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST016",
        Name = "licence-missing",
        Title = "Goods under export control pass a border, and no license for that is recorded.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Violation,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["Export control practice [K]"],
        Why = "Controlled goods pass with a license or not at all; the license names goods, parties and time.",
        Remedy = "Record the license with its number, validity and what it covers; a general license too.",
        Limits = "The control list is the document's. What a license says of quantities is not recorded in documents, and is not judged.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var restrictions = view.Set.Registry.Restrictions;
        if (!RestrictionScopes.HasAny(restrictions, RestrictionScopes.IsControl) || view.Events.Length == 0)
        {
            sink.NotApplicable("no control is recorded");
            return;
        }

        foreach (var passage in Passage.Of(view, RestrictionScopes.HasOffice(restrictions)))
        {
            foreach (var restriction in restrictions)
            {
                if (RestrictionScopes.IsControl(restriction) && RestrictionMatches.Of(view, restriction, passage) is var match and < RestrictionMatch.NotRecorded)
                    Judge(view, sink, restriction, passage, match == RestrictionMatch.Yes);
            }
        }
    }

    private static void Judge(ChainView view, FindingSink sink, Restriction restriction, Passage passage, bool isCertain)
    {
        var (first, last) = (view.Events[passage.After], view.Events[passage.Before]);
        var time = RestrictionTime.Of(view, restriction, passage);
        var permit = Permits.Find(view, restriction, passage);
        if (time.IsWithin == false || permit == true)
        {
            sink.Pass(permit == true ? "a license is recorded" : "outside the time of the control", last);
            return;
        }

        MessageArgument[] arguments = [new("event", last.Id), new("restriction", restriction.Id), new("terms", RestrictionWords.TermsOf(restriction)), new("place", EventPlaces.Described(last.Event))];
        var finding = !isCertain || time.IsWithin is null || permit is null
            ? sink.Open("Whether the passage at {place} needed a license under {restriction} ({terms}) that held at the time cannot be decided.", arguments)
            : RestrictionScopes.IsFirm(restriction)
                ? sink.Fail("No license is recorded for the passage at {place}, which {restriction} ({terms}) controls.", arguments)
                : sink.Review("If {restriction} ({terms}) was in force as reported, a license would be expected for the passage at {place}; none is recorded.", arguments);
        finding.Reading(time.Status).Detailed(restriction.Id).At(last);
        if (passage.IsWithin)
            finding.About(last.Id).Under(GroupKey.Of(last));
        else
            finding.About(first, last).At(first).Under(GroupKey.LegFrom(first));
        if (!isCertain)
            finding.Missing("goods:{event}", "What goods they are: their commodity code ({event}), and by what mode they went", "the declarant", "the declaration");
        finding.Missing("permit:{event}", "The license for the passage ({event}), its validity and what it covers", "the exporter, and the authority that controls", "a license, an individual or a general one");
    }
}
