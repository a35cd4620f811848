using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Sourcing;

/// <summary>In what two accounts of one act cannot both be true.</summary>
internal static class ClaimDifferences
{
    /// <summary>The member in words; <see langword="null"/> where both can be true.</summary>
    public static string? Of(ChainView view, ProvenanceEvent one, ProvenanceEvent other)
    {
        if (one is BorderCrossed a && other is BorderCrossed b && (AreOther(a.Leaving, b.Leaving) || AreOther(a.Entering, b.Entering)))
            return "countries";
        if (ArePlacesApart(view, one, other))
            return "place";
        if (AreToldApart(view, CustodyRoles.Giver(one), CustodyRoles.Giver(other)) || AreToldApart(view, CustodyRoles.Taker(one), CustodyRoles.Taker(other)))
            return "parties";
        return AreToldApart(view, one.By, other.By) && AreToldApart(view, one.OnBehalfOf ?? one.By, other.By) && AreToldApart(view, one.By, other.OnBehalfOf ?? other.By)
            ? "parties"
            : null;
    }

    public static bool ArePlacesApart(ChainView view, ProvenanceEvent one, ProvenanceEvent other)
    {
        var places = view.SetView.Places;
        return one.Place is { Absence: null } here && other.Place is { Absence: null } there
            && EventPlaces.AreApart(here, places.CountriesOf(here), there, places.CountriesOf(there), places);
    }

    public static bool AreToldApart(ChainView view, Party? one, Party? other) =>
        one is { Absence: null } && other is { Absence: null } && !view.Set.Parties.AreOne(one, other) && PartyIdentities.AreToldApart(one, other);

    private static bool AreOther(Country? one, Country? other) => one is { Absence: null } && other is { Absence: null } && one != other;
}
