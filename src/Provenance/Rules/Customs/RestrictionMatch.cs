using NodaTime;
using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>Whether a restriction concerns a passage. Ordered: of several conditions the strongest doubt counts.</summary>
internal enum RestrictionMatch
{
    /// <summary>It does.</summary>
    Yes,

    /// <summary>It may; what would decide it is recorded as unknown.</summary>
    Unknown,

    /// <summary>It may; what would decide it is not recorded.</summary>
    NotRecorded,

    /// <summary>It does not.</summary>
    No,
}

/// <summary>Holds a passage against what a restriction says of route, office, mode, goods and parties. What it does not say, or not know, limits nothing.</summary>
internal static class RestrictionMatches
{
    public static RestrictionMatch Of(ChainView view, Restriction restriction, Passage passage)
    {
        var match = Worse(OfRoute(view, restriction, passage), OfOffice(view, restriction, passage));
        if (match < RestrictionMatch.NotRecorded)
            match = Worse(match, OfMode(view, restriction, passage));
        if (match < RestrictionMatch.NotRecorded)
            match = Worse(match, GoodsMatches.Of(view, restriction, passage));
        return match < RestrictionMatch.NotRecorded ? Worse(match, OfParties(view, restriction, passage)) : match;
    }

    /// <summary>The stronger doubt of two.</summary>
    public static RestrictionMatch Worse(RestrictionMatch one, RestrictionMatch other) => one > other ? one : other;

    private static RestrictionMatch OfRoute(ChainView view, Restriction restriction, Passage passage)
    {
        var e = view.Events[passage.Before];
        var there = Worse(OfAreas(view, restriction.From, passage.From, passage, e), OfAreas(view, restriction.To, passage.To, passage, e));
        if (restriction.BothWays != true || there == RestrictionMatch.Yes)
            return there;
        var back = Worse(OfAreas(view, restriction.From, passage.To, passage, e), OfAreas(view, restriction.To, passage.From, passage, e));
        return back < there ? back : there;
    }

    private static RestrictionMatch OfAreas(ChainView view, ValueList<Area> areas, ValueList<Country> countries, Passage passage, EffectiveEvent e)
    {
        if (areas.Count == 0)
            return RestrictionMatch.Yes;

        // The way that goods of a customs act took need not be recorded there; the office decides.
        if (countries.Count == 0)
            return passage.IsCrossing ? RestrictionMatch.NotRecorded : RestrictionMatch.Yes;
        var (isAny, isAll) = (false, true);
        foreach (var country in countries)
        {
            bool? covered = false;
            foreach (var area in areas)
                covered = Either(covered, Covers(view.SetView.Customs, area, country, e));
            isAny |= covered != false;
            isAll &= covered == true;
        }

        return isAll ? RestrictionMatch.Yes : isAny ? RestrictionMatch.Unknown : RestrictionMatch.No;
    }

    private static bool? Either(bool? one, bool? other) => one == true || other == true ? true : one is null || other is null ? null : false;

    /// <summary>Membership in the union at the time; of another group nothing is known, and it is taken as if it had no members.</summary>
    private static bool? Covers(CustomsTerritories customs, Area area, Country country, EffectiveEvent e)
    {
        if (area.Absence is not null)
            return true;
        if (area.Country is { } one)
            return one == country;
        if (customs.UnionOf(area.Code == "non-EU" ? "EU" : area.Code) is not { } union)
            return false;
        var (first, last) = (union.Includes(country, DateOf(e.Start?.Earliest)), union.Includes(country, DateOf(e.End?.Latest)));
        var isMember = first == last ? first : null;
        return area.Code == "non-EU" ? !isMember : isMember;
    }

    private static LocalDate? DateOf(Instant? instant) => instant?.InUtc().Date;

    private static RestrictionMatch OfOffice(ChainView view, Restriction restriction, Passage passage)
    {
        if (restriction.Office is not { } office)
            return passage.IsCrossing ? RestrictionMatch.Yes : RestrictionMatch.No;
        var place = view.Events[passage.Before].Event.Place;
        if (!place.IsKnown())
            return place.IsUnknown() ? RestrictionMatch.Unknown : RestrictionMatch.NotRecorded;
        return place.Id == office || place.Within == office ? RestrictionMatch.Yes : RestrictionMatch.No;
    }

    private static RestrictionMatch OfMode(ChainView view, Restriction restriction, Passage passage)
    {
        if (!restriction.Mode.IsKnown())
            return RestrictionMatch.Yes;
        var mode = ModeOf(view.Events[passage.Before].Event) ?? ModeOf(view.Events[passage.After].Event);
        if (mode is null)
            return RestrictionMatch.NotRecorded;
        return mode.IsUnknown() || mode.Is("multimodal") ? RestrictionMatch.Unknown : mode == restriction.Mode ? RestrictionMatch.Yes : RestrictionMatch.No;
    }

    private static Code? ModeOf(ProvenanceEvent e) => (e as ILeg)?.Mode ?? (e as BorderCrossed)?.Mode;

    private static RestrictionMatch OfParties(ChainView view, Restriction restriction, Passage passage)
    {
        foreach (var id in restriction.Parties)
        {
            for (var i = passage.WindowStart; i <= passage.WindowEnd; i++)
            {
                if (PassageParties.Has(view, passage, i, id))
                    return RestrictionMatch.Yes;
            }
        }

        return restriction.Parties.Count == 0 ? RestrictionMatch.Yes : RestrictionMatch.No;
    }
}
