using CsCheck;
using Provenance.Values;
using static Provenance.Tests.Generators.ValueGen;

namespace Provenance.Tests.Generators;

/// <summary>Generators of who and where, and of what speaks for an event.</summary>
internal static class PartyGen
{
    private static readonly Gen<string> PartyIds = Gen.OneOf(Defined.PartyIds);
    private static readonly Gen<string> EvidenceIds = Gen.OneOf(Defined.EvidenceIds);

    public static readonly IReadOnlyList<Setter<PartyName>> NameSetters =
    [
        Setter.Of<PartyName, string>(nameof(PartyName.Text), Words, (x, v) => x with { Text = v }),
        Setter.Of<PartyName, string>(nameof(PartyName.Script), Gen.OneOf("Latn", "Hang"), (x, v) => x with { Script = v }),
        Setter.Of<PartyName, string>(nameof(PartyName.Use), Words, (x, v) => x with { Use = v }),
        Setter.Of<PartyName, Extensions>(nameof(PartyName.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<PartyAlias>> AliasSetters =
    [
        Setter.Of<PartyAlias, string>(nameof(PartyAlias.Name), Words, (x, v) => x with { Name = v }),
        Setter.Of<PartyAlias, Validity>(nameof(PartyAlias.Valid), Validities, (x, v) => x with { Valid = v }),
        Setter.Of<PartyAlias, Extensions>(nameof(PartyAlias.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<Affiliation>> AffiliationSetters =
    [
        Setter.Of<Affiliation, string>(nameof(Affiliation.To), PartyIds, (x, v) => x with { To = v }),
        Setter.Of<Affiliation, Code>(nameof(Affiliation.Kind), Codes, (x, v) => x with { Kind = v }),
        Setter.Of<Affiliation, Status>(nameof(Affiliation.Status), Statuses, (x, v) => x with { Status = v }),
        Setter.Of<Affiliation, ValueList<string>>(nameof(Affiliation.Evidence), List(EvidenceIds), (x, v) => x with { Evidence = v }),
        Setter.Of<Affiliation, Validity>(nameof(Affiliation.Valid), Validities, (x, v) => x with { Valid = v }),
        Setter.Of<Affiliation, Extensions>(nameof(Affiliation.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<Party>> PartySetters =
    [
        Setter.Of<Party, string>(nameof(Party.Id), NewIds("party"), (x, v) => x with { Id = v }),
        Setter.Of<Party, Text>(nameof(Party.Name), Texts, (x, v) => x with { Name = v }),
        Setter.Of<Party, PartyKind>(nameof(Party.Kind), Gen.Enum<PartyKind>(), (x, v) => x with { Kind = v }),
        Setter.Of<Party, Country>(nameof(Party.Country), Countries, (x, v) => x with { Country = v }),
        Setter.Of<Party, ValueList<PartyName>>(nameof(Party.Names), List(Setter.Some(Gen.Const(new PartyName { Text = "n" }), NameSetters)), (x, v) => x with { Names = v }),
        Setter.Of<Party, Text>(nameof(Party.Identifier), Texts, (x, v) => x with { Identifier = v }),
        Setter.Of<Party, Text>(nameof(Party.Gln), Glns, (x, v) => x with { Gln = v }),
        Setter.Of<Party, Text>(nameof(Party.Lei), Knowable(Gen.Const(new Text("5493001KJTIIGC8Y1R12")), Text.Unknown, Text.None), (x, v) => x with { Lei = v }),
        Setter.Of<Party, Text>(nameof(Party.Address), Texts, (x, v) => x with { Address = v }),
        Setter.Of<Party, Text>(nameof(Party.Phone), Texts, (x, v) => x with { Phone = v }),
        Setter.Of<Party, Text>(nameof(Party.Email), Texts, (x, v) => x with { Email = v }),
        Setter.Of<Party, HeadCount>(nameof(Party.Count), HeadCounts, (x, v) => x with { Count = v }),
        Setter.Of<Party, Text>(nameof(Party.MemberOf), Knowable(PartyIds.Select(id => new Text(id)), Text.Unknown, Text.None), (x, v) => x with { MemberOf = v }),
        Setter.Of<Party, ValueList<Affiliation>>(nameof(Party.Affiliations), List(Setter.Some(Gen.Const(new Affiliation { To = "lg" }), AffiliationSetters)), (x, v) => x with { Affiliations = v }),
        Setter.Of<Party, ValueList<PartyAlias>>(nameof(Party.Aliases), List(Setter.Some(Gen.Const(new PartyAlias { Name = "n" }), AliasSetters)), (x, v) => x with { Aliases = v }),
        Setter.Of<Party, Validity>(nameof(Party.Lifetime), Validities, (x, v) => x with { Lifetime = v }),
        Setter.Of<Party, ValueList<Code>>(nameof(Party.Roles), List(Codes), (x, v) => x with { Roles = v }),
        Setter.Of<Party, ValueList<string>>(nameof(Party.Authorizations), List(Gen.OneOf(Defined.AuthorizationIds)), (x, v) => x with { Authorizations = v }),
        Setter.Of<Party, bool>(nameof(Party.IdentityWithheld), Gen.Bool, (x, v) => x with { IdentityWithheld = v }),
        Setter.Of<Party, string>(nameof(Party.Notes), Words, (x, v) => x with { Notes = v }),
        Setter.Of<Party, Extensions>(nameof(Party.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<Nearness>> NearnessSetters =
    [
        Setter.Of<Nearness, GeoPoint>(nameof(Nearness.Point), Points, (x, v) => x with { Point = v }),
        Setter.Of<Nearness, Quantity>(nameof(Nearness.Distance), Gen.OneOf(
            Amounts.Select(km => Quantity.Exactly(km, "KMT")),
            Gen.Select(Amounts, Amounts, (a, b) => Quantity.Between(Math.Min(a, b), Math.Max(a, b), "KMT") with { Text = "a day's walk" }),
            Reasons.Select(why => Quantity.Unknown(why, "KMT"))), (x, v) => x with { Distance = v }),
        Setter.Of<Nearness, Extensions>(nameof(Nearness.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<Place>> PlaceSetters =
    [
        Setter.Of<Place, string>(nameof(Place.Id), NewIds("place"), (x, v) => x with { Id = v }),
        Setter.Of<Place, Text>(nameof(Place.Name), Texts, (x, v) => x with { Name = v }),
        Setter.Of<Place, ValueList<Country>>(nameof(Place.Countries), List(KnownCountries), (x, v) => x with { Countries = v }),
        Setter.Of<Place, Code>(nameof(Place.Kind), Codes, (x, v) => x with { Kind = v }),
        Setter.Of<Place, UnLocode>(nameof(Place.UnLocode), UnLocodes, (x, v) => x with { UnLocode = v }),
        Setter.Of<Place, Text>(nameof(Place.Gln), Glns, (x, v) => x with { Gln = v }),
        Setter.Of<Place, GeoPoint>(nameof(Place.Point), Points, (x, v) => x with { Point = v }),
        Setter.Of<Place, decimal>(nameof(Place.RadiusKm), Amounts, (x, v) => x with { RadiusKm = v }),
        Setter.Of<Place, Nearness>(nameof(Place.Near), Setter.Some(Gen.Const(new Nearness()), NearnessSetters, 2), (x, v) => x with { Near = v }),
        Setter.Of<Place, string>(nameof(Place.Within), Gen.OneOf(Defined.PlaceIds), (x, v) => x with { Within = v }),
        Setter.Of<Place, Validity>(nameof(Place.Valid), Validities, (x, v) => x with { Valid = v }),
        Setter.Of<Place, ValueList<Code>>(nameof(Place.Competence), List(Codes), (x, v) => x with { Competence = v }),
        Setter.Of<Place, string>(nameof(Place.Notes), Words, (x, v) => x with { Notes = v }),
        Setter.Of<Place, Extensions>(nameof(Place.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<Source>> SourceSetters =
    [
        Setter.Of<Source, string>(nameof(Source.Id), NewIds("source"), (x, v) => x with { Id = v }),
        Setter.Of<Source, Text>(nameof(Source.Name), Texts, (x, v) => x with { Name = v }),
        Setter.Of<Source, Code>(nameof(Source.Kind), Codes, (x, v) => x with { Kind = v }),
        Setter.Of<Source, HeadCount>(nameof(Source.Count), HeadCounts, (x, v) => x with { Count = v }),
        Setter.Of<Source, bool>(nameof(Source.IdentityWithheld), Gen.Bool, (x, v) => x with { IdentityWithheld = v }),
        Setter.Of<Source, string>(nameof(Source.Custodian), Gen.OneOf(PartyIds, Gen.OneOf(Defined.SourceIds)), (x, v) => x with { Custodian = v }),
        Setter.Of<Source, char>(nameof(Source.Reliability), Gen.Char['A', 'F'], (x, v) => x with { Reliability = v }),
        Setter.Of<Source, string>(nameof(Source.GradedBy), PartyIds, (x, v) => x with { GradedBy = v }),
        Setter.Of<Source, EventTime>(nameof(Source.GradedOn), Times, (x, v) => x with { GradedOn = v }),
        Setter.Of<Source, Text>(nameof(Source.Interest), Texts, (x, v) => x with { Interest = v }),
        Setter.Of<Source, ValueList<string>>(nameof(Source.MaybeSameAs), List(Gen.OneOf(Defined.SourceIds)), (x, v) => x with { MaybeSameAs = v }),
        Setter.Of<Source, string>(nameof(Source.Notes), Words, (x, v) => x with { Notes = v }),
        Setter.Of<Source, Extensions>(nameof(Source.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    /// <summary>Parties written where they are used.</summary>
    public static readonly Gen<Party> Inline = Knowable(Setter.Some(Gen.Const(new Party()), Without(PartySetters, nameof(Party.Id)), 8), Party.Unknown, Party.None);

    /// <summary>A party as events have it: defined, new with an id, or written where it is used.</summary>
    public static readonly Gen<Party> Parties = Gen.OneOf(
        Gen.OneOf<Party>([.. Defined.Registry.Parties]),
        Inline,
        Identified(Setter.Some(Gen.Const(new Party { Notes = "new" }), Without(PartySetters, nameof(Party.Id)), 6), NewIds("party"), (party, id) => party with { Id = id }));

    public static readonly Gen<Place> InlinePlaces = Gen.Frequency((4, Setter.Some(Gen.Const(new Place()), Without(PlaceSetters, nameof(Place.Id)), 8)), (1, Reasons.Select(Place.Unknown)));

    public static readonly Gen<Place> Places = Gen.OneOf(
        Gen.OneOf<Place>([.. Defined.Registry.Places]),
        InlinePlaces,
        Identified(Setter.Some(Gen.Const(new Place { Notes = "new" }), Without(PlaceSetters, nameof(Place.Id)), 6), NewIds("place"), (place, id) => place with { Id = id }));

    public static readonly Gen<Source> Sources = Gen.OneOf(
        Gen.OneOf<Source>([.. Defined.Registry.Sources]),
        Setter.Some(Gen.Const(new Source()), Without(SourceSetters, nameof(Source.Id)), 6),
        Identified(Setter.Some(Gen.Const(new Source { Notes = "new" }), Without(SourceSetters, nameof(Source.Id)), 6), NewIds("source"), (source, id) => source with { Id = id }));

    private static Gen<Text> Glns => Knowable(Gen.OneOf("8001234990015", "5210000990064").Select(gln => new Text(gln)), Text.Unknown, Text.None);

    /// <summary>An id that nothing else has.</summary>
    public static Gen<string> NewIds(string kind) => Gen.Guid.Select(guid => $"{kind}-{guid:N}");

    public static Gen<T> Identified<T>(Gen<T> values, Gen<string> ids, Func<T, string, T> with) => Gen.Select(values, ids, with);

    public static IReadOnlyList<Setter<T>> Without<T>(IReadOnlyList<Setter<T>> setters, params string[] names) => [.. setters.Where(setter => !names.Contains(setter.Name))];
}
