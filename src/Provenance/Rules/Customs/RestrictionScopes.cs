namespace Provenance.Rules.Customs;

/// <summary>Which rule a restriction is for: routes are CST004's, prohibited combinations CST015's, movements under control CST016's.</summary>
internal static class RestrictionScopes
{
    /// <summary>Whether it limits a route, an office or what may pass there; and what names nothing at all restricts nothing.</summary>
    public static bool IsOfRoute(Restriction restriction) =>
        restriction.Kind?.Word is not ("recall" or "endUse") && !IsProhibition(restriction) && !IsControl(restriction)
        && restriction.From.Count + restriction.To.Count + restriction.Parties.Count + restriction.Goods.Count + (restriction.Office is null ? 0 : 1) > 0;

    /// <summary>Whether it forbids goods by where they originate or what they are for, or any dealing with a party.</summary>
    public static bool IsProhibition(Restriction restriction) =>
        restriction.Kind?.Word is not ("recall" or "exportControl")
        && (restriction.Origin.Count > 0 || restriction.EndUses.Count > 0
            || (restriction.Kind?.Word is "sanction" or "embargo" && restriction.Parties.Count > 0 && restriction.From.Count + restriction.To.Count == 0 && restriction.Office is null));

    /// <summary>Whether it asks for a license to let goods pass.</summary>
    public static bool IsControl(Restriction restriction) => restriction.Kind?.Word is "exportControl";

    /// <summary>Only such a restriction makes an act a violation; the status of the act itself is weighed apart.</summary>
    public static bool IsFirm(Restriction restriction) =>
        restriction is { Force: RestrictionForce.Official, Status: Status.Fact } && restriction.Disputed != true && restriction.LegalBasis.IsKnown();

    /// <summary>Whether any restriction is of the scope; asked first, because most documents have none.</summary>
    public static bool HasAny(ValueList<Restriction> restrictions, Func<Restriction, bool> scope)
    {
        foreach (var restriction in restrictions)
        {
            if (scope(restriction))
                return true;
        }

        return false;
    }

    /// <summary>Whether any restriction is of an office.</summary>
    public static bool HasOffice(ValueList<Restriction> restrictions)
    {
        foreach (var restriction in restrictions)
        {
            if (restriction.Office is not null)
                return true;
        }

        return false;
    }
}
