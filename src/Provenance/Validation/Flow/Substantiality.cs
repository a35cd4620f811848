namespace Provenance.Validation.Flow;

/// <summary>
/// Whether a transformation confers origin. Without an origin profile a change of the heading of the Harmonized System does, headings that are not both
/// recorded leave it undecided, and any other transformation does not.
/// </summary>
internal static class Substantiality
{
    /// <summary>Whether it confers origin; <see langword="null"/> where that cannot be told.</summary>
    public static bool? Confers(Transformed e) =>
        e.CommodityBefore.IsKnown() && e.CommodityAfter.IsKnown() ? !e.CommodityBefore.SameHeading(e.CommodityAfter) : null;

    /// <summary>The origin after a transformation.</summary>
    /// <param name="origin">The origin before it.</param>
    /// <param name="view">The chain in which it stands.</param>
    /// <param name="i">Its place in the listing.</param>
    /// <param name="isCertain">Whether it certainly comes before what is asked about.</param>
    public static OriginOfGoods Apply(OriginOfGoods origin, ChainView view, int i, bool isCertain)
    {
        var e = view.Events[i];
        var confers = Confers((Transformed)e.Event);
        if (confers == false)
            return origin;
        var countries = EventPlaces.EndCountries(e.Event, view.SetView.Places);
        var country = countries.Count == 1 && countries[0].IsKnown() ? countries[0] : null;
        if (confers == true && isCertain)
            return country is null ? OriginOfGoods.Unknown : new() { Countries = [country], Events = [e], Status = e.Status, IsConferred = true };

        // Where it was done in the country of origin nothing changes, whatever it was.
        if (!origin.IsKnown || (country is not null && origin.Countries is [var only] && only == country && origin.Maybe.Length == 0))
            return origin;
        if (country is null)
            return OriginOfGoods.Unknown;
        return new()
        {
            Countries = origin.Countries,
            Maybe = OriginSum.Union(origin.Maybe, [country]),
            Undecided = e,
            Events = origin.Events,
            Status = e.Status > origin.Status ? e.Status : origin.Status,
            IsConferred = origin.IsConferred,
            IsContested = origin.IsContested,
        };
    }
}
