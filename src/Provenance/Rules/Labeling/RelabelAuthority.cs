using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Labeling;

/// <summary>What the record says of the authority on which labels were changed.</summary>
internal enum RelabelAuthority
{
    /// <summary>Nothing, or that it is not known.</summary>
    NotKnown,

    /// <summary>An authorization is recorded, and whether it held at the time is not known or it certainly did not.</summary>
    NotKnownToHold,

    /// <summary>That there was none.</summary>
    None,

    /// <summary>That it was asked for and not given.</summary>
    Refused,

    /// <summary>A consent, an instruction, a legal basis or an authorization.</summary>
    Recorded,

    /// <summary>The manufacturer or brand owner did it, or had it done: it needs nobody's consent.</summary>
    Own,
}

/// <summary>Reads it from the event, from the authorizations of who did it, and from who made the goods.</summary>
internal static class RelabelAuthorities
{
    public static RelabelAuthority Of(ChainView view, EffectiveEvent e, ILabelEvent label)
    {
        var authority = label.Authority;
        if (authority is { Absence: null, Kind: { } kind } && kind.Is("refused"))
            return RelabelAuthority.Refused;
        if (authority is { Absence: null, Authorization: { } id })
            return Find(view, id) is { } named && Holds(named, e) != true ? RelabelAuthority.NotKnownToHold : RelabelAuthority.Recorded;
        if (authority.IsKnown() && (authority.Kind.IsKnown() || authority.By.IsKnown() || authority.Documents.Count > 0))
            return RelabelAuthority.Recorded;
        if (IsOwn(view, e.Event, label))
            return RelabelAuthority.Own;
        var held = OfActor(view, e, label);
        return held != RelabelAuthority.NotKnown ? held : authority.IsNone() ? RelabelAuthority.None : RelabelAuthority.NotKnown;
    }

    /// <summary>Whether who did it, or for whom, made the goods or is the one that the old label names.</summary>
    private static bool IsOwn(ChainView view, ProvenanceEvent e, ILabelEvent label)
    {
        if (!e.By.IsKnown() && !e.OnBehalfOf.IsKnown())
            return false;
        if (IsActor(view, e, label.Before?.ResponsibleParty))
            return true;
        foreach (var maker in view.Makers)
        {
            if (IsActor(view, e, maker))
                return true;
        }

        return false;
    }

    private static bool IsActor(ChainView view, ProvenanceEvent e, Party? party) =>
        party is not null && (view.Set.Parties.AreOne(e.By, party) || view.Set.Parties.AreOne(e.OnBehalfOf, party));

    /// <summary>An authorization to relabel that who did it holds: recorded with the party, or by its holder.</summary>
    private static RelabelAuthority OfActor(ChainView view, EffectiveEvent e, ILabelEvent label)
    {
        var best = RelabelAuthority.NotKnown;
        foreach (var authorization in view.Set.Registry.Authorizations)
        {
            if (!Covers(authorization, label) || !IsHeldByActor(view, authorization, e.Event) || !IsIn(view, authorization, e.Event))
                continue;
            var holds = Holds(authorization, e);
            if (holds == true)
                return RelabelAuthority.Recorded;
            if (holds is null)
                best = RelabelAuthority.NotKnownToHold;
        }

        return best;
    }

    /// <summary>Whether who did it holds an authorization to change labels that is not known to have been out of force.</summary>
    public static bool IsHeldByActor(ChainView view, EffectiveEvent e, ILabelEvent label) => OfActor(view, e, label) != RelabelAuthority.NotKnown;

    private static bool IsHeldByActor(ChainView view, Authorization authorization, ProvenanceEvent e) =>
        Names(e.By, authorization.Id) || Names(e.OnBehalfOf, authorization.Id)
        || (authorization.Holder is { } holder && (IsActor(holder, e) || IsActor(view, e, PartyOf(view, holder))));

    private static bool IsActor(string holder, ProvenanceEvent e) => e.By?.Id == holder || e.OnBehalfOf?.Id == holder;

    private static bool Names(Party? party, string authorization)
    {
        foreach (var id in party?.Authorizations ?? default)
        {
            if (id == authorization)
                return true;
        }

        return false;
    }

    private static Party? PartyOf(ChainView view, string id)
    {
        foreach (var party in view.Set.Registry.Parties)
        {
            if (party.Id == id)
                return party;
        }

        return null;
    }

    /// <summary>Whether it is one to change labels, or packages with their labels.</summary>
    private static bool Covers(Authorization authorization, ILabelEvent label)
    {
        var isRepacking = label is Repackaged || label.Packaging is not null;
        if (authorization.Kind?.Word is "authorizedRelabeler" or "brandLicense" or "parallelDistributionNotice" or "parallelImportLicense"
            || (isRepacking && authorization.Kind is { } kind && kind.Is("authorizedRepackager")))
        {
            return true;
        }

        foreach (var act in authorization.Covers)
        {
            if (act.Word is "relabeling" or "labeling" || (isRepacking && act.Word is "repackaging" or "packaging"))
                return true;
        }

        return false;
    }

    private static bool IsIn(ChainView view, Authorization authorization, ProvenanceEvent e)
    {
        var countries = authorization.Country is null ? default : EventPlaces.StartCountries(e, view.SetView.Places);
        foreach (var country in countries)
        {
            if (authorization.Country!.Covers(country, view.SetView.Customs))
                return true;
        }

        return countries.Count == 0;
    }

    private static bool? Holds(Authorization authorization, EffectiveEvent e) =>
        authorization.Valid is not { } valid ? true : valid.Covers(e.Start) is { } atStart && valid.Covers(e.End) is { } atEnd ? atStart && atEnd : null;

    private static Authorization? Find(ChainView view, string id)
    {
        foreach (var authorization in view.Set.Registry.Authorizations)
        {
            if (authorization.Id == id)
                return authorization;
        }

        return null;
    }
}
