namespace Provenance.Values;

/// <summary>Who: a maker, a holder, a carrier, an authority, or only a role or a number of people.</summary>
/// <remarks>
/// Equal when all members are equal. Entries of a registry refer to one another by id, so that parties may name each other. Immutable.
/// </remarks>
public sealed record Party : Extensible, IKnowable
{
    /// <summary>The id under which documents name it; <see langword="null"/> for a party written where it is used.</summary>
    public string? Id { get; init; }

    /// <summary>The usual name.</summary>
    public Text? Name { get; init; }

    /// <summary>What kind of party it is.</summary>
    public PartyKind? Kind { get; init; }

    /// <summary>Where it is established or, for people, the nationality that the record states.</summary>
    public Country? Country { get; init; }

    /// <summary>Names by script and use.</summary>
    public ValueList<PartyName> Names { get; init; }

    /// <summary>A registration, tax or other number that identifies it.</summary>
    public Text? Identifier { get; init; }

    /// <summary>GS1 Global Location Number, 13 digits.</summary>
    public Text? Gln { get; init; }

    /// <summary>Legal Entity Identifier (ISO 17442), 20 characters.</summary>
    public Text? Lei { get; init; }

    /// <summary>Its postal address, in one text.</summary>
    public Text? Address { get; init; }

    /// <summary>Telephone number, as it is written.</summary>
    public Text? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    public Text? Email { get; init; }

    /// <summary>How many, for a group.</summary>
    public HeadCount? Count { get; init; }

    /// <summary>Id of the party of which it is a part.</summary>
    public Text? MemberOf { get; init; }

    /// <summary>Ties to other parties.</summary>
    public ValueList<Affiliation> Affiliations { get; init; }

    /// <summary>Other names or ids of the same party, with their validity.</summary>
    public ValueList<PartyAlias> Aliases { get; init; }

    /// <summary>Roles that it has whatever the event (<c>manufacturer</c>).</summary>
    public ValueList<Code> Roles { get; init; }

    /// <summary>From its formation to its dissolution; <see langword="null"/> where nothing is recorded.</summary>
    public Validity? Lifetime { get; init; }

    /// <summary>Ids of authorizations that it holds.</summary>
    public ValueList<string> Authorizations { get; init; }

    /// <summary>Whether the recorder knows the identity and withholds it; <see langword="null"/> where nothing is said.</summary>
    public bool? IdentityWithheld { get; init; }

    /// <summary>Remarks for people; no rule reads them.</summary>
    public string? Notes { get; init; }

    /// <inheritdoc/>
    public Absence? Absence { get; private init; }

    /// <summary>
    /// Whether the record says who it is: it has a number (<see cref="Identifier"/>, <see cref="Gln"/>, <see cref="Lei"/>), or a name and is
    /// no <see cref="PartyKind.Group"/>. A role, a class of persons and a head count are no identity.
    /// </summary>
    public bool IsIdentified =>
        Absence is null && (Identifier.IsKnown() || Gln.IsKnown() || Lei.IsKnown() || (Name.IsKnown() && Kind != PartyKind.Group));

    /// <summary>A company, an association or an institution.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The name is empty or the code is no country.</exception>
    public static Party Organization(string name, string? country = null) => Named(PartyKind.Organization, name, country);

    /// <inheritdoc cref="Organization"/>
    public static Party Person(string name, string? country = null) => Named(PartyKind.Person, name, country);

    /// <inheritdoc cref="Organization"/>
    public static Party Authority(string name, string? country = null) => Named(PartyKind.Authority, name, country);

    /// <summary>Several persons or organizations named only as a class.</summary>
    /// <param name="name">The words of the record ("soldiers"); not empty.</param>
    /// <param name="count">How many, or <see langword="null"/>.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code, or <see langword="null"/>.</param>
    public static Party Group(string name, HeadCount? count = null, string? country = null) =>
        Named(PartyKind.Group, name, country) with { Count = count };

    /// <summary>A role without an identity ("Chinese traders"): a group of whom nobody said who they are.</summary>
    /// <param name="role">The words of the record; not empty.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code, or <see langword="null"/>.</param>
    public static Party Unnamed(string role, string? country = null) =>
        Named(PartyKind.Group, role, country) with { Identifier = Text.Unknown(Why.NotStated) };

    /// <summary>Somebody, and it is not known who.</summary>
    public static Party Unknown(Why why) => new() { Absence = Absence.Unknown(why) };

    /// <summary>Nobody ("there was no carrier").</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    public static Party None(string why) => new() { Absence = Absence.None(why) };

    /// <summary>
    /// Whether both are one party as far as these two entries say: the same id or the same number (<see cref="Gln"/>, <see cref="Lei"/>,
    /// <see cref="Identifier"/>); else, unless both have an id or a number of one kind and these differ, the same name.
    /// </summary>
    /// <remarks>
    /// Of two of the same name a kind or country that is not recorded matches any, a recorded one only itself; a <see cref="PartyKind.Group"/>
    /// is the same only as a group of the same country. Somebody unknown and nobody are the same as no one, not even themselves. Other names and
    /// aliases are not followed: a check does that, over all that is read together.
    /// </remarks>
    /// <param name="other">The other entry; <see langword="null"/> is no party.</param>
    public bool IsSameAs(Party? other)
    {
        if (other is null || Absence is not null || other.Absence is not null)
            return false;
        if (ReferenceEquals(this, other))
            return true;
        var (id, gln, lei, identifier) = (Equality(Id, other.Id), Equality(Gln, other.Gln), Equality(Lei, other.Lei), Equality(Identifier, other.Identifier));
        if (id == true || gln == true || lei == true || identifier == true)
            return true;
        if (id == false || gln == false || lei == false || identifier == false || !Name.IsKnown() || Name != other.Name)
            return false;
        return Kind == PartyKind.Group || other.Kind == PartyKind.Group
            ? Kind == other.Kind && Country == other.Country
            : (Kind is null || other.Kind is null || Kind == other.Kind) && (!Country.IsKnown() || !other.Country.IsKnown() || Country == other.Country);
    }

    /// <summary>The name, else the id, for people; <c>unknown party</c> and <c>nobody</c> where it is unknown or none.</summary>
    public override string ToString() => Absence is null ? Name?.Value is { Length: > 0 } name ? name : Id ?? "unnamed party" : this.IsNone() ? "nobody" : "unknown party";

    private static bool? Equality(string? one, string? other) => one is null || other is null ? null : one == other;

    private static bool? Equality(Text? one, Text? other) => one.IsKnown() && other.IsKnown() ? one == other : null;

    private static Party Named(PartyKind kind, string name, string? country)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new() { Kind = kind, Name = name, Country = country is null ? null : Values.Country.Parse(country, nameof(country)) };
    }
}
