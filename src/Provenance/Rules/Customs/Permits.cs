using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>Whether what a restriction concerns was permitted: by a document, by an exemption, or by an authorization of somebody who takes part.</summary>
internal static class Permits
{
    /// <summary><see langword="null"/> where an authorization is recorded of which it cannot be told whether it held at the time.</summary>
    public static bool? Find(ChainView view, Restriction restriction, Passage passage)
    {
        for (var i = passage.WindowStart; i <= passage.WindowEnd; i++)
        {
            var e = view.Events[i];
            var isPart = i == passage.After || i == passage.Before || e.Event is ILeg or CustomsProcessed or BorderCrossed;
            if (isPart && (HasPermit(view, restriction, passage, e, e.Event.Documents)
                || (e.Event is CustomsProcessed { Exemption: { Absence: null, Documents.Count: > 0 } exemption } && exemption.Status is not (Status.Inferred or Status.Disputed))))
            {
                return true;
            }
        }

        return OfAuthorizations(view, restriction, passage);
    }

    private static bool HasPermit(ChainView view, Restriction restriction, Passage passage, EffectiveEvent e, ValueList<DocumentReference> documents)
    {
        foreach (var document in documents)
        {
            if (document.Type?.Word is "permit" or "license" or "exemptionDecision" && Covers(view, restriction, passage, document)
                && (document.Valid is not { } valid || (valid.Covers(e.Start) is not false && valid.Covers(e.End) is not false)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A document that does not say what it covers covers the act it stands with.</summary>
    private static bool Covers(ChainView view, Restriction restriction, Passage passage, DocumentReference document)
    {
        foreach (var covered in document.Covers)
        {
            if (covered == restriction.Id || covered == view.Events[passage.After].Id || covered == view.Events[passage.Before].Id || covered == view.Chain.Id
                || covered == view.Chain.Description.Item.Id?.Value || covered is "export" or "import" or "transit" or "all")
            {
                return true;
            }
        }

        return document.Covers.Count == 0;
    }

    private static bool? OfAuthorizations(ChainView view, Restriction restriction, Passage passage)
    {
        bool? best = false;
        foreach (var authorization in view.Set.Registry.Authorizations)
        {
            if (!IsForTrade(authorization) || !IsIn(view, authorization, passage) || !IsHeld(view, authorization, passage))
                continue;
            var holds = Holds(view, authorization, passage);
            if (holds == true)
                return true;
            if (holds is null)
                best = null;
        }

        return best;
    }

    private static bool IsForTrade(Authorization authorization)
    {
        if (authorization.Kind?.Word is "exportLicense" or "importLicense" or "transitPermit")
            return true;
        foreach (var act in authorization.Covers)
        {
            if (act.Word is "export" or "import" or "transit")
                return true;
        }

        return false;
    }

    /// <summary>A licence to export holds on the side left, one to import on the side entered; where it names no country it is taken to hold.</summary>
    private static bool IsIn(ChainView view, Authorization authorization, Passage passage)
    {
        if (authorization.Country is not { Absence: null } area)
            return true;
        return (authorization.Kind?.Word != "importLicense" && HasAny(view, area, passage.From)) || (authorization.Kind?.Word != "exportLicense" && HasAny(view, area, passage.To));
    }

    private static bool HasAny(ChainView view, Area area, ValueList<Country> countries)
    {
        foreach (var country in countries)
        {
            if (area.Covers(country, view.SetView.Customs))
                return true;
        }

        return false;
    }

    private static bool IsHeld(ChainView view, Authorization authorization, Passage passage)
    {
        for (var i = passage.WindowStart; i <= passage.WindowEnd; i++)
        {
            if (authorization.Holder is { } holder && PassageParties.Has(view, passage, i, holder))
                return true;
            foreach (var party in view.Set.Registry.Parties)
            {
                if (Names(party, authorization.Id) && party.Id is { } id && PassageParties.Has(view, passage, i, id))
                    return true;
            }
        }

        return false;
    }

    private static bool Names(Party party, string authorization)
    {
        foreach (var id in party.Authorizations)
        {
            if (id == authorization)
                return true;
        }

        return false;
    }

    private static bool? Holds(ChainView view, Authorization authorization, Passage passage)
    {
        if (authorization.Valid is not { } valid)
            return true;
        return valid.Covers(view.Events[passage.After].Start) is { } first && valid.Covers(view.Events[passage.Before].End) is { } last ? first && last : null;
    }
}
