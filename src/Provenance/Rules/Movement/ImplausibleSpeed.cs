using System.Globalization;
using NodaTime;
using Provenance.Validation;
using Provenance.Validation.Flow;
using Provenance.Validation.Temporal;

namespace Provenance.Rules.Movement;

/// <summary>MOV003.</summary>
internal sealed class ImplausibleSpeed : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "MOV003",
        Name = "implausible-speed",
        Title = "The goods were faster than goods usually are.",
        Family = RuleFamily.Movement,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["Usual speeds of freight: air 900, rail 120, road 80, sea 45 km an hour; two hours at each stop [P]"],
        Why = "A way that is faster than usual is often a wrong date, or another way.",
        Remedy = "Attach the carrier's record, or correct the times.",
        Limits = "Couriers are faster. Where the mode is not known the speed of aircraft counts.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            if (!HasPoint(EventPlaces.StartPlace(view.Events[i].Event)))
                continue;
            var (before, stops) = (steps[i].PlacedBefore, IsStop(view.Events[i]) ? 1 : 0);

            // A stop without a point lies on the way.
            for (; before >= 0 && !HasPoint(EventPlaces.EndPlace(view.Events[before].Event)); before = steps[before].PlacedBefore)
                stops += IsStop(view.Events[before]) ? 1 : 0;
            if (before >= 0 && Travel.LeastKilometers(view, before, i) is > 0 and var kilometers)
                Judge(view, sink, before, i, kilometers, stops);
        }
    }

    private static bool HasPoint(Place? place) => place?.Point is not null;

    private static bool IsStop(EffectiveEvent e) => e.Event is BorderCrossed or CustomsProcessed;

    private static void Judge(ChainView view, FindingSink sink, int before, int after, double kilometers, int stops)
    {
        var (one, other) = (view.Events[before], view.Events[after]);
        var (earliest, latest) = (EventOrder.Earliest(one), EventOrder.Latest(other));
        var speed = SpeedOf(view, Travel.ModeOf(view, after));
        var hours = earliest == long.MinValue || latest == long.MaxValue ? double.PositiveInfinity : (((double)latest - earliest) / NodaConstants.TicksPerHour) - (stops * view.Policy.Thresholds.BorderStop.TotalHours);
        if (kilometers <= speed * hours)
        {
            sink.Pass("the time is usual for the way", one, other);
            return;
        }

        sink.Fail(
                "The record leaves less time for {kilometers} km from {from} ({one}) to {to} ({other}) than goods usually take at {speed} km an hour, with {stops} stops of {stop} h.",
                new("kilometers", Math.Floor(kilometers).ToString(CultureInfo.InvariantCulture)),
                new("from", EventPlaces.Described(one.Event)),
                new("to", EventPlaces.Described(other.Event)),
                new("one", one.Id),
                new("other", other.Id),
                new("speed", speed.ToString(CultureInfo.InvariantCulture)),
                new("stops", stops.ToString(CultureInfo.InvariantCulture)),
                new("stop", view.Policy.Thresholds.BorderStop.TotalHours.ToString("0.##", CultureInfo.InvariantCulture)))
            .About(one, other)
            .At(other, "time")
            .At(one)
            .Missing("speed:{one}:{other}", "When exactly {one} and {other} happened, and how the goods went", "who recorded them", "the carrier's record or the scans with their zones")
            .Under(GroupKey.LegFrom(one));
    }

    /// <summary>In km an hour: the policy's, else the usual one, else that of the fastest goods of the mode.</summary>
    private static double SpeedOf(ChainView view, Code? mode)
    {
        foreach (var speed in view.Policy.Thresholds.Speeds)
        {
            if (mode is not null && mode.Is(speed.Mode))
                return (double)speed.Usual;
        }

        return mode?.Word switch
        {
            "air" => 900,
            "rail" => 120,
            "road" => 80,
            "sea" => 45,
            "river" or "foot" => Speeds.Greatest(mode),
            _ => 900,
        };
    }
}
