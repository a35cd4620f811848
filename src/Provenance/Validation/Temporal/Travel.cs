using NodaTime;
using Provenance.Validation.Flow;

namespace Provenance.Validation.Temporal;

/// <summary>How long goods take between two places at least.</summary>
internal static class Travel
{
    /// <summary>Ticks that the way between two events takes at the greatest speed of its mode; 0 where the places may be one or have no point.</summary>
    /// <remarks>Great-circle distance less 1 % (its error against the ellipsoid is below 0.6 %) less the radii of both places.</remarks>
    public static long LeastTicks(ChainView view, int before, int after)
    {
        var kilometers = LeastKilometers(view, before, after);
        return kilometers <= 0 ? 0 : (long)(kilometers / view.Policy.Thresholds.GreatestSpeed(ModeOf(view, after)) * NodaConstants.TicksPerHour);
    }

    public static double LeastKilometers(ChainView view, int before, int after)
    {
        var (one, other) = (EventPlaces.EndPlace(view.Events[before].Event), EventPlaces.StartPlace(view.Events[after].Event));
        if (one?.Point is not { } a || other?.Point is not { } b || view.SetView.Places.IsSameOrWithin(one, other))
            return 0;
        return (a.DistanceTo(b) * 0.99) - (double)((one.RadiusKm ?? 0) + (other.RadiusKm ?? 0));
    }

    /// <summary>Whether the longest way in the least time that the record allows is faster than goods can be; both places have points.</summary>
    /// <remarks>With the radii of the places; else between their points, so that the times alone decide.</remarks>
    public static bool IsPossiblyTooFast(ChainView view, int before, int after, bool withRadii)
    {
        var (one, other) = (view.Events[before], view.Events[after]);
        var (latest, earliest) = (EventOrder.Latest(one), EventOrder.Earliest(other));
        var least = latest == long.MaxValue || earliest == long.MinValue ? 0 : Int128.Max(0, (Int128)earliest - latest);
        var (from, to) = (EventPlaces.EndPlace(one.Event)!, EventPlaces.StartPlace(other.Event)!);
        var most = from.Point!.Value.DistanceTo(to.Point!.Value) + (withRadii ? (double)((from.RadiusKm ?? 0) + (to.RadiusKm ?? 0)) : 0);
        return most * NodaConstants.TicksPerHour > view.Policy.Thresholds.GreatestSpeed(ModeOf(view, after)) * (double)least;
    }

    /// <summary>The mode of the leg that ends at the event; <see langword="null"/> where it is not known.</summary>
    public static Code? ModeOf(ChainView view, int after)
    {
        if (view.Flow.Steps[after] is { From: { IsUnderway: true } shipment } && view.Events[shipment.Dispatch].Event is Dispatched { Mode: { Absence: null } mode })
            return mode;
        return view.Events[after].Event switch
        {
            ILeg { Mode: { Absence: null } own } => own,
            BorderCrossed { Mode: { Absence: null } own } => own,
            _ => null,
        };
    }
}

/// <summary>Speeds of goods by mode of transport, in kilometers an hour (catalogue MOV002, MOV003: practice, no standard behind it).</summary>
internal static class Speeds
{
    /// <summary>No goods are faster; 1,100 where the mode is not known.</summary>
    public static double Greatest(Code? mode) => mode?.Word switch
    {
        "rail" => 350,
        "road" => 130,
        "sea" => 60,
        "river" or "inlandWaterway" => 35,
        "foot" => 8,
        _ => 1100,
    };

    /// <summary>What is usual; 45, the speed of a ship, where the mode is not known.</summary>
    public static double Usual(Code? mode) => mode?.Word switch
    {
        "air" => 900,
        "rail" => 120,
        "road" => 80,
        _ => 45,
    };
}
