namespace Provenance.Chains;

/// <summary>The schemes in which a party has a known number, and the registry's id.</summary>
[Flags]
internal enum PartyNumberSchemes
{
    None = 0,
    Id = 1,
    Gln = 2,
    Lei = 4,
    Identifier = 8,
}

/// <summary>What can keep two parties of one name apart.</summary>
/// <param name="Known">Where it has a number. Two that have equal numbers are one already, so that any other two that both have one differ.</param>
/// <param name="Kind">What kind of party it is; <see langword="null"/> matches any but a group.</param>
/// <param name="Country">Its country; <see langword="null"/> matches any.</param>
internal readonly record struct PartyProfile(PartyNumberSchemes Known, PartyKind? Kind, Country? Country)
{
    public static PartyProfile Of(Party party) => new(
        (party.Id is null ? 0 : PartyNumberSchemes.Id)
            | (party.Gln.IsKnown() ? PartyNumberSchemes.Gln : 0)
            | (party.Lei.IsKnown() ? PartyNumberSchemes.Lei : 0)
            | (party.Identifier.IsKnown() ? PartyNumberSchemes.Identifier : 0),
        party.Kind,
        party.Country is { Absence: null } country ? country : null);

    /// <summary>Whether two of one name can be one party. A group has no identity: it is one only with a group of the same country.</summary>
    public bool IsCompatibleWith(PartyProfile other) => (Known & other.Known) == 0 && (Kind == PartyKind.Group || other.Kind == PartyKind.Group
        ? Kind == other.Kind && Country == other.Country
        : Agree(Kind, other.Kind) && (Country is null || other.Country is null || Country == other.Country));

    /// <summary>What is known of a party that is both; where they differ, nothing.</summary>
    public PartyProfile And(PartyProfile other) => new(
        Known | other.Known,
        Agree(Kind, other.Kind) ? Kind ?? other.Kind : null,
        Country is null || other.Country is null || Country == other.Country ? Country ?? other.Country : null);

    private static bool Agree(PartyKind? one, PartyKind? other) => one is null || other is null || one == other;
}
