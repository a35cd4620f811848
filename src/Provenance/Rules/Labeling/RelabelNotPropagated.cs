using Provenance.Reference;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Labeling;

/// <summary>LBL019.</summary>
internal sealed class RelabelNotPropagated : LabelChangeRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL019",
        Name = "relabel-not-propagated",
        Title = "Labels of one packaging level were changed, and those of another still state what the old ones did.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.LabelProfile,
        Citations = ["EPCIS 2.0: aggregation [K]", "19 CFR 134.22: the outermost container that reaches the buyer is marked [V]"],
        Why = "An inner package that says other than the outer one is a second identity of the same goods.",
        Remedy = "Record the relabeling of the other levels, or why they keep their labels.",
        Limits = "Judged where the level of both labels is recorded and the other one was seen afterwards. Labels of transport units are left out.",
        Since = "0.1.0",
    };

    protected override void Judge(ChainView view, FindingSink sink, LabelProfile profile, int i, ILabelEvent change)
    {
        var e = view.Events[i];
        if (change.Before is not { Absence: null } before || change.After is not { Absence: null } after || (after.Level ?? before.Level) is not { Absence: null } level
            || LabelComparison.IsOfTransport(after) || !Portions.IsAll(view, i))
        {
            sink.NotApplicable("the level of the labels that were changed, or what both say, is not recorded");
            return;
        }

        for (var k = 0; k < view.Events.Length; k++)
        {
            var seen = view.Events[k].Event switch { Observed x => x.Label, Inspected x => x.Label, ILabelEvent x when k != i => x.Before, _ => null };
            if (seen is not { Absence: null, Level: { Absence: null } other } || other == level || LabelComparison.IsOfTransport(seen) || !view.Order.Precedes(i, k))
                continue;
            if (FindKept(view, before, after, seen, e) is { } kept)
            {
                Report(sink, e, view.Events[k], level, other, kept);
                return;
            }
        }

        sink.Pass("no other level is seen to state what the old labels did", e);
    }

    private static void Report(FindingSink sink, EffectiveEvent e, EffectiveEvent seen, Code level, Code other, string kept) => sink
        .Fail(
            "The record has the old {kept} on the {other} ({seen}) after the labels of the {level} were changed ({event}).",
            new("event", e.Id), new("seen", seen.Id), new("level", level.Word), new("other", other.Word), new("kept", kept))
        .Detailed(kept).About(e.Id).At(e, $"after.{(kept == "expiry" ? "dates" : kept)}").At(seen)
        .Missing("levels:{event}", "Which levels of packaging were relabeled ({event}), and what the others say", "who relabeled the goods", "photos of the inner and outer packages");

    /// <summary>What the label seen still states of the old label, and the new one states otherwise.</summary>
    private static string? FindKept(ChainView view, Label before, Label after, Label seen, EffectiveEvent e)
    {
        if (LabelComparison.DifferInLot(before, after) && seen.Lot.IsKnown() && LabelComparison.IsSameText(seen.Lot, before.Lot!))
            return "lot";
        if (LabelComparison.DifferInOrigin(view, before, after, e) && LabelComparison.DifferInOrigin(view, seen, after, e) && !LabelComparison.DifferInOrigin(view, seen, before, e) && seen.Origin.Count > 0)
            return "origin";
        foreach (var date in before.Dates)
        {
            if (LabelComparison.IsDurability(date.Kind) && LabelComparison.DateOf(after, date.Kind) is { } now && LabelComparison.DateOf(seen, date.Kind) is { } there
                && LabelComparison.Compare(date.Date, now) is not (null or 0) && LabelComparison.Compare(there, date.Date) == 0)
            {
                return "expiry";
            }
        }

        return null;
    }
}
