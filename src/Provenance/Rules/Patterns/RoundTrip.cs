using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Patterns;

/// <summary>PAT004.</summary>
internal sealed class RoundTrip : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "PAT004",
        Name = "round-trip",
        Title = "Goods left a country and came back to it with another label, commodity code or declared origin.",
        Family = RuleFamily.Pattern,
        Class = RuleClass.Pattern,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["Radio Free Asia, September 2020: returned masks [V]"],
        Why = "What comes home under another name is no longer the goods that left.",
        Remedy = "Record why they came back, and what was done to them abroad.",
        Limits = "Goods sent for repair, for processing under outward processing, or returned to their sender are none; nor is a trip that changed nothing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (Routes.Crossings(view) is not { } crossings)
        {
            sink.NotApplicable("fewer than two crossings are recorded");
            return;
        }

        var isFound = false;
        for (var i = 0; i < crossings.Count; i++)
        {
            // The first return ends the trip: a later one is another.
            var back = crossings.FindIndex(i + 1, k => Routes.Entered(view, k) == Routes.Left(view, crossings[i]) && view.Order.Precedes(crossings[i], k));
            if (back >= 0 && !IsExplained(view, crossings[i], crossings[back]) && FindChange(view, crossings[i], crossings[back]) is { } change)
            {
                isFound = true;
                Report(view, sink, crossings[i], crossings[back], change);
            }
        }

        if (!isFound)
            sink.Pass("no trip that changed the goods' name or code");
    }

    private static bool IsExplained(ChainView view, int outward, int back)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i].Event;
            if (e is Returned or CustomsProcessed { Procedure.Word: Procedures.OutwardProcessing or Procedures.TemporaryAdmission })
                return true;
            if (e is Transformed or Repackaged or Inspected && e.Step?.Word is "repair" && Routes.MayLieBetween(view, i, outward, back))
                return true;
        }

        return false;
    }

    private static (string What, int By)? FindChange(ChainView view, int outward, int back)
    {
        CustomsProcessed? before = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            switch (view.Events[i].Event)
            {
                case Relabeled { Before.Absence: null, After.Absence: null } label when Routes.LiesBetween(view, i, outward, back) && IsOtherLabel(label.Before, label.After):
                    return ("label", i);
                case Relabeled { Removed: Removal.All } when Routes.LiesBetween(view, i, outward, back):
                    return ("label", i);
                case CustomsProcessed act when view.Order.Precedes(i, outward):
                    before = act;
                    break;
                case CustomsProcessed act when before is not null && (view.Order.Precedes(outward, i) || view.Order.Precedes(back, i)):
                    if (act.Commodity.IsKnown() && before.Commodity.IsKnown() && act.Commodity.SameSubheading(before.Commodity) == false)
                        return ("commodity code", i);
                    if (act.DeclaredOrigin.Count > 0 && before.DeclaredOrigin.Count > 0 && act.DeclaredOrigin != before.DeclaredOrigin)
                        return ("declared origin", i);
                    break;
            }
        }

        return null;
    }

    /// <summary>A translation leaves brand, maker and origin what they were.</summary>
    private static bool IsOtherLabel(Label one, Label other) =>
        (one.Brand.IsKnown() && other.Brand.IsKnown() && one.Brand != other.Brand)
        || (one.ResponsibleParty.IsKnown() && other.ResponsibleParty.IsKnown() && one.ResponsibleParty != other.ResponsibleParty)
        || (one.Origin.Count > 0 && other.Origin.Count > 0 && one.Origin != other.Origin);

    private static void Report(ChainView view, FindingSink sink, int outward, int back, (string What, int By) change)
    {
        var (left, entered, by) = (view.Events[outward], view.Events[back], view.Events[change.By]);
        sink.Fail(
                "The record has the goods leave {country} and come back to it with another {what} ({by}).",
                new("country", Routes.Left(view, outward).Name),
                new("what", change.What),
                new("by", by.Id),
                new("left", left.Id))
            .About(left, entered)
            .At(entered)
            .At(left)
            .At(by)
            .Missing("trip:{left}:{by}", "Why the goods came back to {country}, and what was done to them abroad", "who sent them", "the contract, or the customs papers of both ways")
            .Under(GroupKey.LegFrom(left));
    }
}
