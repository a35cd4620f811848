using System.Globalization;
using Provenance.Reference;
using Provenance.Reference.Borders;
using Provenance.Validation;

namespace Provenance.Rules.Movement;

/// <summary>MOV007.</summary>
internal sealed class PlaceCountryMismatch : ChainRule
{
    /// <summary>Half of a degree of latitude, in km: what a coordinate written without decimals leaves open.</summary>
    private const double HalfDegree = 55.6;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "MOV007",
        Name = "place-country-mismatch",
        Title = "The point of a place lies in another country than the record says.",
        Family = RuleFamily.Movement,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Point in polygon, on public-domain borders (Natural Earth, 1:10,000,000) [P]"],
        Why = "Which law and which border applies depends on the country; one of the two is wrong.",
        Remedy = "Correct the point (latitude first) or the country, or record the radius within which the place lies.",
        Limits = "Borders are known to 12 km: nearer to one nothing is said, nor of points on the water, vehicles and disputed land.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        Place? last = null;
        var judged = false;
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            if (IsToBeJudged(e.Event.Place) && !ReferenceEquals(e.Event.Place, last))
                judged |= Judge(sink, e, last = e.Event.Place!, "place");
            if (e.Event is ILeg { Destination: { } destination } && IsToBeJudged(destination) && !ReferenceEquals(destination, last))
                judged |= Judge(sink, e, last = destination, "destination");
        }

        if (!judged)
            sink.NotApplicable("no place has a point and a country");
    }

    private static bool IsToBeJudged([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] Place? place) =>
        place is { Absence: null, Point: not null, Countries.Count: > 0 } && place.Kind?.Word is not ("vessel" or "aircraft" or "vehicle" or "train" or "container");

    private static bool Judge(FindingSink sink, EffectiveEvent e, Place place, string field)
    {
        var point = place.Point!.Value;
        var distance = double.PositiveInfinity;
        foreach (var country in place.Countries)
        {
            if (CountryBorders.Contains(country, point))
            {
                sink.Pass("the point lies in the country", e);
                return true;
            }

            distance = Math.Min(distance, CountryBorders.DistanceTo(country, point));
        }

        // The last digit of a coordinate leaves half of its unit open.
        var (radius, slack) = ((double)(place.RadiusKm ?? 0), CountryBorders.Tolerance + (HalfDegree * Math.Pow(10, -point.Decimals)));
        if (double.IsPositiveInfinity(distance))
            sink.NotApplicable("the borders of the country are not in the data");
        else if (distance <= slack)
            sink.Pass("the point lies at the border of the country", e);
        else if (CountryBorders.At(point) is not { } actual || IsOneOf(actual, place.Countries) || IsAtEdge(actual, point, distance, slack))
            sink.NotApplicable("the point lies on the water, on disputed land or at its edge");
        else
            Tell(sink, e, place, field, actual, distance, distance <= slack + radius);
        return true;
    }

    private static bool IsOneOf(Country actual, ValueList<Country> declared)
    {
        foreach (var country in declared)
        {
            if (PartsOfCountries.IsPartOf(actual, country) || PartsOfCountries.IsPartOf(country, actual) || Disputes.AreBetween(actual, country))
                return true;
        }

        return false;
    }

    /// <summary>Small islands of one country off the coast of another are not in the data.</summary>
    private static bool IsAtEdge(Country actual, GeoPoint point, double distance, double slack) =>
        distance < 3 * slack && CountryBorders.DistanceTo(actual, point) <= CountryBorders.Tolerance;

    private static void Tell(FindingSink sink, EffectiveEvent e, Place place, string field, Country actual, double distance, bool isWithinRadius)
    {
        var arguments = new MessageArgument[]
        {
            new("place", place),
            new("id", place.Id ?? place.ToString()),
            new("declared", string.Join(" or ", place.Countries.Select(country => country.Name))),
            new("actual", actual.Name),
            new("kilometers", Math.Floor(distance).ToString(CultureInfo.InvariantCulture)),
        };
        var finding = isWithinRadius
            ? sink.Open("Whether {place} lies in {declared} cannot be decided: its point lies in {actual}, and the border is nearer ({kilometers} km) than its radius.", arguments)
            : sink.Fail("The record puts {place} in {declared}, and its point lies in {actual}, {kilometers} km from there.", arguments);
        finding.About(place.Id ?? place.ToString())
            .At(e, field)
            .Missing("place:{id}", "Where {place} is: its country and its point", "whoever acted there", "a site record, a register entry or a photo with its place");
    }
}
