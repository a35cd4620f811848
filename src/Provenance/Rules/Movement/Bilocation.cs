using System.Globalization;
using Provenance.Rules.Sourcing;
using Provenance.Validation;
using Provenance.Validation.Flow;
using Provenance.Validation.Temporal;

namespace Provenance.Rules.Movement;

/// <summary>MOV004.</summary>
internal sealed class Bilocation : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "MOV004",
        Name = "bilocation",
        Title = "The same goods are at two places at the same time.",
        Family = RuleFamily.Movement,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Allen 1983: equals and overlaps, on certain intervals [K]", "Regulation (EU) 2023/1115 and serialization practice [K]"],
        Why = "Two things go under one identity, or one of the two records is wrong.",
        Remedy = "Correct the id, the time or the place; or record that the goods were divided.",
        Limits = "Only of goods that nothing divides, and of times at which they were certainly there: an instant, or the inside of what lasts. A copied serial number is what this finds.",
        Subsumes = ["MOV001", "MOV002"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (!Undivided.IsWhole(view))
        {
            sink.NotApplicable("the goods are at several places");
            return;
        }

        // Of those that are certainly somewhere the one that is there longest is held in mind.
        var (last, found, seen) = (-1, false, false);
        Core kept = default;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (!IsSomewhere(e.Event) || view.Flow.Steps[i].Role == ItemRole.None)
                continue;
            var isCertain = Core.TryOf(e, out var core);
            seen |= isCertain;
            if (last >= 0 && !OneAct.Are(view, view.Events[last], e) && (isCertain ? kept.Meets(core) : kept.Holds(e)) && Travel.LeastKilometers(view, last, i) is > 0 and var kilometers)
            {
                found = true;
                ReadWayBack(view, i, Fail(sink, view.Events[last], e, kilometers));
            }

            if (isCertain && (last < 0 || core.To > kept.To))
                (last, kept) = (i, core);
        }

        if (!seen)
            sink.NotApplicable("no event has a point and a time at which the goods were certainly there");
        else if (!found)
            sink.Pass("at no instant at two places");
    }

    /// <summary>Whether the goods stay at one point throughout the event.</summary>
    private static bool IsSomewhere(ProvenanceEvent e) =>
        e.Place is { Absence: null, Point: not null } && CustodyRoles.IsPhysical(e) && e is not (Moved or BorderCrossed or ILeg { Destination: { Absence: null } } and not (Dispatched or Received));

    /// <summary>That the goods are next seen elsewhere again follows from their having been at two places.</summary>
    private static void ReadWayBack(ChainView view, int i, FindingDraft finding)
    {
        for (var k = i + 1; k < view.Events.Length; k++)
        {
            if (view.Flow.Steps[k].PlacedBefore == i)
                finding.At(view.Events[k]);
        }
    }

    private static FindingDraft Fail(FindingSink sink, EffectiveEvent one, EffectiveEvent other, double kilometers) => sink
        .Fail(
            "The record has the same goods at {from} ({one}) and at the same time at {to} ({other}), {kilometers} km apart.",
            new("one", one.Id),
            new("other", other.Id),
            new("from", EventPlaces.Described(one.Event)),
            new("to", EventPlaces.Described(other.Event)),
            new("kilometers", Math.Floor(kilometers).ToString(CultureInfo.InvariantCulture)))
        .About(one, other)
        .At(other, "place")
        .At(one)
        .Missing("where:{one}:{other}", "Which goods {one} and {other} concern, and where they were", "who recorded them", "the scans with their zones, or the serial numbers as read from the goods")
        .Under(GroupKey.LegFrom(one));
}
