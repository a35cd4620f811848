using System.Globalization;
using Provenance.Rules.Sourcing;
using Provenance.Validation;
using Provenance.Validation.Flow;
using Provenance.Validation.Temporal;

namespace Provenance.Rules.Movement;

/// <summary>MOV002.</summary>
internal sealed class ImpossibleSpeed : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "MOV002",
        Name = "impossible-speed",
        Title = "The goods are at two places within less time than the fastest way takes.",
        Family = RuleFamily.Movement,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Impossible travel, as access logs are tested; great-circle distance by the haversine formula [P]"],
        Why = "One of the two times or places is wrong, or two items go under one identity.",
        Remedy = "Correct the time, its zone or the place; or record that the two events concern different items.",
        Limits = "Points are compared less their radii and 1 %, times as instants. A registered office recorded for a site looks like a jump.",
        Subsumes = ["MOV003"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].PlacedBefore is >= 0 and var before && Travel.LeastKilometers(view, before, i) is > 0 and var kilometers)
                Judge(view, sink, before, i, kilometers);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int before, int after, double kilometers)
    {
        var (one, other) = (view.Events[before], view.Events[after]);
        var ticks = Travel.LeastTicks(view, before, after);
        if (Most(one, other) < 0 || view.IsMisdated(before) || view.IsMisdated(after))
            sink.NotApplicable("its times contradict the order of the events (ORD003)");
        else if (OneAct.Are(view, one, other))
            sink.NotApplicable("two accounts of one act are no way of the goods (EVD005)");
        else if (Most(one, other) < ticks && (view.History.Order.Precedes(before, after) || Most(other, one) < ticks))
            Fail(view, sink, one, other, after, kilometers);
        else if (view.Policy.Strict && Travel.IsPossiblyTooFast(view, before, after, true))
            Open(view, sink, one, other, after, kilometers);
        else
            sink.Pass("the time is enough for the way", one, other);
    }

    /// <summary>Ticks that can lie between the two at most.</summary>
    private static Int128 Most(EffectiveEvent one, EffectiveEvent other)
    {
        var (earliest, latest) = (EventOrder.Earliest(one), EventOrder.Latest(other));
        return earliest == long.MinValue || latest == long.MaxValue ? long.MaxValue : (Int128)latest - earliest;
    }

    private static void Fail(ChainView view, FindingSink sink, EffectiveEvent one, EffectiveEvent other, int after, double kilometers) => Ask(
        sink.Fail("The record leaves too little time for {kilometers} km from {from} ({one}) to {to} ({other}), even at {speed} km an hour.", Arguments(view, one, other, after, kilometers)), one, other);

    private static void Open(ChainView view, FindingSink sink, EffectiveEvent one, EffectiveEvent other, int after, double kilometers) => Ask(
        sink.Open("Whether {kilometers} km from {from} ({one}) to {to} ({other}) took longer than {speed} km an hour allow cannot be decided: the times are too wide.", Arguments(view, one, other, after, kilometers)), one, other);

    private static MessageArgument[] Arguments(ChainView view, EffectiveEvent one, EffectiveEvent other, int after, double kilometers) =>
    [
        new("kilometers", Math.Floor(kilometers).ToString(CultureInfo.InvariantCulture)),
        new("from", EventPlaces.Described(one.Event)),
        new("to", EventPlaces.Described(other.Event)),
        new("one", one.Id),
        new("other", other.Id),
        new("speed", view.Policy.Thresholds.GreatestSpeed(Travel.ModeOf(view, after)).ToString(CultureInfo.InvariantCulture)),
    ];

    private static void Ask(FindingDraft finding, EffectiveEvent one, EffectiveEvent other) => finding
        .About(one, other)
        .At(other)
        .At(one)
        .Missing("speed:{one}:{other}", "When exactly {one} and {other} happened, and where", "who recorded them", "the carrier's record or the scans with their zones")
        .Under(GroupKey.LegFrom(one));
}
