using Provenance.Rules.Labeling;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Sourcing;

/// <summary>In what two accounts of one act cannot both be true.</summary>
internal static class ClaimDifferences
{
    /// <summary>The member in words; <see langword="null"/> where both can be true.</summary>
    public static string? Of(ChainView view, EffectiveEvent first, EffectiveEvent second)
    {
        var (one, other) = (first.Event, second.Event);
        if (one is BorderCrossed a && other is BorderCrossed b && (AreOther(a.Leaving, b.Leaving) || AreOther(a.Entering, b.Entering)))
            return "countries";
        if (ArePlacesApart(view, one, other))
            return "place";
        if (AreToldApart(view, CustodyRoles.Giver(one), CustodyRoles.Giver(other)) || AreToldApart(view, CustodyRoles.Taker(one), CustodyRoles.Taker(other)))
            return "parties";
        if (AreToldApart(view, one.By, other.By) && AreToldApart(view, one.OnBehalfOf ?? one.By, other.By) && AreToldApart(view, one.By, other.OnBehalfOf ?? other.By))
            return "parties";
        if (AreAmountsApart(view, one.Quantity, other.Quantity))
            return "quantity";
        return AreOriginsApart(view, first, second) ? "origin on the label" : null;
    }

    /// <summary>Whether one amount is certainly less than the other, by more than weighing and counting differ.</summary>
    private static bool AreAmountsApart(ChainView view, Quantity? one, Quantity? other)
    {
        if (one is not { Absence: null, IsAll: false } || view.SetView.Units.Align(other, one, view.Chain.Description.Item.Id) is not { } aligned || !aligned.IsComparableTo(one))
            return false;
        return one.Times(1, view.Policy.Thresholds.Weighed).IsCertainlyLessThan(aligned) || aligned.Times(1, view.Policy.Thresholds.Weighed).IsCertainlyLessThan(one);
    }

    /// <summary>Whether both state an origin on one label of the goods and neither covers the other.</summary>
    private static bool AreOriginsApart(ChainView view, EffectiveEvent first, EffectiveEvent second)
    {
        if (OriginClaimed.By(first.Event) is not { Origin: { Count: > 0 } one } || OriginClaimed.By(second.Event) is not { Origin: { Count: > 0 } other })
            return false;
        return !AreOfTwoLabels(first.Event, second.Event) && OriginClaims.IsComparable(view.SetView.Customs, one) && OriginClaims.IsComparable(view.SetView.Customs, other)
            && !OriginClaims.Covers(view.SetView.Customs, one, other, first) && !OriginClaims.Covers(view.SetView.Customs, other, one, first);
    }

    /// <summary>Two labels of different levels or sides may state what they like; that they do is LBL024's.</summary>
    private static bool AreOfTwoLabels(ProvenanceEvent one, ProvenanceEvent other) =>
        LabelOf(one) is { } a && LabelOf(other) is { } b && LabelComparison.AreApart(a, b);

    private static Label? LabelOf(ProvenanceEvent e) => e switch { Observed x => x.Label, Inspected x => x.Label, _ => null };

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
