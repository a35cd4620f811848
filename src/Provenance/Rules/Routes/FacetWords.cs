using Provenance.Routes;
using Provenance.Routes.Matching;
using Provenance.Validation;

namespace Provenance.Rules.Routes;

/// <summary>Puts into words what of an event a step restricts.</summary>
/// <param name="Name">What it is, without an article.</param>
/// <param name="Member">The member of the event that holds it.</param>
/// <param name="Recorded">What the record states.</param>
/// <param name="Allowed">What the step allows.</param>
internal readonly record struct FacetWords(string Name, string Member, string Recorded, string Allowed)
{
    public static IEnumerable<(string Facet, FacetWords Words)> Of(Facet facets, RouteStep step, EffectiveEvent e, ChainView view)
    {
        foreach (var facet in Enum.GetValues<Facet>())
        {
            if (facet != Facet.None && facets.HasFlag(facet))
                yield return (char.ToLowerInvariant(facet.ToString()[0]) + facet.ToString()[1..], Of(facet, step, e.Event, view.SetView.Places));
        }
    }

    private static FacetWords Of(Facet facet, RouteStep step, ProvenanceEvent e, PlaceIndex places) => facet switch
    {
        Facet.Step => new("step of the industry", "step", Told(e.Step), Any(step.Words)),
        Facet.Procedure => new("customs procedure", "procedure", Told((e as CustomsProcessed)?.Procedure), Any(step.Procedures)),
        Facet.By => new("party that did it", "by", Told(RouteFacts.By(e)), Any(step.By)),
        Facet.From => new("party that gave the goods", "from", Told(RouteFacts.From(e)), Any(step.From)),
        Facet.To => new("party that got the goods", "to", Told(RouteFacts.To(e)), Any(step.To)),
        Facet.Carrier => new("carrier", "carrier", Told(RouteFacts.Carrier(e)), Any(step.Carrier)),
        Facet.Place => new("place", "place", Told(e.Place), Any(step.Places)),
        Facet.Country => new(e is BorderCrossed ? "country left" : "country", e is BorderCrossed ? "leaving" : "place", Told(RouteFacts.Countries(e, places)), Any(step.Countries.Select(Areas.NameOf).ToValueList())),
        Facet.Destination => new("destination", "destination", Told(RouteFacts.Destination(e)), Any(step.Destinations)),
        _ => new(e is BorderCrossed ? "country entered" : "country of destination", e is BorderCrossed ? "entering" : e is CustomsProcessed ? "destinationTerritory" : "destination", Told(RouteFacts.DestinationCountries(e, places)), Any(step.DestinationCountries.Select(Areas.NameOf).ToValueList())),
    };

    private static string Told(object? value) => value?.ToString() is { Length: > 0 } text ? text : "nothing";

    private static string Told(ValueList<Country> countries) => countries.Count == 0 ? "nothing" : string.Join(" or ", countries.Select(country => country.Name));

    private static string Any<T>(ValueList<T> allowed) => allowed.Count switch
    {
        1 => allowed[0]!.ToString()!,
        _ => $"{string.Join(", ", allowed.Take(allowed.Count - 1))} or {allowed[^1]}",
    };
}
